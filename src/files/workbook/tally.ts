import { nameCell } from './cell-address.ts';

/** What in the cells of a sheet a person ought to know of. */
type Oddity = 'hidden row' | 'error' | 'no value' | 'not calculated';

/** Counts what in a sheet a person ought to know of. */
export interface Tally {
  /** `word` is said with the first of them; `column` 0 stands for the whole row. */
  readonly count: (what: Oddity, column: number, row: number, word?: string) => void;
  /** A sentence for each kind that was found. */
  readonly tell: () => string[];
}

/** A tally with nothing in it. */
export function createTally(): Tally {
  const found = new Map<Oddity, { number: number; first: string }>();
  return {
    count: (what, column, row, word = '') => {
      const held = found.get(what);
      if (held !== undefined) held.number += 1;
      else found.set(what, { number: 1, first: nameFirst(column, row, word) });
    },
    tell: () =>
      sentences.flatMap(([what, write]) => {
        const { number = 0, first = '' } = found.get(what) ?? {};
        return number === 0 ? [] : [write(String(number), first)];
      }),
  };
}

const sentences: readonly [Oddity, (number: string, first: string) => string][] = [
  [
    'hidden row',
    (number, first) => `Hidden rows, which are read like the others: ${number}, the first is ${first}.`,
  ],
  ['error', (number, first) => `Cells with an error in place of a value: ${number}, the first is ${first}.`],
  [
    'no value',
    (number, first) =>
      `Formulas that the file holds no value of, read as blank: ${number}, the first is ${first}. Open the file in a spreadsheet and save it.`,
  ],
  [
    'not calculated',
    (number, first) =>
      `Formulas whose value may be wrong, as the program that wrote the file did not calculate them: ${number}, the first is ${first}. Open the file in a spreadsheet and save it.`,
  ],
];

/** Only an error as spreadsheets write it is repeated; anything else may be about a person. */
function nameFirst(column: number, row: number, word: string): string {
  if (column === 0) return `row ${row}`;
  return /^(?:#[A-Z0-9/_]{1,20}[!?]?|Err:\d{3})$/.test(word)
    ? `${nameCell(column, row)} (${word})`
    : nameCell(column, row);
}
