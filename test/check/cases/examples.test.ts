import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/check/cases/case.ts';
import { listExamples } from '../../../src/check/cases/examples.ts';
import { loadCode } from '../../../src/codes/codes.ts';
import { listFound } from './judge.ts';

const code = loadCode('housing-ombudsman-2024');
const rows = [...(code ? listExamples(code) : [])].flatMap(([rule, examples]) =>
  examples.map((example): [string, string, Example] => [rule, example.id, example]),
);

/** The provision under which a rule's sentences are tried. */
const saidUnder: Readonly<Record<string, string>> = {
  'definition-differs': '1.2',
  'extra-exclusion': '2.2',
  'blanket-exclusion': '2.5',
};

test('no rule has two rows of one name, and no sentence is empty or said twice', () => {
  const names = rows.map(([rule, id]) => `${rule} ${id}`);
  expect(new Set(names).size).toBe(names.length);
  const sentences = rows.flatMap(([, , { says, spares }]) => [says, spares]);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => sentence.length < 10)).toEqual([]);
});

describe('what the rule finds, and what it leaves alone', () => {
  test.each(rows)('%s: %s', (rule, _, { says, spares }) => {
    expect(judged(says, rule)).toEqual([rule]);
    expect(judged(spares, rule)).toEqual([]);
  });
});

/** The rules with examples that find something in a file that says this, under the rule's provision, and no more. */
function judged(sentence: string, rule: string): string[] {
  const rules = [...(code ? listExamples(code).keys() : [])];
  return listFound(saidUnder[rule] ?? '5.3', sentence).filter((id) => rules.includes(id));
}
