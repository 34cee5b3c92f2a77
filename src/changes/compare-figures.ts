import type { AnnualReport } from '../records/annual-report.ts';
import { type Breakdown, breakdownKinds, type Figures, type Period } from '../register/figures.ts';
import type { FigureChange } from './changes.ts';

/**
 * The reported years side by side, if both versions have a report: always for two years, and for the same year if a
 * figure differs. Then the earlier years that both report with different figures.
 */
export function compareFigures(before: AnnualReport | null, after: AnnualReport | null): FigureChange[] {
  if (!before || !after) return [];
  const [was, is] = [listYears(before), listYears(after)];
  const own = { before: was.at(-1), after: is.at(-1) };
  const reported = own.before && own.after ? [{ before: own.before, after: own.after }] : [];
  const restated = is.flatMap((year) => {
    const earlier = was.find(({ period }) => isSamePeriod(period, year.period));
    return earlier && !(earlier === own.before && year === own.after)
      ? [{ before: earlier, after: year }]
      : [];
  });
  return [
    ...reported.filter(isChanged).map((pair): FigureChange => ({ kind: 'reported', ...pair })),
    ...restated.filter(isChanged).map((pair): FigureChange => ({ kind: 'restated', ...pair })),
  ];
}

/** Years without figures cannot be compared. */
function listYears({ years }: AnnualReport): Figures[] {
  return years.flatMap(({ figures, from }) => (from === 'missing' ? [] : [figures]));
}

function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Counted and typed figures have their keys in the same order. */
function isChanged({ before, after }: { before: Figures; after: Figures }): boolean {
  return JSON.stringify(asTold(before)) !== JSON.stringify(asTold(after));
}

/**
 * Figures as they are told, so that a year is the same once its counted figures are typed: the shares of a name without
 * their parts, and a breakdown without rows whether it is known to be empty or not.
 */
function asTold({ refused, escalationsRefused, breakdowns, months, ...others }: Figures): unknown {
  const tell = ({ rows, total }: Breakdown) => ({
    total: rows.length > 0 || (total[0] ?? 0) !== 0 ? total : [],
    rows: rows.map(({ name, figures, onTime, upheld }) => ({
      ...{ name, figures },
      shares: [...onTime, ...upheld].map(({ value }) => value).filter((value) => value !== null),
    })),
  });
  return {
    ...others,
    ...{ refused: tell(refused), escalationsRefused: tell(escalationsRefused), months: tell(months) },
    breakdowns: breakdownKinds.map((kind) => tell(breakdowns[kind])),
  };
}
