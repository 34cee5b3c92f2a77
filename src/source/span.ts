/** Where something is in a text: offsets in UTF-16 units, the end not included. */
export type Span = readonly [start: number, end: number];

/** A replacement in the original text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
