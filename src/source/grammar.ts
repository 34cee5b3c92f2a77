/** What must be known about a kind of document to recognise its slips. YAML itself knows none of it. */
export interface Grammar {
  /** Keys whose value is prose: a colon in it never ends a second key. */
  readonly prose: ReadonlySet<string>;
  /** Values that are complete, in lower case: what follows a `#` after one is a comment. */
  readonly values: ReadonlySet<string>;
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

/** Whether a key, with or without quotes, is an id of the entries that have one. */
export function isId(key: string, { entries }: Grammar): boolean {
  return new RegExp(`^(["']?)(?:${entries.ids})\\1$`).test(key);
}
