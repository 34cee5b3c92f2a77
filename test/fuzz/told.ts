import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Run, run } from '../cli/run.ts';

/**
 * How long each fuzzer looks, and from which seed it begins. By hand it looks longer, and elsewhere:
 * `FUZZ_SECONDS=600 FUZZ_SEED=7 npx vitest run test/fuzz`.
 */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 2);
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);

/** Characters that move a cursor, turn words round or hide, which nothing prints raw. */
const raw = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

/** Runs a command and holds to what each promises: an answer or a sentence, never a fault of ours, nothing raw. */
export async function runTold(argv: readonly string[], cwd: string): Promise<Run> {
  const told = await run(argv, cwd);
  expect(told.stderr).not.toContain('a fault in selfassess itself');
  expect([0, 1, 2]).toContain(told.code);
  expect(told.code === 2 ? told.stderr : told.stdout + told.stderr).not.toBe('');
  expect(`${told.stdout}${told.stderr}`.replaceAll('\n', '').match(raw)?.[0]).toBeUndefined();
  return told;
}

/** Tries what is made at random until the time is over, three at the least; a failure is shown small, with its seed. */
export async function look<Tried>(
  made: fc.Arbitrary<Tried>,
  attempt: (tried: Tried) => Promise<void>,
): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  let tried = 0;
  do {
    await fc.assert(fc.asyncProperty(made, attempt), { seed: seed + tried, numRuns: few });
    tried += few;
  } while (Date.now() < end);
  if (process.env['FUZZ_SECONDS']) process.stderr.write(`${expect.getState().currentTestName}: ${tried}\n`);
}

/** After so many the clock is looked at. */
const few = 3;

/** The time a test of this kind may take: what it looks for, and once more for making a failure small. */
export const patience = { timeout: seconds * 2_000 + 60_000 };

/** Documents on which a command failed once, by how their names begin. */
export function listKept(beginning: string): { name: string; bytes: Uint8Array }[] {
  const folder = new URL('kept/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
}
