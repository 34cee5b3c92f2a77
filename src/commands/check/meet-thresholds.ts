import type { FailOn } from '../../check/leeway/settings.ts';
import type { Verdict } from '../../check/verdict.ts';
import { agree } from '../../words/plurals.ts';
import type { CheckedRun } from './check-files.ts';

/** Thresholds named on the command line, which go before those of the settings. */
export interface Thresholds {
  readonly failOn?: FailOn | undefined;
  readonly maxWarnings?: number | undefined;
}

/** Whether a run passes, and a sentence that says so if it fails for too many warnings. */
export function meetThresholds(
  { batches }: CheckedRun,
  { failOn, maxWarnings }: Thresholds,
): { passes: boolean; reasons: string[] } {
  const counted = batches.map(({ settings, verdicts }) => ({
    failOn: failOn ?? settings.failOn,
    most: settings.maxWarnings,
    errors: count(verdicts, 'error'),
    warnings: count(verdicts, 'warning'),
  }));
  const reached = counted.some(
    (batch) => ({ error: batch.errors, warning: batch.errors + batch.warnings, never: 0 })[batch.failOn] > 0,
  );
  const limited = counted.filter((batch) => batch.failOn !== 'never');
  const total = limited.reduce((sum, { warnings }) => sum + warnings, 0);
  const limits = maxWarnings === undefined ? limited : [{ warnings: total, most: maxWarnings }];
  const reasons = limits
    .filter(({ warnings, most }) => warnings > most)
    .map(
      ({ warnings, most }) =>
        `There ${agree(warnings, 'is 1 warning', `are ${warnings} warnings`)}, and max-warnings allows ${most}.`,
    );
  return { passes: !reached && reasons.length === 0, reasons };
}

function count(verdicts: readonly Verdict[], severity: 'error' | 'warning'): number {
  return verdicts.flatMap(({ diagnostics }) => diagnostics).filter((one) => one.severity === severity).length;
}
