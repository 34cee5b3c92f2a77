import type { Group } from './make-site.ts';

/** The forms beside the pages of a publication: all of them, and those of what stands at an anchor of the pages. */
export interface FormLinks {
  readonly home: FormLink;
  readonly at: ReadonlyMap<string, readonly FormLink[]>;
}

/** A link to a form, by its path below the address of the server. */
interface FormLink {
  readonly text: string;
  readonly to: string;
}

/** Finds the forms beside the pages of a publication. */
export type FindForms = (group: Group) => FormLinks;
