import { basename } from 'node:path';
import { defaultSettings } from '../../check/leeway/settings.ts';
import type { Code } from '../../codes/code.ts';
import { CommandError } from '../../command-error.ts';
import { buildMeasures } from '../../publication/figures/measures-view.ts';
import { buildQuarter } from '../../publication/quarter/build-quarter.ts';
import type { Promises, QuarterMaterial } from '../../publication/quarter/quarter-material.ts';
import type { QuarterView } from '../../publication/quarter/quarter-view.ts';
import { readCalendarSpan } from '../../register/count/working-days.ts';
import type { Counted, CountedYear } from '../../register/counted.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { publishCount } from '../../register/publish-count.ts';
import { printMeasuresJson } from '../../render/plain/measures.ts';
import { renderQuarterMarkdown, renderQuarterText } from '../../render/plain/render-quarter.ts';
import { listDue } from '../../rollover/list-due.ts';
import { findNode } from '../../source/source.ts';
import { addDays, addMonths } from '../../words/calendar.ts';
import { formatDate, formatPeriod } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import {
  findLastQuarter,
  guessQuarter,
  moveQuarter,
  type Quarter,
  readQuarter,
} from '../../words/quarters.ts';
import { assessmentName } from '../disk/find-assessments.ts';
import { measureWidth, type World } from '../world.ts';
import { countPlan, type Plan } from './count-plan.ts';
import type { MeasuresArguments } from './declaration.ts';
import type { Beside } from './find-beside.ts';

/** What a quarter is counted from and printed for. */
export interface QuarterRun {
  readonly plan: Plan;
  readonly beside: Beside;
  readonly code: Code;
  readonly options: MeasuresArguments;
  readonly world: World;
  readonly tell: (sentence: string) => void;
}

/**
 * Counts the quarter named, the one before and that of a year ago, and prints them in the format wanted.
 * @throws CommandError if the quarter is not one, has not begun, or cannot be counted or printed.
 */
export async function runQuarter(
  named: string,
  run: QuarterRun,
): Promise<{ readonly counted: Counted; readonly content: string | Uint8Array }> {
  const { plan, beside, code, options } = run;
  const first = beside.yearFrom || `${options.today.slice(0, 4)}-04-01`;
  const quarter = requireQuarter(named, first, beside.yearFrom !== '', options.today);
  const countedOn = chooseDay(run, quarter);
  if (quarter.from > countedOn) {
    throw new CommandError(
      `${quarter.label} begins on ${formatDate(quarter.from)}, after the day of counting, ${formatDate(countedOn)}.`,
      `Name an earlier one, such as ${findLastQuarter(countedOn, first).label}.`,
    );
  }
  const spans = listSpans(quarter, first);
  const counted = await countPlan(
    {
      ...plan,
      years: spans.map((span) => ({ ...span, homes: 0 })),
      counting: { ...plan.counting, countedOn },
    },
    { code, today: options.today },
  );
  if (counted.leftOut + counted.doubtful > 0) {
    run.tell(
      'Some rows of the register are not counted, or not in every figure: measures lists them without --quarter.',
    );
  }
  const material = gatherMaterial(run, quarter, counted);
  const view = buildQuarter(material, counted.counting.shareOf);
  return { counted, content: await render(view, material, counted, run) };
}

/** @throws CommandError if the words name no quarter. */
function requireQuarter(written: string, first: string, isOwn: boolean, today: string): Quarter {
  const quarter = readQuarter(written, first, isOwn);
  if (quarter) return quarter;
  const last = guessQuarter(written, first) ?? findLastQuarter(today, first);
  const isBare = /^\s*q\w*\.?\s*[1-4]\s*$/i.test(written);
  throw new CommandError(
    isBare
      ? `“${written}” does not say of which year, and no self-assessment or report beside the register does.`
      : `“${written}” names no quarter of years that begin on ${formatDate(first).replace(/ \d+$/, '')}.`,
    `Write --quarter ${last.label} for ${formatPeriod(last)}, or a month of it, such as --quarter ${last.from.slice(0, 7)}.`,
  );
}

/**
 * The day of counting: the one named; else that of the report, so that the quarters agree with its year, unless the
 * quarter was not over by then; else today.
 */
