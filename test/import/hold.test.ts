import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { coverWords } from '../../src/import/hold/cover-words.ts';
import { placeWords, wordsOfMarkdown } from '../../src/import/hold/word-list.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { writeMarkdown } from '../../src/import/write/write-markdown.ts';
import { writeReport } from '../../src/import/write/write-report.ts';

const code = loadCode('housing-ombudsman-2024');
if (code === undefined) throw new Error('the Code is missing');

/** The words of a text that none of the pieces covers. */
function left(text: string, ...pieces: string[]): string {
  const source = placeWords(text);
  const covered = coverWords(
    source,
    pieces.map(placeWords),
    source.map(() => false),
  );
  return source.flatMap(({ word }, index) => (covered[index] ? [] : [word])).join(' ');
}

describe('words are held against what was made of them', () => {
  test.each([
    [
      'a last word that stands elsewhere too',
      'Our policy, first section. See section 2.',
      ['Our policy, first', 'See section 2'],
      'section',
    ],
    [
      'the same words twice, kept once',
      'Yes. We do this here. Yes. We do this here.',
      ['Yes', 'We do this here'],
      'yes we do this here',
    ],
    [
      'pieces in another order',
      'Yes Policy four The staff know it well',
      ['The staff know it well', 'Policy four', 'Yes'],
      '',
    ],
    [
      'a list that was numbered anew',
      'Face to face, Telephone, Letter',
      ['Face to face, Telephone, Letter'],
      '',
    ],
    [
      'words the source itself ran together',
      'YesIncluded within training. NNot yet',
      ['Yes', 'Included within training', 'N', 'Not yet'],
      '',
    ],
    [
      'words that the piece ran together',
      'We log every case\nOnline forms are kept',
      ['We log every caseOnline forms are kept'],
      'online',
    ],
    [
      'an answer that begins with its label’s word, and ends like the next',
      'First rule of all rules here. Comply: Comply in part. Second rule of all rules here. Comply: In part. Third rule of all rules here. Comply: In part',
      [
        'First rule of all rules here',
        'Comply in part',
        'Second rule of all rules here',
        'In part',
        'Third rule of all rules here',
        'In part',
      ],
      'comply comply comply',
    ],
    ['a word from the middle', 'We do not record every request', ['We do record every request'], 'not'],
    ['a figure', 'within 10 working days of the request', ['within working days of the request'], '10'],
  ])('%s', (_name, text, pieces, expected) => {
    expect(left(text, ...pieces)).toBe(expected);
  });

  test('whatever words are taken out of a piece, they are found', () => {
    const word = fc.constantFrom(
      'the',
      'section',
      'policy',
      'resident',
      'stage',
      'is',
      'a',
      'made',
      'clear',
      'yes',
    );
    const sentence = fc.array(word, { minLength: 6, maxLength: 30 });
    return fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (sentences, which, at) => {
          const whole = sentences.map((words) => words.join(' '));
          expect(left(whole.join('\n'), ...whole)).toBe('');
          const cut = sentences.map((words, index) =>
            index === which % sentences.length
              ? words.toSpliced(at % words.length, 1).join(' ')
              : words.join(' '),
          );
          const from = sentences[which % sentences.length] ?? [];
          const found = left(whole.join('\n'), ...cut).split(' ');
          expect(found).toContain(from[at % from.length]);
          expect(found.length).toBeLessThan(4);
        },
      ),
    );
  });

  test('Markdown that we write has the words of its blocks', () => {
    const text = fc
      .stringMatching(/^[A-Za-z0-9 _*<>&[\]().,:/-]{1,40}$/)
      .filter((words) => words.trim() !== '');
    return fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (lines) => {
        const blocks = lines.map((line) => {
          const runs = [{ text: line.trim().replace(/ +/g, ' '), bold: false, italic: false, href: '' }];
          return { marker: '', depth: 0, heading: 0, cell: 0, runs };
        });
        const source = placeWords(blocks.map(({ runs }) => runs[0]?.text).join('\n'));
        const covered = coverWords(
          source,
          [wordsOfMarkdown(writeMarkdown(blocks))],
          source.map(() => false),
        );
        expect(source.filter((_word, index) => !covered[index])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('what is struck, deleted, inserted or said beside the text is told, and changes are to be confirmed', async () => {
  const row = (id: string, answer: string, commentary: string): string =>
    `<tr><td>${id}<td><td>${answer}<td><td>${commentary}</tr>`;
  const page = `<table><tr><th>Code provision<th>Code requirement<th>Comply<th>Evidence<th>Commentary</tr>${[
    row('1.2', '<s>Yes</s> No', 'We <del>will</del> do.'),
    row(
      '1.3',
      '<span data-aside="deleted" data-by="Jo">Yes</span><span data-aside="inserted" data-by="Jo">No</span>',
      'We log it.',
    ),
    row('1.4', 'Yes', 'We log it.<span data-aside="comment" data-by="Sam">Is this still right?</span>'),
  ].join('')}</table>`;
  const file = { name: 'page.html', bytes: new TextEncoder().encode(page) };
  const { yaml, account } = await importDocument([file], code, { schema: 'x' });
  expect(account.asides.map(({ kind, id, words, by }) => [kind, id, words, by])).toEqual([
    ['struck', '1.2', 'Yes', ''],
    ['struck', '1.2', 'will', ''],
    ['deleted', '1.3', 'Yes', 'Jo'],
    ['inserted', '1.3', 'No', 'Jo'],
    ['comment', '1.4', 'Is this still right?', 'Sam'],
  ]);
  expect(account.placed.map(({ id, answer }) => [id, answer])).toEqual([
    ['1.2', 'no'],
    ['1.3', 'no'],
    ['1.4', 'yes'],
  ]);
  expect(yaml.match(/"(.{3})":\n(?: {4,}.*\n)*? {4}review:\n {6}state: to-confirm/g)).toHaveLength(1);
  const report = writeReport(account);
  expect(report).toContain('- 1.3 (table 1, row 3), Jo: deleted “Yes”, inserted “No”');
  expect(report).toContain('- 1.4 (table 1, row 4), Sam: “Is this still right?”');
  expect(account.left.lost).toEqual([]);
});
