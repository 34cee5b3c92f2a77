import type { Code } from '../codes/code.ts';
import { suppressFigures } from '../register/count/suppress.ts';
import type { Counted } from '../register/counted.ts';
import type { Counting } from '../register/counting.ts';
import type {
  AnnualReport,
  CountingOfReport,
  Determinations,
  OmbudsmanReport,
  RefusedType,
  Stated,
  YearOfReport,
} from './annual-report.ts';
import type { Basics } from './basics.ts';
import { listDisagreements } from './disagreements.ts';
import type { ReportFile } from './generated/report.ts';
import { isTyped, listPrevious, readCounting } from './plan-count.ts';
import { readTypedFigures, type TypedYear } from './typed-figures.ts';

/** The document as an `AnnualReport`, with what was counted from its register, if anything was. */
export function readReport(
  document: ReportFile,
  basics: Basics,
  code: Code,
  counted: Counted | undefined,
): AnnualReport {
  const { performance = {}, refused, findings, improvements, publications } = document;
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
    analysis: document.analysis?.trim() ?? '',
    refused: suppressRefused(
      readStated(refused, (item) => ({
        type: item.type ?? '',
        number: item.number ?? null,
        reason: item.reason ?? '',
      })),
      counting.suppressBelow,
    ),
    findings: readStated(findings, (item) => ({
      found: item.found ?? '',
      provision: item.provision ?? '',
      date: item.date ?? '',
      done: item.done ?? '',
      url: item.url ?? '',
    })),
    improvements: readStated(improvements, (item) => ({
      learned: item.learned ?? '',
      changed: item.changed ?? '',
      when: item.when ?? '',
    })),
    ombudsmanReport: readOmbudsmanReport(document['ombudsman-report']),
    publications: readStated(publications, (item) => ({
      title: item.title ?? '',
      url: item.url ?? '',
      summary: item.summary ?? '',
    })),
  };
}

/** The earlier years and the report's own. A year of which nothing is known stays, with nothing in it. */
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

/** Where one number is small, all are kept back: those of the register add up to the same. */
function suppressRefused(refused: Stated<RefusedType>, below: number): Stated<RefusedType> {
  const isSmall = ({ number }: RefusedType) =>
    below > 1 && typeof number === 'number' && number > 0 && number < Math.max(below, 3);
  if (!refused.items.some(isSmall)) return refused;
  return { ...refused, items: refused.items.map((item) => ({ ...item, number: 'suppressed' })) };
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

/** An item that did not fit the schema has been left out of the document, and leaves a blank. */
function readStated<Written, Item>(
  written: readonly Written[] | string | undefined,
  read: (item: Partial<Written>) => Item,
): Stated<Item> {
  if (typeof written === 'string') {
    return { state: /^\s*none\.?\s*$/i.test(written) ? 'none' : 'silent', items: [] };
  }
  const items = (written ?? []).filter((item) => typeof item === 'object').map(read);
  return { state: items.length > 0 ? 'listed' : 'silent', items };
}

function readOmbudsmanReport(written: ReportFile['ombudsman-report']): OmbudsmanReport {
  const blank = { state: 'silent', title: '', url: '', summary: '' } as const;
  if (typeof written === 'string') {
    const state = (['not-issued', 'not-yet-received'] as const).find((word) => word === written.trim());
    return { ...blank, state: state ?? 'silent' };
  }
  return { ...blank, ...written };
}
