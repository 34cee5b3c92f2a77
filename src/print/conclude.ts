import { agree, count } from '../words/plurals.ts';
import { addTallies, countSeverity, type Report } from './report.ts';

/** The verdict in one sentence, for a board secretary: whether this may be published, and what is missing. */
export function concludeReport(report: Report): string {
  const errors = countSeverity(report, 'error');
  const warnings = countSeverity(report, 'warning');
  const { provisions, complete } = addTallies(report);
  if (report.verdicts.length === 0) return 'Nothing was checked.';
  if (report.verdicts.every(({ kind }) => kind === 'code')) return concludeCode(errors);
  if (errors > 0)
    return `Not ready to publish: ${describeFar(report)}${count(errors, 'problem')} must be put right first.`;
  if (complete < provisions || (report.draft && warnings > 0)) {
    return `A draft: ${complete} of ${provisions} provisions ${agree(complete, 'is', 'are')} complete; ${count(warnings, 'gap')} must be filled before it can be published.`;
  }
  const also = warnings > 0 ? ` ${count(warnings, 'warning is', 'warnings are')} worth a look.` : '';
  return `Ready to publish: all ${provisions} provisions are answered, with ${nameNeeds(report)}.${also}`;
}

/** What stands beside every answer, where each Code wants evidence; in other forms answers need different things. */
function nameNeeds({ verdicts }: Report): string {
  const isOther = verdicts.some(
    ({ read }) => read !== null && !read.code.answers.every(({ needs }) => needs.includes('evidence')),
  );
  return isOther ? 'all that their answers need' : 'evidence and commentary';
}

/** How far the assessments are; `''` where one of them answers no known Code. */
function describeFar(report: Report): string {
  const known = report.verdicts.every(({ kind, tally }) => kind !== 'assessment' || tally.provisions > 0);
  const { provisions, complete } = addTallies(report);
  return known
    ? `${complete} of ${provisions} provisions ${agree(complete, 'is', 'are')} complete, and `
    : '';
}

/** The same of files of Codes alone. */
function concludeCode(errors: number): string {
  return errors > 0
    ? `This Code cannot be answered yet: ${count(errors, 'problem')} must be put right first.`
    : 'Nothing is wrong with the file of this Code.';
}
