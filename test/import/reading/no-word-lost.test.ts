import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCode } from '../../../src/codes/codes.ts';
import { termsOf } from '../../../src/import/code-terms.ts';
import { readDocument } from '../../../src/import/read/read-document.ts';
import { columns, type SourceDocument, wordsOf } from '../../../src/import/read/rows.ts';

// `@` stands for a word of its own, and `~` for what is inside.
const wraps = [
  '~',
  '<p>~</p>',
  '<span>~</span>',
  '<s>~</s>',
  '<del datetime="2026-01-01">~</del>',
  '<ins>~</ins>',
  '<div hidden>~</div>',
  '<span style="display:none">~</span>',
  '<span class="sr-only">~</span>',
  '<span class="c4">~</span>',
  '<sup>~</sup>',
  '<ruby>@<rt>~</rt></ruby>',
  '<details><summary>@</summary>~</details>',
  '<dialog>~</dialog>',
  '<fieldset><legend>@</legend>~</fieldset>',
  '<label><input type=radio name=a> ~</label>',
  '<label><input type=radio name=a checked> ~</label>',
  '<input type=checkbox> ~',
  '<ul><li>~</li><li>@</li></ul>',
  '<dl><dt>@</dt><dd>~</dd></dl>',
  '<a href="#fn1">~</a>',
  '<a href="https://elm.example" title="@">~</a>',
  '<svg><title>@</title><text>~</text></svg>',
  '<object data="a.svg">~</object>',
  '<noscript>~</noscript>',
  '<template>~</template>',
  '<nav>~</nav>',
  '<table><caption>@</caption><tr><td>~</td><td>@</td></tr></table>',
  '<div role=table aria-label="@"><div role=row><div role=cell>~</div><div role=cell>@</div></div></div>',
  '<span role=radio aria-checked=false>~</span>',
  '<span role=img aria-label="@">~</span>',
  '<button>~</button>',
  '<pre>~\n@</pre>',
  '<math><mi>@</mi><mo>=</mo><mn>~</mn></math>',
  '<bdo dir=rtl>~</bdo>',
  '<p id=fn1>~</p>',
  '<section class="footnotes"><ol><li id=fn2>~</li></ol></section>',
  '<i class="fa fa-check"></i>~',
  '<span style="text-decoration:line-through">~</span>',
  '<font face="Wingdings">þ</font> ~',
];
const leaves = [
  ' @ ',
  '<!-- @ -->',
  '<img alt="@">',
  '<img alt="@" title="@">',
  '<input value="@">',
  '<input placeholder="@">',
  '<textarea>@ @</textarea>',
  '<select><option>@</option><option selected>@</option></select>',
  '<select><optgroup label="@"><option>@</option></optgroup></select>',
  '<datalist><option>@</option></datalist>',
  '<i title="@"></i>',
  '<iframe title="@">@</iframe>',
  '<svg role=img aria-label="@"></svg>',
  '<a href="#x" aria-label="@">@</a>',
  '<output>@</output>',
  '<br>',
];
const { nodes } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...leaves),
    fc
      .tuple(fc.constantFrom(...wraps), tie('nodes'))
      .map(([wrap, inner]) => wrap.replace('~', () => ` @ ${inner}`)),
  ),
  nodes: fc.array(tie('node'), { maxLength: 3 }).map((each) => each.join(' ')),
}));

