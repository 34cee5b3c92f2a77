/** What must be known about a kind of document to recognise its slips. YAML itself knows none of it. */
export interface Grammar {
  /** Keys whose value is prose: a colon in it never ends a second key. */
  readonly prose: ReadonlySet<string>;
  /** Values that are complete, in lower case: what follows a `#` after one is a comment. */
  readonly values: ReadonlySet<string>;
  /** Comments that we write ourselves beside values, without their `#`. */
  readonly hints: ReadonlySet<string>;
  /**
   * What the value at that place is, or undefined if that is not known. The place is the keys that lead there from
   * the top of the file, `[]` for an item of a list; or its last key alone.
   */
  readonly kindOf: (place: readonly string[]) => FieldKind | undefined;
  /** Entries that have an id for a key. */
  readonly entries: {
    /** The top-level key of the document that they belong under. */
    readonly under: string;
    /** What one of them is called. */
    readonly name: string;
    /** What their ids look like: the source of a regular expression. */
    readonly ids: string;
  };
}

/**
 * What is written in a field: prose, in which a `#` may be text; a name, in which it is text only before a number or
 * as the last sign; or a value with a form of its own (a date, a number, an address, a word of a list), which has no `#`.
 */
export type FieldKind = 'prose' | 'name' | 'closed';

/** Whether a key, with or without quotes, is an id of the entries that have one. */
export function isId(key: string, { entries }: Grammar): boolean {
  return new RegExp(`^(["']?)(?:${entries.ids})\\1$`).test(key);
}
