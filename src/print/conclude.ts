import { agree, count } from '../words/plurals.ts';
import { type AssessmentPart, isAdvice, isReady, listAssessments } from './assessment-parts.ts';
import { countSeverity, type Report } from './report.ts';

/**
 * The verdict in a sentence or two, for a board secretary: whether this may be published, and what is missing. Of
 * several assessments it says how many are ready, never how many provisions there are in all.
 */
export function concludeReport(report: Report): string {
  const errors = countSeverity(report, 'error');
  if (report.verdicts.length === 0) return 'Nothing was checked.';
  const parts = listAssessments(report);
  const [only, ...others] = parts;
  if (report.verdicts.every(({ kind }) => kind === 'code')) return concludeCode(errors);
  const hint = `${tellHeld(parts)}${tellAdvice(report)}`;
  if (others.length > 0) return concludeSeveral(parts, errors, hint, report.draft);
  if (!only) return errors > 0 ? tellProblems('', errors, report.draft) : `No assessment was checked.${hint}`;
  const { tally, gaps } = only;
  if (errors > 0) {
    const far = tally.provisions > 0 ? `${tellComplete(only)}, and ` : '';
    return tellProblems(far, errors, report.draft);
  }
  if (!isReady(only)) {
    const open =
      gaps > 0
        ? `${tellUnanswered(only)}; ${count(gaps, 'gap')} must be filled before it can be published`
        : '';
    return `A draft: ${tellComplete(only)}${open}.${hint}`;
  }
  return `Ready to publish: ${agree(tally.provisions, 'the one provision is', `all ${tally.provisions} provisions are`)} answered, with ${nameNeeds(report)}.${hint}`;
}

/** Where there are several assessments, a line for each: whose it is, and how far it is. */
export function concludeEach(report: Report): string[] {
  const parts = listAssessments(report);
  return parts.length < 2 ? [] : parts.map((part) => `${part.name}: ${concludePart(part, report.draft)}`);
}

function concludePart(part: AssessmentPart, draft: boolean): string {
  const { tally, errors, gaps, warnings } = part;
  const far = tally.provisions > 0 ? `${tellComplete(part)}, and ` : '';
  const problems = count(errors, 'problem');
  if (errors > 0 && draft) return `a draft with faults; ${far}${problems} must be put right, in a draft too.`;
  if (errors > 0) return `not ready; ${far}${problems} must be put right first.`;
  const advice = warnings > 0 ? `; ${count(warnings, 'warning is', 'warnings are')} worth a look` : '';
  if (isReady(part)) return `ready to publish${advice}.`;
  return `a draft; ${gaps > 0 ? `${far}${count(gaps, 'gap')} must be filled first` : tellComplete(part)}${advice}.`;
}

function concludeSeveral(
  parts: readonly AssessmentPart[],
  errors: number,
  hint: string,
  draft: boolean,
): string {
  const ready = parts.filter(isReady).length;
  const gaps = parts.reduce((sum, part) => sum + part.gaps, 0);
  const far = `${ready} of ${parts.length} assessments ${agree(ready, 'is', 'are')} ready`;
  if (errors > 0) return tellProblems(`${far}, and `, errors, draft);
  if (ready < parts.length)
    return `Drafts: ${far}; ${count(gaps, 'gap')} must be filled before the rest can be published.${hint}`;
  return `Ready to publish: ${parts.length === 2 ? 'both' : `all ${parts.length}`} assessments are complete.${hint}`;
}

/** `far` says how far it is, with a comma and “and” at the end; `''` where that is not known. */
function tellProblems(far: string, errors: number, draft: boolean): string {
  const problems = count(errors, 'problem');
  if (draft) return `A draft with faults: ${far}${problems} must be put right, in a draft too.`;
  return `Not ready to publish: ${far}${problems} must be put right first.`;
}

function tellComplete({ tally: { complete, provisions } }: AssessmentPart): string {
  return `${complete} of ${provisions} provisions ${agree(complete, 'is', 'are')} complete`;
}

/** How many provisions have no answer yet, with its comma; `''` for none. */
function tellUnanswered({ tally: { answered, provisions } }: AssessmentPart): string {
  return answered < provisions ? `, ${provisions - answered} to answer` : '';
}

/** Which of the gaps are not listed, because a baseline holds them; `''` for none. */
function tellHeld(parts: readonly AssessmentPart[]): string {
  const held = parts.reduce((sum, part) => sum + part.held, 0);
  const gaps = parts.reduce((sum, part) => sum + part.gaps, 0);
  if (held === 0) return '';
  const which = held < gaps ? `${held} of them ${agree(held, 'is', 'are')}` : agree(held, 'It is', 'All are');
  return ` ${which} known from the baseline.`;
}

function tellAdvice({ verdicts, draft }: Report): string {
  const found = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const advice = found.filter((one) => isAdvice(one, draft)).length;
  return advice > 0 ? ` ${count(advice, 'warning is', 'warnings are')} worth a look.` : '';
}

/** What stands beside every answer, where each Code wants evidence; in other forms answers need different things. */
function nameNeeds({ verdicts }: Report): string {
  const isOther = verdicts.some(
    ({ read }) => read !== null && !read.code.answers.every(({ needs }) => needs.includes('evidence')),
  );
  return isOther ? 'all that their answers need' : 'evidence and commentary';
}

/** The same of files of Codes alone. */
function concludeCode(errors: number): string {
  return errors > 0
    ? `This Code cannot be answered yet: ${count(errors, 'problem')} must be put right first.`
    : 'Nothing is wrong with the file of this Code.';
}
