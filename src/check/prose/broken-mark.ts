/** Something in a Markdown text that readers would see as signs, or follow to nowhere. */
export interface BrokenMark {
  /** The words at fault, as written. */
  readonly quote: string;
  readonly message: string;
  readonly help: string;
}
