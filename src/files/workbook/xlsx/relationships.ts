import type { Archive } from '../archive.ts';
import { dropPrefix, parsePart } from '../parse-part.ts';

/** Where a part of a package points to. */
export interface Relationship {
  /** The last word of its type: `worksheet`, `styles`. Strict and transitional files differ only before that. */
  readonly type: string;
  /** The path of the part in the archive. */
  readonly path: string;
}

/** What a part points to inside its archive, by id; the archive itself is the part `''`. */
export async function readRelationships(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(list)) return found;
  await parsePart(archive, list, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (dropPrefix(name) !== 'Relationship' || TargetMode === 'External') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(folder, Target) });
    },
  });
  return found;
}

/** The path that a target means, written from the folder of the part that names it or from the top. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
