import type { Diagnostic } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import { labelPeriod } from '../words/dates.ts';
import { joinParts } from '../words/lists.ts';
import { cutSigns, makeHarmless } from '../words/short-text.ts';
import type { Report } from './report.ts';

/** One assessment of a run, with the files beside it. */
export interface AssessmentPart {
  /** Whose it is and of which year, `Harbour Vale Homes, 2025-26`; the file's name where that is not told or not enough. */
  readonly name: string;
  readonly tally: Verdict['tally'];
  readonly errors: number;
  /** Warnings that something is missing, and gaps that a baseline holds. */
  readonly gaps: number;
  /** Of those gaps, how many a baseline holds. */
  readonly held: number;
  /** All other warnings. */
  readonly warnings: number;
}

/** The assessments of a run in the order checked; what is found in reports and registers counts with theirs. */
export function listAssessments({ verdicts, draft }: Report): AssessmentPart[] {
  const groups: Verdict[][] = [];
  for (const verdict of verdicts) {
    if (verdict.kind === 'assessment') groups.push([verdict]);
    else if (['report', 'register', 'process'].includes(verdict.kind)) groups.at(-1)?.push(verdict);
  }
  const names = groups.map(([verdict]) => nameAssessment(verdict));
  return groups.map((group, index) => {
    const [own, file = ''] = [names[index] ?? '', group[0]?.file];
    const isOnly = names.filter((name) => name === own).length === 1;
    const found = group.flatMap(({ diagnostics }) => diagnostics);
    const held = group.reduce((sum, { heldGaps = 0 }) => sum + heldGaps, 0);
    return {
      name: own === '' ? file : isOnly ? own : `${own} (${file})`,
      tally: group[0]?.tally ?? noTally,
      held,
      errors: found.filter(({ severity }) => severity === 'error').length,
      gaps: held + found.filter((one) => isOpenGap(one, draft)).length,
      warnings: found.filter((one) => isAdvice(one, draft)).length,
    };
  });
}

/** Whether nothing keeps an assessment from being published. */
export function isReady({ tally, errors, gaps }: AssessmentPart): boolean {
  return errors === 0 && gaps === 0 && tally.complete === tally.provisions;
}

/** Whether it is a warning about words or dates, not one that something is missing from a draft. */
export function isAdvice(one: Diagnostic, draft: boolean): boolean {
  return one.severity === 'warning' && !isOpenGap(one, draft);
}

/** Whether something is missing that a draft may lack and a publication may not. */
export function isOpenGap({ severity, gap }: Diagnostic, draft: boolean): boolean {
  return draft && gap && severity === 'warning';
}

const noTally = { provisions: 0, answered: 0, complete: 0 };
const longestName = 60;

/** `''` unless both the landlord and the year are told. */
function nameAssessment(verdict: Verdict | undefined): string {
  if (!verdict?.read) return '';
  const { landlord, period } = verdict.read.assessment;
  const [name, year] = [cutSigns(makeHarmless(landlord.name), longestName), labelPeriod(period)];
  return name && year ? joinParts([name, year]) : '';
}
