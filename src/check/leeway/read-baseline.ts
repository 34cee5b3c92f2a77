import type { BaselineFile } from '../../records/generated/baseline.ts';
import { findNode, type Path, type Source } from '../../source/source.ts';
import type { RuleFacts } from '../rule.ts';
import type { BaselineEntry } from './baseline-entry.ts';

/** The key beside the rules of a file that may get no new gaps; it holds nothing. */
export const shutKey = 'no-new-gaps';

/** An entry as it is written, and where. */
export type PlacedEntry = BaselineEntry & { readonly path: Path };

/** The entries of a baseline in the order written; blank ones are left out. */
export function listEntries(document: BaselineFile, { root }: Pick<Source, 'root'>): PlacedEntry[] {
  return Object.entries(document).flatMap(([file, rules]) =>
    Object.entries(rules).flatMap(([rule, places]) =>
      Object.entries(places).flatMap(([place, items]) =>
        items.flatMap((words, index) => {
          const path = [
            file,
            rule,
            place,
            ...(findNode(root, [file, rule, place])?.kind === 'list' ? [index] : []),
          ];
          return words.trim() === '' ? [] : [{ file, rule, place, words: trimWords(words), path }];
        }),
      ),
    ),
  );
}

/** The files that may get no new gaps: those that say so, and those of which some gap is known. */
export function listShut(document: BaselineFile, rules: ReadonlyMap<string, RuleFacts>): string[] {
  return Object.entries(document).flatMap(([file, held]) =>
    Object.keys(held).some((key) => key === shutKey || rules.get(key)?.gap) ? [file] : [],
  );
}

/** The first 80 characters on one line, without invisible ones. */
export function trimWords(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return [...plain].slice(0, 80).join('').trim();
}
