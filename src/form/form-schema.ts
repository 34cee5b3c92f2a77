/** What a form needs of a JSON schema (draft-07) of ours; every other keyword is for a validator or an editor. */
export interface FormSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly additionalProperties?: boolean | FormSchema;
  readonly items?: FormSchema;
  readonly definitions?: Readonly<Record<string, FormSchema>>;
  readonly defaultSnippets?: readonly unknown[];
  readonly $ref?: string;
}

/** The schema with what it refers to in place of each reference, at that one level. `root` holds the definitions. */
export function resolveSchema(schema: FormSchema, root: FormSchema): FormSchema {
  const name = /^#\/definitions\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  const definition = name === undefined ? undefined : root.definitions?.[name];
  if (!definition) return schema;
  const { $ref: _, ...own } = schema;
  return { ...definition, ...own };
}

/** The types that a value may have; all that have text count as `string`. */
export function listTypes({ type, properties, items }: FormSchema): string[] {
  if (type !== undefined) return [type].flat();
  if (properties) return ['object'];
  return items ? ['array'] : ['string'];
}

/** Whether the text is words over several lines: one that is proposed as a block, or that is called Markdown. */
export function isProse(schema: FormSchema): boolean {
  return isBlock(schema) || /\bMarkdown\b/.test(schema.description ?? '');
}

/** Whether editors propose to write the text as a block of lines. */
export function isBlock({ defaultSnippets = [] }: FormSchema): boolean {
  return /"body":"\|/.test(JSON.stringify(defaultSnippets));
}

/** Whether the word `none` may stand in place of a list: the patterns of ours that allow it spell it so, in either case. */
export function takesNone(schema: FormSchema): boolean {
  return listTypes(schema).includes('string') && /\[Nn\](?:one|\[Oo\])/.test(schema.pattern ?? '');
}
