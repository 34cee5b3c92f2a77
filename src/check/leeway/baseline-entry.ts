import type { Path } from '../../source/source.ts';

/**
 * A known finding that is no longer counted, or a known gap of a draft. It has no line, so that it still applies when the
 * lines move.
 */
export interface BaselineEntry {
  /** The path of the self-assessment, or for gaps also of the report, from the baseline's folder, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  /** The provision; outside provisions, the file's own key, such as `evidence`. */
  readonly place: string;
  /**
   * The words at fault, or how they begin; of a gap, what is missing there, such as `evidence`, or `place` again for
   * all of it.
   */
  readonly words: string;
}

/** An entry that silences nothing, its place, and the reason. */
export interface StaleEntry extends BaselineEntry {
  readonly path: Path;
  /** Whether it holds a gap, not words. */
  readonly gap: boolean;
  readonly why: 'not-found' | 'not-waivable' | 'unknown-rule' | 'gone';
}
