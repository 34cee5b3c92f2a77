import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { chooseFixes, fixText } from '../../src/check/fix-text.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { sampleFolder } from '../cli/sample.ts';

const judging = new Set(listRules().flatMap(({ id, waivable }) => (waivable ? [id] : [])));

function fix(text: string) {
  const check = (given: string) => {
    const source = parseSource(Buffer.from(given), 'x.yaml', grammarFrom(packageCodes));
    const { diagnostics } = checkSource(source, {
      ...{ draft: false, today: '2026-11-21', codes: packageCodes, settings: defaultSettings },
      exists: () => true,
    });
    return { sound: source.sound, diagnostics };
  };
  return fixText(text, check, (rule) => judging.has(rule));
}

const sample = readFileSync(join(sampleFolder, 'self-assessment.yaml'), 'utf8');
const words = [...sample.matchAll(/[\p{L}\d][\p{L}\d-]*/gu)].map(({ 0: word, index }) => ({ word, index }));
const keys = words.filter(({ word, index }) => sample.startsWith(':', index + word.length));

/** How many are tried. Of 600, tried once, none came out wrong. */
const seeds = 40;

/** What may happen to a word. */
const damages = [
  'lost',
  'doubled',
  'wrong',
  'swapped',
  'twice',
  'another',
  'year',
  'capital',
  'gone',
] as const;

/** The sample with one word of it damaged, the same for the same seed. */
function damage(seed: number): string {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('The list is empty.');
    return one;
  };
  const { word, index } = pick(random() < 0.7 ? keys : words);
  const how = pick(damages);
  const put = (other: string) => sample.slice(0, index) + other + sample.slice(index + word.length);
  if (how === 'another') return put(pick(keys).word);
  if (how === 'year') return put(`${word}-${2020 + Math.floor(random() * 6)}`);
  if (how === 'capital') return put(word.charAt(0).toUpperCase() + word.slice(1));
  if (how === 'gone') return dropEntry(pick(listEntries()));
  const once = slip(word, how === 'twice' ? 'wrong' : how, random);
  return put(how === 'twice' ? slip(once, 'lost', random) : once);
}

function slip(word: string, how: 'lost' | 'doubled' | 'wrong' | 'swapped', random: () => number): string {
  const at = Math.floor(random() * word.length);
  const [before, sign, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (how === 'lost') return before + after;
  if (how === 'doubled') return before + sign + sign + after;
  if (how === 'swapped') return before + after.charAt(0) + sign + after.slice(1);
  return before + 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(Math.floor(random() * 36)) + after;
}

/** The ids of the evidence register. */
function listEntries(): string[] {
  const register = sample.slice(sample.indexOf('\nevidence:\n'), sample.indexOf('\nprovisions:\n'));
  return [...register.matchAll(/^ {2}([\w-]+):$/gm)].map(([, id = '']) => id);
}

function dropEntry(id: string): string {
  return sample.replace(new RegExp(`^  ${id}:\\n(?:    .*\\n)*`, 'm'), '');
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('--fix restores a damaged word or leaves it', () => {
  const tally = { restored: 0, left: 0 };
  const wrong: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const spoilt = damage(seed);
    if (spoilt === sample) continue;
    const { text: after } = fix(spoilt);
    if (after === sample) tally.restored++;
    else if (after === spoilt) tally.left++;
    else wrong.push(`${seed}: ${differ(sample, spoilt)} became ${differ(sample, after)}`);
  }
  expect(wrong).toEqual([]);
  // Of 1 to 40.
  expect(tally).toEqual({ restored: 14, left: 26 });
});

/** The lines of the second text that the first does not have. */
function differ(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .join(' / ');
}

const small = `code: housing-ombudsman-2024
landlord: { name: Elm Homes, homes: 1240 }
period: { from: 2025-04-01, to: 2026-03-31 }
assessed: 2026-05-14
evidence:
  policy-2025: { title: Complaints policy of 2025 }
  board-report: { title: Report to the board }
  training: { title: Training }
provisions:
  "1.2":
    comply: yes
    evidence:
      - policy-2025: section 1
      - board-report: page 2
      - training: record
    commentary: We use the definition.
`;

test.each([
  ['another year', '- policy-2025', '- policy-2024'],
  ['another document', '- board-report', '- board-response'],
  ['a word like another', '- training', '- learning'],
  ['another key', 'commentary: We use the definition.', 'reviewed: 2026-02-11'],
  ['a key whose value does not fit', 'commentary: We use the definition.', 'actoin: We use the definition.'],
  ['a slip in the register', '  training: {', '  trainning: {'],
  ['a key that is there already', 'commentary: We use', 'coment: x\n    commentary: We use'],
])('%s is left as it is', (_what, right, wrong) => {
  const spoilt = small.replace(right, wrong);
  expect(fix(spoilt).text).toBe(spoilt);
});

test('a mend that would bring another finding is refused, and the others are made', () => {
  const half = small.replace('    commentary:', '    comentary:');
  const spoilt = half.replace('evidence:\n      - policy-2025', 'evidenec:\n      - unheard-of');
  expect(fix(spoilt)).toEqual({ text: spoilt.replace('comentary', 'commentary'), mended: 1, refused: true });
});

test.each([
  ['the first of two that touch', [[[0, 4]], [[3, 5]], [[4, 6]]], [0, 2]],
  ['the first of two at one place', [[[2, 2]], [[2, 2]]], [0]],
  [
    'neither of those whose edits touch only in part',
    [
      [[0, 1]],
      [
        [8, 9],
        [0, 2],
      ],
      [[8, 9]],
    ],
    [0, 2],
  ],
  ['none without an edit', [[], [[0, 1]], []], [1]],
  [
    'all that stand apart',
    [
      [[0, 1]],
      [[1, 2]],
      [
        [2, 3],
        [5, 6],
      ],
    ],
    [0, 1, 2],
  ],
] as const)('of the fixes, %s is chosen', (_what, fixes, chosen) => {
  const all = fixes.map(
    (spans) => ({ fix: spans.map((span) => ({ span, text: '' })) }) as unknown as Diagnostic,
  );
  expect(chooseFixes(all)).toEqual(chosen.map((at) => all[at]));
});
