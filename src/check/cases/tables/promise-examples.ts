import type { Example } from '../case.ts';

/** What the grammar of `check/prose/promises.ts` finds without a date, or with a day still to come. */
export const plannedExamples: readonly Example[] = [
  {
    id: 'under-way',
    tells: 'something that is being developed or introduced',
    says: 'A new case system is being introduced.',
    spares: 'A new case system was introduced in May 2025.',
  },
  {
    id: 'planned',
    tells: 'something planned or intended',
    says: 'We plan to introduce a page on what we learn.',
    spares: 'We plan each visit with the resident.',
  },
  {
    id: 'day-to-come',
    tells: 'something from a day still to come',
    says: 'From January 2027 calls will be recorded on the case.',
    spares: 'Since January 2026 calls have been recorded on the case.',
  },
];

/** What the same grammar finds with a day that has passed. */
export const overdueExamples: readonly Example[] = [
  {
    id: 'promised-by',
    tells: 'a promise by a day, month, season or quarter that has passed',
    says: 'Leaflets in large print will be ready by Easter 2025.',
    spares: 'Leaflets in large print have been ready since Easter 2025.',
  },
  {
    id: 'told-in-the-present',
    tells: 'an event told in the present, with its date in the past',
    says: 'The dashboard goes live in Q2 2025/26.',
    spares: 'The dashboard went live in Q2 2025/26.',
  },
  {
    id: 'after-an-event',
    tells: 'something to follow an event that has passed',
    says: 'The Board’s statement will be added after its meeting on 14 July 2026.',
    spares: 'The Board’s statement was added after its meeting on 14 July 2026.',
  },
  {
    id: 'recurring-from',
    tells: 'something that was to begin, even if it recurs',
    says: 'From May 2026 the committee will get the figures every month.',
    spares: 'From May 2026 the committee has had the figures every month.',
  },
];
