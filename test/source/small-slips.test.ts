import { describe, expect, test } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { mendText } from '../../src/source/mend.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { printReading } from './print-told.ts';
import { textAt } from './sample.ts';

const grammar = grammarFrom(packageCodes);
const head = 'code: housing-ombudsman-2024\nlandlord:\n  name: Elm Homes\n';

/** What is found in a text, each with the words underlined, and the text once each is mended that can be. */
function read(text: string) {
  const source = parseSource(Buffer.from(text), 'x.yaml', grammar);
  const { slips, sound } = source;
  const fixes = slips.flatMap(({ fix = [] }) => fix);
  return {
    found: slips.map(({ rule, span }) => [rule, text.slice(...span)]),
    told: slips.map(({ message }) => message).join('\n'),
    help: slips.map(({ help }) => help).join('\n'),
    mended: mendText(text, fixes).text,
    sound,
    all: printReading(source),
  };
}

/** An answer with these lines. */
const answer = (lines: string) => `${head}provisions:\n  1.2:\n    comply: yes\n${lines}`;

describe('what is underlined', () => {
  test.each([
    ['stray-text', 'Housing', `${head.replace('Elm Homes', 'Elm Homes\n  Housing')}`],
    ['stray-text', 'The team rings back, and', answer('    The team rings back, and\n    commentary: |')],
    [
      'stray-text',
      'The team rings back, and',
      `analysis: |\n  We did.\nThe team rings back, and\nresponse: |`,
    ],
    [
      'missing-bar',
      'The team',
      `${head}strange:\n  more:\n    commentary: The team\n      back: within a day\n`,
    ],
    ['missing-bar', 'The team', `${head}strange:\n  - commentary: The team\n      note: within a day\n`],
    ['duplicate-key', 'from', `${head}period:\n  from: 2026-01-01\n  from: 2026-12-31\n`],
    ['stray-text', '[', 'strange:\n  comply: [yes\n  more: x\n'],
    ['stray-text', '[', `${head}strange:\n  comply: [yes\n  more: x\n`],
    ['bracket-not-closed', '[', 'strange:\n  comply: [yes, no\n  more: x\n'],
    ['bracket-not-closed', '[', 'comply: [yes\n    no\n'],
    ['bracket-not-closed', '[', 'evidence: [yes\n'],
  ])('%s: %s', (rule, words, text) => {
    const { found, all } = read(text);
    expect(found).toEqual([[rule, words]]);
    expect(all).toMatchSnapshot();
  });

  test('a key written twice, each with a value of its own, is not told by what stands below it', () => {
    const owners = answer(
      '    action:\n      what: Train\n      by: 2027-01-01\n      owner: Jo\n      owner: Kim\n',
    );
    expect(read(owners).help).toBe('Keep one of the two and delete the other, or correct its name.');
  });
});

test.each([
  [1, 'a line of it is a comment', 'Indent it by 6 spaces'],
  [2, '2 lines of it are comments', 'Indent it and the next line by 6 spaces'],
  [3, '3 lines of it are comments', 'Indent it and the next 2 lines by 6 spaces'],
])('%i lines of a text that are comments are counted', (lines, told, help) => {
  const text = answer(
    `    commentary: |\n      The team rings.\n${'#      It writes too.\n'.repeat(lines)}      It ends.\n`,
  );
  const slip = read(text);
  expect(slip.told).toBe(`The text of commentary ends here, as ${told}: “# It writes too.”`);
  expect(slip.help).toContain(help);
  expect(slip.all).toMatchSnapshot();
});

test('a dash without its space among items is told with its words', () => {
  const { told, found, all } = read(
    answer('    evidence:\n      - Letter 1\n      -Letter 2\n      - Letter 3\n'),
  );
  expect(found).toEqual([['no-space-after-dash', '-']]);
  expect(told).toContain('“-Letter 2”');
  expect(all).toMatchSnapshot();
});

