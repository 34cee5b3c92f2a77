import type { Code } from '../codes/code.ts';
import { listFigureStages, nameStageKey } from '../codes/stages.ts';
import { describeParts } from '../records/describe-parts.ts';
import { prepareForEditors } from './prepare-schema.ts';
import { mapSchema, type Schema } from './schema.ts';

/**
 * The schema of annual reports for editors: with the parts that the Codes describe, and only their stages. A report
 * does not name its Code, so if two Codes have the same key it is described in the words of the first.
 */
export function buildReportSchema(source: Schema, codes: readonly Code[]): Schema {
  const contents = codes.flatMap(({ report }) => report?.contents ?? []).reverse();
  const { performance, ...properties } = source.properties ?? {};
  const { performance: figures, ...parts } = describeParts({ contents });
  const schema = prepareForEditors({
    ...source,
    additionalProperties: false,
    properties: {
      ...properties,
      ...(figures ? { performance: { ...performance, ...figures } } : {}),
      ...Object.fromEntries(Object.entries(parts).reverse()),
    },
  });
  return keepStages(schema, codes);
}

function keepStages(schema: Schema, codes: readonly Code[]): Schema {
  const all = codes.flatMap(listFigureStages).map(nameStageKey);
  const isOther = (key: string) =>
    /^(?:complaints|all-stages|stage-\d)$/.test(key) && !all.some((known) => known === key);
  return mapSchema(schema, ({ properties, ...node }) =>
    properties
      ? {
          ...node,
          properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !isOther(key))),
        }
      : node,
  );
}
