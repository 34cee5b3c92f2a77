import type { Diagnostic } from '../diagnostic.ts';
import { describePath } from '../provision-path.ts';
import type { BaselineEntry } from './baseline-entry.ts';

/**
 * What a baseline does with gaps. Outside a draft they `count` as ever. In a draft those that it knows are left out;
 * those that it does not know `fail` where it keeps a file from getting new ones, or `stay` warnings all the same.
 */
export type GapUse = 'count' | 'fail' | 'stay';

/** The gaps of one file, held against the entries for it. */
export interface HeldGaps<Entry extends BaselineEntry> {
  /** The file's diagnostics, without the gaps that are left out. */
  readonly diagnostics: readonly Diagnostic[];
  /** The entries that hold now, each as it would be written. */
  readonly kept: readonly BaselineEntry[];
  /** The gaps that no entry knows, each as it would be written. */
  readonly fresh: readonly BaselineEntry[];
  /** The given entries for what is not told while its provision has no answer: nobody knows whether they are filled. */
  readonly waiting: readonly Entry[];
  /** The given entries that know nothing that is still missing. */
  readonly filled: readonly Entry[];
}

/**
 * Holds a file's gaps against the baseline's entries for it. An entry knows one gap by rule and path. One for a whole
 * provision or part, or for its answer, knows whatever is missing there once it has been begun: progress is no new gap.
 * `isShut` says whether the file may get no new gaps.
 */
export function holdGaps<Entry extends BaselineEntry>(
  diagnostics: readonly Diagnostic[],
  file: string,
  entries: readonly Entry[],
  use: GapUse,
  isShut: boolean,
): HeldGaps<Entry> {
  const gaps = diagnostics.filter(({ gap }) => gap).map((one) => ({ one, entry: describeGap(one, file) }));
  const open = [...entries];
  const known = new Set<Diagnostic>();
  for (const { one, entry } of gaps) {
    const at = open.findIndex(({ rule, place, words }) => isSame(entry, { rule, place, words }));
    if (at < 0) continue;
    open.splice(at, 1);
    known.add(one);
  }
  const begun = new Set<Entry>();
  for (const { one, entry } of gaps.filter((each) => !known.has(each.one))) {
    const wider = open.find((each) => covers(each, entry));
    if (!wider) continue;
    begun.add(wider);
    known.add(one);
  }
  const [found, fresh] = [true, false].map((is) =>
    gaps.flatMap(({ one, entry }) => (known.has(one) === is ? [entry] : [])),
  );
  const [waiting, filled] = [true, false].map((is) =>
    open.filter((entry) => !begun.has(entry) && gaps.some((gap) => precedes(gap.entry, entry)) === is),
  );
  return {
    diagnostics: diagnostics.flatMap((one) => weigh(one, known.has(one), use, isShut)),
    kept: found ?? [],
    waiting: waiting ?? [],
    fresh: fresh ?? [],
    filled: filled ?? [],
  };
}

function weigh(one: Diagnostic, isKnown: boolean, use: GapUse, isShut: boolean): Diagnostic[] {
  if (!one.gap || use === 'count') return [one];
  if (isKnown) return [];
  return [use === 'fail' && isShut ? { ...one, severity: 'error' } : one];
}

function describeGap({ rule, provision, path }: Diagnostic, file: string): BaselineEntry {
  const place = provision || String(path[0] ?? 'file');
  const below = path.slice(provision ? 2 : 1);
  return { file, rule, place, words: below.length > 0 ? describePath(below) : place };
}

function isSame(a: BaselineEntry, b: Omit<BaselineEntry, 'file'>): boolean {
  return a.rule === b.rule && a.place === b.place && a.words === b.words;
}

/** Whether what an entry says was missing has what is missing now within it. */
function covers({ rule, place, words }: BaselineEntry, gap: BaselineEntry): boolean {
  if (place !== gap.place) return false;
  return words === place || rule === 'missing-answer' || gap.words.startsWith(`${words} › `);
}

/**
 * Whether what an entry says was missing is not told while a provision is not answered or not there, or while what is missing
 * has it within: it still holds.
 */
function precedes(gap: BaselineEntry, { rule, place, words }: BaselineEntry): boolean {
  if (gap.place !== place) return false;
  if (gap.rule === rule) return words.startsWith(`${gap.words} › `);
  return ['missing-answer', 'missing-provision'].includes(gap.rule);
}
