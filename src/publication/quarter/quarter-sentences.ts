import { atStage } from '../../codes/stages.ts';
import type { Counting } from '../../register/counting.ts';
import type { Figure, Figures, Rate, StageFigures } from '../../register/figures.ts';
import { beginSmall } from '../../words/begin-small.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count, writeNumber } from '../../words/plurals.ts';
import { formatNumber, percentOf } from '../figures/report-numbers.ts';
import { readDue } from './due-share.ts';
import type { QuarterMaterial } from './quarter-material.ts';

/** The other two quarters, and the words for each. */
interface Other {
  readonly figures: Figures;
  readonly words: string;
}

function listOthers({ before, yearAgo, ...own }: QuarterMaterial): Other[] {
  const whole = isOver(own) ? '' : 'the whole of ';
  return [
    { figures: before, words: `${whole}the quarter before` },
    { figures: yearAgo, words: `${whole}the same quarter a year ago` },
  ].flatMap(({ figures, words }) => (figures ? [{ figures, words }] : []));
}

/** Whether the quarter had ended on the day of counting. */
function isOver({ quarter, countedOn }: Pick<QuarterMaterial, 'quarter' | 'countedOn'>): boolean {
  return quarter.to <= countedOn;
}

/** What a reader must know before any figure: the quarter is not over, or nothing of it is there. */
export function tellState(material: QuarterMaterial): string[] {
  const { quarter, countedOn, isEmpty } = material;
  return [
    ...(isOver(material)
      ? []
      : [
          `This quarter is not over: it is counted up to ${formatDate(countedOn)}, and ends on ${formatDate(quarter.to)}. The quarters beside it are whole.`,
        ]),
    ...(isEmpty
      ? [
          'The register holds no complaint of this quarter. Whether there was none, or it is not the register of these months, it does not say.',
        ]
      : []),
  ];
}

/** `67 complaints were received at stage 1: 12 more than in the quarter before (55) and …`, for each stage. */
export function tellReceived(material: QuarterMaterial): string[] {
  return material.own.stages.flatMap(({ stage, received }, at) => {
    if (typeof received !== 'number') return [];
    const others = listOthers(material).flatMap(({ figures, words }) => {
      const then = figures.stages[at]?.received;
      return typeof then === 'number'
        ? [`${compare(received, then)} in ${words} (${writeNumber(then)})`]
        : [];
    });
    const what =
      received === 0
        ? `No complaint was received${atStage(stage)}`
        : `${count(received, 'complaint was', 'complaints were')} received${atStage(stage)}`;
    const lead = isOver(material) ? what : `So far, ${beginSmall(what)}`;
    return [`${lead}${others.length > 0 ? `: ${joinList(others)}` : ''}.`];
  });
}

function compare(now: number, then: number): string {
  if (now === then) return 'as many as';
  return now > then ? `${writeNumber(now - then)} more than` : `${writeNumber(then - now)} fewer than`;
}

/** What share was answered in time at each stage; of those due too, if some are not yet due. */
export function tellInTime(material: QuarterMaterial, shareOf: Counting['shareOf']): string[] {
  const name = material.code.measures.onTime;
  return material.own.stages.flatMap((own, at) => {
    const { numerator, denominator, value } = own.onTime;
    if (typeof numerator !== 'number' || typeof denominator !== 'number' || typeof value !== 'number')
      return [];
    const others = listOthers(material).flatMap(({ figures, words }) => {
      const then = figures.stages[at]?.onTime;
      return then && isTold(then) ? [`${formatNumber(Number(then.value), 'percent')} in ${words}`] : [];
    });
    const share = isTold(own.onTime)
      ? ` (${formatNumber(value, 'percent')}${name === '' ? '' : `, ${name}`})`
      : '';
    const against = share !== '' && others.length > 0 ? `, against ${joinList(others)}` : '';
    return [
      `Of the ${writeNumber(denominator)} ${wholes[shareOf]}${atStage(own.stage)}, ${tellPart(numerator, denominator)} answered in time${share}${against}.${tellDue(own, shareOf)}`,
    ];
  });
}

/** `46 were`, `all were`, `none was`. */
function tellPart(part: number, whole: number): string {
  if (part === 0) return 'none was';
  return part === whole && whole > 1 ? 'all were' : `${writeNumber(part)} ${agree(part, 'was', 'were')}`;
}

const wholes: Readonly<Record<Counting['shareOf'], string>> = {
  received: 'received',
  'received-less-withdrawn': 'received and not withdrawn',
  responded: 'responded to',
};

/** No percentage is told of fewer than five. */
function isTold({ denominator, value }: Rate): boolean {
  return typeof denominator === 'number' && denominator >= 5 && typeof value === 'number';
}

