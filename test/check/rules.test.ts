import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { processRules } from '../../src/check/process/process-rules.ts';
import { reportRules } from '../../src/check/report/report-rules.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { printText } from '../../src/print/text.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { checkText, fewAnswers } from '../process/sample-process.ts';
import { approveSample } from './sample-approval.ts';
import { checkBaseline } from './sample-baseline.ts';
import { checkBranding } from './sample-branding.ts';
import { checkOwnCode } from './sample-code.ts';
import { openSample, readSampleFacts } from './sample-report.ts';
import { findFirst } from './sample-revision.ts';

const folder = new URL('./', import.meta.url);
/** `<rule>.yaml`, and `<rule>.<variant>.yaml` where one file cannot show it all. */
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const facts = new Map(listRules().map((rule) => [rule.id, rule]));
const rules = [...facts.keys()];
/** The rules whose fixture is a `report.yaml`, with its register beside it where it names one. */
const aboutReports = [
  ...reportRules.map(({ id }) => id),
  'case-left-out',
  'case-in-doubt',
  'unwanted-report',
];

/** The rules whose fixture is a `process.yaml`. */
const aboutProcess = processRules.map(({ id }) => id);

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
    const verdicts = await checkFixture(name);
    expect(listDiagnostics(verdicts).map(({ rule }) => rule)).toContain(ruleOf(name));
    const report = { verdicts, draft: false, version: '0.0.0' };
    const text = printText(report, { colour: false, width: 100 });
    await expect(text).toMatchFileSnapshot(`./${name.replace(/yaml$/, 'txt')}`);
  });
});

test('with --draft only what is missing turns into a warning', async () => {
  for (const name of fixtures) {
    for (const { rule, severity } of listDiagnostics(await checkFixture(name, true))) {
      expect([name, rule, severity]).toEqual([
        name,
        rule,
        facts.get(rule)?.gap ? 'warning' : facts.get(rule)?.severity,
      ]);
    }
  }
});

test('diagnostics come in the order of their places', async () => {
  for (const name of fixtures) {
    for (const { diagnostics } of await checkFixture(name)) {
      const offsets = diagnostics.map(({ range }) => range.start.offset);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    }
  }
});

function listDiagnostics(verdicts: readonly Verdict[]) {
  return verdicts.flatMap(({ diagnostics }) => diagnostics);
}

/**
 * The fixtures answer a few provisions each, in few words. That the others are missing, and what the words are worth, is
 * shown by those of that rule only.
 */
async function checkFixture(name: string, draft = false): Promise<Verdict[]> {
  const verdicts = await checkWhole(name, draft);
  return verdicts.map((verdict) => ({
    ...verdict,
    diagnostics: verdict.diagnostics.filter(({ rule }) => isShown(rule, name)),
  }));
}

async function checkWhole(name: string, draft: boolean): Promise<readonly Verdict[]> {
  const bytes = readFileSync(new URL(name, folder));
  if (ruleOf(name) === 'stale-baseline') return [checkBaseline(bytes, `test/check/${name}`)];
  if (ruleOf(name) === 'unsound-code') return [checkOwnCode(bytes, `test/check/${name}`)];
  if (ruleOf(name) === 'broken-branding') return [checkBranding(bytes, `test/check/${name}`)];
  if (aboutProcess.includes(ruleOf(name)))
    return [checkText(bytes, fewAnswers, `test/check/${name}`, draft).verdict];
  if (aboutReports.includes(ruleOf(name))) {
    const register = new URL(name.replace(/yaml$/, 'csv'), folder);
    const csv = existsSync(register) ? readFileSync(register, 'utf8') : '';
    return (await openSample(ruleOf(name), bytes, `test/check/${name}`, csv, draft)).verdicts;
  }
  const source = parseSource(bytes, `test/check/${name}`, grammarFrom(packageCodes));
  const verdict = checkSource(source, {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft,
    exists: () => ruleOf(name) !== 'missing-file',
    keptBack: (file) => (file.endsWith('.csv') ? 'the register of complaints' : ''),
    reaches: (path) => ['self-assessment.schema.json', '../2025-26'].includes(path),
    report: await readSampleFacts(ruleOf(name)),
    approval: ['approval-broken', 'approval-in-doubt'].includes(ruleOf(name)) ? approveSample(bytes) : null,
    revision: findFirst(name.replace(/\.yaml$/, '')),
  });
  return [verdict];
}

function isShown(rule: string, name: string): boolean {
  if (rule === ruleOf(name)) return true;
  if (ruleOf(name) === 'unsound-code') return false;
  return (
    !['missing-provision', 'missing-report-part', 'year-without-figures', 'missing-column'].includes(rule) &&
    !facts.get(rule)?.waivable
  );
}

function ruleOf(name: string): string {
  return name.split('.')[0] ?? '';
}
