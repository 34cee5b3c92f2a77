import { mendText } from '../../source/mend.ts';
import type { Step } from './journal.ts';

/**
 * The text with a step taken back, or done again: by the very words that stood there. Undefined where what was written then does not
 * stand there any more, in one place, as it was written.
 */
export function takeBack(text: string, { splices }: Step, way: 'undo' | 'redo'): string | undefined {
  const order = way === 'undo' ? splices.toReversed() : splices;
  return order.reduce<string | undefined>((now, { at, before, after }) => {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    const found = now === undefined ? -1 : findOnce(now, from, at);
    return now === undefined || found < 0
      ? undefined
      : mendText(now, [{ span: [found, found + from.length], text: to }]).text;
  }, text);
}

/** Where words stand: at the place where they were written, or at the one place where they are found now; -1 if that is not certain. */
function findOnce(text: string, words: string, at: number): number {
  if (text.startsWith(words, at)) return at;
  const first = text.indexOf(words);
  return words !== '' && text.indexOf(words, first + 1) < 0 ? first : -1;
}
