import { splitWords } from './split-words.ts';

/** Whether two texts differ only in spaces, line breaks, list marks or the form of quotation marks and dashes. */
export function isSameText(one: string, other: string): boolean {
  return one === other || keyOfText(one) === keyOfText(other);
}

/** A key that is equal for texts considered the same. */
export function keyOfText(text: string): string {
  return splitWords(text)
    .map(({ key }) => key)
    .join(' ');
}
