import type { Example } from '../cases/case.ts';

/** What is a placeholder and what is not, by example. */
export const placeholderExamples: readonly Example[] = [
  {
    id: 'points-elsewhere',
    tells: 'words that only say where to look',
    says: 'Please see page 12 of the complaints policy.',
    spares: 'See page 9: a head of service from another directorate takes stage 2.',
  },
  {
    id: 'says-it-is-met',
    tells: 'words that only say that the provision is met',
    says: 'Yes, we are fully compliant with this requirement.',
    spares: 'We comply: related new points go into the stage 1 reply.',
  },
  {
    id: 'filler',
    tells: 'words that only fill the field',
    says: 'To be confirmed.',
    spares: 'A team of three confirms each answer.',
  },
];
