import type { FileKind } from './files.ts';
import type { FormSchema } from './form-schema.ts';
import { nameKey } from './open-field.ts';

/** A part of a file that is filled in on one page. */
export interface Piece {
  readonly file: FileKind;
  /** Its part of the address. */
  readonly id: string;
  readonly title: string;
  /** The keys of the file that it holds, in order. */
  readonly keys: readonly string[];
}

/** Keys that belong together, with what their page is called. */
const together: Readonly<Record<FileKind, readonly Piece[]>> = {
  assessment: [
    page('landlord', 'The landlord and the year', ['landlord', 'period', 'assessed', 'contact']),
    page('introduction', 'Title and introduction', ['title', 'introduction', 'published-at']),
    page('governing-body', 'The governing body’s response', ['governing-body']),
    page('scrutiny', 'Who else looked at it', ['scrutiny']),
    page('years', 'Earlier years and revisions', ['previous', 'earlier', 'revision']),
  ],
  report: [],
  process: [],
};

/** What the list of provisions and the register of evidence hold, which have pages of their own. */
const elsewhere: Readonly<Record<FileKind, readonly string[]>> = {
  assessment: ['provisions', 'evidence'],
  report: [],
  process: [],
};

/** The parts of a file, each on a page: whatever its schema holds is in one of them. */
export function listPieces(file: FileKind, { properties = {} }: FormSchema): Piece[] {
  const known = together[file].flatMap(({ keys }) => keys);
  const left = Object.keys(properties).filter(
    (key) => !known.includes(key) && !elsewhere[file].includes(key),
  );
  return [...together[file], ...left.map((key) => ({ ...page(key, nameKey(key), [key]), file }))];
}

function page(id: string, title: string, keys: readonly string[]): Piece {
  return { file: 'assessment', id, title, keys };
}
