import type { Told } from '../declaration.ts';
import { defaultCode, flag, text, word } from '../options.ts';

/** `selfassess explain` */
export const explain = {
  name: 'explain',
  description: 'print the wording of a provision and what good evidence is, or what a rule means',
  examples: [
    { typed: 'explain 6.10', does: 'the wording of a provision, and good evidence for it' },
    { typed: 'explain missing-evidence', does: 'what a rule means' },
  ],
  given: {
    subject: word('<provision|rule>', 'such as 6.10 or missing-evidence'),
    cases: flag('--cases', 'with a rule: every sentence of the kinds that it finds, not the first few'),
    code: text('--code <id>', 'the Code the provision is in', defaultCode),
  },
};

export type ExplainArguments = Told<typeof explain>;
