import fc from 'fast-check';
import { isMapValue, type Value, type ValueMap } from '../../src/source/edit/edit-value.ts';
import { anyText, type Draw } from './edit-documents.ts';

/** The map with anything in it changed, put in or taken out, at random; one of its keys stays. */
export function changeMap(g: Draw, map: ValueMap): ValueMap {
  const kept = [...map].flatMap(([key, value]) =>
    g(fc.integer({ min: 0, max: 5 })) === 0 ? [] : [[key, change(g, value)] as const],
  );
  const entries = kept.length === 0 ? [...map].slice(-1) : kept;
  if (g(fc.boolean())) return new Map(entries);
  const at = g(fc.integer({ min: 0, max: entries.length }));
  return new Map(entries.toSpliced(at, 0, ['new', makeNew(g)], ['5.11', makeNew(g)]));
}

function change(g: Draw, value: Value): Value {
  if (isMapValue(value)) return changeMap(g, value);
  if (typeof value === 'string') return g(fc.integer({ min: 0, max: 2 })) === 0 ? makeNew(g) : value;
  const items = value.flatMap((item) => (g(fc.integer({ min: 0, max: 4 })) === 0 ? [] : [change(g, item)]));
  const at = g(fc.integer({ min: 0, max: items.length }));
  return g(fc.boolean())
    ? items
    : items.toSpliced(at, 0, ...Array.from({ length: g(fc.integer({ min: 1, max: 2 })) }, () => makeNew(g)));
}

function makeNew(g: Draw): Value {
  const kind = g(fc.constantFrom('text', 'text', 'text', 'list', 'map'));
  if (kind === 'text') return g(anyText);
  if (kind === 'list') return g(fc.array(anyText, { maxLength: 3 }));
  return new Map(
    g(fc.uniqueArray(fc.constantFrom('what', 'by', 'owner'), {})).map((key) => [key, g(anyText)]),
  );
}
