import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSource, type Verdict } from '../../src/check/check-source.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { defaultSettings } from '../../src/check/settings.ts';
import { printText } from '../../src/print/text.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { checkBaseline } from './sample-baseline.ts';

const folder = new URL('./', import.meta.url);
/** `<rule>.yaml`, and `<rule>.<variant>.yaml` where one file cannot show it all. */
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const facts = new Map(listRules().map((rule) => [rule.id, rule]));
const rules = [...facts.keys()];

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
        facts.get(rule)?.gap ? 'warning' : facts.get(rule)?.severity,
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

/**
 * The fixtures answer a few provisions each, in few words. That the others are missing, and what the words are worth, is
 * shown by those of that rule only.
 */
function checkFixture(name: string, draft = false): Verdict {
  const bytes = readFileSync(new URL(name, folder));
  if (ruleOf(name) === 'stale-baseline') return checkBaseline(bytes, `test/check/${name}`);
  const source = parseSource(bytes, `test/check/${name}`);
  const verdict = checkSource(source, {
    today: '2026-11-21',
    settings: defaultSettings,
    draft,
    exists: () => ruleOf(name) !== 'missing-file',
  });
  return { ...verdict, diagnostics: verdict.diagnostics.filter(({ rule }) => isShown(rule, name)) };
}

function isShown(rule: string, name: string): boolean {
  if (rule === ruleOf(name)) return true;
  return rule !== 'missing-provision' && !facts.get(rule)?.waivable;
}

function ruleOf(name: string): string {
  return name.split('.')[0] ?? '';
}
