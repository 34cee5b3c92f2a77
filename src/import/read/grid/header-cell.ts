import type { Column } from '../rows.ts';

/** What a column holds: one of the form's, or another under the heading the page gives it. */
export interface HeaderCell {
  readonly role: Column | 'other';
  readonly heading: string;
  /** The heading is itself an answer, and a mark in the column chooses it. */
  readonly isChoice?: true;
  /** Of an earlier year, or for those who fill in the form: no part of the answer. Its role is `other`. */
  readonly isApart?: true;
  /** Its answers are taken for those of compliance though the heading does not ask for it. */
  readonly isUnsure?: true;
}
