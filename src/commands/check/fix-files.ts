import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkSource } from '../../check/check-source.ts';
import type { Diagnostic } from '../../check/diagnostic.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import type { Verdict } from '../../check/verdict.ts';
import type { Codes } from '../../codes/codes.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { mendText, overlaps } from '../../source/mend.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
import type { Edit } from '../../source/span.ts';
import { count } from '../../words/plurals.ts';
import type { RunOptions } from '../disk/check-file.ts';
import { existsIn } from '../disk/exists-in.ts';
import { assessmentName, reportName, showPath } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';
import { printDifference, replaceFile } from '../disk/replace-file.ts';
import type { World } from '../world.ts';

export interface FixOptions extends Pick<RunOptions, 'draft' | 'today'> {
  /** Whether only to show what would be changed. */
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

/**
 * `selfassess check --fix`: makes the mends that are certain in self-assessments (absolute paths) and the annual
 * reports beside them, by splicing the text, so that every other byte stays; or, in a dry run, prints them as a
 * diff. Gives how many there were.
 */
export async function fixFiles(paths: readonly string[], options: FixOptions, world: World): Promise<number> {
  let mended = 0;
  for (const path of paths.flatMap(withReport)) {
    const codes = await openCodes(dirname(path), world.cwd);
    const grammar = grammarFrom(codes);
    const read: Reader = (bytes) => parseSource(bytes, showPath(path, world.cwd), grammar);
    const fixed = fixText(path, read, await openChecker(path, read, options, codes));
    mended += fixed.mended;
    if (fixed.refusal) world.stderr.write(`${fixed.refusal}\n`);
    if (fixed.mended === 0) continue;
    if (options.dryRun)
      world.stdout.write(await printDifference(fixed.file, fixed.before, fixed.after, 'mended'));
    else replaceFile(path, fixed.after);
    const done = options.dryRun ? 'Could mend' : 'Mended';
    if (!options.quiet) world.stderr.write(`${done} ${count(fixed.mended, 'problem')} in ${fixed.file}.\n`);
  }
  if (mended === 0 && !options.quiet) world.stderr.write('There is nothing that can be mended safely.\n');
  return mended;
}

function withReport(path: string): string[] {
  const report = join(dirname(path), reportName);
  return existsSync(report) ? [path, report] : [path];
}

/** What finds faults in that file's bytes. Counts from a register are left out, as they have no edits. */
async function openChecker(path: string, read: Reader, options: FixOptions, codes: Codes): Promise<Checker> {
  const weighing = { ...options, settings: defaultSettings, codes };
  if (basename(path) !== reportName) {
    const exists = existsIn(dirname(path));
    return (bytes) => checkSource(read(bytes), { ...weighing, exists });
  }
  const { openReport } = await import('../../check/report/check-report.ts');
  const assessment = read(readFileSync(join(dirname(path), assessmentName)));
  return (bytes) => {
    const source = read(bytes);
    const { verdicts } = openReport(source, readBasics(assessment, codes), options.today).check(
      { state: 'none' },
      weighing,
    );
    return {
      file: source.file,
      text: source.text,
      diagnostics: verdicts.flatMap(({ diagnostics }) => diagnostics),
    };
  };
}

type Reader = (bytes: Uint8Array) => Source;
type Checker = (bytes: Uint8Array) => Pick<Verdict, 'file' | 'text' | 'diagnostics'>;

interface FixedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly mended: number;
  /** Why some mends were not made; `''` if all were. */
  readonly refusal: string;
}

/** Mends in rounds, as a mended key can bring faults below it to light. */
function fixText(path: string, read: Reader, check: Checker): FixedText {
  const bytes = readFileSync(path);
  const { file, text: before, diagnostics } = check(bytes);
  const nothing = { file, before, after: before, mended: 0, refusal: '' };
  if (chooseFixes(diagnostics).length > 0 && new TextDecoder().decode(bytes) !== before) {
    return { ...nothing, refusal: `Nothing was mended in ${file}: save it in UTF-8 first.` };
  }
  let fixed: FixedText = nothing;
  for (let round = 0; round < mostRounds; round++) {
    const chosen = chooseFixes(check(encode(fixed.after)).diagnostics);
    if (chosen.length === 0) return fixed;
    const after = mendText(
      fixed.after,
      chosen.flatMap(({ fix }) => fix),
    ).text;
    if (!readsAsMeant(read(encode(fixed.after)), read(encode(after)), chosen)) {
      const refusal = `Nothing more was mended in ${file}: the result might not read as intended. Mend the rest by hand.`;
      return { ...fixed, refusal };
    }
    fixed = { ...fixed, after, mended: fixed.mended + chosen.length };
  }
  return fixed;
}

const mostRounds = 5;

/** Whether the slips mended are gone and no others have appeared. */
function readsAsMeant(before: Source, after: Source, chosen: readonly Diagnostic[]): boolean {
  const mended = chosen.filter(({ path }) => path.length === 0).length;
  return after.sound && after.slips.length <= before.slips.length - mended;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The diagnostics whose edits do not touch each other. */
function chooseFixes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const edits: Edit[] = [];
  return diagnostics.filter(({ fix }) => {
    if (fix.length === 0 || fix.some((edit) => overlaps(edit, edits))) return false;
    edits.push(...fix);
    return true;
  });
}
