import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutcome, readOutcomeWords } from '../../src/register/read/outcomes.ts';
import { listExamples, printMeasured } from './measured.ts';
import { outcomesAgain } from './second-sight.ts';
import { outcomeCells, yesNoCells } from './stage-and-outcome-words.ts';

const usual = readOutcomeWords({});
const read = (cell: string) => readOutcome(usual, cell) ?? 'blank';

describe('the words for an outcome', () => {
  it('are read as they should be', async () => {
    const told = [
      printMeasured('outcomes', listExamples(outcomeCells, read, ['unknown'])),
      printMeasured('outcomes, second sight', listExamples(outcomesAgain, read, ['unknown'])),
    ];
    await expect(told.join('\n')).toMatchFileSnapshot('outcomes-measured.txt');
  });

  it.each(yesNoCells)('under “%s”, “%s” is %s', (heading, cell, outcome) => {
    expect(readOutcome(readOutcomeWords({}, heading), cell)).toBe(outcome);
  });

  it.each([
    ['Decision upheld', 'unknown'],
    ['Original decision upheld', 'unknown'],
    ['Stage 1 response upheld', 'unknown'],
    ['Decision: Upheld', 'upheld'],
    ['Upheld: N', 'notUpheld'],
    ['None upheld', 'unknown'],
    ['0 elements upheld', 'unknown'],
    ['1 of 3 upheld', 'unknown'],
    ['Cannot be upheld', 'unknown'],
    ['Extension agreed', 'unknown'],
    ['Not resolved', 'unknown'],
    ['  ', 'blank'],
    [`Upheld ${'because '.repeat(20)}`, 'unknown'],
  ])('“%s” is %s', (cell, outcome) => {
    expect(read(cell)).toBe(outcome);
  });

  it('never turn a denial into upheld', () => {
    const family = fc.constantFrom(
      'upheld',
      'justified',
      'substantiated',
      'founded',
      'well-founded',
      'Upheld',
    );
    const denial = fc.constantFrom(
      'not',
      'Not',
      'wasn’t',
      'was not',
      'never',
      'no longer',
      'not found to be',
      'cannot be',
      'neither',
      'none',
      'un-',
      'non-',
    );
    const before = fc.constantFrom(
      '',
      'Closed - ',
      'Stage 1 Closed - response ',
      'Complaint ',
      '3. ',
      'Resolved: ',
    );
    const after = fc.constantFrom('', ' (Stage 2)', ' - no fault', '.', ' in full', ' at stage 1');
    fc.assert(
      fc.property(before, denial, family, after, (start, not, word, end) => {
        expect(['notUpheld', 'unknown']).toContain(
          read(`${start}${not}${not.endsWith('-') ? '' : ' '}${word}${end}`),
        );
      }),
    );
  });

  it('give way to the landlord’s own', () => {
    const words = readOutcomeWords(
      { 'not-upheld': ['Resolved', 'Y'], other: ['Upheld (goodwill)'] },
      'Upheld?',
    );
    expect(readOutcome(words, 'resolved')).toBe('notUpheld');
    expect(readOutcome(words, 'Y')).toBe('notUpheld');
    expect(readOutcome(words, 'Upheld - goodwill')).toBe('other');
    expect(readOutcome(words, 'Upheld')).toBe('upheld');
  });
});
