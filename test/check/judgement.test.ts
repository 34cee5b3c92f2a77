import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { isPlaceholder, isPlaceholderEvidence } from '../../src/check/prose/placeholders.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** The rules that a file with these provisions breaks; what is missing from it is left aside. */
function findRules(provisions: string, today = '2026-11-21'): string[] {
  const source = parseSource(
    Buffer.from(`code: housing-ombudsman-2024\nprovisions:\n${provisions}`),
    'draft.yaml',
    grammarFrom(packageCodes),
  );
  const verdict = checkSource(source, {
    draft: false,
    exists: () => true,
    codes: packageCodes,
    settings: defaultSettings,
    today,
  });
  return verdict.diagnostics.filter(({ gap }) => !gap).map(({ rule }) => rule);
}

const answer = (commentary: string, evidence = 'Staff guide, page 3', comply = 'yes') =>
  `  4.3: { comply: ${comply}, evidence: ['${evidence}'], commentary: '${commentary}' }\n`;

describe('one cause, one diagnostic', () => {
  test('a promise is overdue or to come, by the day of the check', () => {
    const promise = answer('Each officer has a course a year. By June 2026 managers will have one too.');
    expect(findRules(promise)).toEqual(['promise-overdue']);
    expect(findRules(promise, '2026-06-30')).toEqual(['promise-under-yes']);
    expect(findRules(promise.replace('comply: yes', 'comply: no'), '2026-06-30')).toEqual([]);
  });

  test('a placeholder is neither a promise nor thin', () => {
    expect(findRules(answer('To be confirmed.'))).toEqual(['placeholder-commentary']);
    expect(findRules(answer('Each officer has a course a year, with a test.', 'To follow'))).toEqual([
      'placeholder-evidence',
    ]);
  });

  test('an action whose day has passed is not a promise too', () => {
    const no = (by: string) =>
      `  4.3: { comply: no, evidence: ['Staff guide, page 3'], commentary: 'Managers have had no course so far.', action: { what: 'Train managers by May 2026.', by: ${by} } }\n`;
    expect(findRules(no('2026-05-31'))).toEqual(['action-overdue']);
    expect(findRules(no('2027-05-31'))).toEqual(['promise-overdue']);
  });

  test('a number of the 2022 edition is not an unknown one too', () => {
    const rules = findRules(answer('Each officer has a course a year, with a test.').replace('4.3', '1.7'));
    expect(rules).toEqual(['answered-by-wrong-edition']);
  });
});

test('a review to come is practice, and one not held is overdue', () => {
  const review = answer('The course has a test. It is due for review in May 2026.');
  expect(findRules(review, '2026-04-01')).toEqual([]);
  expect(findRules(review)).toEqual(['promise-overdue']);
});

test.each([
  ...[
    'n/a',
    'N/A.',
    'None',
    'Noted',
    'see above',
    'As above.',
    'Policy',
    'Policy refers.',
    '-',
    '—',
    'Yes',
    'TBC',
  ],
  ...[
    'Detailed in policy',
    'Covered by our complaints policy',
    'To follow',
    'See evidence',
    '*n/a*',
    'We comply.',
  ],
])('%s is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'The policy explains this.',
  'Please see page 12 of the leaflet.',
  'Refer to paragraph 3.2 of the procedure.',
  'Complaints policy, section 4',
  'As 6.18.',
  'See our answer to 5.7.',
  'We meet this requirement.',
  'Yes – fully compliant with the Code in this respect.',
  'This is in place and is set out on our website.',
])('%s points elsewhere or says that the provision is met, and no more', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'See page 9: a head of service from another directorate takes stage 2.',
  'We comply: related new points go into the stage 1 reply.',
  'A team of three.',
  'We want more complaints, not fewer.',
  'Surveyor, housing officer and director all contribute.',
  'None of our letters lacks it',
  'Set out on posters in each reception.',
  '',
])('%s is commentary', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  'Complaints policy',
  'Complaints policy, section 4',
  'section 2.1',
  'whole document',
  'Board minutes',
  'See page 4 of the leaflet',
  'As above, complaints policy section 8.3',
  '[Policy](https://a.example/p) page 2',
  '[Procedure](https://a.example/p)',
])('%s is evidence', (text) => {
  expect(isPlaceholderEvidence(text)).toBe(false);
});

test.each([
  'Policy',
  'Our policy',
  'See policy.',
  'As above',
  'See 5.7',
  'Compliant',
  'In the complaints policy',
  '✓',
])('%s is no evidence', (text) => {
  expect(isPlaceholderEvidence(text)).toBe(true);
});
