import type { Path } from '../../../source/source.ts';
import { isDay } from '../../../words/calendar.ts';
import { readOwnTexts } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import {
  type FoundContradiction,
  findContradictions,
  knowFigures,
  knowNothing,
} from '../../statements/contradictions.ts';
import { listFigurePaths } from '../../statements/figure-paths.ts';
import type { KnownFigures } from '../../statements/statement.ts';

/** A number in the introduction or the response that the figures contradict: the two are published side by side. */
export const wordsAgainstFigures: Rule = {
  id: 'words-against-figures',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const known = readKnown(context);
    if (!known) return [];
    return readOwnTexts(context).flatMap(({ path, text }) =>
      findContradictions(text, known).map((found) => describe(path, found, context)),
    );
  },
};

/** The figures of the annual report; without one, only the homes are known. */
function readKnown({ report, document, code }: CodeContext): KnownFigures | undefined {
  const { from = '', to = '' } = document.period ?? {};
  const homes = document.landlord?.homes ?? 0;
  if (report) {
    const own = report.figures.homes > 0 ? report.figures : { ...report.figures, homes };
    return isDay(own.period.from) && isDay(own.period.to)
      ? knowFigures([...report.earlier, own], report.determinations, code)
      : undefined;
  }
  return isDay(from) && isDay(to)
    ? knowFigures([knowNothing({ from, to }, homes, code)], null, code)
    : undefined;
}

function describe(path: Path, found: FoundContradiction, { report, code }: CodeContext): Finding {
  const own = report ? report.earlier.length : 0;
  if (found.measure === 'homes' && found.year === own) {
    return {
      ...wordContradiction(path, found, ''),
      related: [{ path: ['landlord', 'homes'], note: found.figures }],
    };
  }
  const year: Path = found.year === own ? ['performance', 'figures'] : ['performance', 'previous'];
  const place = report?.locate(listFigurePaths(found.measure, found.stage, year, code));
  const at = report && place ? ` (${report.file}:${place.start.line})` : '';
  return {
    ...wordContradiction(path, found, at),
    elsewhere: report && place ? [{ file: report.file, range: place, note: found.figures }] : [],
  };
}

/** The finding for a number in the text at that path; `at` follows the figures, and says where they are. */
export function wordContradiction(
  path: Path,
  { quote, lead, figures, earlier }: FoundContradiction,
  at: string,
): Finding {
  const once = earlier === '' ? '' : ` It was so in ${earlier}.`;
  return {
    path,
    at: 'value',
    quote,
    lead,
    message: `“${quote}” does not agree with the figures: ${figures}${at}.${once}`,
    help: 'Correct the number, or the figures. If it counts something else, or belongs to another year, say so in the sentence.',
  };
}
