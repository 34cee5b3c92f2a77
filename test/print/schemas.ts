import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { expect } from 'vitest';

export const findingsSchema = readJson('../../schemas/findings.schema.json');

/** Whether a log fits the official schema. Of what changed since draft-04 it uses only the name of `id`. */
export const fitsSarif = compileDraft4(readJson('./schemas/sarif-2.1.0-rtm.5.json.txt'));

function readJson(path: string) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** The schema as a function that tells whether data fits. */
export function compile(schema: object): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(schema);
}

function compileDraft4({
  $schema: _,
  id: $id,
  ...schema
}: {
  $schema: string;
  id: string;
}): ValidateFunction {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile({ ...schema, $id });
}

/** Fails, with what does not fit, unless the JSON does. */
export function expectFit(fits: ValidateFunction, text: string): void {
  fits(JSON.parse(text));
  expect(fits.errors ?? []).toEqual([]);
}

export interface Schema {
  description?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  items?: Schema;
}

/** The schema and every schema within it. */
export function listSchemas(schema: Schema): Schema[] {
  const { properties = {}, definitions = {}, items } = schema;
  const inside = [...Object.values(properties), ...Object.values(definitions), ...(items ? [items] : [])];
  return [schema, ...inside.flatMap(listSchemas)];
}

/** The schema as one that refuses every key it does not describe. */
export function close(schema: Schema): Schema {
  const copy = structuredClone(schema);
  for (const part of listSchemas(copy))
    if (part.properties) Object.assign(part, { additionalProperties: false });
  return copy;
}
