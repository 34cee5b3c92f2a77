import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { needsOf, readSample } from './sample.ts';

/** The sample with what stretches a page: long names, addresses and words, tables and lists within lists, other letters. */
export function stressAssessment(): Assessment {
  const sample = readSample();
  const name = `The ${'Llanfair and Three Rivers United '.repeat(5)}Housing Association of Ŵyth Dŵr`;
  return {
    ...sample,
    landlord: { ...sample.landlord, name },
    contact: {
      ...sample.contact,
      email: 'the.whole.complaints.and.enquiries.team@southern-valley-and-coast-housing.example',
    },
    answers: sample.answers
      .map((answer, index) => (index % 9 < 5 ? refuse(answer, index) : answer))
      .map((answer) => (answer.provision === '1.3' ? { ...answer, commentary: longText } : answer)),
  };
}

/** The answer as a No, with an action that is short, long, undated or without an owner. */
function refuse(answer: Answer, index: number): Answer {
  const long = `${'We will look at every letter again, and ask the panel. '.repeat(4)}${'averyverylongword'.repeat(4)}`;
  const action = {
    what: index % 3 === 0 ? long : 'Change the letter.',
    by: index % 4 === 0 ? '' : '2027-01-29',
    owner: index % 5 === 0 ? '' : 'Head of Customer Resolution',
    done: '',
  };
  return { ...answer, answer: 'no', comply: 'no', needs: needsOf('no'), action };
}

const longText = `Ŷ and Łukasz stand in the same face as the rest. The register says:

| Stage | Acknowledged | Answered | Longest extension | Kept in the register called |
| --- | :-: | --: | --: | --- |
| 1 | 5 working days | 10 working days | 10 working days | ${'complaints-'.repeat(9)}register |
| 2 | 5 working days | 20 working days | 20 working days | https://www.valley.example/${'a/long/way/'.repeat(9)}down.html |

- A list
  - within a list
    1. with numbers
    2. and ${'averyverylongword'.repeat(8)}`;