test('every word of a page is said, or told beside what is said, wherever it stands', () => {
  return fc.assert(
    fc.asyncProperty(nodes, nodes, async (cell, around) => {
      const head = '<tr><th>Provision<th>Requirement<th>Comply<th>Evidence<th>Commentary';
      const page = numbered(
        `<style>.c4{text-decoration:line-through}</style><body>${around}<table>${head}<tr><td>1.2<td>@<td>${cell}<td>@<td>${cell}</table>${around}`,
      );
      const document = await read('page.html', page);
      expect(missing(page, document.words)).toEqual([]);
      expect(missing(page, heldIn(document))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const marks = [
  '@',
  '~~@~~',
  '{--@--}',
  '{++@++}',
  '{~~@~>@~~}',
  '{>>@<<}',
  '%%@%%',
  '[@]{.deletion author="Jo"}',
  '[@]{.comment-start id="0"}@[]{.comment-end id="0"}',
  '[^1]',
  '^[@]',
  '10^1^',
  '[@](https://elm.example)',
  '<s>@</s>',
  '<!-- @ -->',
  '++@++',
  '**@**',
  '`@`',
  '\n\n',
  '\n',
  '1~2',
  '\n- [ ] @\n- [x] @\n',
  '\n\n[//]: # (@)\n\n',
  '\n\n| @ | @ |\n|---|---|\n| @ | @ |\n\n',
  '\n\n+----------+\n| @        |\n+----------+\n\n',
];
const markdown = fc
  .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));

test('every word of Markdown is said, or told beside what is said', () => {
  return fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const page = numbered(`# @\n\n${text}\n\n[^1]: @ note @\n`);
      const document = await read('page.md', page);
      expect(missing(page, document.words)).toEqual([]);
      expect(missing(page, heldIn(document))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const parts = [
  '@ | @ | @',
  'Provision | Requirement | Comply | Evidence | Commentary',
  '---|---|---|---|---',
  '1.2 | @ | @ | @ | @ | @',
  '| @ | @',
  '@',
  '',
  '{|',
  '! @ !! @',
  '|-',
  '| @ || @',
  '|}',
  '|===',
  '|@ |@',
  'Provision  Requirement  Comply  Evidence  Commentary',
  '@          @            @       @         @',
  '           @',
  '\\begin{tabular}{ll}',
  '@ & @ \\\\',
  '\\end{tabular}',
  '=== === ===',
  '@   @   @',
  '+-----+-----+',
  '| @   | @   |',
  'Deleted: @',
  'Commented [JB1]: @',
];
const lines = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 })
  .map((all) => all.join('\n'));

test('every word of plain text is said, or told beside what is said, whatever table it may be in', () => {
  return fc.assert(
    fc.asyncProperty(lines, async (text) => {
      const page = numbered(`@\n${text}`);
      const document = await read('page.txt', page);
      expect(missing(page, document.words)).toEqual([]);
      expect(missing(page, heldIn(document))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('@', () => {
    count += 1;
    return `zq${count}z`;
  });
}

function missing(text: string, held: string): string[] {
  const words = new Set(held.match(/zq\d+z/g) ?? []);
  return (text.match(/zq\d+z/g) ?? []).filter((word) => !words.has(word));
}

function heldIn({ pieces, asides, headings, title }: SourceDocument): string {
  const said = pieces.flatMap((piece) => {
    if (piece.kind === 'passage') return [wordsOf([piece.block])];
    const cells = columns.map((column) => wordsOf(piece[column]));
    return [...cells, ...piece.others.map(({ heading, blocks }) => `${heading} ${wordsOf(blocks)}`)];
  });
  return [...said, ...asides.map(({ words }) => words), ...headings, title].join(' ');
}

async function read(name: string, text: string): Promise<SourceDocument> {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  return readDocument(name, new TextEncoder().encode(text), termsOf(code));
}

test.each([
  ['that ends a sign early', '+-----+-----+\n| @ | @\n+-----+-----+'],
  [
    'that goes beyond the border',
    '+-----+-----+\n| @   | @ @ @ |\n+-----+-----+\n| @   | @   |\n+-----+-----+',
  ],
  ['that lacks its first bar', '+-----+-----+\n@     | @   |\n+-----+-----+'],
])('no word is lost of a drawn row %s', async (_, text) => {
  const page = numbered(`@\n${text}`);
  const document = await read('page.txt', page);
  expect(missing(page, document.words)).toEqual([]);
  expect(missing(page, heldIn(document))).toEqual([]);
});
