import type { Code } from '../codes/code.ts';
import type { ReportContent, ReportField } from '../codes/report-order.ts';
import type { AnnualReport, FieldValues, PartAnswer } from '../records/annual-report.ts';
import type { PartKey } from '../records/facts.ts';
import { formatDate, formatMonth } from '../words/dates.ts';

/** The words of an annual report as Markdown, one text per part, lists as lists. */
export function writeReportTexts({ answers }: AnnualReport, { report }: Code): [PartKey, string][] {
  return (report?.contents ?? []).flatMap((content): [PartKey, string][] => {
    const answer = answers[content.key];
    return answer ? [[content.key, writeAnswer(answer, content)]] : [];
  });
}

function writeAnswer({ state, text, values, items }: PartAnswer, content: ReportContent): string {
  if (content.kind === 'prose') return text;
  if (content.kind === 'document') {
    return joinParts([writeState(state, content), ...writeFields(values, content.fields)]);
  }
  if (state !== 'listed') return state === 'none' ? 'None.' : '';
  return items.map((item) => `- ${indent(joinParts(writeFields(item, content.fields)))}`).join('\n');
}

/** A state that needs nothing beside it in words, `Not yet received.`; of others the document itself speaks. */
function writeState(written: string, { states }: ReportContent): string {
  const bare = states.find(({ state, needs }) => state === written && needs.length === 0)?.state ?? '';
  return bare && `${bare.charAt(0).toUpperCase()}${bare.slice(1).replaceAll('-', ' ')}.`;
}

/** A number follows what it counts in brackets. */
function writeFields(values: FieldValues, fields: readonly ReportField[]): string[] {
  const parts: string[] = [];
  for (const { key, kind } of fields) {
    const value = values[key] ?? '';
    if (value === '') continue;
    if (kind === 'number') parts.push(`${parts.pop() ?? ''} (${value})`.trim());
    else if (kind === 'provision') parts.push(`Provision ${value}.`);
    else if (kind === 'date' || kind === 'month') parts.push(`${writeDay(String(value))}.`);
    else parts.push(String(value));
  }
  return parts;
}

function writeDay(written: string): string {
  return /^\d{4}-\d\d$/.test(written) ? formatMonth(written) : formatDate(written);
}

/** The parts of an item follow each other as one paragraph. */
function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

function indent(markdown: string): string {
  return markdown.replaceAll('\n', '\n  ');
}
