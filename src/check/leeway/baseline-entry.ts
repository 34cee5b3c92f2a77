import type { Path } from '../../source/source.ts';

/** A known finding that is no longer counted. It has no line, so that it still applies when the lines move. */
export interface BaselineEntry {
  /** The self-assessment's path from the baseline's folder, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  /** The provision; outside provisions, the file's own key, such as `evidence`. */
  readonly place: string;
  /** The words at fault, or how they begin. */
  readonly words: string;
}

/** An entry that silences nothing, its place, and the reason. */
export interface StaleEntry extends BaselineEntry {
  readonly path: Path;
  readonly why: 'not-found' | 'not-waivable' | 'unknown-rule' | 'gone';
}
