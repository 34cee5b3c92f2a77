import { keepsBack } from './count/suppress.ts';
import type { Counted, CountedRegister } from './counted.ts';
import type { Figure, Figures } from './figures.ts';

/** What may be printed of a count. It has no figures but those left after suppression. */
export interface PublishedCount extends Pick<Counted, 'counting' | 'leftOut' | 'faults' | 'notices'> {
  readonly years: readonly Figures[];
  readonly registers: readonly PublishedRegister[];
  /** Suppressed if small figures are. So are `doubtful` and `times`, unless there are none. */
  readonly rows: Figure;
  readonly doubtful: Figure;
  readonly unknownOutcomes: readonly { readonly word: string; readonly times: Figure }[];
}

/** What may be printed of a register that was read. */
interface PublishedRegister extends Omit<CountedRegister, 'rows' | 'doubtful'> {
  readonly rows: Figure;
  readonly doubtful: Figure;
}

/**
 * What may be printed of a count. If small figures are suppressed, so is what they follow from: the rows in a register,
 * less those received, are those refused; a fault says that its register has at least so many lines; the rows with an
 * unknown outcome are a part of a breakdown. How many complaints are not counted at all is told all the same, because
 * it says how far the figures can be trusted, and adds up to nothing else that is told.
 */
export function publishCount(counted: Counted): PublishedCount {
  const { counting, leftOut, faults, notices, unknownOutcomes } = counted;
  const years = counted.years.map(({ figures }) => figures);
  if (!keepsBack(counting.suppressBelow)) {
    const { registers, rows, doubtful } = counted;
    return { counting, years, registers, rows, leftOut, doubtful, faults, notices, unknownOutcomes };
  }
  return {
    counting,
    years,
    registers: counted.registers.map((register) => ({
      ...register,
      rows: 'suppressed',
      doubtful: mark(register.doubtful),
    })),
    rows: 'suppressed',
    leftOut,
    doubtful: mark(counted.doubtful),
    faults: [],
    notices: notices.map(forgetPlaces),
    unknownOutcomes: unknownOutcomes
      .map(({ word }) => ({ word, times: 'suppressed' as const }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
  };
}

function mark(count: number): Figure {
  return count === 0 ? 0 : 'suppressed';
}

/**
 * A sentence without the line or row that it names, and without the number of cells or rows that a sheet has of a kind,
 * and the first of them: `tellTimes` has left out the other numbers.
 */
function forgetPlaces(sentence: string): string {
  return sentence
    .replace(/: \d[\d,]*, the first is (?:row \d+|[A-Z]+\d+)(?: \([^)]*\))?\./g, '.')
    .replace(/\b(line|row) \d[\d,]*/g, 'one $1');
}
