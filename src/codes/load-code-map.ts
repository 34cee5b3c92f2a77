import type { Code } from './code.ts';
import type { CodeMapFile } from './generated/code-map.ts';
import { listData, readData } from './read-data.ts';

/** How the provisions of one edition of a Code, or of one Code, became those of another. */
export interface CodeMap {
  /** Ids of the Codes. */
  readonly from: string;
  readonly to: string;
  /** New provisions, by id, that are not simply the old ones with the same number and wording. */
  readonly provisions: ReadonlyMap<string, Origin>;
  /** Old provisions that no new one continues. */
  readonly gone: readonly string[];
}

/** Where a new provision comes from: one old one, several that were merged, or none. */
interface Origin {
  readonly from: readonly string[];
  readonly wordingChanged: boolean;
}

/** The map from one Code to another; undefined if the package has none. */
export function loadCodeMap(from: string, to: string): CodeMap | undefined {
  const name = `${from}.${to}`;
  return listData('maps').includes(name) ? readCodeMap(readData<CodeMapFile>(`maps/${name}`)) : undefined;
}

/** The ids of the Codes that a map leads from to that one. */
export function listOrigins(to: string): string[] {
  const ending = `.${to}`;
  const names = listData('maps').filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length));
}

/** The old provisions that a new one comes from: none if it is new, several if they were merged. */
export function originsOf(id: string, map: CodeMap, from: Code): readonly string[] {
  const origin = map.provisions.get(id);
  if (origin) return origin.from;
  return from.provisions.some((provision) => provision.id === id) ? [id] : [];
}

/** A map read from its file. */
export function readCodeMap({ from, to, provisions = {}, gone = [] }: CodeMapFile): CodeMap {
  const origins = Object.entries(provisions).map(
    ([id, origin]) =>
      [id, { from: origin.from ?? [], wordingChanged: origin.wording === 'changed' }] as const,
  );
  return { from, to, provisions: new Map(origins), gone };
}
