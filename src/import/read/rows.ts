/** A document read, whatever its form: rows of the Ombudsman's table and what stands outside it, in reading order. */
export interface SourceDocument {
  readonly name: string;
  /** What the document calls itself, or `''`. */
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** How many rows were headings of the columns, and so are not in `pieces`. */
  readonly headerRows: number;
  /** What those rows call the columns, as they are written. */
  readonly headings: readonly string[];
  /** Headings of columns that the form doesn't have. */
  readonly otherColumns: readonly string[];
}

/** A row of a table on the form, or a paragraph, heading or list item from anywhere else. */
export type Piece = SourceRow | Passage;

/** Words outside any table on the form: of a page in another layout, they may be answers too. */
export interface Passage {
  readonly kind: 'passage';
  /** Where it stands, for a person to find: `line 12`, `paragraph 3`. */
  readonly place: string;
  readonly block: Block;
}

/** One row of the table: the five columns of the form, each as rich text. A column the document lacks is empty. */
export interface SourceRow extends Record<Column, readonly Block[]> {
  readonly kind: 'row';
  /** Where it stands, for a person to find: `table 1, row 5`. */
  readonly place: string;
  /** Evidence can't be told from commentary in this document: both are in the commentary. */
  readonly mixed: boolean;
  /** What columns hold that the form doesn't have, such as an action. */
  readonly others: readonly OtherCell[];
}

/** A cell under a heading that isn't the form's. */
export interface OtherCell {
  readonly heading: string;
  readonly blocks: readonly Block[];
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
  /** The level of a heading, 1 to 6; 0 for other words. */
  readonly heading: number;
  /** Which cell of a table it stands in: neighbours in a row count on by one. 0 outside tables. */
  readonly cell: number;
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

/** The words of a block, a line break as `\n`. */
export function textOf(block: Block): string {
  return block.runs.map((run) => run.text).join('');
}

/** The words of rich text on one line, without its styles and list marks. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map((block) => textOf(block).replaceAll('\n', ' ')).join(' ');
}
