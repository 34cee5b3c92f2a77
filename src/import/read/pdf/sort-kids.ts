import type { PDFDict } from '@cantoo/pdf-lib';
import type { Mark, Tag } from './read-structure.ts';

/** What an element of the structure holds: elements, marked content, annotations. */
export type Kid = Tag | Mark | PDFDict;

/** Parts the kids of an element, and those of groups among them, into elements of some roles and all others. */
export function sortKids(tag: Tag, roles: readonly string[], wanted: Tag[], others: Kid[]): void {
  for (const kid of tag.kids) {
    if ('role' in kid && roles.includes(kid.role)) wanted.push(kid);
    else if ('role' in kid && holdsRole(kid, roles)) sortKids(kid, roles, wanted, others);
    else others.push(kid);
  }
}

/** Whether an element only groups others of some roles, as the body of a table does. */
function holdsRole(tag: Tag, roles: readonly string[]): boolean {
  if (['Caption', 'P', 'Table', 'L'].includes(tag.role)) return false;
  return tag.kids.some((kid) => 'role' in kid && (roles.includes(kid.role) || holdsRole(kid, roles)));
}
