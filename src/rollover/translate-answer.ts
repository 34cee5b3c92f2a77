import { spellAnswer } from '../codes/answers.ts';
import type { AnswerWord, Code } from '../codes/code.ts';
import { readAnswerWord } from '../records/read-assessment.ts';

/** An answer under another Code. */
export interface Translated {
  /** As it is to be written; `''` where the other Code has no such answer. */
  readonly written: string;
  /** What became of it, in a sentence; `''` where it is the same. */
  readonly words: string;
}

/**
 * An answer as another Code has it: the one of the same key, else the only one that counts so. What is no answer under the
 * old Code stays as it is.
 */
export function translateAnswer(written: string, from: Code, to: Code): Translated {
  const word = readAnswerWord(written, from);
  if (!word) return { written, words: '' };
  const other = findCounterpart(word, to);
  if (!other) {
    return { written: '', words: `This Code has no answer for “${word.label}”: answer it anew.` };
  }
  const isRead = readAnswerWord(written, to)?.answer === other.answer;
  return {
    written: isRead ? written : spellAnswer(other),
    words: other.answer === word.answer ? '' : `The answer “${word.label}” became “${other.label}”.`,
  };
}

function findCounterpart({ answer, countsAs }: AnswerWord, { answers }: Code): AnswerWord | undefined {
  const alike = answers.filter((other) => other.countsAs === countsAs);
  return alike.find((other) => other.answer === answer) ?? (alike.length === 1 ? alike[0] : undefined);
}
