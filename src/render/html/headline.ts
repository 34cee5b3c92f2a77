/** A stretch of a title; a `whole` one is a word with a hyphen. */
export interface HeadlinePart {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * A title in stretches that together are the title, so that a word such as `self-assessment` is not broken at its hyphen
 * where the next line has room for it.
 */
export function partHeadline(title: string): HeadlinePart[] {
  return title
    .split(/([^\s-]+(?:-[^\s-]+)+)/)
    .map((text, index) => ({ text, whole: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
