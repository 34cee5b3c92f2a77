/** The text on one line. */
export function putInLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text on one line, cut after a word to about `longest` characters. */
export function cutText(text: string, longest: number): string {
  const line = putInLine(text);
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/[\s,;:(–-]*\S*$/, '')} …`;
}
