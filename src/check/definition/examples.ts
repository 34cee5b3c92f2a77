import type { Example } from '../cases/case.ts';

const wording =
  '‘an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents’';

/** Definitions that differ from the Code's, and some that do not. */
export const definitionExamples: readonly Example[] = [
  {
    id: 'other-words',
    tells: 'a definition in other words',
    says: 'A complaint is when a resident is unhappy about a thing we did or left undone.',
    spares: 'A complaint is logged on the day a resident tells us of it.',
  },
  {
    id: 'cut',
    tells: 'a definition that stops early',
    says: 'Our policy reads: “an expression of dissatisfaction, however made, about the standard of service”.',
    spares:
      'The policy begins “an expression of dissatisfaction, however made, about the standard of service …”.',
  },
  {
    id: 'changed-inside',
    tells: 'a word put in or left out',
    says: `We define a complaint as ${wording.replace('dissatisfaction', 'serious dissatisfaction')}.`,
    spares: `We define a complaint as ${wording}.`,
  },
  {
    id: 'narrowed-after',
    tells: 'the Code’s words, and more that make them narrower',
    says: `We define a complaint as ${wording}, provided that we have had a chance to put it right.`,
    spares: `We define a complaint as ${wording}, whether or not the word complaint is used.`,
  },
  {
    id: 'treated-as',
    tells: 'what is treated as a complaint, if that is less than the Code asks',
    says: 'We treat any dissatisfaction that cannot be put right on the spot as a complaint.',
    spares: 'We treat any dissatisfaction as a complaint, whatever it is about and however it reaches us.',
  },
];
