import type { Grammar } from '../grammar.ts';
import type { OutlineLine, Words } from './outline-line.ts';

/** What repairs are looked for in. */
export interface RepairContext {
  readonly text: string;
  /** The lines as they have been repaired so far. */
  readonly lines: readonly OutlineLine[];
  readonly grammar: Grammar;
  readonly words: Words;
  /** By how much this document indents what is below a key. */
  readonly step: number;
}
