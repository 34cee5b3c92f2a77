import type { Run, TextChange } from './changes.ts';
import { compareWords } from './compare-words.ts';
import { joinWords, splitWords } from './split-words.ts';

/** What became of a Markdown text; null if only its layout changed, or nothing did. */
export function compareText(before: string, after: string): TextChange | null {
  const runs = compareWords(before, after);
  if (runs.length === 0) return null;
  if (before.trim() === '') return { kind: 'added', runs, after };
  if (after.trim() === '') return { kind: 'removed', runs, after };
  if (isEdited(runs)) return { kind: 'edited', runs, after };
  const whole: Run[] = [
    { kind: 'removed', text: joinWords(splitWords(before)) },
    { kind: 'added', text: joinWords(splitWords(after)) },
  ];
  return { kind: 'rewritten', runs: whole, after };
}

/** Two texts of no more words than this, in a sentence or two, can be read one after the other. */
const shortest = 20;

/**
 * Whether words that changed can be read among those that stayed: at least half of the longer text, or nine tenths of the
 * shorter (as where a paragraph was added or taken out) is in both; or both are short. Of the texts that the sample has
 * written anew for 2025-26, none shares more than 31 per cent of its words with that of the year before.
 */
function isEdited(runs: readonly Run[]): boolean {
  const kept = countWords(runs, 'same');
  const sizes = [kept + countWords(runs, 'removed'), kept + countWords(runs, 'added')];
  const [shorter, longer] = [Math.min(...sizes), Math.max(...sizes)];
  return longer <= shortest || kept >= longer / 2 || kept >= 0.9 * shorter;
}

function countWords(runs: readonly Run[], kind: Run['kind']): number {
  const words = runs.flatMap((run) => (run.kind === kind ? (run.text.match(/\S+/g) ?? []) : []));
  return words.length;
}
