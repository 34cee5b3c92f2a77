/** What a person should know of an import: a sentence, and the lines that belong to it. */
export interface Note {
  readonly text: string;
  readonly lines: readonly string[];
}
