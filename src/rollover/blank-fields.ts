import type { Fact } from '../records/facts.ts';
import { findValue, type Value, withValue } from '../source/edit/edit-value.ts';

/**
 * The value with every field blanked that, by the table, belongs only to last year. A map or list with nothing left
 * is removed whole, and missing fields stay missing.
 */
export function blankFields<Held extends Value>(value: Held, facts: readonly Fact[]): Held | Value {
  return listBlanked(facts).reduce<Held | Value>(
    (rest, path) => (findValue(rest, path) === undefined ? rest : (withValue(rest, path, () => '') ?? rest)),
    value,
  );
}

/** The topmost keys below which no field is kept. The fields that every answer has are not among them. */
function listBlanked(facts: readonly Fact[]): string[][] {
  const paths = facts
    .filter(({ rolled }) => goes(rolled))
    .map(({ path }) => path.replace(/\[\].*/, '').split('.'))
    .filter((keys) => !keys.includes('*') || isGone(facts, keys.slice(0, keys.indexOf('*'))))
    .map((keys) => keys.slice(0, keys.findIndex((_, index) => isGone(facts, keys.slice(0, index + 1))) + 1));
  return [...new Set(paths.map((keys) => keys.join('.')))].map((path) => path.split('.'));
}

function isGone(facts: readonly Fact[], keys: readonly string[]): boolean {
  const key = keys.join('.');
  const below = facts.filter(
    ({ path }) => path === key || (/^[.[]/.test(path.slice(key.length)) && path.startsWith(key)),
  );
  return below.length > 0 && below.every(({ rolled }) => goes(rolled));
}

function goes(rolled: Fact['rolled']): boolean {
  return rolled === 'emptied' || rolled === 'moved';
}

/** The keys at the top of a file, in the table's order. */
export function listTopKeys(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ path }) => path.replace(/[.[].*/, '')))];
}

/** The keys below that path, in the table's order, which decides where a key is added to a map. */
export function listKeys(facts: readonly Fact[], path: string): string[] {
  const below = facts.filter((fact) => fact.path.startsWith(`${path}.`));
  return [...new Set(below.map((fact) => fact.path.slice(path.length + 1).replace(/[.[].*/, '')))];
}
