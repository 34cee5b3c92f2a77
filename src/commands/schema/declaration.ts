import type { Told } from '../declaration.ts';
import { optionalWord, text } from '../options.ts';

/** `selfassess schema` */
export const schema = {
  name: 'schema',
  description: 'print the JSON schema that editors read, with the wording of your own Codes',
  examples: [
    { typed: 'schema --out self-assessment.schema.json', does: 'for an editor without selfassess beside it' },
  ],
  given: {
    kind: optionalWord(
      '[name]',
      'self-assessment (default), report, code, code-map, config, baseline, changes, findings, measures, published-self-assessment, published-report or published-process',
    ),
    dir: text('--dir <dir>', 'the folder whose Codes to include; default: the current folder'),
    out: text('--out <file>', 'write to this file, not to the terminal'),
  },
};

export type SchemaArguments = Told<typeof schema>;
