import { describeResolution } from '../../approval/approval.ts';
import { compareParts, namePart } from '../../approval/compare-parts.ts';
import { type Approvable, type Group, listParts } from '../../approval/list-parts.ts';
import { readApproval } from '../../approval/read-approval.ts';
import { plainBrand } from '../../render/brand/brand.ts';
import { joinList } from '../../words/lists.ts';
import { approvalName } from '../approval/open-approval.ts';
import type { Place } from './place.ts';

/**
 * Who approved a version and when, and what of it is not as it was approved, as far as that stands in its own files: the files of
 * its evidence, the year before and the branding are held against it by `verify`. `''` if it was not approved.
 */
export function tellApproval(
  place: Place,
  read: Pick<Approvable, 'assessment' | 'code' | 'report' | 'procedure'>,
): string {
  const bytes = place.read(approvalName);
  if (!bytes) return '';
  const found = readApproval(bytes, approvalName);
  if ('fault' in found) return `Not to be read: ${found.fault}`;
  const present = listParts({
    ...read,
    ...{ files: new Map(), previous: null, revised: null, branding: plainBrand },
  });
  const changed = compareParts(found.approval.parts, present).filter(({ group }) => !apart.has(group));
  const by = `By ${describeResolution(found.approval)}`;
  if (changed.length === 0) return by;
  const named = changed.slice(0, most).map(namePart);
  const more = changed.length > most ? [`${changed.length - most} more`] : [];
  return `${by}; since then other: ${joinList([...named, ...more])}`;
}

/** What does not stand in the version's own files. */
const apart: ReadonlySet<Group> = new Set<Group>(['files', 'previous', 'branding']);

/** So many changes are named. */
const most = 5;
