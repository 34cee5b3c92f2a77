import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { listFigureTables } from '../../src/publication/figures/figure-tables.ts';
import type { TableView } from '../../src/publication/figures/table-view.ts';
import { printTablesMarkdown } from '../../src/render/plain/tables-markdown.ts';
import { printTablesText } from '../../src/render/plain/tables-text.ts';
import { makeTypedYear, makeUnknownYear, makeYear, suppressSmall } from './report-sample.ts';
import { code } from './sample.ts';

const years = [makeTypedYear(2023), makeYear(2024, 0.9, 0.19), suppressSmall(makeYear(2025, 9), 20)];
const tables = listFigureTables(years, code);

describe('the figures', () => {
  test('as text', () =>
    expect(printTablesText(tables, { width: 80 })).toMatchFileSnapshot('report-tables.txt'));
  test('as Markdown', () => expect(printTablesMarkdown(tables)).toMatchFileSnapshot('report-tables.md'));

  test('of one year have no column of changes', () => {
    const columns = listFigureTables([makeYear(2025)], code).map((table) => table.columns);
    const shares = 'Received,In time,Upheld';
    expect(new Set(columns.map((each) => each.join()))).toEqual(new Set(['2025-26', shares]));
  });

  test('that are not known are no table', () => {
    expect(listFigureTables([makeUnknownYear(2025)], code)).toEqual([]);
    expect(listFigureTables([], code)).toEqual([]);
  });

  test('of every table have names of their own', () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  });
});

const odd: TableView = {
  ...{
    id: 'odd',
    caption: 'Odd | words',
    head: 'Name',
    columns: ['2025-26'],
    notes: [],
    compact: false,
    detail: false,
  },
  rows: [{ name: 'A|B *c* <b>\n@all www.x.example \u001b[31m\u202e', cells: ['1'], total: false }],
};

describe('in a narrow terminal', () => {
  const print = (width: number) => printTablesText(tables.slice(0, 1), { width }).split('\n');

  test('names run on in further lines', () =>
    expect(print(60).slice(0, 7)).toEqual([
      'Stage 1: headline figures',
      'Complaints            2023-24  2024-25  2025-26       Change',
      'Received                  171      187    1,863       +1,676',
      'Homes (CH01               [x]    4,311   43,132      +38,821',
      'denominator)',
      'Received per 1,000        [x]     43.4     43.2         −0.2',
      'homes (CH01)',
    ]));

  test('a table that is too wide is folded', () =>
    expect(print(50).slice(0, 11)).toEqual([
      'Stage 1: headline figures',
      'Received',
      '  2023-24     171',
      '  2024-25     187',
      '  2025-26   1,863',
      '  Change   +1,676',
      'Homes (CH01 denominator)',
      '  2023-24      [x]',
      '  2024-25    4,311',
      '  2025-26   43,132',
      '  Change   +38,821',
    ]));

  test('headings run on before that', () => {
    const columns = ['Oct–Dec 2024', 'Jul–Sep 2025', 'Oct–Dec 2025', 'Change'];
    const rows = [{ name: 'Answered in time', cells: ['39', '35', '46', '−15.4 points'], total: false }];
    const print = (width: number) => printTablesText([{ ...odd, columns, rows }], { width });
    expect(print(60)).toBe(
      [
        'Odd | words',
        '                  Oct–Dec  Jul–Sep  Oct–Dec',
        'Name                 2024     2025     2025        Change',
        'Answered in time       39       35       46  −15.4 points',
        '',
      ].join('\n'),
    );
    expect(print(80)).toContain(
      '\nName              Oct–Dec 2024  Jul–Sep 2025  Oct–Dec 2025        Change\n',
    );
  });

  test.each([60, 80, 120])('no line is wider than %d columns', (width) => {
    const lines = printTablesText(tables, { width }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });
});

test('words of a register do nothing in a terminal or in Markdown', () => {
  expect(printTablesText([odd], { width: 80 })).toBe(
    'Odd | words\nName                                   2025-26\nA|B *c* <b> @all www.x.example ␣[31m␣        1\n',
  );
  const html = String(marked.parse(printTablesMarkdown([odd])));
  expect(html).toContain('A|B *c* &lt;b&gt; @\u200ball www.x.example [31m');
  expect(html).not.toMatch(/<(em|b|a)\b/);
});

test('any text stays in its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, cell) => {
      const table = { ...odd, rows: [{ name, cells: [cell], total: false }] };
      const html = String(marked.parse(printTablesMarkdown([table])));
      expect(html.match(/<tr>/g)).toHaveLength(2);
      expect(html.match(/<td/g)).toHaveLength(2);
    }),
  );
});
