/** What a kind of document is written with, as far as its slips cannot be told without it. YAML knows none of it. */
export interface Grammar {
  /** Keys whose value is prose: a colon in it is never the end of a second key. */
  readonly prose: ReadonlySet<string>;
  /** Values that are whole, in lower case: what follows a `#` after one is a comment. */
  readonly values: ReadonlySet<string>;
  /** Entries that have an id for a key. */
  readonly entries: {
    /** The key at the top of the document that they stand under. */
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
