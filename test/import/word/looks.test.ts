import { expect, test } from 'vitest';
import { about, type Docx, importWord, p, part, r, readWord, showAsides, showFirst, tc } from './docx.ts';

const here = '(table 1, row 2)';
const white = '<w:color w:val="FFFFFF"/>';
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const styles = (inner: string): Pick<Docx, 'parts' | 'relationships'> => ({
  parts: { 'styles.xml': part(`<w:styles>${inner}</w:styles>`) },
  relationships: { rId8: ['styles', 'styles.xml'] },
});
const inCell = (words: string, properties: string): string =>
  about(`KEEP`).replace(tc('KEEP'), tc(words, properties));
const dark =
  '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>' +
  shade('003366') +
  '</w:tcPr></w:tblStylePr></w:style>';

test.each<[string, Docx]>([
  ['white on paper', { body: about(r('Heron.') + r('Wren.', white)) }],
  [
    'white by a style',
    {
      body: about(r('Heron.') + r('Wren.', '<w:rStyle w:val="W"/>')),
      ...styles(`<w:style w:styleId="W"><w:rPr>${white}</w:rPr></w:style>`),
    },
  ],
  [
    'of its shading',
    { body: about(r('Heron.') + r('Wren.', `<w:color w:val="ddeeff"/>${shade('DDEEFF')}`)) },
  ],
  [
    'of its marker',
    { body: about(r('Heron.') + r('Wren.', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')) },
  ],
  [
    'of its cell',
    { body: inCell(p(r('Heron.') + r('Wren.', '<w:color w:val="E0E0E0"/>')), shade('E0E0E0')) },
  ],
  [
    'of its paragraph',
    { body: about(p(r('Heron.') + r('Wren.', '<w:color w:val="E0E0E0"/>'), shade('E0E0E0'))) },
  ],
])('words of the colour behind them are hidden: %s', async (_, docx) => {
  const document = await readWord(docx);
  expect(showFirst(document).commentary).toBe('Heron.');
  expect(showAsides(document.asides)).toEqual([`hidden ${here}: Wren.`]);
});

test('a white answer is none, and told', async () => {
  const { account } = await importWord({ body: about('Heron.').replace(tc('Yes'), tc(p(r('Yes', white)))) });
  expect(account.placed.map(({ id, answer }) => [id, answer])).toEqual([['1.2', '']]);
  expect(account.asides.map(({ kind, words }) => [kind, words])).toEqual([['hidden', 'Yes']]);
});

test.each<[string, Docx]>([
  ['white in a dark cell', { body: inCell(p(r('Wren.', white)), shade('003366')) }],
  [
    'white in a table whose style has shades',
    {
      body: about(r('Wren.', white)).replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'),
      ...styles(dark),
    },
  ],
  ['white on a pattern', { body: about(r('Wren.', `${white}<w:shd w:val="pct50" w:fill="FFFFFF"/>`)) }],
  ['of a colour that Word chooses', { body: about(r('Wren.', '<w:color w:val="auto"/>')) }],
  ['grey', { body: about(r('Wren.', '<w:color w:val="808080"/>')) }],
])('words of another colour are said: %s', async (_, docx) => {
  const document = await readWord(docx);
  expect(showFirst(document).commentary).toBe('Wren.');
  expect(document.asides).toEqual([]);
});

const changed = (now: string, before: string): string =>
  `${now}<w:rPrChange w:author="Jo"><w:rPr>${before}</w:rPr></w:rPrChange>`;

test.each([
  ['put on', changed('<w:strike/>', ''), 'Heron.', [`deleted by Jo ${here}: Wren.`]],
  ['taken off', changed('', '<w:strike/>'), 'Heron.Wren.', [`inserted by Jo ${here}: Wren.`]],
  ['left on', changed('<w:strike/><w:b/>', '<w:strike/>'), 'Heron.', [`struck ${here}: Wren.`]],
  ['nowhere', changed('<w:b/>', ''), 'Heron.Wren.', []],
])('a strike that a change nobody accepted has %s', async (_, properties, commentary, asides) => {
  const docx = { body: about(r('Heron.') + r('Wren.', properties)) };
  const document = await readWord(docx);
  expect(showFirst(document).commentary).toBe(commentary);
  expect(showAsides(document.asides)).toEqual(asides);
  const { yaml } = await importWord(docx);
  expect(yaml.includes('state: to-confirm')).toBe(asides.some((aside) => aside.includes('by Jo')));
});
