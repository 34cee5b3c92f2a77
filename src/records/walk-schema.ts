import { isDay } from '../words/calendar.ts';
import type { SchemaError } from './schema-error.ts';

/** A JSON Schema with the few keywords that the parts of a report need. What only editors read is ignored. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-reported-by'?: string;
  readonly markdownDescription?: string;
  readonly errorMessage?: string;
  readonly examples?: readonly (string | number)[];
  readonly defaultSnippets?: readonly Readonly<Record<string, string>>[];
};

type Entries = { [key: string]: unknown };

/**
 * Whatever in the data does not fit the schema, reported as the compiled validators do. Text becomes a number if the
 * schema asks for one.
 */
export function walkSchema(schema: Schema, data: unknown): SchemaError[] {
  return walk(schema, data, '', () => undefined);
}

function walk(schema: Schema, given: unknown, at: string, put: (value: unknown) => void): SchemaError[] {
  const data = coerce(schema, given);
  if (data !== given) put(data);
  const tell = (keyword: string, params: SchemaError['params']): SchemaError => ({
    ...{ instancePath: at, keyword, params, parentSchema: schema, data },
  });
  const listed =
    schema.enum && !schema.enum.some((word) => word === data)
      ? [tell('enum', { allowedValues: schema.enum })]
      : [];
  if (!fitsType(schema, data)) return [tell('type', { type: schema.type }), ...listed];
  if (Array.isArray(data)) return walkItems(schema, data, at);
  if (isEntries(data)) return walkEntries(schema, data, at, tell);
  return [
    ...(fitsPattern(schema, data) ? [] : [tell('pattern', { pattern: schema.pattern })]),
    ...(schema.format && !isDay(String(data)) ? [tell('format', { format: schema.format })] : []),
    ...(Number(data) > (schema.maximum ?? Infinity) ? [tell('maximum', { limit: schema.maximum })] : []),
    ...(Number(data) < (schema.minimum ?? -Infinity) ? [tell('minimum', { limit: schema.minimum })] : []),
    ...listed,
  ];
}

function coerce({ type }: Schema, data: unknown): unknown {
  const isWhole = typeof data === 'string' && data.trim() !== '' && Number.isInteger(Number(data));
  return type === 'integer' && isWhole ? Number(data) : data;
}

function fitsType({ type }: Schema, data: unknown): boolean {
  return type === undefined || [type].flat().includes(nameType(data));
}

function nameType(data: unknown): string {
  if (Array.isArray(data)) return 'array';
  return typeof data === 'number' ? 'integer' : typeof data;
}

function isEntries(data: unknown): data is Entries {
  return typeof data === 'object' && data !== null;
}

function fitsPattern({ pattern }: Schema, data: unknown): boolean {
  return pattern === undefined || typeof data !== 'string' || new RegExp(pattern, 'u').test(data);
}

function walkItems({ items }: Schema, data: unknown[], at: string): SchemaError[] {
  if (!items) return [];
  return data.flatMap((item, index) =>
    walk(items, item, `${at}/${index}`, (value) => {
      data[index] = value;
    }),
  );
}

function walkEntries(
  { properties = {}, required = [], additionalProperties }: Schema,
  data: Entries,
  at: string,
  tell: (keyword: string, params: SchemaError['params']) => SchemaError,
): SchemaError[] {
  const keys = Object.keys(data);
  const unknown = additionalProperties === false ? keys.filter((key) => !Object.hasOwn(properties, key)) : [];
  return [
    ...required
      .filter((key) => data[key] === undefined)
      .map((missingProperty) => tell('required', { missingProperty })),
    ...unknown.map((additionalProperty) => tell('additionalProperties', { additionalProperty })),
    ...Object.entries(properties)
      .filter(([key]) => data[key] !== undefined)
      .flatMap(([key, schema]) =>
        walk(schema, data[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, (value) => {
          data[key] = value;
        }),
      ),
  ];
}
