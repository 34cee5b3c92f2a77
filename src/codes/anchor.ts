/** A provision's id as part of an HTML anchor: characters not allowed in a link, as in `3(b)`, become dashes. */
export function nameAnchor(id: string): string {
  return id.replace(/[^\w.-]+/g, '-').replace(/-$/, '');
}
