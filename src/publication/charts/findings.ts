import { atStage, nameStage, ofStage } from '../../codes/stages.ts';
import { notRecorded } from '../../register/count/name-tally.ts';
import type { Figures, Rate, StageFigures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { isShareOfFew } from '../figures/few.ts';
import { addFigures, formatNumber, percentOf } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';

/*
 * What a chart shows, in one sentence without its full stop; `''` where nothing is certain: where a figure is not known
 * or kept back, or where it is a share of few cases. Every sentence is about the first stage and says no more than the
 * figures do: nothing is rounded but to the one decimal of every percentage, and a change is told only from a year of
 * about the same length. `before` is undefined if there is no year to compare with.
 */

/** `Stage 1 complaints rose to 205, from 185`. */
export function sayReceived(year: Figures, before: Figures | undefined): string {
  const [stage, was] = [year.stages[0], before && isAsLong(year, before) ? before.stages[0] : undefined];
  if (!stage || typeof stage.received !== 'number') return '';
  const { received } = stage;
  const number = formatNumber(received, 'number');
  const earlier = was?.stage === stage.stage ? was.received : null;
  if (typeof earlier !== 'number')
    return `We received ${count(received, `${ofStage(stage.stage)}complaint`)}`;
  const subject = begin(`${ofStage(stage.stage)}complaints`);
  if (earlier === received) return `${subject} stayed at ${number}`;
  return `${subject} ${received > earlier ? 'rose' : 'fell'} to ${number}, from ${formatNumber(earlier, 'number')}`;
}

/**
 * `89.9% of stage 1 complaints were answered in time, up from 80.7%`; in tenths if that is certain, and of responses if
 * the share is of those. What it is of is left open if that is not known.
 */
export function sayOnTime(year: Figures, before: Figures | undefined): string {
  const stage = year.stages[0];
  if (!stage || isShareOfFew(stage.onTime) || typeof stage.onTime.value !== 'number') return '';
  const { value, denominator } = stage.onTime;
  const change = sayChange(stage, before);
  if (typeof denominator === 'number' && denominator === stage.received)
    return `${sayPart(stage.onTime, value, `${ofStage(stage.stage)}complaint`)} answered in time${change}`;
  if (typeof denominator === 'number' && denominator === stage.responded)
    return `${sayPart(stage.onTime, value, `${ofStage(stage.stage)}response`)} in time${change}`;
  return `${formatNumber(value, 'percent')} were answered in time${atStage(stage.stage)}${change}`;
}

/** `75.4% of stage 1 complaints answered were upheld, wholly or in part`. */
export function sayUpheld({ stages }: Figures): string {
  const stage = stages[0];
  if (!stage) return '';
  const { upheld, partlyUpheld } = stage.outcomes;
  const parts = { numerator: addFigures([upheld, partlyUpheld]), denominator: stage.responded };
  const value = percentOf(parts.numerator, parts.denominator);
  if (typeof value !== 'number' || isShareOfFew({ ...parts, value })) return '';
  return `${formatNumber(value, 'percent')} of the ${ofStage(stage.stage)}complaints answered were upheld, wholly or in part`;
}

/** `The largest category at stage 1 was Repairs: 70 of 207`. */
export function sayLargest({ stages, breakdowns: { categories } }: Figures): string {
  const stage = stages[0];
  const total = categories.total[0] ?? null;
  const shown = categories.rows.map(({ name, figures }) => ({ name, figure: figures[0] ?? null }));
  const numbers = shown.flatMap(({ figure }) => (typeof figure === 'number' ? [figure] : []));
  const most = Math.max(0, ...numbers);
  // What is hidden might be larger, unless less is left for it.
  const left = typeof total === 'number' ? total - numbers.reduce((sum, each) => sum + each, 0) : null;
  const isCertain = numbers.length === shown.length || (left !== null && left < most);
  const names = shown.flatMap(({ name, figure }) => (figure === most ? [name] : []));
  if (!stage || most === 0 || !isCertain || names.length > 2 || names.includes(notRecorded)) return '';
  const number = formatNumber(most, 'number');
  const at = atStage(stage.stage);
  if (names.length > 1) return `The largest categories${at} were ${joinList(names)}: ${number} each`;
  const whole =
    typeof total === 'number' && total === stage.received ? ` of ${formatNumber(total, 'number')}` : '';
  return `The largest category${at} was ${names[0]}: ${number}${whole}`;
}

const inTen = ['', 'One', 'Two', 'Three', 'Four', 'Half', 'Six', 'Seven', 'Eight', 'Nine'];

/** The part of some things as the beginning of a sentence, with its verb. */
function sayPart({ numerator, denominator }: Rate, value: number, thing: string): string {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    if (numerator === denominator) return `All ${thing}s were`;
    if (numerator === 0) return `No ${thing} was`;
    const tenth = (10 * numerator) / denominator;
    if (tenth === 5) return `Half of the ${thing}s were`;
    if (Number.isInteger(tenth)) return `${inTen[tenth]} in ten ${thing}s were`;
  }
  return `${formatNumber(value, 'percent')} of ${thing}s were`;
}

function sayChange({ stage, onTime }: StageFigures, before: Figures | undefined): string {
  const was = before?.stages.find((each) => each.stage === stage)?.onTime;
  if (!before || !was || isShareOfFew(was)) return '';
  if (typeof was.value !== 'number' || typeof onTime.value !== 'number') return '';
  if (was.value === onTime.value) return `, as in ${nameYear(before)}`;
  return `, ${onTime.value > was.value ? 'up' : 'down'} from ${formatNumber(was.value, 'percent')}`;
}

/** Whether two periods differ by no more than the days of a leap year and of a short month. */
function isAsLong(year: Figures, before: Figures): boolean {
  const [is, was] = [year, before].map(({ period: { from, to } }) => Date.parse(to) - Date.parse(from));
  return Math.abs(Number(is) - Number(was)) <= 3 * 86_400_000;
}

function begin(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a stage is called in the statistical title of a chart if there is only one: `, stage 1`; several are `by stage`. */
export function nameStagesShown(stages: readonly number[]): string {
  const [only] = stages;
  if (stages.length !== 1 || only === undefined) return stages.length > 1 ? ', by stage' : '';
  return only === 0 ? '' : `, ${nameStage(only).toLowerCase()}`;
}
