import { formatDate } from '../words/dates.ts';
import { digestOf, hashText } from './canonical.ts';
import { firstGroups, laterGroups, type Parts } from './list-parts.ts';

/** How the digests are made; another way gets another number, and a record of this one is then told as such. */
export const digestFormat = '1';

/** Who approved, as it is recorded; the date is ISO. */
export interface Resolution {
  /** `Board`, without an article; `''` if the assessment names none. */
  readonly body: string;
  readonly by: string;
  readonly role: string;
  readonly date: string;
  readonly minute: string;
}

/** An approval, bound to what was approved. */
export interface Approval extends Resolution {
  readonly parts: Parts;
}

/** The digest of a whole approval: of what was approved, by whom and when. In hexadecimal. */
export function sealApproval({ parts, ...resolution }: Approval): string {
  const later = laterGroups
    .map((group) => [group, digestOf(parts[group])])
    .filter(([, digest]) => digest !== '');
  const first = firstGroups.map((group) => digestOf(parts[group]));
  return hashText(JSON.stringify([digestFormat, digestOf(resolution), first, ...later]));
}

/** So many digits of a digest are printed for people to compare. */
const shown = 12;

/** The beginning of the digest, `9f2c41d07be8`. */
export function shortenDigest(digest: string): string {
  return digest.slice(0, shown);
}

/** `the Board on 22 July 2026 (minute HV/26/071)` */
export function describeResolution({ body, date, minute }: Resolution): string {
  return `the ${body || 'governing body'} on ${formatDate(date)} (minute ${minute})`;
}
