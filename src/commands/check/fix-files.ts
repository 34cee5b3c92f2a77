import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkSource } from '../../check/check-source.ts';
import { chooseFixes, fixText } from '../../check/fix-text.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import { listRules } from '../../check/list-rules.ts';
import type { Verdict } from '../../check/verdict.ts';
import type { Codes } from '../../codes/codes.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
import { count } from '../../words/plurals.ts';
import type { RunOptions } from '../disk/check-file.ts';
import { existsIn, isThere } from '../disk/exists-in.ts';
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
  const all = await findFixes(paths, options, world);
  for (const { path, file, before, after, mended, refusal } of all) {
    if (refusal) world.stderr.write(`${refusal}\n`);
    if (mended === 0) continue;
    if (options.dryRun) world.stdout.write(await printDifference(file, before, after, 'mended'));
    else replaceFile(path, after);
    const done = options.dryRun ? 'Could mend' : 'Mended';
    if (!options.quiet) world.stderr.write(`${done} ${count(mended, 'problem')} in ${file}.\n`);
  }
  const isNothing = all.every(({ mended, refusal }) => mended === 0 && refusal === '');
  if (isNothing && !options.quiet) world.stderr.write('There is nothing that can be mended safely.\n');
  return all.reduce((sum, { mended }) => sum + mended, 0);
}

/** How many problems `--fix` would mend in those files now: what it would refuse does not count. */
export async function countFixes(
  paths: readonly string[],
  options: Pick<FixOptions, 'draft' | 'today'>,
  world: World,
): Promise<number> {
  return (await findFixes(paths, options, world)).reduce((sum, { mended }) => sum + mended, 0);
}

async function findFixes(
  paths: readonly string[],
  options: Pick<FixOptions, 'draft' | 'today'>,
  world: World,
): Promise<(FixedFile & { readonly path: string })[]> {
  const all: (FixedFile & { readonly path: string })[] = [];
  for (const path of paths.flatMap(withReport)) {
    const codes = await openCodes(dirname(path), world.cwd);
    const grammar = grammarFrom(codes);
    const read: Reader = (bytes) => parseSource(bytes, showPath(path, world.cwd), grammar);
    all.push({ path, ...fixFile(path, read, await openChecker(path, read, options, codes)) });
  }
  return all;
}

function withReport(path: string): string[] {
  const report = join(dirname(path), reportName);
  return isThere(report) ? [path, report] : [path];
}

/** What finds faults in that file's bytes. Counts from a register are left out, as they have no edits. */
async function openChecker(
  path: string,
  read: Reader,
  options: Pick<FixOptions, 'draft' | 'today'>,
  codes: Codes,
): Promise<Checker> {
  const weighing = { ...options, settings: defaultSettings, codes };
  if (basename(path) !== reportName) {
    const exists = existsIn(dirname(path));
    return (source) => checkSource(source, { ...weighing, exists });
  }
  const { openReport } = await import('../../check/report/check-report.ts');
  const assessment = read(readFileSync(join(dirname(path), assessmentName)));
  return (source) => {
    const { verdicts } = openReport(source, readBasics(assessment, codes), options.today).check(
      { state: 'none' },
      weighing,
    );
    return { diagnostics: verdicts.flatMap(({ diagnostics }) => diagnostics) };
  };
}

type Reader = (bytes: Uint8Array) => Source;
type Checker = (source: Source) => Pick<Verdict, 'diagnostics'>;

interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly mended: number;
  /** Why some mends were not made; `''` if all were. */
  readonly refusal: string;
}

function fixFile(path: string, read: Reader, check: Checker): FixedFile {
  const bytes = readFileSync(path);
  const source = read(bytes);
  const { file, text: before } = source;
  if (new TextDecoder().decode(bytes) !== before) {
    const some = chooseFixes(check(source).diagnostics).length > 0;
    const refusal = some ? `Nothing was mended in ${file}: save it in UTF-8 first.` : '';
    return { file, before, after: before, mended: 0, refusal };
  }
  const judging = new Set(listRules().flatMap(({ id, waivable }) => (waivable ? [id] : [])));
  const checkText = (text: string) => {
    const again = read(new TextEncoder().encode(text));
    return { sound: again.sound, diagnostics: check(again).diagnostics };
  };
  const { text: after, mended, refused } = fixText(before, checkText, (rule) => judging.has(rule));
  const refusal = refused
    ? `Nothing more was mended in ${file}: the result might not read as intended. Mend the rest by hand.`
    : '';
  return { file, before, after, mended, refusal };
}
