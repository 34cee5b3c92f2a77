/** A document read, whatever its form: the rows of the Ombudsman's table, in the order they stand in it. */
export interface SourceDocument {
  readonly name: string;
  /** What the document calls itself, or `''`. */
  readonly title: string;
  readonly rows: readonly SourceRow[];
  /** How many rows were headings of the columns, and so are not in `rows`. */
  readonly headerRows: number;
  /** Headings of columns that the form doesn't have; their words are at the end of each row's commentary. */
  readonly otherColumns: readonly string[];
}

/** One row of the table: the five columns of the form, each as rich text. A column the document lacks is empty. */
export interface SourceRow extends Record<Column, readonly Block[]> {
  /** Where it stands, for a person to find: `table 1, row 5`. */
  readonly place: string;
}

/** A column of the form. */
export type Column = 'provision' | 'requirement' | 'comply' | 'evidence' | 'commentary';

/** The columns of the form, left to right. */
export const columns: readonly Column[] = ['provision', 'requirement', 'comply', 'evidence', 'commentary'];

/** A paragraph or a list item. Its runs are never blank at both ends, and it is never without words. */
export interface Block {
  /** `-` or a number and a full stop where a list item starts; `''` for a paragraph, or one more of an item. */
  readonly marker: string;
  /** How many lists it stands in; 0 for a paragraph outside any. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** Words in one style. Spaces are single and ordinary; `\n` is a line break. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** An address that is safe to follow, or `''`. */
  readonly href: string;
}

/** The words of rich text on one line, without its styles and list marks. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.runs
        .map((run) => run.text)
        .join('')
        .replaceAll('\n', ' '),
    )
    .join(' ');
}
