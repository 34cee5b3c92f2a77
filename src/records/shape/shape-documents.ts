import type { Code } from '../../codes/code.ts';
import { keysOf, type Shape } from '../../source/grammar.ts';
import { describeParts } from '../describe-parts.ts';
import { shapes } from '../generated/shapes.ts';
import type { Schema } from '../walk-schema.ts';

/** What a landlord's documents hold: a self-assessment, a report with the parts that the Codes ask for, settings. */
export function shapeDocuments(codes: readonly Code[]): Shape[] {
  const parts = codes.flatMap(({ report }) => (report ? Object.entries(describeParts(report)) : []));
  const keys = Object.fromEntries(parts.map(([key, schema]) => [key, shapeSchema(schema)]));
  return [
    shapes['self-assessment'],
    { text: false, keys: keysOf({ ...keys, ...shapes['report'].keys }) },
    shapes['process'],
    shapes['config'],
  ];
}

function shapeSchema({ type, properties = {}, items }: Schema): Shape {
  const types = [type ?? []].flat();
  return {
    text: types.length === 0 || types.some((one) => one !== 'object' && one !== 'array'),
    keys: keysOf(
      Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, shapeSchema(schema)])),
    ),
    ...(items ? { items: shapeSchema(items) } : {}),
  };
}
