/** A provision's id as part of an HTML anchor: what has no place in a link, as in `3(b)`, becomes a dash. */
export function nameAnchor(id: string): string {
  return id.replace(/[^\w.-]+/g, '-').replace(/-$/, '');
}
