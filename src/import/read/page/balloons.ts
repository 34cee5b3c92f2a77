import type { AsideKind } from '../asides.ts';
import { type Block, textOf } from '../rows.ts';

/** What a word processor writes beside a page's lines, as words of their own. */
export interface Balloon {
  readonly kind: AsideKind;
  readonly words: string;
  /** The initials of who wrote it, or `''`. */
  readonly by: string;
}

/** Reads a paragraph that is a balloon of a word processor: `Deleted: …`, `Commented [JB1]: …`. */
export function readBalloon(block: Block): Balloon | undefined {
  const text = textOf(block);
  if (/^(?:Deleted|Deletion):/.test(text)) return { kind: 'deleted', words: text, by: '' };
  const by = /^Comment(?:ed)? \[([A-Za-z .'-]{0,40}?)\d{0,4}\]:/.exec(text)?.[1];
  if (by !== undefined) return { kind: 'comment', words: text, by };
  return /^Formatted: (?:Font|Indent|Left|Right|Centred|Justified|Normal|Bullets|List|Style|Space|Tab|Not |English)/.test(
    text,
  )
    ? { kind: 'comment', words: text, by: '' }
    : undefined;
}
