import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const [first, second] = [wordingOf('1.3'), wordingOf('5.3')];

test.each([
  ['1.3: Not compliant', '5.3: Compliant'],
  ['1.3 – No', '5.3 – Yes'],
  ['Code provision 1.3 <small>Comply: No</small>', 'Code provision 5.3 <small>Comply: Yes</small>'],
  ['Provision 1.3 (No)', 'Provision 5.3 (Yes)'],
])('an answer in the heading: %s', async (one, two) => {
  const page = `<h2>${one}</h2><p>${first}<p>Evidence: Minute 4<p>Commentary: Kestrels.<h2>${two}</h2><p>${second}<p>Evidence: Minute 5<p>Commentary: Ospreys.`;
  const { provisions, said } = await importWords('a.html', page);
  expect([provisions['1.3'], provisions['5.3']]).toEqual([
    { comply: 'no', evidence: ['Minute 4'], commentary: 'Kestrels.' },
    { comply: 'yes', evidence: ['Minute 5'], commentary: 'Ospreys.' },
  ]);
  expect(said).not.toContain('found no place');
});

test.each([
  ['Answer', 'Supporting documents', 'Details'],
  ['Our response', 'Links', 'Reason'],
  ['Are we compliant?', 'Where is this evidenced?', 'How do we do this?'],
  ['Do we meet this requirement?', 'What evidence do we have?', 'What we do'],
  ['Outcome', 'Proof', 'Reason for non-compliance'],
  ['Meets the standard', 'Documentation', 'Rationale'],
])('fields by other names: %s', async (answer, evidence, commentary) => {
  const text = `1.3 ${first}\n${answer}: No\n${evidence}: Minute 4\n${commentary}: Kestrels.\n`;
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['1.3']).toEqual({ comply: 'no', evidence: ['Minute 4'], commentary: 'Kestrels.' });
  expect(said).not.toContain('found no place');
});

test.each([
  'Outcome: three homes were repaired.',
  'Response: No resident was turned away.',
  'Result: Nobody waits.',
])('a sentence after such a name is commentary: %s', async (words) => {
  const text = `1.3 ${first}\nComply: Yes\nEvidence: Minute 4\nCommentary: Kestrels.\n${words}\n`;
  const { provisions } = await importWords('a.txt', text);
  expect(provisions['1.3']?.comply).toBe('yes');
  expect(provisions['1.3']?.commentary).toBe(`Kestrels.\n\n${words}`);
});

test.each(['Title', 'Question', 'Standard'])('the name of the next record is not said: %s', async (name) => {
  const record = (id: string, words: string) =>
    `${name}: ${id}\nCode requirement: ${wordingOf(id)}\nComply: Yes\nEvidence: Minute 4\nCommentary: ${words}\n\n`;
  const { provisions, said } = await importWords(
    'a.txt',
    record('1.3', 'Kestrels.') + record('1.4', 'Ospreys.'),
  );
  expect([provisions['1.3']?.commentary, provisions['1.4']?.commentary]).toEqual(['Kestrels.', 'Ospreys.']);
  expect(said).not.toContain('found no place');
});

test('an answer under a name that is not known is told', async () => {
  const text = `1.3 ${first}\nVerdict: Yes\nEvidence: Minute 4\nCommentary: Kestrels.\n`;
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['1.3']?.comply).toBe('');
  expect(said).toContain('1.3: “Verdict: Yes”');
});

test('a web form with a column for each question', async () => {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const text = [
    [
      ['Sent', `1.3 ${first} [Comply]`, '1.3 Evidence', '1.3 Commentary'],
      [`5.3 ${second} [Comply]`, '5.3 Evidence', '5.3 Commentary'],
    ].flat(),
    ['4 May', 'No', 'Minute 4', 'Kestrels.', 'Yes', 'Minute 5', 'Ospreys.'],
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
  const { provisions, said, report } = await importWords('a.csv', `${text}\n`);
  expect([provisions['1.3'], provisions['5.3']]).toEqual([
    { comply: 'no', evidence: ['Minute 4'], commentary: 'Kestrels.' },
    { comply: 'yes', evidence: ['Minute 5'], commentary: 'Ospreys.' },
  ]);
  expect(said).not.toContain('found no place');
  expect(report).toContain('4 May');
});
