/** A JSON schema (draft-07) with the extra keywords that editors read. */
export interface Schema {
  title?: string;
  description?: string;
  markdownDescription?: string;
  $comment?: string;
  type?: string | readonly string[];
  pattern?: string;
  format?: string;
  enum?: readonly (string | boolean)[];
  enumDescriptions?: readonly string[];
  required?: readonly string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema | boolean>;
  definitions?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  errorMessage?: string;
  defaultSnippets?: readonly object[];
  [keyword: string]: unknown;
}

/** Applies `change` to a schema and to every schema in it, innermost last. */
export function mapSchema(node: Schema, change: (node: Schema) => Schema): Schema {
  const changed = { ...change(node) };
  for (const keyword of ['properties', 'definitions'] as const) {
    const held = changed[keyword];
    if (!held) continue;
    changed[keyword] = Object.fromEntries(
      Object.entries(held).map(([key, value]) => [key, mapSchema(value, change)]),
    );
  }
  const { items, additionalProperties } = changed;
  if (items) changed.items = mapSchema(items, change);
  if (typeof additionalProperties === 'object') {
    changed.additionalProperties = mapSchema(additionalProperties, change);
  }
  return changed;
}

/** Keywords that editors read and a validator does not. */
const editorKeywords = ['markdownDescription', 'examples', 'defaultSnippets', 'errorMessage', '$comment'];

/** The schema without what only editors read, for the types and the compiled validator. */
export function stripEditorKeywords(schema: Schema): Schema {
  return mapSchema(schema, (node) =>
    Object.fromEntries(Object.entries(node).filter(([keyword]) => !editorKeywords.includes(keyword))),
  );
}
