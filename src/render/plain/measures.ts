import type { MeasuresView } from '../../publication/figures/measures-view.ts';
import type { Counted } from '../../register/counted.ts';
import { printTablesMarkdown } from './tables-markdown.ts';
import { printTablesText } from './tables-text.ts';

/** The figures of a register, for a terminal `width` columns wide. */
export function printMeasuresText(view: MeasuresView, width: number): string {
  return [
    view.title,
    ...view.facts,
    '',
    ...(view.tables.length > 0 ? [printTablesText(view.tables, { width }).trimEnd(), ''] : []),
    ...(view.leftOut.length > 0 ? ['Not counted', ...view.leftOut.map((line) => `  ${line}`), ''] : []),
    'How these figures are counted',
    ...view.method.map((sentence) => `- ${sentence}`),
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
    ...(view.leftOut.length > 0 ? ['### Not counted', list(view.leftOut)] : []),
    '### How these figures are counted',
    list(view.method),
  ].join('\n\n')}\n`;
}

/**
 * The same for programs; `schemas/measures.schema.json` describes it. A figure is a number, null if it is not known,
 * or `suppressed`.
 */
export function printMeasuresJson(register: string, counted: Counted, method: readonly string[]): string {
  const { counting, years, rows, leftOut, faults, doubt } = counted;
  const notices = [...counted.notices, ...(doubt === '' ? [] : [doubt])];
  const view = {
    version: 1,
    ...{ register, counting, rows, leftOut, faults, notices, method },
    years: years.map(({ figures }) => figures),
  };
  return `${JSON.stringify(view, null, 2)}\n`;
}
