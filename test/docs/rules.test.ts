import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { processRules } from '../../src/check/process/process-rules.ts';
import { reportRules } from '../../src/check/report/report-rules.ts';
import type { ReportFacts } from '../../src/check/rule.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { printText } from '../../src/print/text.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { slipRules } from '../../src/source/slips/slip.ts';
import { approveSample } from '../check/sample-approval.ts';
import { checkBaseline } from '../check/sample-baseline.ts';
import { checkBranding } from '../check/sample-branding.ts';
import { checkOwnCode } from '../check/sample-code.ts';
import { openSample, readSampleFacts } from '../check/sample-report.ts';
import { findFirst } from '../check/sample-revision.ts';
import { checkText, fewAnswers } from '../process/sample-process.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const fixtures = new URL('../check/', import.meta.url);
const facts = new Map(listRules().map((rule) => [rule.id, rule]));
const rules = [...facts.keys()];
const aboutReports = [
  ...reportRules.map(({ id }) => id),
  'case-left-out',
  'case-in-doubt',
  'unwanted-report',
];
const aboutProcess = processRules.map(({ id }) => id);
const readme = readFileSync(new URL('README.md', folder), 'utf8').replace(/ {2,}/g, ' ');

test('slip rules are sorted and named once', () => {
  expect([...slipRules]).toEqual([...new Set(slipRules)].sort());
});

test('no page without a rule, and no row', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.sort()).toEqual(rules.map((id) => `${id}.md`).sort());
  expect(readme.match(/^\| \[/gm)).toHaveLength(rules.length);
});

describe.each(rules)('%s', (rule) => {
  const page = () => readFileSync(new URL(`${rule}.md`, folder), 'utf8').replaceAll('\r\n', '\n');

  test('has a fixture, and a row in the table with its severity', () => {
    expect(existsSync(new URL(`${rule}.yaml`, fixtures))).toBe(true);
    const { gap, severity } = facts.get(rule) ?? {};
    expect(readme).toContain(`| [${rule}](${rule}.md) | ${severity}${gap ? '; warning in a draft' : ''} | `);
  });

  test('has a page of the usual form', () => {
    const { gap, severity } = facts.get(rule) ?? {};
    const name = severity === 'error' ? 'Error' : 'Warning';
    const start = `**${name}**${gap ? '; a gap with `--draft`' : ', with `--draft` too.'}`;
    expect(page().startsWith(`# ${rule}\n\n${start}`)).toBe(true);
    const headings = [
      '\n**What it means.** ',
      '\n**Why.** ',
      '\n**What to do.** ',
      '\nThis fails:\n',
      '\nThis is right:\n',
    ];
    const places = headings.map((heading) => page().indexOf(heading));
    expect(places).toEqual(places.filter((place) => place > 0).toSorted((a, b) => a - b));
    const lines = page().trimEnd().split('\n').length;
    expect([lines >= 20, lines <= 50]).toEqual([true, true]);
  });

  test('prints what its page says', async () => {
    const [bad = '', good = ''] = readBlocks(page(), 'yaml');
    const [register = '', better = register] = readBlocks(page(), 'csv');
    const printed = await run(rule, bad, register);
    if (process.env['UPDATE_DOCS']) writeFileSync(new URL(`${rule}.md`, folder), setOutput(page(), printed));
    expect(printed).not.toBe('');
    expect(readBlocks(page(), 'text')).toEqual([printed]);
    expect(await run(rule, good, better)).toBe('');
  });
});

function readBlocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

function setOutput(page: string, output: string): string {
  return page.replace(/^```text\n.*?^```$/ms, () => `\`\`\`text\n${output}\`\`\``);
}

/**
 * The diagnostics of one rule for an example and the register beside it, as `check` prints them, without the summary.
 */
async function run(rule: string, example: string, register: string): Promise<string> {
  const bytes = Buffer.from(complete(example), rule === 'not-utf8' ? 'latin1' : 'utf8');
  const verdict = await check(rule, bytes, register);
  const diagnostics = verdict.diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  if (diagnostics.length === 0) return '';
  const report = { verdicts: [{ ...verdict, diagnostics }], draft: false, version: '0.0.0' };
  const text = printText(report, { colour: false, width: 100 });
  return `${text.split('\n').slice(0, -4).join('\n')}\n`;
}

async function check(rule: string, bytes: Uint8Array, register: string): Promise<Verdict> {
  if (rule === 'stale-baseline') return checkBaseline(bytes, 'selfassess.baseline.yaml');
  if (rule === 'unsound-code') return checkOwnCode(bytes, 'codes/boats-2030.yaml');
  if (rule === 'broken-branding') return checkBranding(bytes, 'selfassess.config.yaml');
  if (aboutProcess.includes(rule)) return checkText(bytes, fewAnswers).verdict;
  if (aboutReports.includes(rule)) {
    const { verdicts } = await openSample(rule, bytes, 'report.yaml', register);
    const about = verdicts.find(({ diagnostics }) => diagnostics.some((one) => one.rule === rule));
    return about ?? checkExample(bytes);
  }
  return checkExample(bytes, await readSampleFacts(rule), rule);
}

function checkExample(bytes: Uint8Array, report: ReportFacts | null = null, rule = ''): Verdict {
  return checkSource(parseSource(bytes, 'self-assessment.yaml', grammarFrom(packageCodes)), {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft: false,
    reaches: (path) => path === 'self-assessment.schema.json',
    exists: (file) => file !== 'evidence/Stage 1 letter.pdf',
    keptBack: (file) => (file.endsWith('.csv') ? 'the register of complaints' : ''),
    report,
    approval: ['approval-broken', 'approval-in-doubt'].includes(rule) ? approveSample(bytes) : null,
    revision: findFirst(rule),
  });
}

/** An example that stops at `# … and so on to 9.8` goes on so. */
function complete(example: string): string {
  if (!example.trimEnd().endsWith('# … and so on to 9.8')) return example;
  const ids = loadCode('housing-ombudsman-2024')?.provisions.map(({ id }) => id) ?? [];
  const last =
    example
      .match(/^ {2}\d+\.\d+(?=:)/gm)
      ?.at(-1)
      ?.trim() ?? '';
  const rest = ids.slice(ids.indexOf(last) + 1);
  return `${example}${rest.map((id) => `  ${id}: { comply: yes, evidence: [Policy], commentary: Yes. }\n`).join('')}`;
}
