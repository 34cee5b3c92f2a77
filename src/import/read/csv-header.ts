import type { CodeTerms } from '../code-terms.ts';
import type { HeaderCell } from './columns-of-header.ts';

/** The row of column headings in a text with separators. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly header: readonly HeaderCell[];
}

/** Looks at a text's first lines for one that names the form's columns, parted by tabs, semicolons or commas. */
export function findHeader(text: string, { columnsOfHeader }: CodeTerms): CsvHeader | undefined {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 40);
  for (const line of lines) {
    for (const delimiter of ['\t', ';', ',']) {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      const header = cells.length < 3 ? undefined : columnsOfHeader(cells);
      if (header !== undefined) return { delimiter, header };
    }
  }
  return undefined;
}
