import type { Path } from '../../source/source.ts';
import { isDay } from '../../words/calendar.ts';
import type { Finding } from '../rule.ts';
import { wordContradiction, wordsAgainstFigures } from '../rules/words/words-against-figures.ts';
import { type FoundContradiction, findContradictions, knowFigures } from '../statements/contradictions.ts';
import { listFigurePaths } from '../statements/figure-paths.ts';
import { listProse } from './prose-parts.ts';
import type { ReportContext, ReportRule } from './report-rule.ts';

/** The rule of that name for the words of an annual report. */
export const reportWordsAgainstFigures: ReportRule = {
  ...wordsAgainstFigures,
  find: (context) => {
    const { report, code, schemaErrors } = context;
    // What is not read there would be counted otherwise.
    if (schemaErrors.some(({ path, keyword }) => path[0] === 'performance' && keyword !== 'required'))
      return [];
    const years = report.years.filter(
      ({ from }, index) => from !== 'missing' || index === report.years.length - 1,
    );
    const own = years.at(-1)?.figures.period;
    if (!own || !isDay(own.from) || !isDay(own.to)) return [];
    const known = knowFigures(
      years.map(({ exact }) => exact),
      report.determinations?.total ?? null,
      code,
    );
    return listProse(context).flatMap(({ path, text }) =>
      findContradictions(text, known).map((found) => describe(path, found, years.length, context)),
    );
  },
};

function describe(
  path: Path,
  found: FoundContradiction,
  years: number,
  { document, code }: ReportContext,
): Finding {
  const isOwn = found.year === years - 1;
  const year: Path = isOwn ? ['performance', 'figures'] : ['performance', 'previous'];
  const paths = listFigurePaths(found.measure, found.stage, year, code);
  const place = paths.find((one) => isWritten(document, one)) ?? ['performance'];
  return { ...wordContradiction(path, found, ''), related: [{ path: place, note: found.figures }] };
}

function isWritten(document: unknown, path: Path): boolean {
  return path.reduce((value: unknown, key) => Object(value)[key], document) !== undefined;
}
