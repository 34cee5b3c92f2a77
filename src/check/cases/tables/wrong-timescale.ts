import type { Example } from '../case.ts';

/** Times that are not the Code's. The words are read by `check/timescale`, not by patterns. */
export const timescaleExamples: readonly Example[] = [
  {
    id: 'response-late',
    tells: 'a response that may take longer than the Code allows',
    says: 'At stage 1 a full answer is sent within 15 working days of our acknowledgement.',
    spares: 'At stage 1 a full answer is sent within 15 working days of our receiving the complaint.',
  },
  {
    id: 'acknowledgement-late',
    tells: 'an acknowledgement that may take longer',
    says: 'We write within seven working days to say that we have got your complaint.',
    spares: 'We write within seven working days if the complaint is one for somebody else.',
  },
  {
    id: 'extension-long',
    tells: 'an extension that is longer, and not one that is shorter',
    says: 'At stage 2 we may take a further six weeks, and say why.',
    spares: 'At stage 2 we may take a further two weeks, and say why.',
  },
  {
    id: 'stages-together',
    tells: 'the wrong one of several times in one sentence',
    says: 'Stage 1 is answered in 10 working days, and stage 2 in 30.',
    spares: 'Stage 1 is answered in 10 working days, and stage 2 in 20.',
  },
  {
    id: 'calendar-days',
    tells: 'as many days as the Code’s, but calendar days',
    says: 'Complaints are acknowledged within 5 calendar days.',
    spares: 'Complaints are acknowledged within 3 calendar days.',
  },
  {
    id: 'later-start',
    tells: 'a count that begins later than the Code’s',
    says: 'The stage 1 response follows within 10 working days of the case being allocated to an officer.',
    spares: 'The stage 1 response follows within 10 working days of the complaint being logged.',
  },
  {
    id: 'own-steps-added-up',
    tells: 'a whole stage that takes longer than the Code’s steps together',
    says: 'From receipt, stage 2 takes no more than 30 working days in all.',
    spares: 'From receipt, stage 2 takes no more than 25 working days in all.',
  },
  {
    id: 'ours-not-theirs',
    tells: 'time that we take, and not what residents have',
    says: 'We have 28 working days to reply at stage 2.',
    spares: 'You have 28 working days to ask for stage 2.',
  },
  {
    id: 'still-so',
    tells: 'what holds today, and not what held before or happened',
    says: 'Since April 2024 our stage 1 answers are sent within 15 working days of acknowledgement.',
    spares: 'Before April 2024 our stage 1 answers were sent within 15 working days of acknowledgement.',
  },
];
