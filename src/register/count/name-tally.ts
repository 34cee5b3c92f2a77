import type { BreakdownRow, Figure } from '../figures.ts';

/** Counts by the names that a column of the register holds, for each year. */
export interface NameTally {
  /** Adds to a column of a name's figures in a year; a negative weight takes off. A name may be blank. */
  readonly add: (year: number, name: string, column: number, weight: number) => void;
  /** The names of a year with their figures, largest first; none if the names must not be shown. */
  readonly rows: (year: number) => BreakdownRow[];
  /** Whether the column is not a list to choose from: too many names, too long ones, or what looks like a person's. */
  readonly isDropped: () => boolean;
}

/** The name for a blank. */
export const notRecorded = 'Not recorded';

/** An empty tally, with `columns` figures for each name. */
export function createNameTally(columns: number): NameTally {
  const years = new Map<number, Map<string, number[]>>();
  const names = new Set<string>();
  let isDropped = false;
  return {
    add: (year, cell, column, weight) => {
      if (isDropped) return;
      const name = cell || notRecorded;
      const rows = years.get(year) ?? new Map<string, number[]>();
      const figures = rows.get(name) ?? new Array<number>(columns).fill(0);
      figures[column] = (figures[column] ?? 0) + weight;
      if (rows.has(name)) return;
      years.set(year, rows.set(name, figures));
      isDropped = names.add(name).size > mostNames || name.length > longestName || personal.test(name);
    },
    rows: (year) =>
      [...(isDropped ? [] : (years.get(year) ?? []))]
        .map(([name, figures]) => ({ name, figures }))
        .filter(({ figures }) => figures.some((figure) => figure > 0))
        .sort(compareRows),
    isDropped: () => isDropped,
  };
}

/** No list of categories or teams for people to choose from is longer. */
const mostNames = 60;
const longestName = 80;

/**
 * An e-mail address, a telephone number, a postcode, or a title before a name: none belongs in a list to choose from.
 */
const personal =
  /@|\d(?:[ ()-]?\d){6}|\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b|^(?:mr|mrs|ms|miss|mx|dr|cllr)\b/i;

/** Largest first, column by column, then by name; suppressed figures come last, so that their place reveals nothing. */
export function compareRows(a: BreakdownRow, b: BreakdownRow): number {
  for (const [column, figure] of a.figures.entries()) {
    const difference = rank(b.figures[column] ?? null) - rank(figure);
    if (difference !== 0) return difference;
  }
  return a.name < b.name ? -1 : 1;
}

function rank(figure: Figure): number {
  return typeof figure === 'number' ? figure : -1;
}
