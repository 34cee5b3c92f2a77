import type { Diagnostic } from '../../check/diagnostic.ts';
import type { Assessment } from '../../records/assessment.ts';
import { findNode } from '../../source/source.ts';
import { labelPeriod } from '../../words/dates.ts';
import { findVersionsQuietly } from '../build/find-previous.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { addressDocument } from './addresses.ts';
import type { FormPage } from './form-pages.ts';
import type { OpenFiles } from './open-files.ts';

/** A document of the evidence register: its id, and its title where it has one. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
}

/** The documents of the evidence register, as it stands. */
export function listDocuments(files: OpenFiles): NamedDocument[] {
  const register = findNode(files.open('assessment').source.root, ['evidence']);
  if (register?.kind !== 'map') return [];
  return register.entries.map(({ key, value }) => {
    const title = findNode(value, ['title']);
    return { id: key, title: title?.kind === 'text' && title.text.trim() !== '' ? title.text.trim() : key };
  });
}

/** The address of a new document: its title as an id that no other has. */
export function nameNewDocument(files: OpenFiles, title: string): string {
  const taken = new Set(listDocuments(files).map(({ id }) => id));
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  const id = words.slice(0, longestId).replace(/^-|-$/g, '') || 'document';
  let name = id;
  for (let number = 2; taken.has(name); number += 1) name = `${id}-${number}`;
  return addressDocument(name);
}

/** Chosen: an id is typed by hand in the file. */
const longestId = 40;

/** What was found in the file that a page is of. */
export function listFindings(
  { verdict, beside }: CheckedFile,
  { file }: Pick<FormPage, 'file'>,
): readonly Diagnostic[] {
  if (file === 'assessment') return verdict.diagnostics;
  return beside
    .filter(({ kind }) => kind === file || (file === 'report' && kind === 'register'))
    .flatMap(({ diagnostics }) => diagnostics);
}

/** The landlord's name as it stands in the file; the file's own name where there is none. */
export function nameLandlord(files: OpenFiles): string {
  const { root, file } = files.open('assessment').source;
  const name = findNode(root, ['landlord', 'name']);
  return (name?.kind === 'text' && name.text.trim()) || file;
}

/** The heading of the list: `Harbour Vale Homes, 2025-26`. */
export function nameList({ verdict }: CheckedFile, files: OpenFiles): string {
  const period = verdict.read?.assessment.period;
  const name = nameLandlord(files);
  return period && period.from !== '' && period.to !== '' ? `${name}, ${labelPeriod(period)}` : name;
}

/** The assessment of the year before; null where there is none that can be read. It is looked for once a check. */
export function findBefore(
  checked: CheckedFile | undefined,
  at: { readonly today: string; readonly cwd: string },
): Promise<Assessment | null> {
  if (!checked) return Promise.resolve(null);
  const known = found.get(checked) ?? lookForBefore(checked, at);
  found.set(checked, known);
  return known;
}

const found = new WeakMap<CheckedFile, Promise<Assessment | null>>();

async function lookForBefore(
  checked: CheckedFile,
  { today, cwd }: { readonly today: string; readonly cwd: string },
): Promise<Assessment | null> {
  if (!checked.verdict.read) return null;
  return (await findVersionsQuietly(checked, today, cwd)).previous?.assessment ?? null;
}
