import { readRate } from '../../register/count/rate.ts';
import type { Figure, Figures, Outcomes, Rate } from '../../register/figures.ts';
import { percentOf } from './report-numbers.ts';

/** The ways in which a complaint that was responded to may end, in the order shown. */
export const endings: readonly { readonly key: Ending; readonly name: string }[] = [
  { key: 'upheld', name: 'Upheld' },
  { key: 'partlyUpheld', name: 'Partly upheld' },
  { key: 'notUpheld', name: 'Not upheld' },
  { key: 'other', name: 'Other outcome' },
  { key: 'notRecorded', name: 'Not recorded' },
];

/** One of `endings`. */
export type Ending = Exclude<keyof Outcomes, 'withdrawn'>;

/** The endings that are shown of a stage in some years: of the last two only those that occurred. */
export function listEndings(years: readonly Figures[], stage: number): typeof endings {
  const rare: readonly Ending[] = ['other', 'notRecorded'];
  const occurs = (year: Figures, key: Ending) => {
    const outcomes = year.stages.find((one) => one.stage === stage)?.outcomes;
    return (outcomes?.[key] ?? readShare(year, stage, key) ?? 0) !== 0;
  };
  return endings.filter(({ key }) => !rare.includes(key) || years.some((year) => occurs(year, key)));
}

/** The responses that ended so, out of all at that stage. */
export function readShareParts({ stages }: Figures, stage: number, key: Ending): Rate {
  const figures = stages.find((one) => one.stage === stage);
  return readRate(figures?.outcomes[key] ?? null, figures?.responded ?? null, 100);
}

/** The percentage of a stage's responses that ended so: worked out, or else as stated. */
export function readShare({ stages, stated }: Figures, stage: number, key: Ending): Figure {
  const figures = stages.find((one) => one.stage === stage);
  const counted = figures ? percentOf(figures.outcomes[key], figures.responded) : null;
  if (counted !== null || key === 'notRecorded') return counted;
  return stated?.shares.find((one) => one.stage === stage)?.[key] ?? null;
}