test.each([
  ['strange:\n\tmore: x\n\tother: y\n', 'strange:\n  more: x\n  other: y\n'],
  ['strange:\n    more: x\n\tother: y\n', 'strange:\n    more: x\n    other: y\n'],
  ['strange:\n  more: x\n\tother: y\nlast: z\n', 'strange:\n  more: x\n  other: y\nlast: z\n'],
])('tabs in a file that is none of ours: %j', (text, mended) => {
  expect(read(text)).toMatchObject({ found: [['tab-indent', '\t']], mended, sound: true });
});

test.each([
  ['assessed: 2026-06-1\u200b2\n', 'assessed: 2026-06-12\n'],
  ['landlord: { name: Elm\u200b Homes }\n', 'landlord: { name: Elm Homes }\n'],
])('a character that nobody sees in %j is taken out', (line, mended) => {
  const text = `code: housing-ombudsman-2024\n${line}`;
  expect(read(text)).toMatchObject({
    found: [['hidden-character', '\u200b']],
    mended: text.replace(line, mended),
  });
});

describe('words at the column of the entry above', () => {
  test.each([
    ['a date', 'code: housing-ombudsman-2024\nassessed: 2026-06-12\nof this year\n'],
    ['an answer', answer('    of course\n    commentary: Some.\n')],
  ])('do not go on from %s', (_name, text) => {
    const { help, all } = read(text);
    expect(help).toMatch(/^Put a # and a space in front of the line if it is a note/);
    expect(all).toMatchSnapshot();
  });

  test('may go on from a name', () => {
    expect(read(`${head}  and Sons\n`).help).toMatch(
      /^If they go on from the line above, write them at its end: name: Elm Homes and Sons\./,
    );
  });

  test.each([
    ['strange:\n  - Letter 1\nand its annex\n', 'the item above'],
    ['strange:\n  - Letter 1\n and its annex\nmore: x\n', 'the item above'],
    ['strange:\n  note: Letter 1\nand its annex\nmore: x\n', 'note'],
  ])('%j may belong to the entry above', (text, above) => {
    const { help, all } = read(text);
    expect(help).toContain(`If they belong to ${above}, indent them by `);
    expect(all).toMatchSnapshot();
  });
});

describe('a table below a text', () => {
  test.each([
    ['tabs', 'Ward\tCases\nElm\t3\nOak\t4\n'],
    ['bars', '| Ward | Cases |\n| Elm | 3 |\n| Oak | 4 |\n'],
  ])('with %s between its columns is one finding', (_name, table) => {
    const text = answer(`    commentary: |\n      We count.\n${table}`);
    const { found, all } = read(text);
    expect(found).toEqual([['pasted-table', table.split('\n')[0]]]);
    expect(all).toMatchSnapshot();
  });

  test('whose lines > joins is told at that sign, and a bar put there', () => {
    const text = answer('    commentary: >\n      | Ward | Cases |\n      | Elm | 3 |\n');
    expect(read(text)).toMatchObject({ found: [['missing-bar', '>']], mended: text.replace('>', '|') });
    expect(read(text.replace('      | Elm', '        | Elm')).found).toEqual([]);
  });
});

test.each(['```', '```yaml', '~~~'])(
  'a text is read without the mark %s of a code block that nothing ends',
  (mark) => {
    const lines = ['We log it.', mark, 'We ring back.'];
    const text = answer(`    commentary: |\n${lines.map((line) => `      ${line}\n`).join('')}`);
    expect(read(text).found).toEqual([['code-fence', mark]]);
    expect(read(text).all).toMatchSnapshot();
    const source = parseSource(Buffer.from(text), 'x.yaml', grammar);
    expect(textAt(source, ['provisions', '1.2', 'commentary'])).toMatch(/^We log it\.\n\s*We ring back\.\n$/);
    const ended = text
      .replace('      We ring', '      \n      We ring')
      .concat(`      ${mark.slice(0, 3)}\n`);
    expect(read(ended).found).toEqual([]);
  },
);

describe('how deep a document may be', () => {
  const nest = (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('');

  test.each([
    ['100 deep', nest(100)],
    ['100 deep, twice', nest(100) + nest(100).replaceAll('a:', 'b:')],
    [
      'many keys side by side',
      `a:\n  b:\n${Array.from({ length: 150 }, (_, at) => `    k${at}: x\n`).join('')}`,
    ],
    ['many items side by side', `a:\n  b:\n${'    - x\n'.repeat(150)}`],
  ])('%s is read', (_name, text) => {
    expect(read(text)).toMatchObject({ found: [], sound: true });
  });

  test.each([
    ['101 deep', nest(101), 'a'],
    ['101 dashes', `${'- '.repeat(101)}x\n`, '-'],
  ])('%s is not', (_name, text, at) => {
    expect(read(text)).toMatchObject({ found: [['yaml-syntax', at]], sound: false });
  });
});

describe('a colon left out after a key of the writer’s own', () => {
  const cited = 'provisions:\n  1.2:\n    evidence:\n      - letters: page 1\n      - policy: page 2\n';
  const whole = (key: string) => `  ${key}:\n    title: Paper\n`;
  const short = (key: string) => `  ${key}: { title: Paper }\n`;

  test.each([
    ['the first of two', whole('letters') + whole('policy'), 'letters'],
    ['the last of two', whole('letters') + whole('policy'), 'policy'],
    ['the only one', whole('letters'), 'letters'],
    ['the first of two in brackets', short('letters') + short('policy'), 'letters'],
    ['the last of two in brackets', short('letters') + short('policy'), 'policy'],
  ])('%s', (_name, register, key) => {
    const text = `${head}evidence:\n${register.replace(`${key}:`, key)}${cited}`;
    expect(read(text).found).toEqual([['no-colon', key]]);
    expect(read(text).all).toMatchSnapshot();
  });
});

describe.each([2, 4, 8])('a tab where %i spaces are a step', (width) => {
  const step = ' '.repeat(width);
  const sound = `code: housing-ombudsman-2024\nlandlord:\n${step}name: Elm Homes\n${step}homes: 12\n${step}website: https://elm.example\n`;
  const tab = (...keys: readonly string[]) =>
    sound.replace(new RegExp(`^ +(?=${keys.join('|')})`, 'gm'), '\t');

  test.each([[['homes']], [['website']], [['homes', 'website']], [['name', 'homes', 'website']]])(
    'before %j is one finding',
    (keys) => {
      const { found, sound: isSound } = read(tab(...keys));
      expect([found, isSound]).toEqual([[['tab-indent', '\t']], true]);
    },
  );

  test.each([[['homes']], [['website']], [['homes', 'website']]])('before %j is as wide as them', (keys) => {
    expect(read(tab(...keys)).mended).toBe(sound);
  });
});

describe('a bullet of a word processor', () => {
  const list = (...signs: readonly string[]) =>
    answer(`    evidence:\n${signs.map((sign, at) => `      ${sign} Letter ${at}\n`).join('')}`);

  test.each([[['•', '-']], [['-', '•']], [['-', '–', '-']], [['*', '-']]])(
    'among dashes becomes one: %j',
    (signs) => {
      const { found, mended } = read(list(...signs));
      expect(found).toEqual([['odd-bullet', signs.find((sign) => sign !== '-')]]);
      expect(mended).toBe(list(...signs.map(() => '-')));
    },
  );

  test('alone is left to the writer', () => {
    const { found, mended } = read(list('•'));
    expect(found).toEqual([['odd-bullet', '•']]);
    expect(mended).toBe(list('•'));
  });
});

describe('whether the last line is ended changes nothing', () => {
  test.each([
    'commentary: "The team rings back',
    "commentary: 'The team rings back",
    'evidence: [Policy, Letters',
    'action: { what: Train',
    'comply: [yes',
    'commentary: The team: it rings',
    'commentary: |',
    'comment',
    '- ',
    '\tcommentary: The team rings back.',
  ])('%s', (line) => {
    const { found, help, all } = read(answer(`    ${line}`));
    expect(all).toMatchSnapshot();
    for (const end of ['\n', '\n\n', '  \n', '\r\n']) {
      const ended = read(answer(`    ${line}${end}`));
      expect([end, ended.found.map(([rule]) => rule), ended.help]).toEqual([
        end,
        found.map(([rule]) => rule),
        help,
      ]);
    }
  });
});
