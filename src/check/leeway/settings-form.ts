import type { PlacedError } from '../../records/schema-error.ts';
import type { Source } from '../../source/source.ts';
import { type Placed, placeFindings } from '../describe-findings.ts';
import type { FormContext, Rule } from '../rule.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { wrongType } from '../rules/form/wrong-type.ts';
import { defaultSettings } from './settings.ts';

const formRules: readonly Rule<FormContext>[] = [wrongType, unknownKey, invalidValue];

/** Where a file other than a self-assessment does not fit its schema; `kind` names it, such as `a baseline`. */
export function checkForm(source: Source, errors: readonly PlacedError[], kind: string): Placed[] {
  if (!source.sound) return [];
  const weighing = { draft: false, settings: defaultSettings };
  const whole = errors.some(({ path, keyword }) => path.length === 0 && keyword === 'type');
  if (whole) return placeFindings(nameKind(kind), null, source, weighing);
  return formRules.flatMap((rule) => placeFindings(rule, { schemaErrors: errors }, source, weighing));
}

function nameKind(kind: string): Rule<null> {
  return {
    ...wrongType,
    find: () => [
      {
        path: [],
        at: 'value',
        message: `The file is not ${kind}: it has no keys.`,
        help: 'Write a key, a colon and a space, then its value. docs/settings.md shows what the file looks like.',
      },
    ],
  };
}
