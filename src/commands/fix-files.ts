import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '../check/diagnostic.ts';
import { defaultSettings } from '../check/settings.ts';
import { type Edit, mendText, overlaps } from '../source/mend.ts';
import { parseSource } from '../source/parse-source.ts';
import { checkFile, type RunOptions } from './check-file.ts';
import type { World } from './world.ts';

export interface FixOptions extends Pick<RunOptions, 'draft' | 'today'> {
  /** Whether only to show what would be changed. */
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

/**
 * `selfassess check --fix`: makes the mends that are certain in the files (absolute paths), by splicing the text, so
 * that every other byte stays; or, in a dry run, prints them as a difference. Gives how many there were.
 */
export async function fixFiles(paths: readonly string[], options: FixOptions, world: World): Promise<number> {
  let mended = 0;
  for (const path of paths) {
    const fixed = fixText(path, options, world.cwd);
    mended += fixed.mended;
    if (fixed.refusal) world.stderr.write(`${fixed.refusal}\n`);
    if (fixed.mended === 0) continue;
    if (options.dryRun) world.stdout.write(await printDifference(fixed));
    else replaceFile(path, fixed.after);
    const done = options.dryRun ? 'Could mend' : 'Mended';
    if (!options.quiet) world.stderr.write(`${done} ${countProblems(fixed.mended)} in ${fixed.file}.\n`);
  }
  if (mended === 0 && !options.quiet)
    world.stderr.write('There is nothing that can be mended without doubt.\n');
  return mended;
}

interface FixedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly mended: number;
  /** Why nothing was mended although something could be; `''` otherwise. */
  readonly refusal: string;
}

function fixText(path: string, options: FixOptions, cwd: string): FixedText {
  const { file, text: before, diagnostics } = checkFile(path, cwd, { ...options, settings: defaultSettings });
  const chosen = chooseFixes(diagnostics);
  const nothing = { file, before, after: before, mended: 0, refusal: '' };
  if (chosen.length === 0) return nothing;
  if (diagnostics.some(({ rule }) => rule === 'not-utf8')) {
    return { ...nothing, refusal: `Nothing was mended in ${file}: save it in UTF-8 first.` };
  }
  const after = mendText(
    before,
    chosen.flatMap(({ fix }) => fix),
  ).text;
  const left = parseSource(new TextEncoder().encode(after), file);
  const slips = chosen.filter(({ path: place }) => place.length === 0).length;
  const expected = parseSource(new TextEncoder().encode(before), file).slips.length - slips;
  if (!left.sound || left.slips.length > expected) {
    return {
      ...nothing,
      refusal: `Nothing was mended in ${file}: it would not read as it was meant. Mend it by hand.`,
    };
  }
  return { file, before, after, mended: chosen.length, refusal: '' };
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

async function printDifference({ file, before, after }: FixedText): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, 'as it is', 'mended', { context: 2 });
}

/** Replaces a file in one step; its mode and a byte-order mark stay, and a link keeps leading to it. */
function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  const mark = readFileSync(real, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
  const fresh = `${real}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, mark + text, { mode: statSync(real).mode });
    renameSync(fresh, real);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function countProblems(number: number): string {
  return `${number} problem${number === 1 ? '' : 's'}`;
}
