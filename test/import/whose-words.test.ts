import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { termsOf } from '../../src/import/code-terms.ts';
import { isFormLine } from '../../src/import/hold/form-line.ts';
import { importWords, wordingOf } from './import-words.ts';

const row = (id: string, answer: string, evidence: string, commentary: string): string =>
  `${id} ${wordingOf(id)}\nComply: ${answer}\nEvidence: ${evidence}\nCommentary: ${commentary}\n\n`;
const next = row('1.3', 'No', 'Rota', 'Staff were not told.');
const marked = (id: string, evidence: string, commentary: string): string =>
  `## ${id}\n\n${wordingOf(id)}\n\n**Comply:** Yes\n\n**Evidence:** ${evidence}\n\n**Commentary:** ${commentary}\n\n`;

test.each<readonly [string, string, string]>([
  [
    'between quotation marks',
    'a.txt',
    row('1.2', 'Yes', `Policy: "${wordingOf('2.1')}"`, 'The heron stays.') + next,
  ],
  ['without marks', 'a.txt', row('1.2', 'Yes', `Policy, ${wordingOf('2.1')}`, 'The heron stays.') + next],
  [
    'on a line of its own',
    'a.txt',
    row('1.2', 'Yes', 'Policy', `It says:\n${wordingOf('5.1')}\nThe heron stays.`) + next,
  ],
  [
    'as a quotation',
    'a.md',
    marked('1.2', 'Policy', `It says:\n\n> ${wordingOf('6.5')}\n\nThe heron stays.`) +
      marked('1.3', 'Rota', 'Told.'),
  ],
  [
    'as an item',
    'a.md',
    marked('1.2', `\n\n- ${wordingOf('5.1')}\n- Leaflet`, 'The heron stays.') +
      marked('1.3', 'Rota', 'Told.'),
  ],
  [
    'in a row without labels',
    'a.txt',
    `1.2 ${wordingOf('1.2')}\nYes\nOur policy repeats it:\n${wordingOf('5.1')}\nThe heron stays.\n\n1.3 ${wordingOf('1.3')}\nNo\nStaff were not told.\n`,
  ],
  [
    'beside a number and an answer',
    'a.csv',
    `Provision,Comply,Evidence,Commentary\n1.2,Yes,"${wordingOf('2.1')}",The heron stays.\n1.3,No,Rota,Told.\n`,
  ],
])('wording that an answer quotes opens no row: %s', async (_where, name, text) => {
  const { provisions, said } = await importWords(name, text);
  expect(said).toContain('2 of 72 provisions placed');
  expect(provisions['1.2']?.comply).toBe('yes');
  expect(provisions['1.2']?.commentary).toContain('The heron stays.');
});

test('rows without numbers still open with their wording, under labels as well', async () => {
  const text = (row('1.2', 'Yes', 'Policy', 'One heron.') + next + row('1.4', 'Yes', 'Form', 'Two.')).replace(
    /^1\.\d /gm,
    '',
  );
  const { provisions } = await importWords('a.txt', text);
  expect(provisions['1.3']).toMatchObject({ comply: 'no', commentary: 'Staff were not told.' });
  expect(provisions['1.4']).toMatchObject({ comply: 'yes', commentary: 'Two.' });
});

test.each(['requirement', 'provision', 'section'])(
  'a sentence that ends in “the Code %s” keeps its words before the next row',
  async (word) => {
    const words = `This meets the Code ${word}`;
    const run = `1.2 ${wordingOf('1.2')} Yes ${words} 1.3 ${wordingOf('1.3')} No Not yet.`;
    for (const text of [row('1.2', 'Yes', 'Policy', words) + next, run]) {
      const { provisions, said } = await importWords('a.txt', text);
      expect(provisions['1.2']?.commentary).toBe(words);
      expect(provisions['1.3']?.comply).toBe('no');
      expect(said).not.toContain('found no place');
    }
  },
);

test('the end of a sentence is no label to the account, and the same words on a line of their own are', () => {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  const terms = termsOf(code);
  const stretch = { words: 'Code requirement', from: 0, to: 0, first: 0, last: 0 };
  const line = 'This meets the Code requirement';
  const none = { headings: [], otherColumns: [] };
  expect(isFormLine({ ...stretch, line, upTo: line, startsLine: false }, none, terms)).toBe(false);
  const alone = { ...stretch, line: 'Code requirement', upTo: 'Code requirement', startsLine: true };
  expect(isFormLine(alone, none, terms)).toBe(true);
});

test.each([
  ['6.3', '6.14'],
  ['6.2', '6.11'],
  ['6.4', '6.15'],
  ['6.9', '6.19'],
])('a number loses to the whole wording of another provision: %s and %s', async (one, two) => {
  const sheet = `Provision,Requirement,Comply,Evidence,Commentary\n${two},"${wordingOf(one)}",No,Log,First.\n${one},"${wordingOf(two)}",Yes,Log,Second.\n`;
  const text = `${two} ${wordingOf(one)}\nNo\nFirst.\n\n${one} ${wordingOf(two)}\nYes\nSecond.\n`;
  for (const [name, words] of [
    ['a.csv', sheet],
    ['a.txt', text],
  ] as const) {
    const { provisions, toConfirm, said } = await importWords(name, words);
    expect(provisions[one]).toMatchObject({ comply: 'no', commentary: 'First.' });
    expect(provisions[two]).toMatchObject({ comply: 'yes', commentary: 'Second.' });
    expect(toConfirm).toEqual([one, two]);
    expect(said).toContain(`by its wording, though its number is ${two}`);
  }
});
