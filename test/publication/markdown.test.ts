import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { buildInlineProse, buildProse } from '../../src/publication/prose/markdown.ts';

const renderMarkdown = (markdown: string, topHeading: number) => buildProse(markdown, topHeading).html;
const renderInlineMarkdown = (markdown: string) => buildInlineProse(markdown).html;

describe('Markdown as HTML', () => {
  test.each([
    ['Two\nlines.\n\n- one\n- *two*', '<p>Two\nlines.</p>\n<ul>\n<li>one</li>\n<li><em>two</em></li>\n</ul>'],
    ['See [it](/policy "title").', '<p>See <a href="/policy">it</a> (title).</p>'],
    ['[a](https://x.example/?a=1&amp;b=2)', '<p><a href="https://x.example/?a=1&amp;b=2">a</a></p>'],
    ['[Words](javascript:alert(1)) stay', '<p>Words stay</p>'],
    ['[Words](javascript&#58;alert(1)) lead nowhere', '<p>Words lead nowhere</p>'],
    ['![A photograph](https://x.example/a.png)', '<p>A photograph</p>'],
    ['<b onclick="x">Bold</b>', '<p>&lt;b onclick="x"&gt;Bold&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['A<br>B &lt;i&gt; & C', '<p>A&lt;br&gt;B &lt;i&gt; &amp; C</p>'],
    ['a  \nb', '<p>a<br>b</p>'],
    ['3. c\n4. d', '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
    ['1~2 weeks or 3~4 weeks', '<p>1~2 weeks or 3~4 weeks</p>'],
    ['about ~2 weeks, ~*3*~ at most', '<p>about ~2 weeks, ~<em>3</em>~ at most</p>'],
    ['~~10~~ 5 days, ~2~~3~ weeks', '<p><del>10</del> 5 days, ~2~~3~ weeks</p>'],
    ['- [x] done', '<ul>\n<li>[x] done</li>\n</ul>'],
    ['```js\nif (a < b) {}\n```', '<pre><code>if (a &lt; b) {}</code></pre>'],
    [
      '| A |\n|:-:|\n| 1 |',
      '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr>\n<th scope="col" class="centre">A</th>\n</tr>\n</thead>\n<tbody><tr>\n<td class="centre">1</td>\n</tr>\n</tbody></table></div>',
    ],
    ['', ''],
  ])('%j', (markdown, html) => expect(renderMarkdown(markdown, 3)).toBe(html));

  test('headings keep their order below the level given and skip none', () => {
    const headings = (markdown: string, top: number) =>
      renderMarkdown(markdown, top).match(/<h\d|<p><strong>/g);
    expect(headings('# A\n\n#### B\n\n## C\n\n> ### D', 3)).toEqual(['<h3', '<h4', '<h4', '<h5']);
    expect(headings('#### A\n\n# B', 2)).toEqual(['<h2', '<h2']);
    expect(headings('# A\n\n## B', 0)).toEqual(['<p><strong>', '<p><strong>']);
  });

  test('inline Markdown makes no blocks', () => {
    expect(renderInlineMarkdown('1~2 or 3~4, ~~not 5~~')).toBe('1~2 or 3~4, <del>not 5</del>');
    expect(renderInlineMarkdown('**Minutes** of [7 May](/m), <u>item</u> 4 {{x}}')).toBe(
      '<strong>Minutes</strong> of <a href="/m">7 May</a>, &lt;u&gt;item&lt;/u&gt; 4 {{x}}',
    );
  });
});

describe('the tree', () => {
  const words = (text: string) => [{ kind: 'text', text }];

  test('holds words as they are read, and what is safe to follow', () => {
    expect(buildProse('**R&amp;D** &copy; &nosuch; [x](javascript:a) [y](/z?a&amp;b)', 3).blocks).toEqual([
      {
        kind: 'paragraph',
        words: [
          { kind: 'strong', words: words('R&D') },
          ...words(' © &nosuch; '),
          ...words('x'),
          ...words(' '),
          { kind: 'link', href: '/z?a&b', words: words('y') },
        ],
      },
    ]);
  });

  test('knows lists, tables and headings', () => {
    expect(buildProse('# A\n\n4. b\n   - c\n\n| D |\n| -: |\n| e |', 0).blocks).toEqual([
      { kind: 'heading', level: 0, words: words('A') },
      {
        ...{ kind: 'list', ordered: true, start: 4 },
        items: [
          [
            { kind: 'line', words: words('b') },
            { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'line', words: words('c') }]] },
          ],
        ],
      },
      { kind: 'table', align: ['right'], head: [words('D')], rows: [[words('e')]] },
    ]);
  });
});

