import type { Path } from '../../source/source.ts';
import { putInLine } from '../../words/short-text.ts';
import { provisionPath } from '../provision-path.ts';
import { remember } from '../remember.ts';

/**
 * A sentence the landlord wrote about a provision, as written (with its Markdown marks, line breaks turned into
 * spaces).
 */
export interface Sentence {
  readonly provision: string;
  /** Its field, such as `provisions › 6.3 › commentary`. */
  readonly path: Path;
  readonly text: string;
}

/** The sentences of every commentary and plain-words evidence item of the Code's own provisions, in the Code's order. */
export const readSentences = remember(({ code, provisions }): readonly Sentence[] =>
  code.provisions.flatMap(({ id }) => {
    const { commentary, evidence } = provisions.get(id) ?? {};
    const items = typeof evidence === 'string' ? [evidence] : (evidence ?? []);
    return [
      ...items.flatMap((item, index) =>
        typeof item === 'string'
          ? cutLong(item).map((text) => ({ provision: id, path: provisionPath(id, 'evidence', index), text }))
          : [],
      ),
      ...splitSentences(commentary ?? '').map((text) => ({
        provision: id,
        path: provisionPath(id, 'commentary'),
        text,
      })),
    ];
  }),
);

/** The sentences of so many texts are kept: several rules ask for those of the same texts. */
const mostKept = 500;
const kept = new Map<string, readonly string[]>();

/** The sentences of a Markdown text. A list item or a heading ends one; `e.g.` and the like do not. */
export function splitSentences(markdown: string): readonly string[] {
  const known = kept.get(markdown);
  if (known) return known;
  const sentences = split(markdown);
  if (kept.size >= mostKept) kept.clear();
  kept.set(markdown, sentences);
  return sentences;
}

function split(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
    .map(putInLine)
    .flatMap((block) =>
      block.split(
        /(?<=[.!?]["'”’)\]*_]{0,8})(?<!\b(?:e\.g|i\.e|etc|no|nos|p|pp|para|paras|sec|approx|mr|mrs|ms|mx|dr|st|[a-z])\.) +(?=["'“‘([*_]*[A-Z0-9])/i,
      ),
    )
    .filter((sentence) => sentence !== '')
    .flatMap(cutLong);
}

/** More signs than any sentence that is one. */
const longest = 1_500;

/**
 * A sentence in pieces that an expression can be tried on however it goes back: what has no full stop for pages is read as
 * several, parted after a stop within it, or between words.
 */
function cutLong(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const stop = Math.max(head.lastIndexOf('; '), head.lastIndexOf(', '), head.lastIndexOf(': '));
  const space = stop > longest / 2 ? stop + 1 : head.lastIndexOf(' ');
  const end = space > longest / 2 ? space : longest;
  return [sentence.slice(0, end).trim(), ...cutLong(sentence.slice(end).trim())].filter((one) => one !== '');
}
