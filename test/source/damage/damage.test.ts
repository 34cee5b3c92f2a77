import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBack } from './held-back.ts';
import { kinds } from './kinds.ts';
import { kindsOfHabits } from './kinds-of-habits.ts';
import { kindsOfTexts } from './kinds-of-texts.ts';
import { kindsOfValues } from './kinds-of-values.ts';
import { type Judged, judge, slipsOf, tabulate } from './measure.ts';

/** `SLIPS=500 SLIPS_OUT=slips.txt` measures more slips, and writes down those that were not told as they should be. */
const {
  SLIPS: runs = '28',
  SLIPS_SEED: seed = '11',
  SLIPS_KIND: only = '',
  SLIPS_OUT: out = '',
} = process.env;
const all = process.env['SLIPS_HELD']
  ? heldBack
  : [...kinds, ...kindsOfValues, ...kindsOfTexts, ...kindsOfHabits];

test('a slip made at random is told once, where it was made, and mended by doing what is said', {
  timeout: 3_000_000,
}, async () => {
  const chosen = slipsOf(all.filter(({ name }) => name.includes(only)));
  const judged: Judged[] = [];
  for (const slipped of fc.sample(chosen, { numRuns: Number(runs), seed: Number(seed) }))
    judged.push(await judge(slipped));
  if (out) writeFileSync(out, `${tabulate(judged)}\n${judged.filter(isAmiss).map(describe).join('\n')}\n`);
  const told = judged.filter(({ found, kind }) => found.length > 0 || !kind.mayBeSound);
  const right = told.filter(({ placed }) => placed);
  expect(right.length / told.length, tabulate(judged)).toBeGreaterThan(0.95);
  const followed = right.filter((one) => one.followed !== 'not mechanical');
  const clean = followed.filter((one) => one.followed === 'clean');
  expect(clean.length / followed.length, tabulate(judged)).toBeGreaterThan(0.97);
  expect(Math.max(...judged.map(({ found }) => found.length))).toBeLessThan(8);
});

function isAmiss({ found, placed, followed, restored }: Judged): boolean {
  return found.length !== 1 || !placed || followed === 'not clean' || (followed === 'clean' && !restored);
}

function describe({ kind, name, damaged, found, placed, followed }: Judged): string {
  const at = (damaged.places[0] ?? 1) - 1;
  const from = Math.max(0, at - 2);
  const lines = damaged.lines.slice(from, at + 4).map((line, index) => `   ${from + index + 1}| ${line}`);
  const told = found
    .slice(0, 6)
    .map(
      ({ range, severity, rule, message, help }) =>
        ` - ${range.start.line}:${range.start.column} ${severity} ${rule}: ${message} => ${help}`,
    );
  const head = `\n## ${kind.name} (${name}:${at + 1}) -> ${found.length} ${placed ? '' : 'elsewhere'} ${followed}`;
  return [head, ...lines, ...told].join('\n');
}
