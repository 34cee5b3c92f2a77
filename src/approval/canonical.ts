import { createHash } from 'node:crypto';
import { normaliseProse } from './normalise-prose.ts';

/** SHA-256 of a value in its canonical form, in hexadecimal; `''` for one in which nothing is given. */
export function digestOf(value: unknown): string {
  const form = canonicalise(value);
  return form === undefined ? '' : hashText(JSON.stringify(form));
}

/** SHA-256 of a text, in hexadecimal. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * A value of a record without what means nothing: keys in order, texts normalised, and nothing that is not given, so that a
 * field that comes with a later version changes no digest until something is written in it. Undefined if nothing is given.
 */
function canonicalise(value: unknown): unknown {
  if (typeof value === 'string') return normaliseProse(value) || undefined;
  if (Array.isArray(value)) {
    const items = value.map((one) => canonicalise(one) ?? null);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([key, one]): [string, unknown] => [key.normalize('NFC'), canonicalise(one)])
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // As pairs, so that no key of the landlord's own is taken for one of JavaScript's.
  return entries.length > 0 ? { pairs: entries } : undefined;
}

/** The same value with every list of records in one order: those of figures have names of their own, and mean no order. */
export function orderRecords(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(orderRecords);
    const isRecords = items.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    return isRecords ? items.sort((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, orderRecords(one)]));
}
