import type { Path } from '../source/source.ts';

/** What the compiled validator reports about one fault: ajv's error object in its verbose form. */
export interface SchemaError {
  /** JSON pointer to the value at fault. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/**
 * A compiled validator: says whether the data fits its schema and, after the call, what does not. Text becomes a number
 * or boolean if the schema asks for one.
 */
export interface Validate {
  (data: unknown): boolean;
  errors: readonly SchemaError[] | null;
}

/** A fault the schema found, at its path. */
export interface PlacedError extends SchemaError {
  readonly path: Path;
  /** What is written after a key that the schema does not have. */
  readonly unread?: unknown;
}
