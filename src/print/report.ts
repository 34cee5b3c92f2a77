import type { Severity } from '../check/diagnostic.ts';
import type { Tally } from '../check/progress.ts';
import type { Verdict } from '../check/verdict.ts';

/** What every format prints: the verdict on each file of a run, in the order checked. */
export interface Report {
  readonly verdicts: readonly Verdict[];
  readonly draft: boolean;
  /** How many findings `--fix` would mend; absent where that was not tried, and all that offer a mend count. */
  readonly mendable?: number;
  /** The version of selfassess. */
  readonly version: string;
}

/** How the text format may look. */
export interface TextStyle {
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  /** Whether it is a terminal, where messages and the verdict are wrapped too; elsewhere each is on one line, for grep. */
  readonly isTerminal?: boolean;
  /** How many findings are shown at most, errors first; absent for all. */
  readonly mostShown?: number;
  /** How the command is typed here, as in “npx selfassess”; absent for `selfassess`. */
  readonly command?: string;
}

/** How many diagnostics of a severity the report holds. */
export function countSeverity({ verdicts }: Report, severity: Severity): number {
  return verdicts.reduce(
    (sum, { diagnostics }) =>
      sum + diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    0,
  );
}

/** The tallies of all files together. */
export function addTallies({ verdicts }: Report): Tally {
  return verdicts.reduce(
    (sum, { tally }) => ({
      provisions: sum.provisions + tally.provisions,
      answered: sum.answered + tally.answered,
      complete: sum.complete + tally.complete,
    }),
    { provisions: 0, answered: 0, complete: 0 },
  );
}
