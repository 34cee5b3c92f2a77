import type { Code } from '../../codes/code.ts';
import type { FaultEffect } from '../../register/counted.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import type { Figure } from '../../register/figures.ts';
import type { PublishedCount } from '../../register/publish-count.ts';
import { formatDate } from '../../words/dates.ts';
import { agree, count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import { fewCasesSentence } from './few.ts';
import { listFigureTables } from './figure-tables.ts';
import { formatNumber } from './report-numbers.ts';
import type { TableView } from './table-view.ts';

/** What `selfassess measures` says about a register, in order. */
export interface MeasuresView {
  /** `Complaints in complaints.csv`. */
  readonly title: string;
  /**
   * Sentences: the day of counting, how many rows were read and left out, what the register does not record, what is in
   * doubt.
   */
  readonly facts: readonly string[];
  readonly tables: readonly TableView[];
  /** Rows that are not counted at all, and why: `line 12: …`. */
  readonly leftOut: readonly string[];
  /** Rows that are counted, but not in every figure, and those that repeat another. */
  readonly doubtful: readonly string[];
  /** Words for outcomes that are not known, with how often each occurs. */
  readonly unknownOutcomes: readonly string[];
  /** How the figures were counted, a sentence each. */
  readonly method: readonly string[];
}

/** The figures of a register as readers see them. */
export function buildMeasures(register: string, counted: PublishedCount, code: Code): MeasuresView {
  const { counting, years, notices, unknownOutcomes } = counted;
  return {
    title: `Complaints in ${register}`,
    facts: [
      `As things stood on ${formatDate(counting.countedOn)}. ${describeRows(counted)}`,
      ...(years.length === 0 ? ['It holds no case that could be counted.'] : []),
      ...notices,
    ],
    tables: listFigureTables(years, code),
    leftOut: listFaults(counted, ['lost'], counted.leftOut),
    doubtful: listFaults(counted, ['doubtful', 'merged'], counted.doubtful),
    unknownOutcomes: unknownOutcomes.map(({ word, times }) =>
      typeof times === 'number' ? `${quoteWords(word)}: ${count(times, 'row')}` : quoteWords(word),
    ),
    method: [...describeCounting(counting, code), fewCasesSentence],
  };
}

/**
 * How much of the registers the figures are based on. If small figures are kept back, the number of rows is not told,
 * nor which of them are at fault.
 */
function describeRows({ rows, leftOut, doubtful }: PublishedCount): string {
  const isTold = typeof rows === 'number';
  const read = isTold
    ? `${count(rows, 'row holds', 'rows hold')} a case, and `
    : 'Of the rows that hold a case, ';
  const lost = `${leftOut === 0 ? 'none was' : `${formatNumber(leftOut, 'number')} ${agree(leftOut, 'was', 'were')}`} left out`;
  const unsure = describeDoubtful(doubtful);
  const missing =
    !isTold && (leftOut > 0 || unsure !== '')
      ? ' Which rows these are is not told while small numbers are kept back: --suppress-below 0 tells it.'
      : '';
  return `${read}${lost}${unsure}.${missing}`;
}

function describeDoubtful(doubtful: Figure): string {
  if (doubtful === 0 || doubtful === null) return '';
  const some = typeof doubtful === 'number' ? doubtful : 2;
  const number = typeof doubtful === 'number' ? formatNumber(doubtful, 'number') : 'some';
  return `; ${number} ${agree(some, 'is', 'are')} counted as received, but not in every figure`;
}

/** The faults of some kinds, each with its place, and how many more rows have one: none if they are not told. */
function listFaults(
  { faults, registers }: PublishedCount,
  effects: readonly FaultEffect[],
  total: Figure,
): string[] {
  const shown = faults.filter(({ effect }) => effects.includes(effect));
  const more =
    faults.length > 0 && typeof total === 'number'
      ? total - shown.filter(({ effect }) => effect !== 'merged').length
      : 0;
  return [
    ...shown.map(({ register, line, reason }) => {
      const { name = '', unit = 'line' } = registers[register] ?? {};
      return `${registers.length > 1 ? `${name}, ` : ''}${unit} ${line}: ${reason}`;
    }),
    ...(more > 0 ? [`and ${count(more, 'more row')}`] : []),
  ];
}
