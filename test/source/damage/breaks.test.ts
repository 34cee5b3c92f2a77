import { describe, expect, test } from 'vitest';
import type { DocumentName } from './check.ts';
import { readSlips } from './small.ts';

const assessment = `# How we answered this year, with the help of the panel
code: housing-ombudsman-2024
landlord:
  name: Elm and Rowan Homes
assessed: 2026-06-12 # before the papers went out
evidence:
  policy:
    title: Complaints policy
    url: https://elm.example/complaints-policy
provisions:
  "1.2":
    comply: yes # as the panel found in its review of June
    evidence:
      - policy: section 2, and the table below it
      - a sample of cases, taken in March
    commentary: We treat each call as a complaint once a tenant is unhappy with us, and log it the same day.
  "1.3":
    comply: no
    commentary: |
      Two teams still ask for a form. We are changing that.
    action:
      what: Take the form away and train both teams.
      by: 2027-01-29
`;
const four = assessment.replace(/^ +/gm, (lead) => lead + lead);
const quoted = assessment
  .replace(/(commentary|policy|title): ([A-Za-z][^|\n]+)$/gm, '$1: "$2"')
  .replace(/^( *)([a-z-]+):/gm, "$1'$2':");
const flow = assessment.replace(/action:\n +what: (.*)\n +by: (.*)/, 'action: { what: $1, by: $2 }');
const report = `code: housing-ombudsman-2024
improvements:
  - learned: |
      Calls were lost over lunch.
    changed: Two colleagues now share the line, and the desk calls back whoever gave up.
    when: 2026-02
`;

const layouts = { assessment, four, quoted, flow };

test.each(Object.entries({ ...layouts, report }))('%s has no slip as it stands', (name, text) => {
  expect(readSlips(text, name === 'report' ? 'report.yaml' : 'self-assessment.yaml')).toEqual([]);
});

/** A document without what only parts its words. */
function words(text: string): string {
  return text.replace(/(?<=\n *)# /g, '').replace(/\s+/g, ' ');
}

/** Holds a line broken at `¶` to one finding, there or in the line below, whose help restores the document. */
function holdBroken(text: string, broken: string, below: number, fixable: boolean, name: DocumentName) {
  const whole = broken.replace(/ ?¶/, (sign) => (sign === ' ¶' ? ' ' : ''));
  expect(text).toContain(whole);
  const slipped = text.replace(whole, () => broken.replace(/ ?¶/, '\n'));
  const line = slipped.slice(0, text.indexOf(whole)).split('\n').length + below;
  const found = readSlips(slipped, name);
  expect(found.map(({ told }) => told)).toEqual([`${line} stray-text`]);
  expect(found[0]?.full).toMatchSnapshot();
  expect(found[0]?.fixable).toBe(fixable);
  const after = found[0]?.after ?? '';
  expect(readSlips(after, name)).toEqual([]);
  expect(words(after)).toBe(words(text));
}

describe.each(Object.entries(layouts))('a line that an editor broke, in %s', (_, text) => {
  test.each([
    ['a date', '2026-¶06-12', 0, true],
    ['a date within a part', '2026-06-1¶2', 0, true],
    ['a date before its hyphen', '2026¶-06-12', 0, true],
    ['an address', 'elm.example/¶', 0, true],
    ['a comment', 'with ¶the help of', 1, false],
    ['a full comment', 'with the help ¶of the', 1, true],
    ['a comment beside an answer', 'as the panel found in ¶its review', 1, false],
    ['a name', 'Elm and ¶Rowan', 1, false],
    ['a title', 'Complaints ¶policy', 1, false],
    ['an item of words', 'of cases, ¶taken', 1, false],
    ['the place of a citation', 'section 2, and ¶the table', 1, false],
    ['a commentary', 'a complaint ¶once a', 1, false],
    ['a text of several lines', 'for a ¶form. We', 1, false],
  ] as const)('%s', (_name, broken, below, fixable) => {
    holdBroken(text, broken, below, fixable, 'self-assessment.yaml');
  });
});

test.each([
  ['a month', '2026-¶02', 0, true],
  ['a text of an improvement', 'share the line, ¶and the desk', 1, false],
] as const)('a line that an editor broke in a report: %s', (_, broken, below, fixable) => {
  holdBroken(report, broken, below, fixable, 'report.yaml');
});

test('a commentary in many lines, one with a colon, is to stand below a |', () => {
  const many = 'We treat each\ncall as a complaint\nonce a tenant is: unhappy\nand log it at once.\n';
  const slipped = assessment.replace(/(commentary: )We treat.*\n/, (_, key: string) => key + many);
  const [only, ...more] = readSlips(slipped, 'self-assessment.yaml');
  expect([only?.told.replace(/\d+ /, ''), more]).toEqual(['stray-text', []]);
  expect(only?.after).toContain(`commentary: |\n      ${many.trim().replaceAll('\n', '\n      ')}`);
  expect(readSlips(only?.after ?? '', 'self-assessment.yaml')).toEqual([]);
});

test('a lost dash is not taken for a line that was broken', () => {
  const slipped = assessment.replace('- a sample', 'A sample');
  expect(readSlips(slipped, 'self-assessment.yaml').map(({ told }) => told)).toEqual(['15 wrong-dash']);
});
