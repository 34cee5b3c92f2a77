import type { Slip } from '../../slips/slip.ts';
import type { Span } from '../../span.ts';
import type { Value } from '../edit-value.ts';

/** The keys that lead to an entry of a file, from its top: `['provisions', '6.3']`, `['landlord']`. */
export type SlicePath = readonly string[];

/** One entry of a file as it is written there, with its key. */
export interface Slice {
  readonly path: SlicePath;
  /**
   * Where it is: whole lines from that of its key, with the comments below it that are indented deeper, without the last
   * line break; between brackets, from its key to the end of its value.
   */
  readonly span: Span;
  readonly text: string;
  /** The line of its key, from 1. */
  readonly line: number;
  /** Whether it stands between brackets. */
  readonly flow: boolean;
  /** What it says, without its key. */
  readonly value: Value;
}

/** Why an entry cannot be edited by a program. */
export type SliceTrouble =
  /** It is not there, and where it would stand there is something else than entries. */
  | { readonly kind: 'missing' }
  /** The file as a whole may not be read as it was meant, whatever the entry: its encoding, or a merge under way. */
  | { readonly kind: 'unread'; readonly slips: readonly Slip[] }
  /** Something in its own lines may not be read as it was meant; without slips, lines of it stand elsewhere. */
  | { readonly kind: 'slips'; readonly line: number; readonly slips: readonly Slip[] }
  /** It, or what it stands in, is written twice. */
  | { readonly kind: 'twice'; readonly line: number; readonly otherLine: number }
  /** It is written in a way of YAML that only people edit. */
  | { readonly kind: 'by-hand'; readonly line: number; readonly why: ByHand }
  /** What is wanted cannot be written so that it is read back as exactly that. */
  | { readonly kind: 'unsafe'; readonly line: number };

/**
 * Ways of YAML that only people edit: text that is used in several places, the sign of a type, other layouts; or words where
 * keys are wanted, which would be lost.
 */
export type ByHand = 'anchor' | 'tag' | 'layout' | 'words';

/** Whether it is trouble. */
export function isTrouble<T extends object>(found: T | SliceTrouble): found is SliceTrouble {
  return 'kind' in found;
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
