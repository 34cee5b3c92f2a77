import type { Code } from '../codes/code.ts';
import { listStages } from '../codes/stages.ts';
import { suppressFigures } from '../register/count/suppress.ts';
import type { Counted } from '../register/counted.ts';
import type { Counting } from '../register/counting.ts';
import { publishCount } from '../register/publish-count.ts';
import type {
  Amounts,
  AnnualReport,
  Compensation,
  CountingOfReport,
  Determinations,
  ExactReport,
  ExactYear,
  Orders,
  OtherMeasure,
} from './annual-report.ts';
import type { Basics } from './basics.ts';
import { listDisagreements } from './disagreements.ts';
import type { OtherMeasure as MeasureEntry, ReportFile } from './generated/report.ts';
import { isTyped, listPrevious, readCounting } from './plan-count.ts';
import { readAnswers } from './read-answers.ts';
import { readStated } from './stated.ts';
import { readTypedFigures, type TypedYear } from './typed-figures.ts';

/** The document as a report, with anything counted from its register, for a check. */
export function readReport(
  document: ReportFile,
  basics: Basics,
  code: Code,
  counted: Counted | undefined,
): ExactReport {
  const { performance = {} } = document;
  const counting = counted?.counting ?? readCounting(document, basics.assessed);
  const years = readYears(document, basics, code, counted, counting);
  const own = years.at(-1);
  return {
    period: basics.period,
    years,
    counting: counted ? readCountingOf(counted) : null,
    disagreements: own?.from === 'register' ? listDisagreements(performance.figures ?? {}, own.figures) : [],
    determinations: performance.determinations ? readDeterminations(performance.determinations) : null,
    compensation: performance.compensation ? readCompensation(performance.compensation) : null,
    other: (performance.other ?? []).flatMap(readMeasure),
    answers: readAnswers(document, code, counting.suppressBelow),
  };
}

/** The report as anything but a check sees it. */
export function hideExact(report: ExactReport): AnnualReport {
  return { ...report, years: report.years.map(({ figures, from, note }) => ({ figures, from, note })) };
}

/** The earlier years and the report's own. A year about which nothing is known is kept, empty. */
function readYears(
  document: ReportFile,
  basics: Basics,
  code: Code,
  counted: Counted | undefined,
  counting: Counting,
): ExactYear[] {
  const { from, to } = basics.period;
  const own = { ...document.performance?.figures, from, to };
  return [...listPrevious(document, from), { note: '', ...own }].map((year, index, all): ExactYear => {
    const note = (year.note ?? '').trim().replace(/\s+/g, ' ');
    const last = index === all.length - 1;
    const found = counted?.years.find(
      ({ figures: { period } }) => period.from === year.from && period.to === year.to,
    );
    const typed = isTyped(year);
    if (found && (last || !typed)) {
      const stated = readStated(year, listStages(code), counting.suppressBelow);
      return {
        figures: { ...found.figures, stated },
        exact: { ...found.exact, stated: readStated(year, listStages(code), 0) },
        from: found.cases > 0 ? 'register' : 'missing',
        note,
      };
    }
    const homes = last ? basics.homes : 0;
    const period = { from: year.from, to: year.to };
    const read = (by: Counting) => readTypedFigures(year satisfies TypedYear, period, homes, code, by);
    return {
      figures: suppressFigures(read(counting), counting.suppressBelow),
      exact: read({ ...counting, suppressBelow: 0 }),
      from: typed ? 'typed' : 'missing',
      note,
    };
  });
}

function readCountingOf(counted: Counted): CountingOfReport {
  const { counting, rows, leftOut, doubtful, notices } = publishCount(counted);
  return { ...counting, rows, leftOut, doubtful, notices };
}

type DeterminationsEntry = NonNullable<NonNullable<ReportFile['performance']>['determinations']>;

function readDeterminations(entry: DeterminationsEntry): Determinations {
  return {
    total: entry.total ?? null,
    findings: Object.entries(entry.findings ?? {}).map(([name, number]) => ({
      name: name.replaceAll('-', ' '),
      number,
    })),
    maladministrationRate: entry['maladministration-rate'] ?? null,
    orders: entry.orders ? readOrders(entry.orders) : null,
  };
}

function readOrders(entry: NonNullable<DeterminationsEntry['orders']>): Orders {
  const { made = null, 'in-time': inTime = null, late = null, outstanding = null } = entry;
  return { made, inTime, late, outstanding };
}

type CompensationEntry = NonNullable<NonNullable<ReportFile['performance']>['compensation']>;

function readCompensation({ ordered, ...own }: CompensationEntry): Compensation {
  return { ...readAmounts(own), ordered: ordered ? readAmounts(ordered) : null };
}

function readAmounts({ total, cases, average }: Entered<Amounts>): Amounts {
  return { total: total ?? null, cases: cases ?? null, average: average ?? null };
}

type Entered<Read> = { readonly [Key in keyof Read]?: NonNullable<Read[Key]> };

function readMeasure(entry: Partial<MeasureEntry>): OtherMeasure[] {
  const { measure = '', unit = '', value, previous, target, benchmark } = entry;
  if (measure === '') return [];
  return [
    {
      ...{ measure, unit },
      ...{ value: value ?? null, previous: previous ?? null, target: target ?? null },
      benchmark: benchmark ? readBenchmark(benchmark) : null,
    },
  ];
}

type BenchmarkEntry = Partial<NonNullable<MeasureEntry['benchmark']>>;

function readBenchmark({ value, what = '', source = '' }: BenchmarkEntry): OtherMeasure['benchmark'] {
  return { value: value ?? null, what, source };
}
