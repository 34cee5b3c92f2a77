/** A heading or a word without case, spaces and marks, as such are compared. */
export function simplifyText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
