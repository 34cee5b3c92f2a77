import fc from 'fast-check';
import { marked } from 'marked';
import { parse, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { isElement, type Node } from '../../src/import/read/parse-html.ts';

const code = loadCode('housing-ombudsman-2024');
if (code === undefined) throw new Error('the Code is missing');

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('policy', 'Section', 'the', 'tenants’', '£250', 'é', '5.10') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('1.', '12)', '-', '+', '*', '#', '##', '>', '|', '---', '===', '~~x~~', '```'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'a_b',
      '_a_',
      '*a*',
      '**',
      '[x](y)',
      '[x]',
      '![a]',
      '<b>',
      '&amp;',
      '&lt;',
      '\\',
      'a\\',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'https://a.example/_x_/*b*',
      'www.a.example/_x_',
      'me_@a.example',
      '“(a)”',
      ':--|',
      '#1',
      'yes',
    ),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[!-~]{1,5}$/) },
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => asHtml(words.join(' ')));
const space = fc.constantFrom('', ' ', '\n', '&nbsp;', ' &nbsp; ');
const inline = fc
  .tuple(space, fc.constantFrom('', 'b', 'i', 'strong', 'span', 'a href="/x y(1)"', 'br'), phrase, space)
  .map(([before, tag, text, after]) => {
    if (tag === 'br') return `${before}<br>${text}${after}`;
    return tag === '' ? before + text + after : `${before}<${tag}>${text}${after}</${tag.split(' ')[0]}>`;
  });
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const { cell } = fc.letrec<{ cell: string; block: string }>((tie) => ({
  cell: fc.array(tie('block'), { maxLength: 4 }).map((blocks) => blocks.join('')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h3>${text}</h3>`),
    fc.array(line).map((items) => `<ol start="9">${items.map((item) => `<li>${item}</li>`).join('')}</ol>`),
    tie('cell').map((inner) => `<ul><li>${inner}</li></ul>`),
    tie('cell').map((inner) => `<div>${inner}</div>`),
  ),
}));

test('every word of a commentary cell is read back from its Markdown, in order', () => {
  return fc.assert(
    fc.asyncProperty(cell, async (html) => {
      const commentary = (await importCells('', html)).commentary ?? '';
      expect(wordsIn(parse(marked.parse(commentary, { async: false })))).toEqual(
        wordsIn(parseFragment(html)),
      );
    }),
    { numRuns: 400 },
  );
});

test('every word of an evidence cell is in an item or in the register', () => {
  return fc.assert(
    fc.asyncProperty(cell, async (html) => {
      const { evidence, register } = await importCells(html, '');
      const rendered = (evidence ?? []).flatMap((item) => {
        return typeof item === 'string'
          ? marked.parse(item, { async: false })
          : Object.values(item).map(asHtml);
      });
      const titles = Object.values(register ?? {}).map(({ title }) => asHtml(title));
      const kept = wordsIn(parseFragment([...rendered, ...titles].join('<p></p>'))).join(' ');
      const source = html.replaceAll('<a', ' <a').replaceAll('a>', 'a> ');
      const words = wordsIn(parseFragment(source)).map((each) =>
        each.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, ''),
      );
      expect(words.filter((each) => /[a-z0-9]/i.test(each) && !kept.includes(each))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

interface Imported {
  evidence?: (string | Record<string, string>)[];
  commentary?: string;
  register?: Record<string, { title: string }>;
}

async function importCells(evidence: string, commentary: string): Promise<Imported> {
  const page = `<table><tr><th>Code provision<th>Code requirement<th>Comply<th>Evidence<th>Commentary
    <tr><td>5.10</td><td></td><td>Yes</td><td>${evidence}</td><td>${commentary}</td></tr></table>`;
  const file = { name: 'page.html', bytes: new TextEncoder().encode(page) };
  if (code === undefined) throw new Error('the Code is missing');
  const { yaml } = await importDocument([file], code, { schema: 'x' });
  const read = parseYaml(yaml, { schema: 'failsafe' });
  const fields = read.provisions['5.10'];
  return {
    evidence: fields.evidence || undefined,
    commentary: fields.commentary,
    register: read.evidence || undefined,
  };
}

/** The words of a page, wherever its blocks and line breaks part them. */
function wordsIn({ childNodes }: { childNodes: Node[] }): string[] {
  return textOf(childNodes)
    .split(/\s+/)
    .filter((each) => each !== '');
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!isElement(node)) return '';
      const inside = textOf(node.childNodes);
      return ['b', 'i', 'strong', 'em', 'a', 'span', 'del', 'code'].includes(node.tagName)
        ? inside
        : ` ${inside} `;
    })
    .join('');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
