import type { PlacedError } from '../../records/schema-error.ts';
import type { Source } from '../../source/source.ts';
import { type Placed, placeFindings } from '../describe-findings.ts';
import type { FormContext, Rule } from '../rule.ts';
import { controlCharacter } from '../rules/form/control-character.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { wrongType } from '../rules/form/wrong-type.ts';
import { defaultSettings } from './settings.ts';

const formRules: readonly Rule<FormContext>[] = [wrongType, unknownKey, invalidValue, controlCharacter];

/** What else is said of a file of some kind, and where its form is described. */
interface FormOptions {
  /** The page of our documentation that shows the form. */
  readonly page: string;
  /** Rules beside those that hold of every form. */
  readonly more: readonly Rule<FormContext>[];
}

/** What does not fit the schema of a file that is not a self-assessment; `kind` names it, such as `a baseline`. */
export function checkForm(
  source: Source,
  errors: readonly PlacedError[],
  kind: string,
  { page, more }: FormOptions = { page: 'docs/settings.md', more: [] },
): Placed[] {
  if (!source.sound) return [];
  const weighing = { draft: false, settings: defaultSettings };
  const whole = errors.some(({ path, keyword }) => path.length === 0 && keyword === 'type');
  if (whole) return placeFindings(nameKind(kind, page), null, source, weighing);
  return [...formRules, ...more].flatMap((rule) =>
    placeFindings(
      rule,
      { schemaErrors: errors, root: source.root, text: source.text, kind: 'config', reaches: undefined },
      source,
      weighing,
    ),
  );
}

function nameKind(kind: string, page: string): Rule<null> {
  return {
    ...wrongType,
    find: () => [
      {
        path: [],
        at: 'value',
        message: `The file is not ${kind}: it has no keys.`,
        help: `Write a key, a colon and a space, then its value. ${page} shows what the file looks like.`,
      },
    ],
  };
}
