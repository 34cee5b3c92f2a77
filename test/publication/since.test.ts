import { expect, test } from 'vitest';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { code, needsOf, readSample } from '../render/sample.ts';

const sample = readSample();
const pairs = pairProvisions(code, code);
const blank = { what: '', by: '', owner: '', done: '' };

function change(id: string, answer: 'yes' | 'no', action: Partial<Answer['action']> = {}, alternative = '') {
  return (assessment: Assessment): Assessment => ({
    ...assessment,
    answers: assessment.answers.map((one) =>
      one.provision === id
        ? {
            ...one,
            answer,
            comply: answer,
            needs: needsOf(answer),
            action: { ...blank, ...action },
            alternative,
          }
        : one,
    ),
  });
}

const plan = { what: 'Write to everyone.', by: '2026-03-31', owner: 'Complaints Manager' };
/** What becomes of that plan under 1.3, the assessment's own day being 22 July 2026. */
function tell(after: (assessment: Assessment) => Assessment) {
  const before = change('1.3', 'no', plan)({ ...sample, period: { from: '2024-04-01', to: '2025-03-31' } });
  const { since } = buildPublication(after(sample), code, {
    draft: false,
    previous: { assessment: before, code, pairs },
  });
  const promise = since.promises.find(({ id }) => id === '1.3');
  return [promise?.state, promise?.facts];
}

test.each([
  [
    'done late',
    change('1.3', 'yes', { ...plan, done: '2026-04-14' }),
    ['Done', 'On 14 April 2026, 14 days late'],
  ],
  ['done in time', change('1.3', 'no', { ...plan, done: '2026-03-31' }), ['Done', 'On 31 March 2026']],
  [
    'met',
    change('1.3', 'yes'),
    ['Met', 'We comply now. The assessment gives no day on which this was done.'],
  ],
  ['as it was', change('1.3', 'no', plan), ['Late', '']],
  ['put off', change('1.3', 'no', { ...plan, by: '2026-12-31' }), ['Put off', 'Now due by 31 December 2026']],
  [
    'put off and late',
    change('1.3', 'no', { ...plan, by: '2026-06-30' }),
    ['Late', 'Now due by 30 June 2026'],
  ],
  ['without a date', change('1.3', 'no', { ...plan, by: '' }), ['Open', 'It has no date now']],
  ['another’s', change('1.3', 'no', { ...plan, owner: 'Board' }), ['Late', 'now Board']],
  [
    'met another way',
    change('1.3', 'no', {}, 'We ring.'),
    ['No longer planned', 'We meet the intention another way.'],
  ],
  ['dropped', change('1.3', 'no'), ['No longer planned', '']],
])('an action that is %s', (_, after, told) => expect(tell(after)).toEqual(told));

test('nothing is said where there is no assessment before it', () => {
  expect(buildPublication(sample, code, { draft: false }).since.shown).toBe(false);
});

test('answers are held against those before, and another Code is said to be one', () => {
  const previous = { assessment: change('1.2', 'no', plan)(sample), code, pairs };
  const { since } = buildPublication(sample, code, { draft: false, previous });
  expect(since.answers).toEqual([
    { id: '1.2', name: expect.any(String), href: '#provision-1.2', before: 'No', after: 'Yes' },
  ]);
  expect(since.sentences[0]).toBe('1 answer has changed.');
  const other = buildPublication(sample, code, {
    draft: false,
    previous: { ...previous, pairs: null },
  }).since;
  expect(other.sentences.join()).toContain('cannot be matched');
  expect([other.answers, other.promises]).toEqual([[], []]);
});
