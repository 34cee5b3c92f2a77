import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../check/diagnostic.ts';
import { applyBaseline, type Judged } from '../../check/leeway/baseline.ts';
import type { BaselineEntry } from '../../check/leeway/baseline-entry.ts';
import { printBaseline } from '../../check/leeway/print-baseline.ts';
import type { Settings } from '../../check/leeway/settings.ts';
import { listRules } from '../../check/list-rules.ts';
import type { Verdict } from '../../check/verdict.ts';
import { packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { count } from '../../words/plurals.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { showPath } from '../disk/find-assessments.ts';
import { buildSideVerdict } from '../disk/load-settings.ts';

/** What to do with a baseline: apply it to the findings, having first updated or shortened it if asked. */
export type BaselineUse = 'apply' | 'write' | 'prune';

export interface UsedBaseline {
  /** The verdicts without known findings, in the order given. */
  readonly verdicts: readonly Verdict[];
  /** What is wrong with the baseline; null if nothing is. */
  readonly verdict: Verdict | null;
  /** Notices for standard error. */
  readonly notices: readonly string[];
}

/**
 * Applies the baseline at an absolute path to verdicts; `write` creates it if it is missing.
 * @throws CommandError if there is no such file, or if it must be rewritten and cannot be read to its end.
 */
export function useBaseline(
  path: string,
  use: BaselineUse,
  checked: readonly Pick<CheckedFile, 'path' | 'verdict'>[],
  settings: Settings,
  cwd: string,
): UsedBaseline {
  const shown = showPath(path, cwd);
  requireBaseline(path, shown, use);
  const folder = dirname(path);
  const judged: Judged[] = checked.map((one) => ({
    file: relative(folder, one.path).split(sep).join('/'),
    verdict: one.verdict,
  }));
  const apply = (bytes: Uint8Array) => {
    const source = parseSource(bytes, shown, grammarFrom(packageCodes));
    const exists = (file: string) => existsSync(resolve(folder, file));
    return { source, ...applyBaseline(source, judged, settings, listRules(), exists) };
  };
  const before = apply(existsSync(path) ? readFileSync(path) : new Uint8Array());
  if (use === 'apply') return report(before, shown, []);
  if (before.fault) refuseFaulty(before.fault, shown);
  const wanted = use === 'write' ? [...before.kept, ...before.left] : before.kept;
  const text = printBaseline(wanted);
  writeFileSync(path, text);
  return report(apply(Buffer.from(text)), shown, [describeWriting(shown, wanted, before.kept)]);
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

function report(
  {
    verdicts,
    diagnostics,
    silenced,
    source,
  }: ReturnType<typeof applyBaseline> & { source: { file: string; text: string } },
  shown: string,
  notices: readonly string[],
): UsedBaseline {
  const known =
    silenced > 0
      ? [`${count(silenced, 'finding is', 'findings are')} known from ${shown} and not counted.`]
      : [];
  return {
    verdicts,
    verdict: diagnostics.length > 0 ? buildSideVerdict(source, diagnostics) : null,
    notices: [...notices, ...known],
  };
}

function describeWriting(
  shown: string,
  written: readonly BaselineEntry[],
  kept: readonly BaselineEntry[],
): string {
  const fresh = written.length - kept.length;
  return `Wrote ${shown}: ${count(written.length, 'entry', 'entries')}, ${fresh} of them new.`;
}
