import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSource, type Verdict } from '../../src/check/check-source.ts';
import { codeRules, documentRules } from '../../src/check/rules.ts';
import { defaultSettings } from '../../src/check/settings.ts';
import { printText } from '../../src/print/text.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { slipRules } from '../../src/source/slip.ts';

const folder = new URL('./', import.meta.url);
/** `<rule>.yaml`, and `<rule>.<variant>.yaml` where one file cannot show it all. */
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const rules: readonly string[] = [
  ...documentRules.map(({ id }) => id),
  ...codeRules.map(({ id }) => id),
  ...slipRules,
];

test('every rule has a fixture, and every fixture and golden file a rule', () => {
  expect(fixtures.filter((name) => name.split('.').length === 2)).toEqual(
    rules.map((id) => `${id}.yaml`).sort(),
  );
  expect(fixtures.map(ruleOf).filter((rule) => !rules.includes(rule))).toEqual([]);
  const golden = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(golden.sort()).toEqual(fixtures.map((name) => name.replace(/yaml$/, 'txt')).sort());
});

describe('the whole output for a file with slips of one kind', () => {
  test.each(fixtures)('%s', async (name) => {
    const verdict = checkFixture(name);
    expect(verdict.diagnostics.map(({ rule }) => rule)).toContain(ruleOf(name));
    const report = { verdicts: [verdict], draft: false, version: '0.0.0' };
    const text = printText(report, { colour: false, width: 100 });
    await expect(text).toMatchFileSnapshot(`./${name.replace(/yaml$/, 'txt')}`);
  });
});

test('with --draft only what is missing turns into a warning', () => {
  for (const name of fixtures) {
    for (const { rule, severity } of checkFixture(name, true).diagnostics) {
      expect([name, rule, severity]).toEqual([
        name,
        rule,
        rule.startsWith('missing-') && rule !== 'missing-file' ? 'warning' : 'error',
      ]);
    }
  }
});

test('diagnostics come in the order of their places', () => {
  for (const name of fixtures) {
    const offsets = checkFixture(name).diagnostics.map(({ range }) => range.start.offset);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  }
});

/** The fixtures answer a few provisions each; that the others are missing is shown by one of them only. */
function checkFixture(name: string, draft = false): Verdict {
  const source = parseSource(readFileSync(new URL(name, folder)), `test/check/${name}`);
  const verdict = checkSource(source, {
    today: '2026-11-21',
    settings: defaultSettings,
    draft,
    exists: () => ruleOf(name) !== 'missing-file',
  });
  if (ruleOf(name) === 'missing-provision') return verdict;
  return { ...verdict, diagnostics: verdict.diagnostics.filter(({ rule }) => rule !== 'missing-provision') };
}

function ruleOf(name: string): string {
  return name.split('.')[0] ?? '';
}
