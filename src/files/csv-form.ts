import type { Options } from 'csv-parse';

/** How the rows of a CSV text are written. */
export interface CsvForm {
  /** The character between the cells. */
  readonly delimiter: string;
  /** A first line that only names that character, `sep=;`, with its line break; `''` if there is none. */
  readonly separatorLine: string;
  /** Whether a spreadsheet shows that line as a row: it does if a program has padded it or put it in quotes. */
  readonly isShown: boolean;
}

/** Whether the cells of a line are headings that the caller knows. */
export type AreHeadings = (cells: readonly string[]) => boolean;

/**
 * Tells from its beginning how a CSV text is written. The delimiter is the one that gives a line of known headings;
 * else the one that the first line names or is padded with (`sep=;`, `sep=;;;;`); else whichever of comma, semicolon
 * and tab is most frequent outside quotation marks in the first line, or the comma if none appears.
 */
export function tellCsvForm(text: string, areHeadings: AreHeadings = () => false): CsvForm {
  const [separatorLine = '', quote = '', sign = '', filling = ''] = separatorForm.exec(text) ?? [];
  const named = filling.charAt(0) || sign;
  const rest = text.slice(separatorLine.length);
  return {
    delimiter: findHeadings(rest, areHeadings)?.delimiter ?? (named || countDelimiters(rest)),
    separatorLine,
    isShown: quote + filling !== '',
  };
}

/** The first line of a text that holds known headings, as cells, and the delimiter that splits it so. */
export function findHeadings(
  text: string,
  areHeadings: AreHeadings,
): { readonly delimiter: string; readonly cells: readonly string[] } | undefined {
  for (const line of text.slice(0, 20_000).split(/\r\n|\r|\n/, 40)) {
    for (const delimiter of ['\t', ';', ','].filter((sign) => line.includes(sign))) {
      const cells = splitCells(line, delimiter);
      if (areHeadings(cells)) return { delimiter, cells };
    }
  }
  return undefined;
}

/** How the library should read rows. Left to itself, it expects all rows to end as the first does. */
export function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_048_576,
  };
}

/** `sep=;`, in quotation marks or not, padded with blank cells or not: `sep=;;;;`, `"sep=;",,,`, `sep=,,,`. */
const separatorForm = /^("?)sep=([^\r\n"]?)"?((?:[,;\t|](?:"")?)*)(?: [ \t]*)?(?:\r\n|\r|\n|$)/i;

/** The cells of a line; a delimiter between quotation marks does not separate cells. */
function splitCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (const piece of line.split(delimiter)) {
    const last = cells.at(-1);
    const isOpen = last !== undefined && /^\s*"/.test(last) && last.split('"').length % 2 === 0;
    if (isOpen) cells[cells.length - 1] = last + delimiter + piece;
    else cells.push(piece);
  }
  return cells.map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

function countDelimiters(text: string): string {
  const [first = ''] = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
