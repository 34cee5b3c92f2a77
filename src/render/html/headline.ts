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
    .split(/(\S+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, whole: /[^-]-[^-]/.test(text) }))
    .reduce<HeadlinePart[]>(join, []);
}

/** Joins a stretch to the one before it, unless either is whole. */
function join(parts: HeadlinePart[], next: HeadlinePart): HeadlinePart[] {
  const last = parts.at(-1);
  if (!last || last.whole || next.whole) return [...parts, next];
  return [...parts.slice(0, -1), { text: `${last.text}${next.text}`, whole: false }];
}
