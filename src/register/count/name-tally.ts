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
  readonly counts: readonly number[];
}

/** The name for a blank. */
export const notRecorded = 'Not recorded';

/** An empty tally, with `columns` counts for each name. Names that differ only by case, spaces or punctuation are one. */
export function createNameTally(columns: number): NameTally {
  const years = new Map<number, Map<string, number[]>>();
  const names = createSpellings();
  let isDropped = false;
  return {
    add: (year, cell, places, weight) => {
      if (isDropped) return;
      const key = names.note(cell || notRecorded, weight);
      const rows = years.get(year) ?? new Map<string, number[]>();
      const counts = rows.get(key) ?? new Array<number>(columns).fill(0);
      if (!rows.has(key)) {
        years.set(year, rows.set(key, counts));
        isDropped = names.isUnfit();
      }
      for (const place of places) counts[place] = (counts[place] ?? 0) + weight;
    },
    rows: (year) =>
      [...(isDropped ? [] : (years.get(year) ?? []))]
        .filter(([, counts]) => counts.some((one) => one > 0))
        .map(([key, counts]) => ({ name: names.choose(key), counts })),
    isDropped: () => isDropped,
  };
}

/** How names are written. */
interface Spellings {
  /** Notes a spelling and gives the key of its name. */
  readonly note: (name: string, weight: number) => string;
  /** The commonest spelling of a name; of two as common, the first in order of signs. */
  readonly choose: (key: string) => string;
  /** Whether there are too many names, or one that must not be shown. */
  readonly isUnfit: () => boolean;
}

function createSpellings(): Spellings {
  const keys = new Map<string, string>();
  const spellings = new Map<string, Map<string, number>>();
  let isUnfit = false;
  const learn = (name: string) => {
    const key = squashText(name) || name;
    keys.set(name, key);
    if (!spellings.has(key)) spellings.set(key, new Map());
    isUnfit ||= spellings.size > mostNames || keys.size > mostNames * 20 || !isPublishable(name);
    return key;
  };
  return {
    note: (name, weight) => {
      const key = keys.get(name) ?? learn(name);
      const ways = spellings.get(key);
      ways?.set(name, (ways.get(name) ?? 0) + weight);
      return key;
    },
    choose: (key) => {
      const ways = [...(spellings.get(key) ?? [])].sort(
        ([one, a], [other, b]) => b - a || (one < other ? -1 : 1),
      );
      return ways[0]?.[0] ?? key;
    },
    isUnfit: () => isUnfit,
  };
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
