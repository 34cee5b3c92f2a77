import type { Verdict } from '../check/verdict.ts';
import { stringifySafely } from '../words/for-terminal.ts';
import { fingerprintDiagnostics } from './fingerprint.ts';
import type { Report } from './report.ts';

/** GitLab's Code Quality report: what a merge request shows as found or put right. */
export function printGitlab({ verdicts }: Report): string {
  return `${stringifySafely(verdicts.flatMap(listIssues))}\n`;
}

function listIssues(verdict: Verdict) {
  const fingerprints = fingerprintDiagnostics(verdict);
  return verdict.diagnostics.map(({ rule, severity, message, help, range }, index) => ({
    description: message,
    content: { body: help },
    check_name: rule,
    fingerprint: fingerprints[index],
    severity: severity === 'error' ? 'major' : 'minor',
    location: {
      path: verdict.file.replace(/^(\.\/)+/, ''),
      lines: { begin: range.start.line, end: range.end.line },
    },
  }));
}
