import { splitWords } from './split-words.ts';

/** Whether two texts differ in no more than spaces, line breaks, list marks or the form of their quotation marks and dashes. */
export function isSameText(one: string, other: string): boolean {
  return one === other || keyOfText(one) === keyOfText(other);
}

/** What is equal for equal texts. */
export function keyOfText(text: string): string {
  return splitWords(text)
    .map(({ key }) => key)
    .join(' ');
}
