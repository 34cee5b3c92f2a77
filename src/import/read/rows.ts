import type { Aside } from './asides.ts';

/** A document as read, whatever its kind: rows of the Ombudsman's table and what is outside it, in reading order. */
export interface SourceDocument {
  readonly name: string;
  /** The document's own title, or `''`. */
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** What stands beside what the document says: comments, deletions and the like. */
  readonly asides: readonly Aside[];
  /**
   * Every word of the file, in its own order, by a walk that passes nothing over: what became of the document is held
   * against it.
   */
  readonly words: string;
  /** How many rows were column headings, and so are not in `pieces`. */
  readonly headerRows: number;
  /** The columns' names as those rows write them. */
  readonly headings: readonly string[];
  /** Headings of columns that the form does not have. */
  readonly otherColumns: readonly string[];
}

/** A row of a table on the form, or a paragraph, heading or list item from anywhere else. */
export type Piece = SourceRow | Passage;

/** Words outside any table on the form: in a page with another layout, they may be answers too. */
export interface Passage {
  readonly kind: 'passage';
  /** Where a person can find it: `line 12`, `paragraph 3`. */
  readonly place: string;
  readonly block: Block;
}

/** One row of the table: the five columns of the form, each as rich text. A column the document lacks is empty. */
export interface SourceRow extends Record<Column, readonly Block[]> {
  readonly kind: 'row';
  /** Where a person can find it: `table 1, row 5`. */
  readonly place: string;
  /** Evidence cannot be told from commentary in this document: both are in the commentary. */
  readonly mixed: boolean;
  /** The contents of columns that the form does not have, such as an action. */
  readonly others: readonly OtherCell[];
  /**
   * Why its answer must be confirmed: nothing says that it is one about compliance, as the column has no `heading` or one like
   * “Y/N”; the row is `shared` by several provisions; or only some `letters` of the provision have an answer.
   */
  readonly unsure?: 'heading' | 'shared' | 'letters';
}

/** A cell under a heading that is not the form's. */
export interface OtherCell {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A column of the form. */
export type Column = 'provision' | 'requirement' | 'comply' | 'evidence' | 'commentary';

/** The columns of the form, left to right. */
export const columns: readonly Column[] = ['provision', 'requirement', 'comply', 'evidence', 'commentary'];

/** A paragraph or a list item. Its runs are never blank at both ends, and it always has words. */
export interface Block {
  /** `-` or a number and a full stop where a list item starts; `''` for a paragraph, or a further one in an item. */
  readonly marker: string;
  /** How many lists it is in; 0 for a paragraph outside any. */
  readonly depth: number;
  /** The level of a heading, 1 to 6; 0 for other words. */
  readonly heading: number;
  /** Which cell of a table it is in: neighbours in a row differ by one. 0 outside tables. */
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

/** The words of a block, with a line break as `\n`. */
export function textOf(block: Block): string {
  return block.runs.map((run) => run.text).join('');
}

/** The words of rich text on one line, without its styles and list marks. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map((block) => textOf(block).replaceAll('\n', ' ')).join(' ');
}