function chooseDay({ plan, beside, options }: QuarterRun, quarter: Quarter): string {
  const planned = plan.counting.countedOn;
  const isPlanned = options.counted !== undefined || beside.plan !== undefined;
  const fits = options.counted !== undefined || (quarter.to <= planned && planned <= options.today);
  return isPlanned && fits ? planned : options.today;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The quarter, the one before, that of a year ago; all before the quarter, and before the one of a year ago. */
function listSpans(quarter: Quarter, first: string): Span[] {
  const [before, yearAgo] = [moveQuarter(quarter, -1, first), moveQuarter(quarter, -4, first)];
  const start = readCalendarSpan().first;
  if (yearAgo.from <= start) {
    throw new CommandError(
      `${quarter.label} is too early: bank holidays are known from ${formatDate(start)} on.`,
      'Name a later quarter.',
    );
  }
  const [toQuarter, toYearAgo] = [addDays(quarter.from, -1), addDays(yearAgo.from, -1)];
  return [quarter, before, yearAgo, { from: start, to: toQuarter }, { from: start, to: toYearAgo }].map(
    ({ from, to }) => ({ from, to }),
  );
}

function gatherMaterial(
  { plan, beside, code, options }: QuarterRun,
  quarter: Quarter,
  counted: Counted,
): QuarterMaterial {
  const [own, before, yearAgo, earlier, oldest] = counted.years;
  if (!own || !earlier || !oldest) throw new Error('a quarter was not counted');
  const keep = (year: CountedYear | undefined, older: CountedYear) =>
    year && (year.cases > 0 || older.cases > 0) ? year.figures : null;
  const register = joinList(plan.sources.map(({ name }) => name));
  const { report } = beside.report?.check({ state: 'none' }, { draft: true, settings: defaultSettings }) ?? {
    report: null,
  };
  const landlord = beside.assessment && findNode(beside.assessment.root, ['landlord', 'name']);
  return {
    code,
    landlord: landlord?.kind === 'text' ? landlord.text.trim() : '',
    quarter,
    countedOn: counted.counting.countedOn,
    suppressBelow: counted.counting.suppressBelow,
    own: own.figures,
    before: keep(before, earlier),
    yearAgo: keep(yearAgo, oldest),
    earlier: earlier.figures,
    isEmpty: own.cases === 0,
    isFirst: oldest.cases === 0,
    measured: buildMeasures(
      register,
      publishCount({ ...counted, notices: nameFiles(counted.notices, plan), years: [own] }),
      code,
    ),
    method: describeCounting(counted.counting, code, 'quarter'),
    hasReport: beside.report !== undefined,
    report,
    reportPeriod: beside.plan?.years.at(-1) ?? { from: '', to: '' },
    promises: readPromises(beside, options.today),
  };
}

/** A page for a governing body names files without their folders. */
function nameFiles(notices: readonly string[], { sources }: Plan): string[] {
  return notices.map((notice) => {
    const source = sources.find(({ name }) => notice.startsWith(`${name}: `));
    return source ? `${basename(source.name)}${notice.slice(source.name.length)}` : notice;
  });
}

function readPromises({ assessment, answered }: Beside, day: string): Promises {
  const until = addMonths(day, 3);
  const none = (whyNot: string): Promises => ({ whyNot, day, until, due: [] });
  if (!assessment)
    return none('There is no self-assessment beside the register, so its actions are not known here.');
  if (!assessment.sound || !answered) {
    return none(
      `${assessmentName} beside the register cannot be read as it is meant, so its actions are not shown. “selfassess check” says why.`,
    );
  }
  return { whyNot: '', day, until, due: listDue(assessment, answered, until) };
}

async function render(
  view: QuarterView,
  material: QuarterMaterial,
  counted: Counted,
  { options, plan, world, tell }: QuarterRun,
): Promise<string | Uint8Array> {
  const { format, browser } = options;
  if (format === 'html') return (await import('../../render/html/pages.ts')).renderQuarterPage(view);
  if (format === 'pdf') {
    const { renderQuarterPrint } = await import('../../render/html/pages.ts');
    const { printPdf } = await import('../browser/print-pdf.ts');
    const { documentTitle: title, lang, dated } = view;
    return printPdf(renderQuarterPrint(view), { title, lang, dated }, browser, world, tell);
  }
  if (format === 'markdown') return renderQuarterMarkdown(view);
  if (format === 'text') {
    return renderQuarterText(view, measureWidth(world));
  }
  return printJson(view, material, counted, joinList(plan.sources.map(({ name }) => name)));
}

/** The quarters compared as years, oldest first, and what is said of them. */
function printJson(
  { summary, notes }: QuarterView,
  { quarter, countedOn, before, yearAgo, method }: QuarterMaterial,
  counted: Counted,
  register: string,
): string {
  const [own, prior, older] = counted.years;
  const years = [yearAgo && older, before && prior, own].flatMap((year) => (year ? [year] : []));
  const { label, from, to } = quarter;
  return printMeasuresJson(register, publishCount({ ...counted, years }), method, {
    quarter: { label, from, to, isOver: countedOn >= to, summary, notes },
  });
}
