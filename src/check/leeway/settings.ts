import type { Severity } from '../diagnostic.ts';

/** What a landlord may set about the check, in `selfassess.config.yaml`. */
export interface Settings {
  /** Severities that differ from the rules' own, by rule id. `listRules` says which rules can be set. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The severity that fails the check. */
  readonly failOn: FailOn;
  /** More warnings than this fail the check; infinite where none is set. */
  readonly maxWarnings: number;
  /** Of a hundred complaints handled, how many must be in time for a Yes to go undoubted. */
  readonly onTimePercent: number;
  /** The baseline's path from the folder of the settings file; `''` where there is none. */
  readonly baseline: string;
}

/** The severity that makes the exit code of the check 1. */
export type FailOn = Severity | 'never';

/** The rules as they come. */
export const defaultSettings: Settings = {
  severities: new Map(),
  failOn: 'error',
  maxWarnings: Number.POSITIVE_INFINITY,
  onTimePercent: 95,
  baseline: '',
};
