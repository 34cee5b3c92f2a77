import { findClosest } from '../../../words/closest.ts';
import { agree, count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import type { StaleEntry } from '../../leeway/baseline-entry.ts';
import type { Finding, Rule } from '../../rule.ts';

/** What this rule looks at: entries of a baseline that silence nothing, and the rules a baseline can hold. */
export interface BaselineContext {
  readonly stale: readonly StaleEntry[];
  readonly waivable: readonly string[];
}

/**
 * Entries of the baseline that silence nothing. Those that have done their work, usually because what they held has been
 * put right, are told together; a name that no baseline can hold is a mistake, and told where it stands.
 */
export const staleBaseline: Rule<BaselineContext> = {
  id: 'stale-baseline',
  severity: 'warning',
  gap: false,
  find: ({ stale, waivable }) => {
    const spent = stale.filter(({ why }) => why === 'gone' || why === 'not-found');
    const mistaken = stale.filter((entry) => !spent.includes(entry));
    const found = mistaken.map(
      (entry): Finding => ({
        path: [entry.file, entry.rule],
        at: 'key',
        ...describeMistake(entry, waivable),
      }),
    );
    // What applies to a whole rule is said once, at its key.
    return [
      ...new Map(found.map((finding) => [JSON.stringify(finding.path), finding])).values(),
      ...describeSpent(spent),
    ];
  },
};

const prune = 'Run “selfassess check --prune-baseline” to take out every entry that no longer holds.';

function describeSpent(spent: readonly StaleEntry[]): Finding[] {
  const [first] = spent;
  if (!first) return [];
  const [number, hold] = [count(spent.length, 'entry', 'entries'), agree(spent.length, 'holds', 'hold')];
  return [
    {
      path: first.why === 'gone' ? [first.file] : first.path,
      at: first.why === 'gone' ? 'key' : 'value',
      last: true,
      message: `${number} of the baseline no longer ${hold}: ${tellFirst(first)}${spent.length > 1 ? ', for one' : ''}.`,
      help: prune,
    },
  ];
}

function tellFirst({ why, file, rule, place, words, gap }: StaleEntry): string {
  if (why === 'gone') return `there is no file “${file}”`;
  if (gap) return `${words === place ? place : `${words} at ${place}`} is no longer missing (${rule})`;
  return `${rule} no longer finds ${quoteWords(words)} at ${place}`;
}

function describeMistake({ why, rule }: StaleEntry, waivable: readonly string[]) {
  if (why === 'not-waivable') {
    return {
      message: `${rule} cannot be kept in a baseline: only rules that judge the words can, and in a draft what is missing.`,
      help: `Put right what the rule finds. ${prune}`,
    };
  }
  const close = findClosest(rule, waivable);
  return { message: `“${rule}” is not a rule.`, help: close ? `Write ${close}: if that is meant.` : prune };
}
