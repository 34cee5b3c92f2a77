import { compareWords } from '../../changes/compare-words.ts';
import type { RunView } from '../../render/edit/render-edit.ts';

/** How one text comes to be another, word by word; none if nothing but the layout differs. */
export function showRuns(before: string, after: string): RunView[] {
  return compareWords(before, after).map(({ kind, text }) => ({
    text,
    added: kind === 'added',
    removed: kind === 'removed',
  }));
}
