import { fitToSchema } from '../../records/fit-to-schema.ts';
import type { BaselineFile } from '../../records/generated/baseline.ts';
import { validateBaseline } from '../../records/generated/validate-baseline.js';
import { isBlank } from '../../source/slips/file-slips.ts';
import { findNode, type Path, type Source } from '../../source/source.ts';
import { describeFindings, placeFindings } from '../describe-findings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { RuleFacts } from '../rule.ts';
import { staleBaseline } from '../rules/record/stale-baseline.ts';
import type { Verdict } from '../verdict.ts';
import type { BaselineEntry, StaleEntry } from './baseline-entry.ts';
import type { Settings } from './settings.ts';
import { checkForm } from './settings-form.ts';

/** A self-assessment that was checked, under its name in the baseline. */
export interface Judged {
  readonly file: string;
  readonly verdict: Verdict;
}

export interface Baselined {
  /** The given verdicts, without the known findings. */
  readonly verdicts: readonly Verdict[];
  /** What is wrong with the baseline itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** The first of these that keeps it from being read; null where it can be. */
  readonly fault: Diagnostic | null;
  /** Entries that still apply, and those for files that were not checked this time. */
  readonly kept: readonly BaselineEntry[];
  /** Findings that are not in the baseline but could be. */
  readonly left: readonly BaselineEntry[];
  /** How many findings are silenced. */
  readonly silenced: number;
}

/**
 * Removes from the verdicts what the baseline knows. Each entry silences one finding with its words, by a rule that
 * judges the words. `exists` says whether there is still a file of that name.
 */
export function applyBaseline(
  source: Source,
  judged: readonly Judged[],
  settings: Settings,
  facts: readonly RuleFacts[],
  exists: (file: string) => boolean,
): Baselined {
  const { document, errors } = fitToSchema<BaselineFile>(source.root, validateBaseline);
  const open = listEntries(document, source);
  const rules = new Map(facts.map((rule) => [rule.id, rule]));
  const waivable = [...rules.values()].flatMap((rule) => (rule.waivable ? [rule.id] : []));
  const kept: BaselineEntry[] = [];
  const left: BaselineEntry[] = [];
  const verdicts = judged.map(({ file, verdict }) => ({
    ...verdict,
    diagnostics: verdict.diagnostics.filter((diagnostic) => {
      if (!rules.get(diagnostic.rule)?.waivable) return true;
      const entry = describeEntry(diagnostic, verdict.text, file);
      const index = open.findIndex((one) => isSame(one, entry));
      (index < 0 ? left : kept).push(entry);
      open.splice(index, index < 0 ? 0 : 1);
      return index < 0;
    }),
  }));
  const silenced = kept.length;
  const stale: StaleEntry[] = [];
  for (const entry of open) {
    const why = judgeEntry(entry, rules.get(entry.rule), judged, settings, exists);
    if (why === 'holds') kept.push(entry);
    else stale.push({ ...entry, why });
  }
  const found = placeFindings(staleBaseline, { stale, waivable }, source, { draft: false, settings });
  const diagnostics = isBlank(source.text)
    ? []
    : describeFindings(source, [...checkForm(source, errors, 'a baseline'), ...found]);
  const fault = diagnostics.find(({ rule }) => rule !== staleBaseline.id) ?? null;
  return { verdicts, diagnostics, fault, kept, left, silenced };
}

type PlacedEntry = BaselineEntry & { readonly path: Path };

function listEntries(document: BaselineFile, { root }: Source): PlacedEntry[] {
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

function describeEntry(
  { rule, provision, path, range }: Diagnostic,
  text: string,
  file: string,
): BaselineEntry {
  const place = provision || String(path[0] ?? 'file');
  const words = trimWords(text.slice(range.start.offset, range.end.offset));
  return { file, rule, place, words: words || place };
}

/** The first 80 characters on one line, without invisible ones. */
function trimWords(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return [...plain].slice(0, 80).join('').trim();
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
  if (!facts.waivable) return 'not-waivable';
  const ran = checked.verdict.tally.provisions > 0 && severities.get(rule) !== 'off';
  return ran ? 'not-found' : 'holds';
}
