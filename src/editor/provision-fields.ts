import type { Code } from '../codes/code.ts';
import { ignoreCase } from './answer-schema.ts';
import type { Schema } from './schema.ts';

/**
 * The fields of a provision beneath its own title. An editor heads the hint on a field by the last title above a schema
 * that several provisions share; these are nobody else's.
 */
export function headFields(): Schema {
  const whatever = (inner: Schema): Schema => ({ patternProperties: { '': inner }, items: inner });
  return { patternProperties: { '': whatever(whatever({})) } };
}

/** The schema of `waive` with the rules that can be waived, each with what it finds. */
export function listWaivable(waive: Schema, finds: ReadonlyMap<string, string>): Schema {
  const rules = [...finds].map(([id, found]): [string, Schema] => [
    id,
    {
      type: ['string', 'number'],
      description: found,
      markdownDescription: found,
      errorMessage: 'Write the reason why the finding does not hold here.',
    },
  ]);
  return {
    ...waive,
    properties: Object.fromEntries(rules),
    additionalProperties: false,
    errorMessage: 'Here come rules that judge the words, each with a reason; “selfassess rules” lists them.',
  };
}

/** What an answer that does not comply in full must have beside it: an action, unless there is an alternative. */
export function requireRemedy(codes: readonly Code[]): Schema {
  const answers = codes.flatMap(({ answers }) => answers).filter(({ needs }) => needs.includes('remedy'));
  if (answers.length === 0) return {};
  const words = [...new Set(answers.flatMap(({ accepted }) => accepted))];
  const labels = [...new Set(answers.map(({ label }) => label))];
  return {
    if: {
      required: ['comply'],
      properties: {
        comply: {
          // YAML reads a bare false as no text.
          anyOf: [
            { type: 'string', pattern: `^\\s*(${words.map(ignoreCase).join('|')})\\s*\\.?\\s*$` },
            ...(words.includes('false') ? [{ enum: [false] }] : []),
          ],
        },
      },
      not: { required: ['alternative'] },
    },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      required: ['action'],
      errorMessage: `The answer ${labels.join(' or ')} needs an action with its date, or an alternative.`,
    },
  };
}
