import type { ReportContent, ReportField } from '../../codes/report-order.ts';
import type { FieldValues } from '../../records/annual-report.ts';
import { isMonth } from '../../words/calendar.ts';
import { formatDate, formatMonth } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import { buildProse, type Prose } from '../prose/markdown.ts';
import { safeHref } from '../prose/safe-href.ts';
import type { Cell, Entry } from './report-publication.ts';

/**
 * An item of a list, with the fields that the Code has shown. Headings in its text start at `topHeading`; with 0 they
 * are not in the outline and become bold paragraphs.
 */
export function buildEntry({ fields, untitled }: ReportContent, item: FieldValues, topHeading = 0): Entry {
  const list = (place: ReportField['shown']) => fields.filter(({ shown }) => shown === place);
  const write = (place: ReportField['shown'], separator: string) =>
    joinParts(
      list(place).map((field) => formatValue(field, item)),
      separator,
    );
  const address = fields.find(({ kind }) => kind === 'address');
  const url = address ? formatValue(address, item) : '';
  return {
    title: { text: write('title', ', ') || untitled || url, href: safeHref(url) },
    facts: write('facts', ', '),
    text: buildProse(write('text', '\n\n'), topHeading),
    below: list('below')
      .map((field) => buildCell(field, item))
      .filter(({ prose, words }) => prose.html !== '' || words !== ''),
  };
}

/** An item whose fields are shown side by side. */
export function buildCells({ fields }: ReportContent, item: FieldValues): Cell[] {
  return fields.map((field) => buildCell(field, item));
}

function buildCell(field: ReportField, item: FieldValues): Cell {
  const [value, isProse] = [formatValue(field, item), field.kind === 'markdown'];
  return {
    label: field.label,
    prose: buildEntryProse(isProse ? value : ''),
    words: isProse ? '' : value,
  };
}

/** `''` if it is kept back or not given. */
function formatValue({ key, kind, unit }: ReportField, item: FieldValues): string {
  const value = item[key] ?? '';
  if (typeof value === 'number') return unit === '' ? formatNumber(value, 'number') : count(value, unit);
  if (kind === 'number' || value === '') return '';
  if (kind === 'month' && isMonth(value)) return formatMonth(value);
  if (kind === 'month' || kind === 'date') return formatDate(value);
  return kind === 'provision' ? `Provision ${value}` : value;
}

/** Entries are not in the outline, so a heading in one becomes a bold paragraph. */
function buildEntryProse(markdown: string): Prose {
  return buildProse(markdown, 0);
}
