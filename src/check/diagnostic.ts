import type { Path } from '../source/source.ts';
import type { Edit } from '../source/span.ts';

export type Severity = 'error' | 'warning';

/** A place in a text. Lines and columns count from 1; columns and offsets in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  /** The first position after the range. */
  readonly end: Position;
}

/** Something wrong with a document: what, how serious, where, and what to do. Every output format is a view of it. */
export interface Diagnostic {
  /** The rule's id: the name of its file, its fixture and its page in `docs/rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Whether something is simply not there yet, which is allowed in a draft. */
  readonly gap: boolean;
  /** One sentence that makes sense on its own. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly help: string;
  readonly file: string;
  readonly range: Range;
  /** The path in the document; empty for a fault of the YAML itself. */
  readonly path: Path;
  /** The provision concerned, such as `6.10`, or `''`. */
  readonly provision: string;
  /** What is said of many of these together after their number, such as `provisions have no answer yet`; `''` if each is told. */
  readonly together: string;
  /** Whether it can wait: on a terminal it is one line after all other findings. */
  readonly last: boolean;
  /** Other places the message mentions. */
  readonly related: readonly Related[];
  /** The edits by which `check --fix` mends it; none if what was meant is not certain. */
  readonly fix: readonly Edit[];
}

/** Another place that a diagnostic mentions. */
export interface Related {
  /** The file it is in, usually the diagnostic's own. */
  readonly file: string;
  readonly range: Range;
  readonly note: string;
}
