import { atStage } from '../../codes/stages.ts';
import { labelPeriod } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count, writeNumber } from '../../words/plurals.ts';
import { agreesWith } from './agrees-with.ts';
import { type Known, listKnown } from './figures-of.ts';
import type { KnownFigures, Measure, Statement } from './statement.ts';

/** What the figures say instead of a statement. */
export interface Contradiction {
  /** A clause: `309 complaints were received at stage 1 in 2025-26`. */
  readonly figures: string;
  /** The label of an earlier year of which the statement would be true; `''` if there is none. */
  readonly earlier: string;
  readonly measure: Measure;
  /** The stage whose figure is quoted; 0 for all together, or for what has no stage. */
  readonly stage: number;
  /** Where its year stands among the known ones. */
  readonly year: number;
}

/** Holds a statement against the figures; undefined if it is true of any year it may mean, or cannot be told. */
export function judgeStatement(statement: Statement, known: KnownFigures): Contradiction | undefined {
  const verdicts = statement.years.map((year) => judgeInYear(statement, year, known));
  if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== 'false')) return undefined;
  const year = statement.years.at(-1) ?? -1;
  const figures = known.years[year];
  const quoted = figures && chooseQuoted(statement, listKnown(statement.measure, figures, known));
  if (!figures || !quoted) return undefined;
  const others = known.years.flatMap(({ period }, index) =>
    !statement.years.includes(index) && judgeInYear(statement, index, known) === 'true' ? [period] : [],
  );
  return {
    figures: describeAll(
      statement,
      quoted,
      listKnown(statement.measure, figures, known),
      labelPeriod(figures.period),
    ),
    earlier: others.map(labelPeriod).at(-1) ?? '',
    measure: statement.measure,
    stage: quoted.stage,
    year,
  };
}

type Verdict = 'true' | 'false' | 'unknown';

function judgeInYear(statement: Statement, year: number, known: KnownFigures): Verdict {
  const figures = known.years[year];
  if (!figures) return 'unknown';
  const all = listKnown(statement.measure, figures, known);
  const meant = chooseMeant(statement, all).filter((one) => isShareable(statement, one));
  if (meant.length === 0) return 'unknown';
  if (statement.stage === 'every') return judgeEvery(statement, meant, all);
  if (meant.some((one) => agreesWith(statement.quantity, one))) return 'true';
  if (meant.some((one) => isTooFew(statement, one))) return 'unknown';
  const isKnown = meant.every((one) => isTold(statement, one));
  return isKnown || isOutOfReach(statement, meant) ? 'false' : 'unknown';
}

/** Of each stage, or for a number also of all together. */
function judgeEvery(statement: Statement, meant: readonly Known[], all: readonly Known[]): Verdict {
  const { quantity } = statement;
  const isTrue = (one: Known) => agreesWith(quantity, one);
  const total = all.find((one) => one.stage === 0);
  if (meant.every(isTrue) || (quantity.kind === 'count' && total && isTrue(total))) return 'true';
  const told = meant.filter((one) => isTold(statement, one));
  const isSure = quantity.kind === 'count' ? told.length === meant.length : told.length > 0;
  return isSure && told.some((one) => !isTrue(one)) ? 'false' : 'unknown';
}

/** Where there are ten times as many, `two complaints were upheld` tells of two of them. */
function isTooFew({ quantity: { kind, value, bound } }: Statement, { counts }: Known): boolean {
  return kind === 'count' && bound === 'is' && value < 10 && counts.some((actual) => actual > 10 * value);
}

/** Of no complaints there is no share. */
function isShareable({ quantity: { kind } }: Statement, { wholes }: Known): boolean {
  return (
    kind === 'count' ||
    kind === 'none' ||
    kind === 'pair' ||
    !wholes.every((all) => all === 0) ||
    wholes.length === 0
  );
}

/**
 * Whether a share said to be high cannot be so, though a stage’s is not known: not even if all of that stage’s complaints
 * counted. Where the paragraph speaks of a stage, that one may be meant.
 */
