import { describe, expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { importWords } from './import-words.ts';

const code = loadCode('housing-ombudsman-2024');
const wording = (id: string): string =>
  code?.provisions.find((provision) => provision.id === id)?.requirement ?? '';

type Row = readonly [id: string, comply: string, evidence: string, commentary: string];

const forms: Record<string, { readonly name: string; write(row: Row): string; head?: string }> = {
  'labels on the line': {
    name: 'a.txt',
    write: ([id, comply, evidence, commentary]) =>
      `${id} ${wording(id)}\nComply: ${comply}\nEvidence: ${evidence}\nCommentary: ${commentary}\n`,
  },
  'labels on lines of their own': {
    name: 'a.txt',
    write: ([id, comply, evidence, commentary]) =>
      `Code provision\n${id}\nCode requirement\n${wording(id)}\nComply\n${comply}\nEvidence\n${evidence}\nCommentary / explanation\n${commentary}\n`,
  },
  'cells of a table': {
    name: 'a.csv',
    head: 'Code provision,Code requirement,Comply,Evidence,Commentary\n',
    write: (row) => `${[row[0], wording(row[0]), ...row.slice(1)].map((cell) => `"${cell}"`).join(',')}\n`,
  },
};

const rows: readonly Row[] = [
  ['1.3', 'Yes', 'The log, kept as evidence', 'We ask each caller, and note what they say:'],
  ['1.4', 'No', 'Evidence', 'Commentary'],
  ['1.5', 'Yes', 'Commentary', 'Evidence'],
  ['1.6', 'Yes', 'See below:', 'There is no further commentary'],
];

describe('words that a label or a heading also has are kept where they answer', () => {
  test.each(Object.entries(forms))('%s', async (_name, { name, write, head = '' }) => {
    const { provisions, said } = await importWords(name, head + rows.map(write).join(''));
    expect(
      rows.map(([id]) => [id, provisions[id]?.comply, provisions[id]?.evidence, provisions[id]?.commentary]),
    ).toEqual(rows.map(([id, comply, evidence, words]) => [id, comply.toLowerCase(), [evidence], words]));
    expect(said).not.toContain('found no place');
  });

  test('a number alone on the last line of an answer is its own', async () => {
    const text = `1.3\n${wording('1.3')}\nYes\nWe follow what we say about\n6.2.\n1.4\n${wording('1.4')}\nNo\nNot yet.\n`;
    const { provisions } = await importWords('a.txt', text);
    expect(provisions['1.3']?.commentary).toContain('6.2.');
  });
});
