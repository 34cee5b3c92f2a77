import type { Severity } from './diagnostic.ts';

/** What a landlord may set about the check. */
export interface Settings {
  /** Severities that differ from the rules' own, by rule id. Only rules that judge the words can be off. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** The rules as they come. */
export const defaultSettings: Settings = { severities: new Map() };
