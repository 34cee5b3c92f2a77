import type { PlacedError } from '../../../records/schema-error.ts';
import { beginSmall } from '../../../words/begin-small.ts';
import { findClosest } from '../../../words/closest.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

/** A value its field does not accept: something that is not an address, a word that is not in the list. */
export const invalidValue: Rule<FormContext> = {
  id: 'invalid-value',
  severity: 'error',
  gap: false,
  loses: true,
  find: ({ schemaErrors }) =>
    schemaErrors.filter(isInvalid).map((error) => ({
      path: error.path,
      at: 'value',
      covers: error.path,
      message: `${quoteWords(String(error.data), 60)} does not fit ${describePath(error.path)}.`,
      help: adviseOn(error),
    })),
};

function isInvalid({ keyword, parentSchema }: PlacedError): boolean {
  return ['pattern', 'enum', 'minimum', 'maximum'].includes(keyword) && !('x-reported-by' in parentSchema);
}

function adviseOn({ data, params, parentSchema }: PlacedError): string {
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) {
    const close = findClosest(String(data), allowed.map(String));
    return close ? `Write ${close}.` : `Write one of: ${allowed.join(', ')}.`;
  }
  const address = `https://${data}`;
  const { pattern, description } = parentSchema;
  if (
    typeof pattern === 'string' &&
    /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(String(data)) &&
    new RegExp(pattern).test(address)
  )
    return `Write the whole address: ${address}`;
  return `What belongs here: ${typeof description === 'string' ? beginSmall(description) : 'see the documentation.'}`;
}
