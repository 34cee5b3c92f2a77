import type { PlacedError } from '../../../records/schema-error.ts';
import { findInCurly, tellCurly } from '../../../source/curly-quotes.ts';
import { findClosest, findOneSlip } from '../../../words/closest.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

/** A key the format does not have: usually a misspelling, or a line indented too little or too much. */
export const unknownKey: Rule<FormContext> = {
  id: 'unknown-key',
  severity: 'error',
  gap: false,
  loses: true,
  find: ({ schemaErrors }) => {
    const places = groupByPlace(schemaErrors);
    return schemaErrors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map((error) => {
        const key = String(error.params['additionalProperty']);
        const absent = listKeys(error).filter((one) => !Object.hasOwn(Object(error.data), one));
        const close = findClosest(findInCurly(key) || key, absent);
        return {
          path: [...error.path, key],
          at: 'key',
          ...(close ? { covers: [...error.path, close] } : {}),
          mayBe: listAlike(absent, error).map((one) => [...error.path, one]),
          ...fixFor(key, error, places.get(error.instancePath) ?? []),
          message:
            findInCurly(key) === ''
              ? `“${key}” is not a key of ${describePath(error.path)}.`
              : tellCurly(findInCurly(key)),
          help: adviseOn(key, close, error),
        };
      });
  },
};

function groupByPlace(errors: readonly PlacedError[]): ReadonlyMap<string, readonly PlacedError[]> {
  const places = new Map<string, PlacedError[]>();
  for (const error of errors) {
    const beside = places.get(error.instancePath);
    if (beside) beside.push(error);
    else places.set(error.instancePath, [error]);
  }
  return places;
}

/**
 * A key is mended only if it is one slip away from one that is not there yet and that takes such a value; `beside` are the
 * errors of the same group of keys.
 */
function fixFor(key: string, error: PlacedError, beside: readonly PlacedError[]): { fix?: string } {
  const keys = listKeys(error);
  const meant = findOneSlip(key, keys, 4);
  if (meant === '' || Object.hasOwn(Object(error.data), meant)) return {};
  const rivals = beside.filter(
    ({ params }) => findOneSlip(String(params['additionalProperty'] ?? ''), keys, 4) === meant,
  );
  const fits = takes(Object(error.parentSchema['properties'])[meant], error.unread);
  return rivals.length === 1 && fits ? { fix: meant } : {};
}

/** Those of the keys that may hold what is written after the unknown one. */
function listAlike(keys: readonly string[], error: PlacedError): string[] {
  const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object(
    error.parentSchema['properties'],
  );
  return keys
    .filter((key) => takes(schemas[key] ?? {}, error.unread))
    .filter((key) => (schemas[key]?.['format'] === 'date') === isDay(error.unread));
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Whether a field of that schema may hold such a value: a group of keys, a list or a text. */
function takes(schema: Readonly<Record<string, unknown>>, value: unknown): boolean {
  const types = [schema['type'] ?? []].flat();
  if (types.length === 0) return true;
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'object') return types.includes('object');
  return types.some((type) => type !== 'array' && type !== 'object');
}

function adviseOn(key: string, close: string, error: PlacedError): string {
  const [, before = '', after = ''] = /^(\S+)\s+(\S.*)$/s.exec(key.trim()) ?? [];
  if (listKeys(error).includes(before)) return `Write a colon after ${before}: ${before}: ${after}.`;
  if (close) return `Write ${close}: if that is meant.`;
  if (/^\d+(\.\d+)*$/.test(key))
    return 'If it is a provision, put it under provisions: and indent it by two spaces.';
  const keys = `The keys here are ${listKeys(error).join(', ')}.`;
  return /\s/.test(key)
    ? `If the line is a note, put a # and a space in front of it. ${keys}`
    : `${keys} Check how the line is indented, too.`;
}

function listKeys({ parentSchema }: PlacedError): string[] {
  return Object.keys(Object(parentSchema['properties']));
}
