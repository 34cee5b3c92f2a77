import type { Code } from '../codes/code.ts';
import { suppressFigures } from '../register/count/suppress.ts';
import type { Counted } from '../register/counted.ts';
import type { Counting } from '../register/counting.ts';
import type { AnnualReport, CountingOfReport, Determinations, YearOfReport } from './annual-report.ts';
import type { Basics } from './basics.ts';
import { listDisagreements } from './disagreements.ts';
import type { ReportFile } from './generated/report.ts';
import { isTyped, listPrevious, readCounting } from './plan-count.ts';
import { readAnswers } from './read-answers.ts';
import { readTypedFigures, type TypedYear } from './typed-figures.ts';

/** The document as an `AnnualReport`, with anything counted from its register. */
export function readReport(
  document: ReportFile,
  basics: Basics,
  code: Code,
  counted: Counted | undefined,
): AnnualReport {
  const { performance = {} } = document;
  const counting = counted?.counting ?? readCounting(document, basics.assessed);
  const years = readYears(document, basics, code, counted, counting);
  const own = years.at(-1);
  return {
    period: basics.period,
    years,
    counting: counted ? readCountingOf(counted) : null,
    disagreements: own?.from === 'register' ? listDisagreements(performance.figures ?? {}, own) : [],
    determinations: performance.determinations ? readDeterminations(performance.determinations) : null,
    compensation: performance.compensation
      ? { total: null, cases: null, average: null, ...performance.compensation }
      : null,
    answers: readAnswers(document, code, counting.suppressBelow),
  };
}

/** The earlier years and the report's own. A year about which nothing is known is kept, empty. */
function readYears(
  document: ReportFile,
  basics: Basics,
  code: Code,
  counted: Counted | undefined,
  counting: Counting,
): YearOfReport[] {
  const { from, to } = basics.period;
  const own = { ...document.performance?.figures, from, to };
  return [...listPrevious(document, from), own].map((year, index, all): YearOfReport => {
    const last = index === all.length - 1;
    const found = counted?.years.find(
      ({ figures: { period } }) => period.from === year.from && period.to === year.to,
    );
    const typed = isTyped(year);
    if (found && (last || !typed)) {
      return { figures: found.figures, from: found.cases > 0 ? 'register' : 'missing' };
    }
    const homes = last ? basics.homes : 0;
    const figures = readTypedFigures(
      year satisfies TypedYear,
      { from: year.from, to: year.to },
      homes,
      code,
      counting,
    );
    return { figures: suppressFigures(figures, counting.suppressBelow), from: typed ? 'typed' : 'missing' };
  });
}

function readCountingOf({ counting, rows, leftOut, notices }: Counted): CountingOfReport {
  return { ...counting, rows, leftOut, notices };
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
  };
}
