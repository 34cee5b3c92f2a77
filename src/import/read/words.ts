/** Text with every kind of space as one ordinary space, and without characters that nobody sees. Not trimmed. */
export function tidySpaces(text: string): string {
  const seen = text.replace(unseen, '').replace(/\p{Cc}/gu, (control) => (isSpace(control) ? ' ' : ''));
  return seen.replace(spaces, ' ');
}

/** How alike two texts are, 0 to 1: the share of their words that they have in common (Dice's coefficient). */
export function similarityOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(token, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function isSpace(character: string): boolean {
  return character.replace(spaces, '') === '';
}

// Soft hyphens, zero-width spaces, byte-order marks, half characters and others that no YAML file may hold.
const unseen = /[\p{Cs}\u00ad\u180e\u200b\u2060\ufeff\ufffe\uffff]/gu;
const spaces = /[\s\u0085]+/g;

/** More signs than a word and the space after it have. */
const mostRead = 200;

/** Whether words end in one in small letters and a space: what follows on their line belongs to their sentence. */
export function endsMidSentence(words: string): boolean {
  return /(?:^|[^\p{L}\p{N}])\p{Ll}[\p{Ll}’'-]*[^\S\n]+[‘“"']?$/u.test(words.slice(-mostRead));
}
