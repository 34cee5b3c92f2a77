import type { Code } from '../../codes/code.ts';
import type { Shape } from '../../source/grammar.ts';
import { describeParts } from '../describe-parts.ts';
import { shapes } from '../generated/shapes.ts';
import type { Schema } from '../walk-schema.ts';

/** What a landlord's documents hold: a self-assessment, a report with the parts that the Codes ask for, settings. */
export function shapeDocuments(codes: readonly Code[]): Shape[] {
  const parts = codes.flatMap(({ report }) => (report ? Object.entries(describeParts(report)) : []));
  const keys = Object.fromEntries(parts.map(([key, schema]) => [key, shapeSchema(schema)]));
  const known = new Map<Shape, Shape>();
  return [
    shapes['self-assessment'],
    { text: false, keys: { ...keys, ...shapes['report'].keys } },
    shapes['config'],
  ].map((shape) => withoutPrototype(shape, known));
}

/** The shape with nothing among its keys but its own: a document may well say `__proto__` or `constructor`. */
function withoutPrototype(shape: Shape, known: Map<Shape, Shape>): Shape {
  const made = known.get(shape);
  if (made) return made;
  const own = Object.entries(shape.keys).map(
    ([key, inner]) => [key, withoutPrototype(inner, known)] as const,
  );
  const { other, items } = shape;
  const bare: Shape = {
    text: shape.text,
    keys: Object.assign(Object.create(null), Object.fromEntries(own)),
    ...(other ? { other: withoutPrototype(other, known) } : {}),
    ...(items ? { items: withoutPrototype(items, known) } : {}),
  };
  known.set(shape, bare);
  return bare;
}

function shapeSchema({ type, properties = {}, items }: Schema): Shape {
  const types = [type ?? []].flat();
  return {
    text: types.length === 0 || types.some((one) => one !== 'object' && one !== 'array'),
    keys: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, shapeSchema(schema)])),
    ...(items ? { items: shapeSchema(items) } : {}),
  };
}
