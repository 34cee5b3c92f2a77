import type { ConfigFile } from '../../records/generated/config.ts';
import type { Severity } from '../diagnostic.ts';

/** How a landlord may adjust the check, and what is published, in `selfassess.config.yaml`. */
export interface Settings {
  /** Severities that differ from the rules' own, by rule id. `listRules` says which rules can be set. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The severity that fails the check. */
  readonly failOn: FailOn;
  /** More warnings than this fail the check; infinite if not set. */
  readonly maxWarnings: number;
  /** The percentage of complaints that must be handled in time for a Yes to go unquestioned. */
  readonly onTimePercent: number;
  /** Fewer complaints a year than this for every 1,000 homes make a Yes questionable. */
  readonly lowVolume: number;
  /** How `build` lays the answers out. */
  readonly layout: NonNullable<ConfigFile['layout']>;
  /** The baseline's path from the folder of the settings file; `''` if there is none. */
  readonly baseline: string;
  /** How the provisions are printed: a record each, or the form in its columns. */
  readonly pdfLayout: 'records' | 'table';
  /** The path of the file of shared evidence from the folder of the settings file; `''` if there is none. */
  readonly sharedEvidence: string;
  /** How fragments of pages fit into the pages they are pasted into. */
  readonly fragments: FragmentSettings;
}

/** The level of a fragment's first heading, 1 to 3, and what its ids begin with. */
export interface FragmentSettings {
  readonly heading: number;
  readonly idPrefix: string;
}

/** The severity that makes the exit code of the check 1. */
export type FailOn = Severity | 'never';

/** The default settings. */
export const defaultSettings: Settings = {
  severities: new Map(),
  failOn: 'error',
  maxWarnings: Number.POSITIVE_INFINITY,
  onTimePercent: 95,
  lowVolume: 10,
  layout: 'both',
  baseline: '',
  pdfLayout: 'records',
  sharedEvidence: '',
  fragments: { heading: 2, idPrefix: '' },
};
