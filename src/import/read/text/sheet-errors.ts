import { type Block, columns, type Piece, type SourceRow, textOf } from '../rows.ts';

/** A document's pieces without what a spreadsheet wrote in place of words, and a sentence that tells of it, or `''`. */
export interface TakenErrors {
  readonly pieces: readonly Piece[];
  readonly doubt: string;
}

/** Takes the errors of a spreadsheet (`#NAME?`, `#REF!`) out of a document's cells: they are nobody's words. */
export function takeErrors(name: string, pieces: readonly Piece[]): TakenErrors {
  const found: string[] = [];
  const kept = pieces.map((piece) => {
    if (piece.kind !== 'row') return piece;
    const row = withoutErrors(piece, (error) => found.push(`${error} in ${piece.place}`));
    return row;
  });
  if (found.length === 0) return { pieces, doubt: '' };
  const doubt = `${name} has errors of a spreadsheet where words were, which are left out: ${found.join(', ')}. Look in the sheet for what stood there.`;
  return { pieces: kept, doubt };
}

function withoutErrors(row: SourceRow, tell: (error: string) => void): SourceRow {
  const clean = (blocks: readonly Block[]): readonly Block[] =>
    blocks.filter((block) => {
      const isError = errors.test(textOf(block).trim());
      if (isError) tell(textOf(block).trim());
      return !isError;
    });
  if (!hasError(row)) return row;
  const cells = Object.fromEntries(columns.map((column) => [column, clean(row[column])]));
  return { ...row, ...cells, others: row.others.map((cell) => ({ ...cell, blocks: clean(cell.blocks) })) };
}

function hasError(row: SourceRow): boolean {
  const all = [...columns.flatMap((column) => row[column]), ...row.others.flatMap(({ blocks }) => blocks)];
  return all.some((block) => errors.test(textOf(block).trim()));
}

const names =
  '#(?:NAME\\?|REF!|VALUE!|DIV/0!|NUM!|NULL!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|ERROR!)|Err:\\d{3}';
// A cell too narrow for its number is saved as a row of #.
const errors = new RegExp(`^(?:${names}|#{4,})$`);

/** A document's words without such errors, which are told of. */
export function withoutErrorWords(words: string): string {
  return words.replace(new RegExp(`(?<=^|\\s)(?:${names})(?=\\s|$)`, 'g'), ' ');
}
