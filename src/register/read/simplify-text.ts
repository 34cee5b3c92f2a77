/** A heading or a word as we compare it: without case, spaces and punctuation. */
export function simplifyText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
