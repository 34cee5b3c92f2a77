import type { FieldKind, Shape } from '../../source/grammar.ts';
import { shapes } from '../generated/shapes.ts';

/** A field by the steps that lead to it, `[]` for an item of a list, and what is written in it. */
export interface KnownField {
  readonly steps: readonly string[];
  readonly kind: FieldKind;
}

/** The last keys of fields that have a form of their own: a number, a day, an address, a word of a list. */
const closed = new Set([
  ...['example', 'closure-days', 'day-one', 'another-person', 'within', 'from', 'is', 'reasons'],
  ...[
    'website',
    'email',
    'extend by',
    'extend ombudsman',
    'not-accepted ombudsman',
    'not-escalated ombudsman',
  ],
]);

/** Those of fields that hold a name or a few words. */
const names = new Set(['name', 'ways by', 'handled-by', 'phone', 'post', 'letter', 'letters stage']);

let known: readonly KnownField[] | undefined;

/** What is written in each field of `process.yaml`; what is neither a name nor has a form of its own is prose. */
export function listProcessKinds(): readonly KnownField[] {
  known ??= walk(shapes['process'], []);
  return known;
}

function walk(shape: Shape, steps: readonly string[]): KnownField[] {
  const below = Object.entries(shape.keys).flatMap(([key, one]) => walk(one, [...steps, key]));
  const items = shape.items ? walk(shape.items, [...steps, '[]']) : [];
  return [...(shape.text ? [{ steps, kind: tellKind(steps) }] : []), ...below, ...items];
}

function tellKind(steps: readonly string[]): FieldKind {
  const [before = '', last = ''] = steps.filter((step) => step !== '[]').slice(-2);
  const single = last === '' ? before : last;
  if (closed.has(single) || closed.has(`${before} ${last}`)) return 'closed';
  return names.has(single) || names.has(`${before} ${last}`) ? 'name' : 'prose';
}
