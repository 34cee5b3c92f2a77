import type { Code } from '../../codes/code.ts';
import { putInLine } from '../../words/short-text.ts';
import { type Block, wordsOf } from '../read/rows.ts';

/** A field without what only says that nothing is there. */
export interface OwnBlanks {
  readonly given: readonly Block[];
  /** The words that were left out. */
  readonly printed: readonly string[];
}

/**
 * Leaves out the paragraphs with which the drafts of our own pages and documents say that something is not given, and whose the
 * requirements are: taken for words of the landlord's they would pass for evidence.
 */
export function leaveOwnBlanks(blocks: readonly Block[], { attribution }: Code): OwnBlanks {
  const isBlank = (block: Block) => {
    const words = putInLine(wordsOf([block]));
    return ownBlanks.includes(words) || words === putInLine(attribution);
  };
  return {
    given: blocks.filter((block) => !isBlank(block)),
    printed: blocks.filter(isBlank).map((block) => wordsOf([block]).trim()),
  };
}

/** As in templates/page/{not-given,commentary,remedy}.hbs and src/render/word/. */
const ownBlanks = [
  'Not yet given',
  'Not given',
  'Not yet answered',
  'What we will do about it is not yet given',
];
