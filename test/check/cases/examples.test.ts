import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Example } from '../../../src/check/cases/case.ts';
import { listExamples } from '../../../src/check/cases/examples.ts';
import { checkSource } from '../../../src/check/check-source.ts';
import { defaultSettings } from '../../../src/check/leeway/settings.ts';
import { loadCode, packageCodes } from '../../../src/codes/codes.ts';
import { grammarFrom } from '../../../src/records/document-grammar.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';

const code = loadCode('housing-ombudsman-2024');
const rows = [...(code ? listExamples(code) : [])].flatMap(([rule, examples]) =>
  examples.map((example): [string, string, Example] => [rule, example.id, example]),
);

test('no rule has two rows of one name, and no sentence is empty or said twice', () => {
  const names = rows.map(([rule, id]) => `${rule} ${id}`);
  expect(new Set(names).size).toBe(names.length);
  const sentences = rows.flatMap(([, , { says, spares }]) => [says, spares]);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => sentence.length < 10)).toEqual([]);
});

describe('what the rule finds, and what it leaves alone', () => {
  test.each(rows)('%s: %s', (rule, _, { says, spares }) => {
    expect(judged(says)).toEqual([rule]);
    expect(judged(spares)).toEqual([]);
  });
});

/** The rules that judge words and find something in a file that says this and no more. */
function judged(sentence: string): string[] {
  const rules = [...(code ? listExamples(code).keys() : [])];
  const text = stringify({
    code: 'housing-ombudsman-2024',
    provisions: { '5.3': { comply: 'yes', evidence: ['Case sample'], commentary: sentence } },
  });
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const { diagnostics } = checkSource(source, {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft: false,
    exists: () => true,
  });
  return diagnostics.map(({ rule }) => rule).filter((rule) => rules.includes(rule));
}
