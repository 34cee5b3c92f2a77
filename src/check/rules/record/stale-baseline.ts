import { findClosest } from '../../../words/closest.ts';
import { quoteWords } from '../../../words/short-text.ts';
import type { StaleEntry } from '../../leeway/baseline-entry.ts';
import type { Finding, Rule } from '../../rule.ts';

/** What this rule looks at: entries of a baseline that silence nothing, and the rules a baseline can hold. */
export interface BaselineContext {
  readonly stale: readonly StaleEntry[];
  readonly waivable: readonly string[];
}

/** An entry of the baseline that silences nothing: usually because what it held has been put right. */
export const staleBaseline: Rule<BaselineContext> = {
  id: 'stale-baseline',
  severity: 'warning',
  gap: false,
  find: ({ stale, waivable }) => {
    const found = stale.map((entry) => ({ ...placeEntry(entry), ...describeEntry(entry, waivable) }));
    return [...new Map(found.map((finding) => [JSON.stringify(finding.path), finding])).values()];
  },
};

/** What applies to a whole file or rule is said once, at its key. */
function placeEntry({ why, file, rule, path }: StaleEntry): Pick<Finding, 'path' | 'at'> {
  if (why === 'gone') return { path: [file], at: 'key' };
  return why === 'not-found' ? { path, at: 'value' } : { path: [file, rule], at: 'key' };
}

const prune = 'Run “selfassess check --prune-baseline” to take out every entry that no longer holds.';

function describeEntry({ why, file, rule, place, words, gap }: StaleEntry, waivable: readonly string[]) {
  if (why === 'gone') return { message: `There is no longer a file “${file}”.`, help: prune };
  if (why === 'not-waivable') {
    return {
      message: `${rule} cannot be kept in a baseline: only rules that judge the words can, and in a draft what is missing.`,
      help: `Put right what the rule finds. ${prune}`,
    };
  }
  if (why === 'unknown-rule') {
    const close = findClosest(rule, waivable);
    return {
      message: `“${rule}” is not a rule.`,
      help: close ? `Write ${close}: if that is meant.` : prune,
    };
  }
  if (gap) {
    const what = words === place ? place : `${words} at ${place}`;
    return { message: `A gap is filled: ${rule} no longer finds ${what} missing.`, help: prune };
  }
  return { message: `${rule} no longer finds ${quoteWords(words)} at ${place}.`, help: prune };
}
