import type { Example } from '../cases/case.ts';
import type { CuedWords } from './cued-words.ts';

/**
 * A form in which complaints are refused: what they are stands `before` or `after` its words, or on `both` sides; after
 * those of the kind `condition` only what a word such as `if`, `where` or `about` opens is a ground.
 */
export interface RefusalForm extends Example {
  readonly words: CuedWords;
  readonly ground: 'before' | 'after' | 'both' | 'condition';
}
