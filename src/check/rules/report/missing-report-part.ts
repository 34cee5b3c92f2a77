import type { ReportContent } from '../../../codes/report-order.ts';
import { listRegisters } from '../../../records/plan-count.ts';
import { isPlaceholder } from '../../prose/placeholders.ts';
import { isMisread, type ReportContext, type ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/** The report must answer every part that its Code asks for, if only with none: silence does not mean none. */
export const missingReportPart: ReportRule = {
  id: 'missing-report-part',
  severity: 'error',
  gap: true,
  find: (context) => {
    const contents = context.code.report?.contents ?? [];
    return [
      ...contents.flatMap((content) => findSilence(content, context)),
      ...contents.flatMap((content) => findUnnamed(content, context)),
    ];
  },
};

function findSilence(content: ReportContent, context: ReportContext): Finding[] {
  if (!isSilent(content, context)) return [];
  const sources = content.kind === 'figures' ? ['register', 'figures'] : [];
  if (sources.some((source) => isMisread(context, content.key, source))) return [];
  const { key, asks, source, help } = content;
  const written = context.document[key];
  if (typeof written === 'string' && written.trim() !== '' && !isPlaceholder(written)) {
    const message = `“${written.trim().slice(0, 60)}” does not answer ${asks} (${source}).`;
    return [{ path: [key], at: 'value', message, help: help.replace(`Add ${key}:`, 'Write in its place:') }];
  }
  const message = `The report is silent on ${asks} (${source}).`;
  return [{ path: [key], orAt: [[key, 'state']], at: 'key', message, help }];
}

function isSilent({ key, kind }: ReportContent, { document, report }: ReportContext): boolean {
  const { performance } = document;
  if (kind === 'assessment') return false;
  if (kind === 'figures') return listRegisters(document).length === 0 && !performance?.figures;
  const { state, text } = report.answers[key] ?? { state: 'silent', text: '' };
  return state === 'silent' || isPlaceholder(text);
}

/** A document must have the fields that its state needs. */
function findUnnamed({ key, states, fields }: ReportContent, { report }: ReportContext): Finding[] {
  const answer = report.answers[key];
  const found = states.find(({ state }) => state === answer?.state);
  const lacking = (found?.needs ?? []).filter((need) => (answer?.values[need] ?? '') === '');
  return lacking.map((need) => ({
    path: [key, need],
    at: 'key',
    message: (found?.lack ?? '').replaceAll(
      '{field}',
      fields.find((field) => field.key === need)?.label ?? need,
    ),
    help: `Add ${need}: under ${key}.`,
  }));
}
