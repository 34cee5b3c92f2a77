import type { Code } from '../codes/code.ts';
import { listFigureStages, nameStageKey } from '../codes/stages.ts';
import { describeParts } from '../records/describe-parts.ts';
import type { FormSchema } from './form-schema.ts';

/** The files of a landlord that forms fill in. */
export type FileKind = (typeof fileKinds)[number];

/** Their kinds, in the order in which they are listed. */
export const fileKinds = ['assessment', 'report', 'process'] as const;

/** The schemas of `schemas/source/`, as they are written. */
export type SourceSchemas = Readonly<Record<FileKind, FormSchema>>;

/**
 * What each file may hold under a Code: the schemas with the parts of the report that it asks for, and only the stages that it has.
 * Null for the report where the Code asks for none.
 */
export function describeFiles(sources: SourceSchemas, code: Code): Record<FileKind, FormSchema | null> {
  const { assessment, report, process } = sources;
  if (!code.report) return { assessment, report: null, process };
  const { performance: figures, ...parts } = describeParts(code.report);
  const { performance, ...rest } = report.properties ?? {};
  const whole: FormSchema = {
    ...report,
    properties: { ...rest, ...(figures && performance ? { performance } : {}), ...parts },
  };
  return { assessment, report: keepStages(whole, listFigureStages(code).map(nameStageKey)), process };
}

/** The schema without the figures of stages that the Code does not have. */
function keepStages(schema: FormSchema, stages: readonly string[]): FormSchema {
  const isOther = (key: string) => /^(?:complaints|all-stages|stage-\d)$/.test(key) && !stages.includes(key);
  const keepIn = (held: FormSchema): FormSchema => ({
    ...held,
    ...(held.properties ? { properties: mapEntries(held.properties, isOther, keepIn) } : {}),
    ...(held.items ? { items: keepIn(held.items) } : {}),
    ...(typeof held.additionalProperties === 'object'
      ? { additionalProperties: keepIn(held.additionalProperties) }
      : {}),
    ...(held.definitions ? { definitions: mapEntries(held.definitions, () => false, keepIn) } : {}),
  });
  return keepIn(schema);
}

function mapEntries(
  held: Readonly<Record<string, FormSchema>>,
  isOut: (key: string) => boolean,
  change: (schema: FormSchema) => FormSchema,
): Record<string, FormSchema> {
  return Object.fromEntries(
    Object.entries(held).flatMap(([key, value]) => (isOut(key) ? [] : [[key, change(value)]])),
  );
}
