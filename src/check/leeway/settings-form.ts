import type { PlacedError } from '../../records/schema-error.ts';
import type { Source } from '../../source/source.ts';
import { type Placed, placeFindings } from '../describe-findings.ts';
import type { Context, Rule } from '../rule.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { wrongType } from '../rules/form/wrong-type.ts';
import { defaultSettings } from './settings.ts';

const formRules: readonly Rule<Context>[] = [wrongType, unknownKey, invalidValue];

/** Where a file other than a self-assessment does not fit its schema; `kind` names it, such as `a baseline`. */
export function checkForm(source: Source, errors: readonly PlacedError[], kind: string): Placed[] {
  if (!source.sound) return [];
  const weighing = { draft: false, settings: defaultSettings };
  const whole = errors.some(({ path, keyword }) => path.length === 0 && keyword === 'type');
  if (whole) return placeFindings(nameKind(kind), null, source, weighing);
  const context: Context = {
    ...{ document: {}, schemaErrors: errors, codeIds: [], exists: () => true, today: '' },
    ...{ report: null, onTimePercent: 0 },
  };
  return formRules.flatMap((rule) => placeFindings(rule, context, source, weighing));
}

/** Whether the file is empty or has only comments; for settings and baselines that is not a fault. */
export function isEmpty({ slips }: Source): boolean {
  return slips.some(({ rule }) => rule === 'empty-file');
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
