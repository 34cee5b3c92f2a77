import {
  accessSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Diagnostic } from '../check/diagnostic.ts';
import { defaultSettings } from '../check/settings.ts';
import { type Edit, mendText, overlaps } from '../source/mend.ts';
import { parseSource } from '../source/parse-source.ts';
import { checkBytes, type RunOptions } from './check-file.ts';
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
  /** Why not all was mended that could be; `''` otherwise. */
  readonly refusal: string;
}

/** Mends in rounds, for a mended key can bring to light what stands under it. */
function fixText(path: string, options: FixOptions, cwd: string): FixedText {
  const bytes = readFileSync(path);
  const check = (content: Uint8Array) =>
    checkBytes(content, path, cwd, { ...options, settings: defaultSettings });
  const { file, text: before, diagnostics } = check(bytes);
  const nothing = { file, before, after: before, mended: 0, refusal: '' };
  if (chooseFixes(diagnostics).length > 0 && diagnostics.some(({ rule }) => rule === 'not-utf8')) {
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
    if (!readsAsMeant(fixed.after, after, chosen)) {
      const refusal = `Nothing more was mended in ${file}: it would not read as it was meant. Mend the rest by hand.`;
      return { ...fixed, refusal };
    }
    fixed = { ...fixed, after, mended: fixed.mended + chosen.length };
  }
  return fixed;
}

const mostRounds = 5;

/** Whether the slips mended are gone and no other has come. */
function readsAsMeant(before: string, after: string, chosen: readonly Diagnostic[]): boolean {
  const mended = chosen.filter(({ path }) => path.length === 0).length;
  const left = parseSource(encode(after), '');
  return left.sound && left.slips.length <= parseSource(encode(before), '').slips.length - mended;
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

async function printDifference({ file, before, after }: FixedText): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, 'as it is', 'mended', { context: 2 });
}

/** Replaces a file in one step; its mode and a byte-order mark stay, and a link keeps leading to it. */
function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  accessSync(real, constants.W_OK);
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
