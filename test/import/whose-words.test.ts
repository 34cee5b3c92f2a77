import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { CommandError } from '../../src/command-error.ts';
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
    const { provisions, toConfirm, report } = await importWords(name, words);
    expect(provisions[one]).toMatchObject({ comply: 'no', commentary: 'First.' });
    expect(provisions[two]).toMatchObject({ comply: 'yes', commentary: 'Second.' });
    expect(toConfirm).toEqual([one, two]);
    expect(report).toContain(`by its wording, though its number is ${two}`);
  }
});

const councilHead = 'Code section,Action,Do we follow the Code: Yes/No,Explanations and Commentary\n';
const councilRows = ['1.2', '2.2', '3.2', '4.1', '5.1', '6.1'].map(
  (id) => `${id},We tell people of this.,Yes,Owl.\n`,
);

test.each([1, 3, 6])(
  'the form of the other Ombudsman is refused with %s rows numbered as ours',
  async (count) => {
    const text = councilHead + councilRows.slice(0, count).join('');
    const refusal = await importWords('a.csv', text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CommandError);
    expect(String(refusal)).toContain('form of the Local Government and Social Care Ombudsman');
  },
);

test('rows with our wording under the head of the other form are read', async () => {
  const rows = ['1.2', '1.3', '1.4'].map((id) => `${id},"${wordingOf(id)}",Yes,Owl.\n`);
  const { provisions } = await importWords(
    'a.csv',
    councilHead.replace('Action', 'Code requirement') + rows.join(''),
  );
  expect(provisions['1.3']?.comply).toBe('yes');
});

test.each<readonly [string, string, (rows: readonly string[][]) => string]>([
  [
    'a sheet',
    'a.csv',
    (rows) => `Code section,Comply,Evidence\n${rows.map((each) => each.join(',')).join('\n')}\n`,
  ],
  [
    'a page',
    'a.html',
    (rows) =>
      `<table><tr><th>Code section<th>Comply<th>Evidence${rows.map((each) => `<tr><td>${each.join('<td>')}`).join('')}</table>`,
  ],
])(
  'numbers alone that are mostly an earlier edition’s are none of this one’s: %s',
  async (_form, name, lay) => {
    const rows = ['1.8', '1.9', '3.5', '5.16', '4.13', '2.7', '6.6'].map((id) => [id, 'Yes', `File ${id}`]);
    const { provisions, toConfirm, said, report } = await importWords(name, lay(rows));
    expect(provisions['3.5']?.comply).toBe('');
    expect(provisions['6.6']?.comply).toBe('');
    expect(toConfirm).toEqual(['2.2', '2.4']);
    expect(report).toMatch(/2\.2 \| Yes .*from 2022’s 1\.8 by the map/);
    expect(said).toContain('5.16 is the 2022 edition’s');
  },
);

test('one number that is not the Code’s leaves the others this Code’s', async () => {
  const { provisions } = await importWords(
    'a.csv',
    'Code section,Comply,Evidence\n1.8,Yes,a\n3.5,No,b\n6.6,Yes,c\n',
  );
  expect(provisions['3.5']?.comply).toBe('no');
});

const heads = ['Provision', 'Requirement', 'Alder Homes', 'Birch Homes', 'Evidence', 'Commentary'];
const shared = [
  heads,
  ['1.2', wordingOf('1.2'), 'Yes', 'No', 'Policy', 'Owl.'],
  ['1.6', wordingOf('1.6'), 'No', 'Yes', 'Form', 'Heron.'],
  ['1.4', wordingOf('1.4'), 'Yes', 'Yes', 'Guide', 'Wren.'],
];

test.each<readonly [string, string]>([
  ['a.csv', shared.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')],
  ['a.html', `<table>${shared.map((cells) => `<tr><td>${cells.join('<td>')}`).join('')}</table>`],
  [
    'a.md',
    shared
      .map((cells, at) => `| ${cells.join(' | ')} |${at === 0 ? '\n|---|---|---|---|---|---|' : ''}`)
      .join('\n'),
  ],
])('a column for each landlord under its name alone is its answers: %s', async (name, text) => {
  const { provisions, said } = await importWords(name, text);
  expect(provisions['1.2']).toMatchObject({ comply: '', evidence: ['Policy'] });
  expect(provisions['1.6']).toMatchObject({ comply: '', evidence: ['Form'] });
  expect(provisions['1.4']).toMatchObject({ comply: 'yes', evidence: ['Guide'] });
  expect(provisions['1.6']?.commentary).toContain('Birch Homes: Yes');
  expect(said).toContain('Alder Homes: No; Birch Homes: Yes');
});

test('a number right after the answer above begins the next row, though its requirement is on another line', async () => {
  const text = `3.6${wordingOf('3.6')}Yes   6.18\n\n${wordingOf('6.18')}Yes Owl.\n`;
  const { provisions } = await importWords('a.txt', text);
  expect(provisions['6.18']).toMatchObject({ comply: 'yes', commentary: 'Owl.' });
  expect(provisions['6.7']?.comply).toBe('');
});

test('the name of a stage right after the answer above is the next row’s', async () => {
  const text = `5.15${wordingOf('5.15')}Yes   Stage one: 6.15${wordingOf('6.15')}Yes Owl.\n`;
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['5.15']).toMatchObject({ comply: 'yes', commentary: '' });
  expect(provisions['6.15']).toMatchObject({ comply: 'yes', commentary: 'Owl.' });
  expect(said).not.toContain('found no place');
});

test.each(['Yes', 'Yes Owls are told.'])(
  'a named number after “%s” is the next row’s, with its requirement below',
  async (said) => {
    const text = `5.8 ${wordingOf('5.8')} ${said} Code provision 6.17\n${wordingOf('6.17')} No Heron.\n`;
    const { provisions } = await importWords('a.txt', text);
    expect(provisions['5.8']?.comply).toBe('yes');
    expect(provisions['6.17']).toMatchObject({ comply: 'no', commentary: 'Heron.' });
  },
);
