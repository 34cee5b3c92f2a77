import { fitToSchema } from '../../records/fit-to-schema.ts';
import type { BaselineFile } from '../../records/generated/baseline.ts';
import { validateBaseline } from '../../records/generated/validate-baseline.js';
import { isBlank } from '../../source/slips/file-slips.ts';
import type { Source } from '../../source/source.ts';
import { describeFindings, placeFindings } from '../describe-findings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { RuleFacts } from '../rule.ts';
import { staleBaseline } from '../rules/record/stale-baseline.ts';
import type { Verdict } from '../verdict.ts';
import type { BaselineEntry, StaleEntry } from './baseline-entry.ts';
import { type GapUse, type HeldGaps, holdGaps } from './hold-gaps.ts';
import { listEntries, listShut, type PlacedEntry, trimWords } from './read-baseline.ts';
import type { Settings } from './settings.ts';
import { checkForm } from './settings-form.ts';

/** A self-assessment or a report that was checked, under its name in the baseline. */
export interface Judged {
  readonly file: string;
  readonly verdict: Verdict;
}

export interface Baselined {
  /** The given verdicts, in the same order, without the known findings. */
  readonly verdicts: readonly Verdict[];
  /** What is wrong with the baseline itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** The first of these that keeps it from being read; null where it can be. */
  readonly fault: Diagnostic | null;
  /** Entries that still apply, and those for files that were not checked this time. */
  readonly kept: readonly BaselineEntry[];
  /** How many entries hold nothing any more. */
  readonly spent: number;
  /** Findings that are not in the baseline but could be. */
  readonly left: readonly BaselineEntry[];
  /** The files, as the baseline names them, that may get no new gaps in a draft. */
  readonly shut: readonly string[];
  /** How many findings are silenced, gaps apart. */
  readonly silenced: number;
  readonly gaps: GapCount;
}

/** Of the gaps found, how many the baseline knows and does not know, and how many of the latter it makes errors. */
interface GapCount {
  readonly known: number;
  readonly unknown: number;
  readonly failing: number;
}

/**
 * Removes from the verdicts what the baseline knows. Each entry silences one finding with its words, by a rule that
 * judges the words; and, as `use` says, one gap. `exists` says whether there is still a file of that name.
 */
export function applyBaseline(
  source: Source,
  judged: readonly Judged[],
  settings: Settings,
  facts: readonly RuleFacts[],
  exists: (file: string) => boolean,
  use: GapUse = 'count',
): Baselined {
  const { document, errors } = fitToSchema<BaselineFile>(source.root, validateBaseline);
  const rules = new Map(facts.map((rule) => [rule.id, rule]));
  const waivable = facts.flatMap(({ id, waivable }) => (waivable ? [id] : []));
  const open = listEntries(document, source);
  const words = judged.map((one) => silenceWords(one, open, waivable));
  const silenced = words.flatMap(({ kept }) => kept).length;
  const shut = listShut(document, rules).filter(
    (file) => judged.some((one) => one.file === file) || exists(file),
  );
  const held = judged.map(({ file }, index) => {
    const [own, others] = split(open, (one) => one.file === file && rules.get(one.rule)?.gap === true);
    open.splice(0, open.length, ...others);
    return holdGaps(words[index]?.diagnostics ?? [], file, own, use, shut.includes(file));
  });
  const kept: BaselineEntry[] = [
    ...[...words, ...held].flatMap((one) => one.kept),
    ...held.flatMap(({ waiting }) => waiting),
  ];
  const stale: StaleEntry[] = [];
  for (const entry of [...open, ...held.flatMap(({ filled }) => filled)]) {
    const why = judgeEntry(entry, rules.get(entry.rule), judged, settings, exists);
    if (why === 'holds') kept.push(entry);
    else stale.push({ ...entry, why, gap: rules.get(entry.rule)?.gap === true });
  }
  const found = placeFindings(staleBaseline, { stale, waivable }, source, { draft: false, settings });
  const diagnostics = isBlank(source.text)
    ? []
    : describeFindings(source, [...checkForm(source, errors, 'a baseline'), ...found]);
  const fault = diagnostics.find(({ rule }) => rule !== staleBaseline.id) ?? null;
  return {
    verdicts: judged.map(({ verdict }, index) => withoutKnown(verdict, held[index], use)),
    ...{ diagnostics, fault, kept, shut, silenced, spent: stale.length },
    left: [
      ...words.flatMap((one) => one.left),
      ...(use === 'fail' ? held.flatMap(({ fresh }) => fresh) : []),
    ],
    gaps: countGaps(judged, held, shut, use),
  };
}

/** The findings on the words of a self-assessment, without those that an open entry silences; it is then taken out. */
function silenceWords({ file, verdict }: Judged, open: PlacedEntry[], waivable: readonly string[]) {
  const kept: BaselineEntry[] = [];
  const left: BaselineEntry[] = [];
  const diagnostics = verdict.diagnostics.filter((diagnostic) => {
    if (verdict.kind !== 'assessment' || !waivable.includes(diagnostic.rule)) return true;
    const entry = describeEntry(diagnostic, verdict.text, file);
    const index = open.findIndex((one) => isSame(one, entry));
    (index < 0 ? left : kept).push(entry);
    open.splice(index, index < 0 ? 0 : 1);
    return index < 0;
  });
  return { diagnostics, kept, left };
}

function withoutKnown(verdict: Verdict, held: HeldGaps<PlacedEntry> | undefined, use: GapUse): Verdict {
  const known = use === 'count' ? 0 : (held?.kept.length ?? 0);
  const { diagnostics = verdict.diagnostics } = held ?? {};
  return { ...verdict, diagnostics, ...(known > 0 ? { heldGaps: known } : {}) };
}

function countGaps(
  judged: readonly Judged[],
  held: readonly HeldGaps<PlacedEntry>[],
  shut: readonly string[],
  use: GapUse,
): GapCount {
  const unknown = held.map(({ fresh }) => fresh.length);
  const failing = unknown.filter((_, index) => use === 'fail' && shut.includes(judged[index]?.file ?? ''));
  const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  return { known: add(held.map(({ kept }) => kept.length)), unknown: add(unknown), failing: add(failing) };
}

function split<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isMeant), items.filter((item) => !isMeant(item))];
}

function describeEntry(
  { rule, provision, path, range }: Diagnostic,
  text: string,
  file: string,
): BaselineEntry {
  const place = provision || String(path[0] ?? 'file');
  const words = trimWords(text.slice(range.start.offset, range.end.offset));
  return { file, rule, place, words: words || place };
}

function isSame(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.file === b.file && a.rule === b.rule && a.place === b.place && a.words === b.words;
}

/** Whether an entry that silences nothing stays anyway, because its rule did not run on its file this time. */
function judgeEntry(
  { file, rule }: BaselineEntry,
  facts: RuleFacts | undefined,
  judged: readonly Judged[],
  { severities }: Settings,
  exists: (file: string) => boolean,
): StaleEntry['why'] | 'holds' {
  const checked = judged.find((one) => one.file === file);
  if (!checked) return exists(file) ? 'holds' : 'gone';
  if (!facts) return 'unknown-rule';
  if (!facts.waivable && !facts.gap) return 'not-waivable';
  return isJudged(checked.verdict) && severities.get(rule) !== 'off' ? 'not-found' : 'holds';
}

/** Whether the file could be read to its end, so that its rules have run. */
function isJudged({ kind, tally, diagnostics }: Verdict): boolean {
  if (kind === 'assessment') return tally.provisions > 0;
  return diagnostics.every(({ path, severity }) => path.length > 0 || severity !== 'error');
}
