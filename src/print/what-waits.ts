import type { Diagnostic } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import { isOpenGap } from './assessment-parts.ts';
import type { Report } from './report.ts';

/** What of a report is listed on a terminal, and how many gaps are left for later. */
export interface Listed {
  readonly verdicts: readonly Verdict[];
  readonly waiting: number;
}

/**
 * While a draft has provisions to answer, what comes after them waits: the day it was finished, the governing body's response, the
 * parts of the report. Those gaps are counted and not listed; whatever is wrong is.
 */
export function holdWhatWaits({ verdicts, draft }: Report): Listed {
  let isOpen = false;
  let waiting = 0;
  const listed = verdicts.map((verdict) => {
    const { kind, tally, diagnostics } = verdict;
    // Reports and registers come after the assessment they are beside.
    if (kind === 'assessment') isOpen = tally.answered < tally.provisions;
    if (!draft || !isOpen || kind === 'settings' || kind === 'code') return verdict;
    const now = diagnostics.filter(
      (one) => !isOpenGap(one, draft) || (kind === 'assessment' && !isLast(one)),
    );
    waiting += diagnostics.length - now.length;
    return { ...verdict, diagnostics: now };
  });
  return { verdicts: listed, waiting };
}

/** Whether it is about what is written when the answers are. */
function isLast({ path: [key] }: Diagnostic): boolean {
  return key === 'assessed' || key === 'governing-body';
}
