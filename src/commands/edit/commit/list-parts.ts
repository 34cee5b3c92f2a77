import { CommandError } from '../../../command-error.ts';
import type { FileKind } from '../../../form/files.ts';
import { readNode } from '../../../form/read-node.ts';
import { grammarFrom } from '../../../records/document-grammar.ts';
import { isSameValue } from '../../../source/edit/edit-value.ts';
import { parseSource } from '../../../source/read/parse-source.ts';
import { findNode, type Source } from '../../../source/source.ts';
import { listKindPieces } from '../form-pages.ts';
import type { OpenFiles } from '../open-files.ts';
import type { Sitting } from '../sitting.ts';
import { askBeside, liesInRepository } from './ask-git.ts';
import { readTreeFile, type TreeFile } from './read-tree.ts';

/** Which parts of a file are not as they were in the last commit. */
export interface ChangedParts {
  readonly kind: FileKind;
  readonly state: TreeFile['state'];
  /** The provisions whose answer itself is another, and those with another change, in the Code's order. */
  readonly answered: readonly string[];
  readonly edited: readonly string[];
  /** The other parts by what their pages are called. */
  readonly titles: readonly string[];
}

/** The parts of a file that say something else than in the last commit; comments and layout count for nothing. */
export function listParts({ kind, state, was }: TreeFile, files: OpenFiles): ChangedParts {
  const { source, path } = files.open(kind);
  const before = readBefore(was ?? new Uint8Array(), path, source.file, files);
  const differs = (...keys: string[]) => !isSameIn(before, source, keys);
  const ids = kind === 'assessment' ? (files.code?.provisions.map(({ id }) => id) ?? []) : [];
  const changed = ids.filter((id) => differs('provisions', id));
  const answered = changed.filter((id) => differs('provisions', id, 'comply'));
  const pieces = listKindPieces(files, kind).filter(({ keys }) => keys.some((key) => differs(key)));
  const register = kind === 'assessment' && differs('evidence') ? ['Evidence register'] : [];
  return {
    ...{ kind, state, answered },
    edited: changed.filter((id) => !answered.includes(id)),
    titles: [...register, ...pieces.map(({ title }) => title)],
  };
}

/** The provisions that are not as they were in the last commit; null where git cannot tell. */
export function listChangedProvisions(sitting: Sitting): ReadonlySet<string> | null {
  const { files } = sitting;
  if (!liesInRepository(files.open('assessment').path)) return null;
  try {
    const file = readTreeFile('assessment', files, askBeside(sitting));
    if (!file) return new Set();
    const { answered, edited } = listParts(file, files);
    return new Set([...answered, ...edited]);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}

function isSameIn(before: Source, after: Source, keys: readonly string[]): boolean {
  const [was, is] = [before, after].map(({ root }) => findNode(root, keys));
  if (!was || !is) return was === is;
  return isSameValue(readNode(was), readNode(is));
}

/** What was read last of each file: the list is shown often between two commits. */
const readings = new Map<
  string,
  { readonly was: Uint8Array; readonly codes: object; readonly source: Source }
>();

function readBefore(was: Uint8Array, path: string, shown: string, { codes }: OpenFiles): Source {
  const last = readings.get(path);
  if (last && last.codes === codes && Buffer.compare(last.was, was) === 0) return last.source;
  const source = parseSource(was, shown, grammarFrom(codes));
  readings.set(path, { was, codes, source });
  return source;
}
