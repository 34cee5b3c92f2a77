import { describe, expect, test } from 'vitest';
import { hasChanges, type Version } from '../../src/changes/changes.ts';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { buildChanges } from '../../src/publication/changes/build-changes.ts';
import type { Answer, Assessment, EvidenceDocument } from '../../src/records/assessment.ts';
import { blankAssessment, code } from '../render/sample.ts';

const today = '2026-11-21';

/** A version in which only 6.3 is answered. */
function makeVersion(answer: Partial<Answer>, rest: Partial<Assessment> = {}): Version {
  const blank = blankAssessment();
  const given = { answer: answer.comply ?? '', ...answer };
  const answers = blank.answers.map((one) => (one.provision === '6.3' ? { ...one, ...given } : one));
  return { assessment: { ...blank, ...rest, answers }, code, report: null, procedure: null, approval: '' };
}

function compare(before: Version, after: Version) {
  return compareVersions(before, after, { pairs: pairProvisions(before.code, after.code), today });
}

const action = { what: 'Train all staff.', by: '2026-10-31', owner: 'Head of Complaints', done: '' };
const done = { ...action, done: '2026-11-21' };
const none = { what: '', by: '', owner: '', done: '' };

describe('an action', () => {
  test.each([
    ['is not needed where its provision complies', { comply: 'no', action }, { comply: 'yes' }, ['unneeded']],
    [
      'is not needed although it is still written there',
      { comply: 'no', action },
      { comply: 'yes', action },
      ['unneeded'],
    ],
    ['is done if it says so', { comply: 'no', action }, { comply: 'yes', action: done }, ['done']],
    ['is done under a No too', { comply: 'no', action }, { comply: 'no', action: done }, ['done']],
    ['is done without a promise', { comply: 'yes' }, { comply: 'yes', action: done }, ['done']],
    [
      'is not done yet',
      { comply: 'no', action },
      { comply: 'yes', action: { ...action, done: '2026-11-22' } },
      ['unneeded'],
    ],
    ['stays done', { comply: 'no', action: done }, { comply: 'yes', action: done }, []],
    ['is done and forgotten', { comply: 'yes', action: done }, { comply: 'yes' }, []],
    ['is done and followed by another', { comply: 'no', action: done }, { comply: 'no', action }, ['new']],
    [
      'is done after another',
      { comply: 'no', action: { ...action, done: '2025-11-20' } },
      { comply: 'yes', action: done },
      ['done'],
    ],
    ['is new', { comply: 'yes' }, { comply: 'no', action }, ['new']],
    [
      'is dropped where the No remains',
      { comply: 'no', action },
      { comply: 'no', action: none },
      ['dropped'],
    ],
    [
      'is moved',
      { comply: 'no', action },
      { comply: 'no', action: { ...action, by: '2027-01-31' } },
      ['moved'],
    ],
    [
      'is reassigned',
      { comply: 'no', action },
      { comply: 'no', action: { ...action, owner: 'Nobody' } },
      ['reassigned'],
    ],
    [
      'is told once where day and owner change',
      { comply: 'no', action },
      { comply: 'no', action: { ...action, by: '2027-01-31', owner: 'Nobody' } },
      ['moved'],
    ],
    ['under a Yes is none', { comply: 'yes', action }, { comply: 'yes' }, []],
    ['stays', { comply: 'no', action }, { comply: 'no', action }, []],
  ] as const)('%s', (_, before, after, kinds) => {
    const { actions } = compare(makeVersion(before), makeVersion(after));
    expect(actions.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('is told with before and after of what, when and who', () => {
    const after = { ...action, what: 'Train the *new* staff.', by: '2027-01-31', owner: 'Head of People' };
    const [was, is] = [makeVersion({ comply: 'no', action }), makeVersion({ comply: 'no', action: after })];
    const sides = [was, is].map((version) => ({ version, place: '', stood: '' }));
    const [first, second] = sides;
    if (!first || !second) throw new Error('Two are compared.');
    const { board } = buildChanges(compare(was, is), first, second, today);
    expect(board.find(({ title }) => title === 'Actions with another date')?.entries[0]?.details).toEqual([
      { name: 'Action', text: 'Train the new staff.' },
      { name: 'Action before', text: 'Train all staff.' },
      { name: 'Was due', text: '31 October 2026' },
      { name: 'Now due', text: '31 January 2027, 92 days later' },
      { name: 'Who before', text: 'Head of Complaints' },
      { name: 'Who now', text: 'Head of People' },
    ]);
  });

  test('is overdue on the day after its own, and not under a Yes', () => {
    const late = (by: string, comply: 'yes' | 'no') =>
      compare(makeVersion({}), makeVersion({ comply, action: { ...action, by } })).overdue.length;
    expect([
      late('2026-11-20', 'no'),
      late('2026-11-21', 'no'),
      late('2026-11-20', 'yes'),
      late('', 'no'),
    ]).toEqual([1, 0, 0, 0]);
  });
});

describe('evidence', () => {
  const entry = (id: string, rest: Partial<EvidenceDocument> = {}): EvidenceDocument => ({
    ...{ id, title: 'Complaints policy', url: '', file: '', reviewed: '' },
    ...rest,
  });
  const cite = (document: string, words: string, register: EvidenceDocument[]) =>
    makeVersion({ comply: 'yes', evidence: [{ document, words }] }, { register });

  test('with another short name only has not changed', () => {
    const changes = compare(
      cite('policy', 'section 2', [entry('policy')]),
      cite('complaints-policy', 'section 2', [entry('complaints-policy')]),
    );
    expect(hasChanges(changes)).toBe(false);
  });

  test('in another order has not changed', () => {
    const evidence = [
      { document: 'policy', words: 'section 2' },
      { document: '', words: 'Minutes' },
      { document: 'policy', words: 'section 9' },
    ];
    const register = [entry('policy')];
    const changes = compare(
      makeVersion({ evidence }, { register }),
      makeVersion({ evidence: evidence.toReversed() }, { register }),
    );
    expect(hasChanges(changes)).toBe(false);
  });

  test('cited twice and then once is taken out once', () => {
    const twice = [
      { document: '', words: 'Minutes' },
      { document: '', words: 'Minutes' },
    ];
    const { citations } = compare(
      makeVersion({ evidence: twice }),
      makeVersion({ evidence: twice.slice(1) }),
    );
    expect(citations).toEqual([
      { provision: '6.3', added: [], removed: [{ title: '', words: 'Minutes' }], moved: [] },
    ]);
  });
});

test('under two Codes the answers are not compared, and it says so', () => {
  const before = makeVersion({ comply: 'no', commentary: 'Old.' }, { introduction: 'Old.' });
  const after = makeVersion({ comply: 'yes', commentary: 'New.' }, { introduction: 'New.' });
  const other = { ...before, code: { ...code, id: 'housing-ombudsman-2022', edition: '2022' } };
  const changes = compare(other, after);
  expect(changes).toMatchObject({ comparable: false, answers: [], wording: [{ text: 'introduction' }] });
  const { notes, sentence } = buildChanges(
    changes,
    { version: other, place: 'old', stood: '' },
    { version: after, place: 'new', stood: '' },
    today,
  );
  expect([sentence, ...notes]).toMatchInlineSnapshot(`
    [
      "The answers are under two Codes and not compared; words changed in 1 text.",
      "The earlier version answers the Complaint Handling Code 2022 (housing-ombudsman-2022), the later the Complaint Handling Code 2024 (housing-ombudsman-2024). Their provisions cannot be matched, so the answers are not compared.",
    ]
  `);
});
