import { squashText } from '../../words/compare.ts';
import type { BreakdownRow, Figure } from '../figures.ts';

/** Counts by the names that a column of the register holds, for each year. */
export interface NameTally {
  /** Adds to columns of a name's counts in a year; a negative weight takes off. A name may be blank. */
  readonly add: (year: number, name: string, columns: readonly number[], weight: number) => void;
  /** The names of a year with their counts, in no order; none if the names must not be shown. */
  readonly rows: (year: number) => NamedCounts[];
  /** Whether the column is not a list to choose from: too many names, too long ones, or what looks like a person's. */
  readonly isDropped: () => boolean;
}

/** A name as it is written most often, and its counts. */
export interface NamedCounts {
  readonly name: string;
  readonly counts: number[];
}

/** The name for a blank. */
export const notRecorded = 'Not recorded';

/** A name: how it is written, and its counts in each year that has some. */
interface Name {
  readonly spellings: Spelling[];
  readonly years: (number[] | undefined)[];
}

interface Spelling {
  readonly text: string;
  readonly name: Name;
  times: number;
}

/** An empty tally, with `columns` counts for each name. Names that differ only by case, spaces or punctuation are one. */
export function createNameTally(columns: number): NameTally {
  const spellings = new Map<string, Spelling>();
  const names = new Map<string, Name>();
  let isDropped = false;
  const learn = (text: string): Spelling => {
    const key = squashText(text) || text;
    const name = names.get(key) ?? { spellings: [], years: [] };
    const spelling = { text, name, times: 0 };
    names.set(key, name);
    name.spellings.push(spelling);
    spellings.set(text, spelling);
    isDropped ||= names.size > mostNames || spellings.size > mostNames * 20 || !isPublishable(text);
    return spelling;
  };
  return {
    // A plain loop over few maps, because it runs for every case and name.
    add: (year, cell, places, weight) => {
      if (isDropped) return;
      const text = cell || notRecorded;
      const spelling = spellings.get(text) ?? learn(text);
      spelling.times += weight;
      const { years } = spelling.name;
      const counts = years[year] ?? new Array<number>(columns).fill(0);
      years[year] = counts;
      for (const place of places) counts[place] = (counts[place] ?? 0) + weight;
    },
    rows: (year) =>
      [...(isDropped ? [] : names.values())]
        .map((name) => ({ name: chooseSpelling(name), counts: name.years[year] ?? [] }))
        .filter(({ counts }) => counts.some((one) => one > 0)),
    isDropped: () => isDropped,
  };
}

/** The commonest spelling of a name; of two as common, the first in order of signs. */
function chooseSpelling({ spellings }: Name): string {
  const [first] = spellings.toSorted((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1));
  return first?.text ?? '';
}

/** Whether a word of a register may be shown: it is short, and does not look like something about a person. */
export function isPublishable(name: string): boolean {
  return name.length <= longestName && !personal.test(name);
}

/** No list of categories or teams for people to choose from is longer. */
export const mostNames = 60;
const longestName = 80;

/**
 * An e-mail address, a telephone number, a postcode, or a title before a name: none belongs in a list to choose from.
 */
const personal =
  /@|\d(?:[ ()-]?\d){6}|\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b|^(?:mr|mrs|ms|miss|mx|dr|cllr)\b/i;

/** Largest first, column by column, then by name; suppressed figures come last, so that their place reveals nothing. */
export function compareRows(a: Row, b: Row): number {
  for (const [column, figure] of a.figures.entries()) {
    const difference = rank(b.figures[column] ?? null) - rank(figure);
    if (difference !== 0) return difference;
  }
  return a.name < b.name ? -1 : 1;
}

type Row = Pick<BreakdownRow, 'name' | 'figures'>;

function rank(figure: Figure): number {
  return typeof figure === 'number' ? figure : -1;
}
