import { describe, expect, test } from 'vitest';
import type { DocumentName } from './check.ts';
import { readSlips } from './small.ts';

const assessment = `code: housing-ombudsman-2024
landlord:
  name: Elm Homes
  homes: 1240
  website: https://elm.example
assessed: 2026-06-12
governing-body:
  name: Board
  considered: 2026-07-22
evidence:
  policy:
    title: Complaints policy
    url: https://elm.example/complaints-policy
    reviewed: 2026-04-20
provisions:
  "1.2":
    comply: yes
    evidence:
      - policy: section 2
    commentary: |
      Each call is logged the same day.
  "1.3":
    comply: no
    commentary: |
      Two teams still ask for a form.
    action:
      what: Take the form away.
      by: 2027-01-29
      owner: Head of Customer Care
`;
const report = `code: housing-ombudsman-2024
refused:
  - type: Legal proceedings filed
    number: 2
    reason: |
      A court had the claim before us.
  - type: More than a year ago
    number: 1
    reason: |
      We were told of it late.
improvements:
  - learned: |
      Calls were lost over lunch.
    changed: |
      Two colleagues share the line.
    when: 2026-02
  - learned: |
      Letters came late.
    changed: |
      We write by e-mail.
    when: 2026-03
`;
const widen = (text: string) => text.replace(/^ +/gm, (lead) => lead + lead).replace(/- (?=\w)/g, '-   ');
const quote = (text: string) => text.replace(/^( *(?:- )?)([a-z][a-z-]*):/gm, "$1'$2':");

/** Holds a slip to one finding, at its line, whose help restores the document to the letter. */
function holdExact(text: string, slipped: string, told: string, name: DocumentName, restored = text) {
  expect(slipped).not.toBe(text);
  const [only, ...more] = readSlips(slipped, name);
  expect([only?.told, more]).toEqual([told, []]);
  expect(only?.full).toMatchSnapshot();
  expect(only?.after).toBe(restored);
}

/** The number of the line that differs first. */
function findLine(text: string, slipped: string): number {
  const lines = slipped.split('\n');
  return text.split('\n').findIndex((line, at) => line !== lines[at]) + 1;
}

const keys = [
  'name',
  'homes',
  'assessed',
  'considered',
  'title',
  'url',
  'reviewed',
  'comply',
  'commentary',
  'by',
];

describe.each([
  ['two spaces', assessment],
  ['four spaces', widen(assessment)],
])('a key gone before its value, indented by %s', (_, text) => {
  test.each(keys)('%s', (key) => {
    const slipped = text.replace(new RegExp(`^( *)${key}: `, 'm'), '$1');
    holdExact(text, slipped, `${findLine(text, slipped)} stray-text`, 'self-assessment.yaml');
  });

  test('a note among keys is not taken for the value of one', () => {
    const slipped = text.replace(/^( *)homes:/m, '$1to be confirmed\n$1homes:');
    expect(readSlips(slipped, 'self-assessment.yaml').map(({ help }) => help)).toEqual([
      expect.stringContaining('#'),
    ]);
  });
});

test('a key gone before its value in quoted keys is written in front of it', () => {
  const text = quote(assessment);
  const slipped = text.replace("'considered': ", '');
  holdExact(
    text,
    slipped,
    '9 stray-text',
    'self-assessment.yaml',
    text.replace("'considered'", 'considered'),
  );
});

describe.each([
  ['two spaces', report],
  ['four spaces', widen(report)],
])('the items of a report, indented by %s', (_, text) => {
  const name = 'report.yaml';
  test.each(['reason', 'changed', 'when'])('the key %s gone', (key) => {
    const slipped = text.replace(new RegExp(`^( *)${key}: `, 'm'), '$1');
    holdExact(text, slipped, `${findLine(text, slipped)} stray-text`, name);
  });

  test.each(['number', 'reason', 'changed', 'when'])('a dash before %s', (key) => {
    const slipped = text.replace(new RegExp(`^( *) {2}(?= {0,2}${key}:)(?: {2})?(?=${key})`, 'm'), (lead) =>
      lead.length > 4 ? `${lead.slice(0, -4)}-   ` : `${lead.slice(0, -2)}- `,
    );
    holdExact(text, slipped, `${findLine(text, slipped)} wrong-dash`, name);
  });

  test.each([
    ['a comma after it', 'type, Legal', 'no-colon'],
    ['a semicolon after it', 'type; Legal', 'no-colon'],
    ['a capital and a semicolon', 'Type; Legal', 'no-colon'],
    ['nothing but its value', 'Legal', 'stray-text'],
  ])('the first key spoilt: %s', (_name, put, rule) => {
    holdExact(text, text.replace('type: Legal', put), `3 ${rule}`, name);
  });
});

test('an item that begins with another key, but has all of its own, is left alone', () => {
  const turned = report.replace(/( {2}- )(type: More.*)\n {4}(number: 1)/, '$1$3\n    $2');
  expect(turned).not.toBe(report);
  expect(readSlips(turned, 'report.yaml')).toEqual([]);
});

test('the key of a provision before a dash in its own column', () => {
  const slipped = assessment.replace('    comply: yes', '  - comply: yes');
  holdExact(assessment, slipped, '17 wrong-dash', 'self-assessment.yaml');
});

test('a date below an address is no part of it', () => {
  const slipped = assessment.replace('reviewed: ', '');
  expect(readSlips(slipped, 'self-assessment.yaml').map(({ fixable }) => fixable)).toEqual([false]);
});
