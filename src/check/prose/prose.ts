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
          ? [{ provision: id, path: provisionPath(id, 'evidence', index), text: item }]
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

/** The sentences of a Markdown text. A list item or a heading ends one; `e.g.` and the like do not. */
export function splitSentences(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
    .map(putInLine)
    .flatMap((block) =>
      block.split(
        /(?<=[.!?]["'”’)\]*_]*)(?<!\b(?:e\.g|i\.e|etc|no|nos|p|pp|para|paras|sec|approx|mr|mrs|ms|mx|dr|st|[a-z])\.) +(?=["'“‘([*_]*[A-Z0-9])/i,
      ),
    )
    .filter((sentence) => sentence !== '');
}
