import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../check/diagnostic.ts';
import { applyBaseline, type Baselined, type Judged } from '../../check/leeway/baseline.ts';
import type { BaselineEntry } from '../../check/leeway/baseline-entry.ts';
import { printBaseline } from '../../check/leeway/print-baseline.ts';
import type { Settings } from '../../check/leeway/settings.ts';
import { listRules } from '../../check/list-rules.ts';
import type { Verdict } from '../../check/verdict.ts';
import { packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import type { ToldFile } from '../disk/check-file.ts';
import { isThere } from '../disk/exists-in.ts';
import { reportName, showPath } from '../disk/find-assessments.ts';
import { buildSideVerdict } from '../disk/load-settings.ts';
import { writeFile } from '../disk/replace-file.ts';

/**
 * What to do with a baseline: apply it to the findings, having first updated or shortened it if asked; or `preview`, which
 * applies it and takes no new gap as an error.
 */
export type BaselineUse = 'apply' | 'write' | 'prune' | 'preview';

export interface UsedBaseline<File extends ToldFile> {
  /** The files checked, without known findings, in the order given. */
  readonly checked: readonly File[];
  /** What is wrong with the baseline; null if nothing is. */
  readonly verdict: Verdict | null;
  /** Notices for standard error. */
  readonly notices: readonly string[];
}

/**
 * Applies the baseline at an absolute path to what was checked; `write` creates it if it is missing. Gaps are held in a
 * draft alone.
 * @throws CommandError if there is no such file, or if it must be rewritten and cannot be read to its end.
 */
export function useBaseline<File extends ToldFile>(
  path: string,
  { use, draft }: { readonly use: BaselineUse; readonly draft: boolean },
  checked: readonly File[],
  settings: Settings,
  cwd: string,
): UsedBaseline<File> {
  const shown = showPath(path, cwd);
  requireBaseline(path, shown, use);
  const folder = dirname(path);
  const judged = listJudged(checked, folder);
  const gapUse = draft ? (use === 'preview' ? 'stay' : 'fail') : 'count';
  const apply = (bytes: Uint8Array) => {
    const source = parseSource(bytes, shown, grammarFrom(packageCodes));
    const exists = (file: string) => isThere(resolve(folder, file));
    return { source, ...applyBaseline(source, judged, settings, listRules(), exists, gapUse) };
  };
  const report = (applied: ReturnType<typeof apply>, notices: readonly string[]): UsedBaseline<File> => ({
    checked: replaceVerdicts(checked, judged, applied.verdicts),
    verdict: applied.diagnostics.length > 0 ? buildSideVerdict(applied.source, applied.diagnostics) : null,
    notices: [...notices, ...tellKnown(applied, shown, draft)],
  });
  const before = apply(isThere(path) ? readFileSync(path) : new Uint8Array());
  if (use === 'apply' || use === 'preview') return report(before, []);
  if (before.fault) refuseFaulty(before.fault, shown);
  const wanted = use === 'write' ? [...before.kept, ...before.left] : before.kept;
  const shut = use === 'write' && draft ? judged.map(({ file }) => file) : [];
  const text = printBaseline(wanted, [...new Set([...before.shut, ...shut])]);
  writeFile(path, text);
  return report(apply(Buffer.from(text)), [
    use === 'prune' ? describePruning(shown, before) : describeWriting(shown, wanted, before.kept),
    ...(use === 'write' ? tellUnheld(before.gaps, draft) : []),
  ]);
}

/** Each self-assessment, and the report beside it, by its path from the baseline's folder. */
function listJudged(checked: readonly ToldFile[], folder: string): Judged[] {
  return checked.flatMap(({ path, verdict, beside }) =>
    [verdict, ...beside.filter(({ kind }) => kind === 'report' || kind === 'process')].map((one) => {
      const absolute = one === verdict ? path : join(dirname(path), reportName);
      return { file: relative(folder, absolute).split(sep).join('/'), verdict: one };
    }),
  );
}

function replaceVerdicts<File extends ToldFile>(
  checked: readonly File[],
  judged: readonly Judged[],
  verdicts: readonly Verdict[],
): File[] {
  const changed = new Map(judged.map(({ verdict }, index) => [verdict, verdicts[index] ?? verdict]));
  const replace = <One extends Verdict>(verdict: One): One => ({
    ...verdict,
    ...changed.get(verdict),
    read: verdict.read,
  });
  return checked.map((one) => ({
    ...one,
    verdict: replace(one.verdict),
    beside: one.beside.map(replace),
  }));
}

function requireBaseline(path: string, shown: string, use: BaselineUse): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() || (!stat && use === 'write')) return;
  if (stat) throw new CommandError(`${shown} is a folder, not a file.`, 'Name a file.');
  throw new CommandError(
    `There is no baseline ${shown}.`,
    'Check the name, or make the file with “selfassess check --write-baseline”.',
  );
}

function refuseFaulty(fault: Diagnostic, shown: string): never {
  throw new CommandError(
    `${shown} cannot be rewritten, because it cannot be read as a baseline: ${fault.message}`,
    `Put line ${fault.range.start.line} right, or delete the file and write a new one.`,
  );
}

/** What is said of the findings that are known, and of gaps that are new. */
function tellKnown(
  { silenced, gaps }: Pick<Baselined, 'silenced' | 'gaps'>,
  shown: string,
  draft: boolean,
): string[] {
  const held = draft ? gaps.known : 0;
  const parts = [
    ...(silenced > 0 ? [count(silenced, 'finding')] : []),
    ...(held > 0 ? [count(held, 'gap')] : []),
  ];
  const are = agree(silenced + held, 'is', 'are');
  const known = count(gaps.known, 'gap is', 'gaps are');
  const failing = count(gaps.failing, 'gap is', 'gaps are');
  const them = agree(gaps.failing, 'it', 'them');
  return [
    ...(parts.length > 0 ? [`${joinList(parts)} ${are} known from ${shown} and not counted.`] : []),
    ...(gaps.known > held ? [`${known} known from ${shown}, but only --draft leaves such out.`] : []),
    ...(gaps.failing > 0
      ? [
          `${failing} not in ${shown}, and so ${agree(gaps.failing, 'an error', 'errors')}: fill ${them}, or add ${them} with --draft --write-baseline.`,
        ]
      : []),
  ];
}

/** What is said of gaps that were not written, because only a draft may have them. */
function tellUnheld({ unknown }: Baselined['gaps'], draft: boolean): string[] {
  if (draft || unknown === 0) return [];
  return [
    `${count(unknown, 'gap is', 'gaps are')} not written into it: add --draft to hold what is missing too.`,
  ];
}

function describeWriting(
  shown: string,
  written: readonly BaselineEntry[],
  kept: readonly BaselineEntry[],
): string {
  const fresh = written.length - kept.length;
  return `Wrote ${shown}: ${count(written.length, 'entry', 'entries')}, ${fresh} of them new.`;
}

/** What a prune took out: what it held holds no more, whether or not this is a draft. */
function describePruning(shown: string, { kept, spent }: Pick<Baselined, 'kept' | 'spent'>): string {
  const left = kept.length === 0 ? 'none is left' : `${count(kept.length, 'still holds', 'still hold')}`;
  return spent === 0
    ? `Nothing was taken out of ${shown}: ${left}.`
    : `Took ${count(spent, 'entry that no longer holds', 'entries that no longer hold')} out of ${shown}; ${left}.`;
}