const safeTags = new Set(
  'p br hr strong em del code pre blockquote ul ol li a h2 h3 h4 h5 h6 table thead tbody tr th td div'.split(
    ' ',
  ),
);
const pieces = [
  ...['<', '>', '"', "'", '`', '&', ';', '(', ')', '[', ']', '!', '#', '\n', '  ', '\\', ':', '/', '//', '|'],
  ...['<script>', '</script>', '<img src=x onerror=alert(1)>', '<svg/onload=', '<iframe src=', '<!--', ']]>'],
  ...[
    'javascript:',
    'java\tscript:',
    '&#106;avascript:',
    'data:text/html,',
    'file:///etc/passwd',
    'vbscript:',
  ],
  ...[
    '[a](',
    '![a](',
    '[a]: ',
    '[a]',
    '<https://x.example>',
    'https://x.example/',
    'www.x.example',
    'style=',
  ],
  ...[
    '```',
    '- ',
    '1. ',
    '> ',
    '| a |\n| - |\n',
    '**',
    '_',
    '~~',
    '&lt;',
    '&quot;',
    '&colon;',
    'word',
    '\u202e',
  ],
];

test('nothing written in Markdown becomes more than the tags and links allowed', () => {
  const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(hostile, (words) => {
      const markdown = words.join('');
      expectSafe(renderMarkdown(markdown, 3));
      expectSafe(renderMarkdown(markdown, 0));
      expectSafe(renderInlineMarkdown(markdown));
    }),
    { numRuns: 600 },
  );
});

test.each([
  ['quotes in quotes', '>'.repeat(10_000)],
  ['lists in lists', '- '.repeat(10_000)],
  ['emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
  [
    'lists by indent',
    Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}- item`).join('\n'),
  ],
  ['brackets', '['.repeat(20_000)],
])('%s deeper than a person writes are shown as written', (_, markdown) => {
  expect(renderMarkdown(`Before.\n\n${markdown} <b>`, 3)).toBe(
    `<p>Before.\n\n${markdown.replaceAll('>', '&gt;')} &lt;b&gt;</p>`,
  );
  expect(renderInlineMarkdown(markdown)).toBe(markdown.replaceAll('>', '&gt;').trim());
});

const ofScrolling = /^(?:class=scroll|role=group|aria-label=Table|tabindex=0)$/;

function expectSafe(html: string): void {
  for (const element of elementsOf(parseFragment(html))) {
    expect(safeTags).toContain(element.tagName);
    for (const { name, value } of element.attrs) {
      if (element.tagName === 'div') expect(`${name}=${value}`).toMatch(ofScrolling);
      else expect(['href', 'start', 'scope', 'class']).toContain(name);
      if (name === 'class' && element.tagName !== 'div') expect(['centre', 'end']).toContain(value);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|(?!\/\/)[^:\\]*([/?#]|$))/i);
    }
  }
}

type Node = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

function elementsOf(node: Node): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

describe('no word is swallowed', () => {
  test.each([
    ['a text that is all definition', '[plan]: none-yet', '<p>[plan]: none-yet</p>'],
    ['a definition that no link uses', 'One.\n\n[other]: two', '<p>One.</p>\n<p>[other]: two</p>'],
    ['one in a list', '- [Exception]: texts', '<ul>\n<li>[Exception]: texts</li>\n</ul>'],
    [
      'a second address for a name',
      '[a]\n\n[a]: /one\n[A]: /two',
      '<p><a href="/one">a</a></p>\n<p><a href="/one">A</a>: /two</p>',
    ],
    ['what an image says', '![Graph](graph.png "Our year")', '<p>Graph (Our year)</p>'],
    ['a cell beyond the last column', '| a |\n| - |\n| b | c |', '<p>| a |\n| - |\n| b | c |</p>'],
  ])('not %s', (_, markdown, html) => {
    expect(buildProse(markdown, 3).html.trim()).toBe(html);
  });

  test('and definitions that links use, and whole tables, stay what they are', () => {
    expect(buildProse('See [the  Policy] and [it][p].\n\n[the policy]: /a\n[p]: /b', 3).html).toBe(
      '<p>See <a href="/a">the  Policy</a> and <a href="/b">it</a>.</p>',
    );
    expect(buildProse('| a | b |\n| - | - |\n| c \\| d | |\n| e |', 3).html).toContain('<td>c | d</td>');
  });
});
