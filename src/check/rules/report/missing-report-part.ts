import type { ReportKey } from '../../../codes/code.ts';
import type { AnnualReport } from '../../../records/annual-report.ts';
import type { ReportFile } from '../../../records/generated/report.ts';
import { isPlaceholder } from '../../prose/placeholders.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

type Key = Exclude<ReportKey, 'self-assessment'>;

/** What a part holds, and how to answer it. */
const parts: Readonly<Record<Key, { what: string; help: string }>> = {
  performance: {
    what: 'how complaints were handled, in figures',
    help: 'Add performance: with register: complaints.csv, from which the figures are counted, or figures: with the numbers.',
  },
  analysis: {
    what: 'what the figures mean, in words',
    help: 'Add analysis: | and below it what the figures say and why, indented by two spaces.',
  },
  refused: {
    what: 'which types of complaint were refused',
    help: 'Add refused: none, or a list with type, number and reason for each.',
  },
  findings: {
    what: 'findings of non-compliance by the Ombudsman',
    help: 'Add findings: none, or a list with found, provision, date and done for each.',
  },
  improvements: {
    what: 'what was changed because of complaints',
    help: 'Add improvements: a list with learned, changed and when for each. If there were none, write improvements: none.',
  },
  'ombudsman-report': {
    what: 'the Ombudsman’s annual report about the landlord',
    help: 'Add ombudsman-report: not-yet-received or not-issued, or state: published with title, url and summary.',
  },
  publications: {
    what: 'other publications of the Ombudsman',
    help: 'Add publications: none, or a list with title, url and summary for each.',
  },
};

/** The report must answer each of its parts (8.1 (a) to (f)), if only by saying that there was none: silence is not none. */
export const missingReportPart: ReportRule = {
  id: 'missing-report-part',
  severity: 'error',
  gap: true,
  find: (context) => [
    ...(context.code.report?.parts ?? []).flatMap(({ letter, holds }) =>
      holds.flatMap((key) => (key === 'self-assessment' ? [] : findSilence(key, letter, context))),
    ),
    ...findUntitled(context.report),
  ],
};

function findSilence(key: Key, letter: string, { document, report, code }: ReportContext): Finding[] {
  if (!isSilent(key, document, report)) return [];
  const name = `${code.report?.provision ?? ''} (${letter})`;
  const { what, help } = parts[key];
  const written = document[key];
  if (typeof written === 'string' && written.trim() !== '' && !isPlaceholder(written)) {
    const message = `“${written.trim().slice(0, 60)}” does not answer ${what} (${name}).`;
    return [{ path: [key], at: 'value', message, help }];
  }
  return [{ path: [key], at: 'key', message: `The report is silent on ${what} (${name}).`, help }];
}

function isSilent(key: Key, document: ReportFile, report: AnnualReport): boolean {
  const { performance, analysis = '' } = document;
  if (key === 'performance') return !performance?.register?.trim() && !performance?.figures;
  if (key === 'analysis') return analysis.trim() === '' || isPlaceholder(analysis);
  if (key === 'ombudsman-report') return report.ombudsmanReport.state === 'silent';
  return report[key].state === 'silent';
}

/** A report that is published can be named. */
function findUntitled({ ombudsmanReport }: AnnualReport): Finding[] {
  const { state, title, url } = ombudsmanReport;
  if (state !== 'published') return [];
  const lacks = [...(title ? [] : ['title']), ...(url ? [] : ['url'])];
  return lacks.map((key) => ({
    path: ['ombudsman-report', key],
    at: 'key',
    message: `The Ombudsman’s annual report is published, and its ${key === 'url' ? 'address' : 'title'} is not given.`,
    help: `Add ${key}: under ombudsman-report.`,
  }));
}