function isOutOfReach({ quantity, namesStage, stage }: Statement, meant: readonly Known[]): boolean {
  if (namesStage || stage !== 0 || !['above', 'just-above', 'at-least'].includes(quantity.bound))
    return false;
  const stages = meant.filter((one) => one.stage > 0 && one.wholes.length > 0);
  const whole = stages.reduce((sum, { wholes }) => sum + Math.max(...wholes), 0);
  const most = stages.reduce(
    (sum, { counts, wholes }) => sum + Math.max(...(counts.length > 0 ? counts : wholes)),
    0,
  );
  const isSure = stages.length === meant.filter((one) => one.stage > 0).length && quantity.kind !== 'count';
  return isSure && whole > 0 && (most / whole) * 100 < quantity.value;
}

/** The stages that a statement may mean. */
function chooseMeant({ stage, same, quantity }: Statement, all: readonly Known[]): readonly Known[] {
  if (all.length === 1) return all;
  if (stage === 'every') return all.filter((one) => one.stage > 0);
  if (stage > 0) return all.filter((one) => one.stage === stage);
  const isOfAll = quantity.kind === 'none' || (quantity.kind === 'all' && quantity.whole === 0);
  const total = all.filter((one) => one.stage === 0);
  if (isOfAll && total.length > 0) return total;
  const told = same ? all.filter((one) => agreesWith(same, one)) : [];
  return told.length > 0 ? told : all;
}

function isTold({ quantity: { kind } }: Statement, { counts, wholes, rates }: Known): boolean {
  if (kind === 'pair') return counts.length > 0 && wholes.length > 0;
  if (kind === 'none') return counts.length > 0;
  if (kind === 'count') return counts.length > 0 || rates.length > 0;
  return rates.length > 0;
}

/** The figures to quote: those of the stage named, else of the first that is wrong. */
function chooseQuoted(statement: Statement, all: readonly Known[]): Known | undefined {
  const { stage, quantity } = statement;
  const told = all.filter((one) => isTold(statement, one));
  if (typeof stage === 'number' && stage > 0) return told.find((one) => one.stage === stage) ?? told[0];
  return (stage === 'every' ? told.find((one) => !agreesWith(quantity, one)) : undefined) ?? told[0];
}

/** The figure quoted; or that of each stage, if the words name none and may mean any. */
function describeAll(statement: Statement, quoted: Known, all: readonly Known[], year: string): string {
  const stages = all.filter((one) => one.stage > 0 && isTold(statement, one));
  const shown = statement.stage === 0 && quoted.stage > 0 && stages.length > 1 ? stages : [quoted];
  return joinList(shown.map((one) => describe(statement, one, year)));
}

/** The figure as a clause; a share ends with the numbers it is worked out from. */
function describe(
  { quantity: { kind }, measure }: Statement,
  { stage, counts, wholes, rates }: Known,
  year: string,
): string {
  const [number = 0] = counts;
  if (measure === 'homes') return `${count(number, 'home')} ${agree(number, 'is', 'are')} owned`;
  const at = `${stage === 0 ? '' : atStage(stage)} in ${year}`;
  if (measure === 'determinations') {
    return `${count(number, 'determination')} ${agree(number, 'was', 'were')} made${at}`;
  }
  if (measure === 'per-thousand') {
    return `${rates[0]} complaints were received${at} for every 1,000 homes`;
  }
  const done = `${doneWords[measure]}${at}`;
  if (kind === 'count' || kind === 'none' || rates.length === 0) {
    return `${count(number, 'complaint')} ${agree(number, 'was', 'were')} ${done}`;
  }
  const [rate = 0] = rates;
  const pairs = counts.flatMap((one) => wholes.map((all) => ({ one, all })));
  const pair = pairs.find(({ one, all }) => Math.abs((one / all) * 100 - rate) < 0.051);
  const parts = pair ? `, ${writeNumber(pair.one)} of ${writeNumber(pair.all)}` : '';
  return `${Number(rate.toFixed(1))}% of complaints were ${done}${parts}`;
}

const doneWords: Readonly<Record<Exclude<Measure, 'homes' | 'determinations' | 'per-thousand'>, string>> = {
  received: 'received',
  escalated: 'received',
  'acknowledged-in-time': 'acknowledged in time',
  'in-time': 'responded to in time',
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  'any-upheld': 'upheld in full or in part',
  'not-upheld': 'not upheld',
  withdrawn: 'withdrawn',
  refused: 'refused',
  open: 'open',
};
