import { tellTimes } from '../../tell-times.ts';

/** What is worth knowing of a date that was read; each a bit, so that a date can be several. */
export const traits = {
  /** Written in figures, and not beginning with the year. */
  figures: 1,
  /** After the 12th of its month. */
  late: 2,
  /** A day number of Excel. */
  serial: 4,
  /** A time of UTC that falls on the next day in England. */
  moved: 8,
} as const;

/** How many dates had each set of traits; the sum of the bits is the index. */
export type TraitCounts = Uint32Array;

/** All sets of traits, with no date yet. */
export function createTraitCounts(): TraitCounts {
  return new Uint32Array(16);
}

/** Sentences on what was read in a way that a reader of the figures may want to know, without numbers or with them. */
export function describeTraits(counts: TraitCounts, hidesNumber: boolean): string[] {
  const sum = (wanted: number, mask: number) =>
    counts.reduce((total, dates, set) => ((set & mask) === wanted ? total + dates : total), 0);
  const { figures, late, serial, moved } = traits;
  const notices = [
    ...tellTimes(
      [sum(serial, serial), 'date was', 'dates were'],
      hidesNumber,
      (dates, agreeing) =>
        `${dates} ${agreeing('a day number', 'day numbers')} of Excel: 45748 is 1 April 2025, for example.`,
    ),
    ...tellTimes(
      [sum(moved, moved), 'date', 'dates'],
      hidesNumber,
      (dates, agreeing) =>
        `${dates} had ${agreeing('a time', 'times')} of UTC and ${agreeing('falls', 'fall')} on the next day in England, where it was summer time.`,
    ),
  ];
  const both = figures | late;
  const [early, others] = [sum(figures, both), sum(late, both)];
  if (early === 0 && others === 0 && sum(both, both) >= tellingCount && sum(0, both) >= tellingCount) {
    notices.push(
      'The dates written in figures are all after the 12th of a month, and the others are not: Excel may have taken the day for the month wherever it could. Hold some of them against the system that the register comes from.',
    );
  }
  return notices;
}

/** Ten dates that are all by chance after the 12th are rare, and ten others that are all not are rarer. */
const tellingCount = 10;
