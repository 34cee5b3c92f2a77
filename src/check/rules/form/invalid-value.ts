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
      message: tellMisfit(error),
      help: adviseOn(error),
    })),
};

function tellMisfit({ data, path, parentSchema: { pattern } }: PlacedError): string {
  const written = quoteWords(String(data), 60);
  if (path.at(-1) === 'email') return `${describePath(path)} is ${written}, which is not an e-mail address.`;
  return typeof pattern === 'string' && /^\^\(?https?/.test(pattern)
    ? `${describePath(path)} is ${written}, which is not a web address.`
    : `${written} does not fit ${describePath(path)}.`;
}

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