function tellDue(own: StageFigures, shareOf: Counting['shareOf']): string {
  const { notYetDue, overdue } = own;
  const [changing, words] =
    shareOf === 'responded'
      ? [overdue, 'With the {number} overdue, which {is} late already']
      : [notYetDue, 'Without the {number} not yet due, which {is} not late'];
  if (typeof changing !== 'number' || changing === 0) return '';
  const due = readDue(own, shareOf);
  if (typeof due.numerator !== 'number' || typeof due.denominator !== 'number') return '';
  const lead = words.replace('{number}', writeNumber(changing)).replace('{is}', agree(changing, 'is', 'are'));
  if (due.denominator === 0) return ` ${lead}, none is left.`;
  const share = isTold(due) ? ` (${formatNumber(Number(due.value), 'percent')})` : '';
  return ` ${lead}, that is ${writeNumber(due.numerator)} of ${writeNumber(due.denominator)}${share}.`;
}

/** How many are open, and how many of these are overdue; with those of earlier quarters. */
export function tellOpen({ own, earlier, countedOn, isEmpty }: QuarterMaterial): string[] {
  if (own.stages.every(({ open }) => typeof open !== 'number')) return [];
  const [these = [], older = []] = [
    { figures: own, of: ' of this quarter' },
    { figures: earlier, of: '' },
  ].map(({ figures, of }) => figures.stages.flatMap((stage) => describeOpen(stage, of)));
  const day = formatDate(countedOn);
  const now =
    these.length > 0
      ? `${joinList(these)} ${isOne(own) ? 'was' : 'were'} open on ${day}.`
      : `None of the complaints of this quarter was open on ${day}.`;
  const then = isEmpty ? ` on ${day}` : '';
  const before =
    older.length > 0
      ? `Of those received earlier, ${joinList(older)} ${isOne(earlier) ? 'was' : 'were'} open${then}.`
      : `None received earlier was open${then}.`;
  return [isEmpty ? before : `${now} ${before}`];
}

function isOne({ stages }: Figures): boolean {
  return stages.reduce((sum, { open }) => sum + (typeof open === 'number' ? open : 0), 0) === 1;
}

/** `3 complaints at stage 1 (2 overdue, 1 not yet due)`; empty if none is open. */
function describeOpen({ stage, open, overdue, notYetDue }: StageFigures, of: string): string[] {
  if (typeof open !== 'number' || open === 0) return [];
  const parts = [
    { number: overdue, words: 'overdue' },
    { number: notYetDue, words: 'not yet due' },
  ].flatMap(({ number, words }) =>
    typeof number === 'number' && number > 0 ? [`${writeNumber(number)} ${words}`] : [],
  );
  const timed = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return [`${count(open, 'complaint')}${of}${atStage(stage)}${timed}`];
}

/** How those answered ended, at each stage. */
export function tellOutcomes(material: QuarterMaterial): string[] {
  return material.own.stages.flatMap(({ stage, outcomes, responded }) => {
    if (typeof responded !== 'number' || responded === 0) return [];
    const shown = endings.map(({ key, one, many }) => ({ number: outcomes[key], one, many }));
    if (shown.every(({ number }) => number === null)) return [];
    const lead = `Of ${count(responded, 'response')}${atStage(stage)}`;
    if (shown.some(({ number }) => number === 'suppressed')) {
      return [`${lead}, some of the numbers by outcome are kept back, because they are small.`];
    }
    const parts = shown.flatMap(({ number, one, many }) =>
      typeof number === 'number' && number > 0
        ? [`${count(number, one, many)}${inPercent(number, responded)}`]
        : [],
    );
    return parts.length > 0 ? [`${lead}, ${joinList(parts)}.`] : [];
  });
}

const endings = [
  { key: 'upheld', one: 'was upheld', many: 'were upheld' },
  { key: 'partlyUpheld', one: 'was partly upheld', many: 'were partly upheld' },
  { key: 'notUpheld', one: 'was not upheld', many: 'were not upheld' },
  { key: 'other', one: 'had another outcome', many: 'had other outcomes' },
  { key: 'notRecorded', one: 'has no outcome on record', many: 'have no outcome on record' },
] as const;

/** No percentage of fewer than five. */
function inPercent(part: number, whole: number): string {
  const share = percentOf(part, whole);
  return whole >= 5 && typeof share === 'number' ? ` (${formatNumber(share, 'percent')})` : '';
}

/** How many complaints, and requests for a later stage, were refused. */
export function tellRefused({ own }: QuarterMaterial): string[] {
  return [
    ...tellRefusals(own.refused.total[0] ?? null, 'complaint', 'complaints'),
    ...tellRefusals(
      own.escalationsRefused.total[0] ?? null,
      'request for a later stage',
      'requests for a later stage',
    ),
  ];
}

function tellRefusals(figure: Figure, one: string, many: string): string[] {
  if (figure === null) return [];
  if (figure === 'suppressed') return [`How many ${many} were refused is kept back, because they are few.`];
  return [
    figure === 0 ? `No ${one} was refused.` : `${count(figure, `${one} was`, `${many} were`)} refused.`,
  ];
}
