/** A word as it is meant: without spaces around it, nor the full stop that may end it. */
export function dropStop(text: string): string {
  const word = text.trim();
  return word.endsWith('.') ? word.slice(0, -1).trimEnd() : word;
}
