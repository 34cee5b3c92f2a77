import type { PlacedError } from '../../../records/schema-error.ts';
import { findClosest } from '../../../words/closest.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

/** A key the format does not have: usually a misspelling, or a line indented too little or too much. */
export const unknownKey: Rule<FormContext> = {
  id: 'unknown-key',
  severity: 'error',
  gap: false,
  loses: true,
  find: ({ schemaErrors }) =>
    schemaErrors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map((error) => {
        const key = String(error.params['additionalProperty']);
        const close = findClosest(key, listKeys(error));
        return {
          path: [...error.path, key],
          at: 'key',
          ...(close ? { covers: [...error.path, close] } : {}),
          ...(close && !Object.hasOwn(Object(error.data), close) ? { fix: close } : {}),
          message: `“${key}” is not a key of ${describePath(error.path)}.`,
          help: adviseOn(key, close, error),
        };
      }),
};

function adviseOn(key: string, close: string, error: PlacedError): string {
  if (close) return `Write ${close}: if that is meant.`;
  if (/^\d+(\.\d+)*$/.test(key))
    return 'If it is a provision, put it under provisions: and indent it by two spaces.';
  return `The keys here are ${listKeys(error).join(', ')}. Check how the line is indented, too.`;
}

function listKeys({ parentSchema }: PlacedError): string[] {
  return Object.keys(Object(parentSchema['properties']));
}
