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

/** Something wrong with a document: what, how grave, where, and what to do. Every output format is a view of it. */
export interface Diagnostic {
  /** The rule's id: the name of its file, its fixture and its page in `docs/rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Whether something is only missing yet, which a draft may lack. */
  readonly gap: boolean;
  /** One sentence that makes sense on its own. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly help: string;
  readonly file: string;
  readonly range: Range;
  /** The place in the document's own terms; empty for a fault of the YAML itself. */
  readonly path: Path;
  /** The provision concerned, such as `6.10`; `''` where none is. */
  readonly provision: string;
  /** Other places the message speaks of. */
  readonly related: readonly Related[];
  /** The edits by which `check --fix` mends it; none where what was meant is not certain. */
  readonly fix: readonly Edit[];
}

/** Another place that a diagnostic speaks of. */
export interface Related {
  /** The file it is in, most often the diagnostic's own. */
  readonly file: string;
  readonly range: Range;
  readonly note: string;
}
