import type { Told } from '../declaration.ts';
import { optional, readCount, text, today, value, word } from '../options.ts';

/** `selfassess init` */
export const init = {
  name: 'init',
  description:
    'begin: a folder with every provision to answer and what it takes, for editors and CI too; nothing that is there is changed',
  examples: [
    { typed: 'init .', does: 'asks for the landlord’s name' },
    { typed: 'init . --landlord "My Landlord" --homes 4812', does: 'asks nothing' },
    { typed: 'init . --landlord "My Landlord" --from form.docx', does: 'takes the answers from a form' },
  ],
  given: {
    dir: word('<dir>', 'the folder to keep assessments in, such as . or self-assessments'),
    landlord: text('--landlord <name>', 'the landlord’s full name; asked for at a terminal'),
    homes: optional('--homes <number>', 'how many homes it owns', readCount),
    year: text('--year <year>', 'such as 2025-26; default: the year to 31 March last ended'),
    code: text('--code <id>', 'the Code to answer; “selfassess codes” lists them'),
    from: value(
      '--from <file...>',
      'take the answers from these documents, as import does',
      (written: string, before: readonly string[] = []) => [...before, written],
      (): readonly string[] => [],
    ),
    today,
  },
};

export type InitArguments = Told<typeof init>;
