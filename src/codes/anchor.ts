/** A text as an HTML anchor: letters, digits and dots as they are, a hyphen for whatever stands between them. */
export function nameAnchor(text: string): string {
  return text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '');
}
