import type { Told } from '../declaration.ts';
import { defaultCode, text, word } from '../options.ts';

/** `selfassess explain` */
export const explain = {
  name: 'explain',
  description: 'print the wording of a provision and what good evidence is, or what a rule means',
  given: {
    subject: word('<provision|rule>', 'such as 6.10 or missing-evidence'),
    code: text('--code <id>', 'the Code the provision is in', defaultCode),
  },
};

export type ExplainArguments = Told<typeof explain>;
