import type { Code } from '../codes/code.ts';
import { numberDay } from '../words/calendar.ts';
import { buildFigures } from './count/build-figures.ts';
import { listDropped } from './count/list-notices.ts';
import { readLimits } from './count/stage-limits.ts';
import { keepsBack, suppressFigures } from './count/suppress.ts';
import { addCase, createTally } from './count/tally.ts';
import { type Calendar, checkCovered, readCalendar } from './count/working-days.ts';
import { type Counted, type CountedYear, faultLimit } from './counted.ts';
import type { Counting, Layout, Year } from './counting.ts';
import type { Columns } from './read/columns.ts';
import type { Open } from './read/inspect-text.ts';
import { type ReadRegister, readRegister } from './read/read-register.ts';
import { createSharedReferences } from './read/repeated-references.ts';
import { RegisterError } from './register-error.ts';
import { tellTimes } from './tell-times.ts';

export { RegisterError } from './register-error.ts';

/** A register to count. */
export interface RegisterSource {
  /** As the landlord calls it, `complaints.csv`. */
  readonly name: string;
  /** Who keeps it, such as a contractor; `''` if that is not told apart. */
  readonly handler: string;
  readonly layout: Layout;
  /** Opens it at its first byte, as often as it is called. */
  readonly open: Open;
}

/** What to count. `today` is an ISO date: a case dated later cannot be right. */
export interface CountOptions {
  readonly code: Code;
  readonly years: readonly Year[];
  readonly counting: Counting;
  readonly today: string;
}

/**
 * Counts the cases of registers together. Memory does not grow with the number of rows of a text. A complaint that was
 * received is counted, whatever else is wrong with its row; what cannot be counted is reported. Throws a
 * `RegisterError`, which names the register, if a whole register, its layout or a day to count by cannot be used.
 */
export async function countRegisters(
  sources: readonly RegisterSource[],
  options: CountOptions,
): Promise<Counted> {
  const { code, years, counting, today } = options;
  const calendar = readCalendar(counting);
  checkDays(options, calendar);
  const countedOn = numberDay(counting.countedOn);
  const limits = readLimits(code);
  const measures = limits.map((limit) => ({ limits: limit, calendar, countedOn }));
  const tally = createTally(years, limits.length, countedOn);
  const read: ReadRegister[] = [];
  const shared = createSharedReferences();
  for (const [place, { open, layout, handler, name }] of sources.entries()) {
    const add = (one: Parameters<typeof addCase>[1]['one'], weight: 1 | -1) =>
      addCase(tally, { one, handler }, measures, weight);
    const share = (reference: string) => {
      if (sources.length > 1) shared.note(reference, place);
    };
    const form = { name, share, code, layout, counting, calendar, today: numberDay(today) };
    read.push(await nameTrouble(name, sources.length, () => readRegister(open, form, add)));
  }
  const columns = shareColumns(read.map((one) => one.columns));
  const handlers = new Set(sources.map(({ handler }) => handler)).size;
  const source = { tally, columns, limits, counting, handlers };
  const sum = (count: (one: ReadRegister) => number) => read.reduce((all, one) => all + count(one), 0);
  return {
    counting,
    years: years.map((year, place): CountedYear => {
      const exact = buildFigures(year, place, source);
      const figures = suppressFigures(exact, counting.suppressBelow);
      return { figures, exact, cases: tally.years[place]?.cases ?? 0 };
    }),
    registers: read.map(({ unit, rows, leftOut, doubtful }, at) => ({
      name: sources[at]?.name ?? '',
      ...{ unit, rows, leftOut, doubtful },
    })),
    rows: sum(({ rows }) => rows),
    leftOut: sum(({ leftOut }) => leftOut),
    doubtful: sum(({ doubtful }) => doubtful),
    faults: read.flatMap(({ faults }, register) =>
      faults.slice(0, faultLimit).map((fault) => ({ register, ...fault })),
    ),
    notices: [
      ...read.flatMap(({ notices }, at) =>
        notices
          .filter((notice) => !isCountedElsewhere(notice, columns))
          .map((notice) => nameNotice(notice, sources, at)),
      ),
      ...tellTimes(
        [shared.count(), 'reference stands', 'references stand'],
        keepsBack(counting.suppressBelow),
        (references) =>
          `${references} in more than one register: what each says is counted as a complaint of its own.`,
      ),
      ...listDropped(columns, tally),
    ],
    unknownOutcomes: mergeWords(read.flatMap(({ unknownOutcomes }) => unknownOutcomes)),
  };
}

function checkDays({ years, counting }: CountOptions, { covers }: Calendar): void {
  checkCovered(counting.countedOn, covers, 'the day of counting');
  for (const { from, to } of years) {
    checkCovered(from, covers, 'the first day of a year');
    checkCovered(to, covers, 'the last day of a year');
  }
}

/** Of several registers, a trouble says which it is about. */
async function nameTrouble<Result>(
  name: string,
  registers: number,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RegisterError) || registers < 2) throw error;
    const own =
      error.setting === 'columns' ? ' Each register may have columns: of its own beside its file:.' : '';
    throw new RegisterError(error.message, `${error.help}${own}`, { ...error, register: name });
  }
}

/** What any of the registers records can be counted, as far as it goes; the notices say what some do not record. */
function shareColumns(all: readonly Columns[]): Columns {
  const [first, ...others] = all;
  if (!first) throw new Error('no register was given');
  const most = <Key extends 'category' | 'cause' | 'team' | 'tenure'>(key: Key) =>
    Math.max(...all.map((columns) => columns[key]));
  return others.length === 0
    ? first
    : {
        ...first,
        ...{ category: most('category'), cause: most('cause'), team: most('team'), tenure: most('tenure') },
        stages: first.stages.map((stage, at) => {
          const same = all.map(({ stages }) => stages[at] ?? stage);
          return {
            received: Math.max(...same.map((one) => one.received)),
            acknowledged: Math.max(...same.map((one) => one.acknowledged)),
            'extended-on': Math.max(...same.map((one) => one['extended-on'])),
            'extended-to': Math.max(...same.map((one) => one['extended-to'])),
            responded: Math.max(...same.map((one) => one.responded)),
            outcome: Math.max(...same.map((one) => one.outcome)),
            refused: Math.max(...same.map((one) => one.refused)),
          };
        }),
      };
}

/** A register may say nothing of a stage because that has a register of its own. */
function isCountedElsewhere(notice: string, { stages, numbers }: Columns): boolean {
  const stage = Number(/nothing of stage (\d) is counted/.exec(notice)?.[1] ?? -1);
  return (stages[numbers.indexOf(stage)]?.received ?? -1) >= 0;
}

function nameNotice(notice: string, sources: readonly RegisterSource[], at: number): string {
  return sources.length > 1 ? `${sources[at]?.name ?? ''}: ${notice}` : notice;
}

function mergeWords(words: Counted['unknownOutcomes']): Counted['unknownOutcomes'] {
  const merged = new Map<string, number>();
  for (const { word, times } of words) merged.set(word, (merged.get(word) ?? 0) + times);
  return [...merged].map(([word, times]) => ({ word, times })).sort((a, b) => b.times - a.times);
}
