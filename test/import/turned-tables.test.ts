import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { importWords } from './import-words.ts';

const code = loadCode('housing-ombudsman-2024');
const wording = (id: string): string =>
  code?.provisions.find((provision) => provision.id === id)?.requirement ?? '';
const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

test('a table with fields down and provisions across is turned', async () => {
  const table = tableOf([
    ['Code provision', '1.3', '1.4'],
    ['Code requirement', wording('1.3'), wording('1.4')],
    ['Comply', 'Yes', 'No'],
    ['Evidence', 'Call script', 'Request log'],
    ['Commentary', 'We ask.', 'It starts in May.'],
  ]);
  const { provisions } = await importWords('a.html', table);
  expect(provisions['1.3']).toMatchObject({
    comply: 'yes',
    evidence: ['Call script'],
    commentary: 'We ask.',
  });
  expect(provisions['1.4']).toMatchObject({
    comply: 'no',
    evidence: ['Request log'],
    commentary: 'It starts in May.',
  });
});

test('cells that go on after a label are no headings', async () => {
  const table = tableOf([
    ['1.4', wording('1.4')],
    ['Comply: No', 'Evidence: Request log'],
    ['Commentary: It starts in May.', ''],
  ]);
  const { provisions } = await importWords('a.html', table);
  expect(provisions['1.4']).toMatchObject({
    comply: 'no',
    evidence: ['Request log'],
    commentary: 'It starts in May.',
  });
});

test.each(['Code 1.4', '(1.4)', '[1.4]', '§ 1.4'])(
  '“%s” is all of it the number of the next answer',
  async (number) => {
    const text = `1.3 ${wording('1.3')}\nYes\nWe ask.\n${number} ${wording('1.4')}\nNo\nIt starts in May.\n`;
    const { provisions } = await importWords('a.txt', text);
    expect(provisions['1.3']?.commentary).toBe('We ask.');
    expect(provisions['1.4']?.comply).toBe('no');
  },
);
