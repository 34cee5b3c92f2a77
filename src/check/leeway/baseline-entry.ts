import type { Path } from '../../source/source.ts';

/** A finding that is known and no longer counted. It has no line, so that it holds when the lines move. */
export interface BaselineEntry {
  /** The self-assessment, from the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  /** The provision, or for what lies in none the file's own key, such as `evidence`. */
  readonly place: string;
  /** The words at fault, or how they begin. */
  readonly words: string;
}

/** An entry that silences nothing, where it stands, and why. */
export interface StaleEntry extends BaselineEntry {
  readonly path: Path;
  readonly why: 'not-found' | 'not-waivable' | 'unknown-rule' | 'gone';
}
