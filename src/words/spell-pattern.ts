/** Words as the source of a regular expression that matches them and nothing else; `space` is what a space may be. */
export function spellPattern(words: string, space = String.raw`\s+`): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, space);
}
