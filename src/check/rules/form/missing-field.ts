import type { PlacedError } from '../../../records/schema-error.ts';
import { beginSmall } from '../../../words/begin-small.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

/** Something every assessment must say about itself and this one does not yet: the landlord's name, the period. */
export const missingField: Rule<FormContext> = {
  id: 'missing-field',
  severity: 'error',
  gap: true,
  find: ({ schemaErrors }) =>
    schemaErrors.filter(isMissing).map((error) => {
      const path = [...error.path, readMissing(error)];
      return {
        path,
        at: 'key',
        message: `${describePath(path)} is not given.`,
        help: `Add ${readMissing(error)}: ${readDescription(error)}`,
      };
    }),
};

function isMissing(error: PlacedError): boolean {
  return error.keyword === 'required' && !('x-reported-by' in readSchema(error));
}

function readMissing({ params }: PlacedError): string {
  return String(params['missingProperty']);
}

function readDescription(error: PlacedError): string {
  const { description } = readSchema(error);
  return typeof description === 'string' ? beginSmall(description) : '';
}

function readSchema({ parentSchema, params }: PlacedError): { description?: unknown } {
  const properties: Readonly<Record<string, { description?: unknown } | undefined>> = Object(
    parentSchema['properties'],
  );
  return properties[String(params['missingProperty'])] ?? {};
}
