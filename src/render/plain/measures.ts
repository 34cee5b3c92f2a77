import type { MeasuresView } from '../../publication/figures/measures-view.ts';
import type { PublishedCount } from '../../register/publish-count.ts';
import { stringifySafely } from '../../words/for-terminal.ts';
import { wrapText } from '../../words/wrap.ts';
import { printTablesMarkdown } from './tables-markdown.ts';
import { printTablesText } from './tables-text.ts';

/**
 * The figures of a register, the tables no wider than `width` columns; on a terminal the sentences too, which elsewhere
 * are on one line each, for grep.
 */
export function printMeasuresText(view: MeasuresView, width: number, isTerminal = false): string {
  const fill = (text: string, lead = '') => {
    if (!isTerminal) return `${lead}${text}`;
    const lines = wrapText(text, width - lead.length, 0).split('\n');
    return `${lead}${lines.join(`\n${' '.repeat(lead.length)}`)}`;
  };
  return [
    fill(view.title),
    ...view.facts.map((fact) => fill(fact)),
    '',
    ...(view.tables.length > 0 ? [printTablesText(view.tables, { width }).trimEnd(), ''] : []),
    ...listParts(view).flatMap(([title, lines]) => [title, ...lines.map((line) => fill(line, '  ')), '']),
    'How these figures are counted',
    ...view.method.map((sentence) => fill(sentence, '- ')),
    '',
  ].join('\n');
}

/** The same as Markdown. */
export function printMeasuresMarkdown(view: MeasuresView): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  return `${[
    `## ${view.title}`,
    view.facts.join(' '),
    ...(view.tables.length > 0 ? [printTablesMarkdown(view.tables).trimEnd()] : []),
    ...listParts(view).flatMap(([title, lines]) => [`### ${title}`, list(lines)]),
    '### How these figures are counted',
    list(view.method),
  ].join('\n\n')}\n`;
}

/** What is told of rows and words, with a title each. */
function listParts({ leftOut, doubtful, unknownOutcomes }: MeasuresView): [string, readonly string[]][] {
  const parts: [string, readonly string[]][] = [
    ['Not counted at all', leftOut],
    ['Counted, but not in every figure', doubtful],
    ['Words for outcomes that we do not know', unknownOutcomes],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
}

/**
 * The same for programs; `schemas/measures.schema.json` describes it. A figure is a number, null if it is not known,
 * or `suppressed`. `more` is added at the end.
 */
export function printMeasuresJson(
  register: string,
  counted: PublishedCount,
  method: readonly string[],
  more: object = {},
): string {
  const { counting, years, rows, leftOut, doubtful, registers, faults, notices, unknownOutcomes } = counted;
  const view = {
    version: 1,
    ...{ register, counting, rows, leftOut, doubtful, registers, faults, unknownOutcomes, notices, method },
    years: years.map(({ stated: _, ...figures }) => figures),
    ...more,
  };
  return `${stringifySafely(view)}\n`;
}
