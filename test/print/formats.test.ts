import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printCheckstyle } from '../../src/print/checkstyle.ts';
import { printCompact } from '../../src/print/compact.ts';
import { printGithub } from '../../src/print/github.ts';
import { printGitlab } from '../../src/print/gitlab.ts';
import { printJson } from '../../src/print/json.ts';
import { printJunit } from '../../src/print/junit.ts';
import { printMarkdown } from '../../src/print/markdown.ts';
import type { Report } from '../../src/print/report.ts';
import { printSarif } from '../../src/print/sarif.ts';
import { makeHarmless } from '../../src/words/short-text.ts';
import { judge, oddReport } from './odd-report.ts';
import { listMisfits, parseXml } from './parse-xml.ts';
import { readTable } from './read-back.ts';
import { twoFiles } from './sample.ts';
import { close, compile, expectFit, findingsSchema, fitsSarif, listSchemas } from './schemas.ts';

const none: Report = { verdicts: [], draft: false, version: '0.0.0' };
const rulesFolder = new URL('../../docs/rules/', import.meta.url);

/** A page of the usual form. */
function writePage(rule: string): string {
  return `# ${rule}\n\n**What it means.** Something of \`${rule}\` is wrong. It\nis [so](so.md).\n\n**What to do.** Put it right.\n`;
}

const sarif = (report: Report) => printSarif(report, writePage);

test.each([
  ['compact.txt', printCompact],
  ['json.txt', printJson],
  ['sarif.json.txt', sarif],
  ['junit.xml', printJunit],
  ['github.txt', printGithub],
  ['gitlab.json.txt', printGitlab],
  ['checkstyle.xml', printCheckstyle],
  ['markdown.txt', printMarkdown],
])('the odd report as %s', async (name, print) => {
  await expect(print(oddReport)).toMatchFileSnapshot(`./odd.${name}`);
});

describe('json', () => {
  test.each([none, twoFiles, oddReport])('fits its schema, %#', (report) => {
    expectFit(compile(findingsSchema), printJson(report));
  });

  test('has no key that the schema does not describe', () => {
    expectFit(compile(close(findingsSchema)), printJson(oddReport));
    for (const part of listSchemas(findingsSchema)) expect(part.description ?? part.$ref).toMatch(/.{5}/);
  });
});

describe('sarif', () => {
  const [run] = JSON.parse(sarif(oddReport)).runs;

  test.each([none, twoFiles, oddReport])('fits the official schema, %#', (report) => {
    expectFit(fitsSarif, sarif(report));
  });

  test('names rules and files by what is listed', () => {
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    const uris = run.artifacts.map((one: { location: { uri: string } }) => one.location.uri);
    expect(uris.map(decodeURIComponent)).toEqual(oddReport.verdicts.map(({ file }) => file));
    for (const uri of uris) expect(new URL(uri, 'file:///repository/').pathname).toBe(`/repository/${uri}`);
  });

  test('knows a finding again on another line, and two like ones apart', () => {
    const moved = JSON.parse(sarif(moveLines(oddReport))).runs[0].results;
    const read = (results: { partialFingerprints: object }[]) =>
      results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(read(moved)).toEqual(read(run.results));
    expect(new Set(read(moved)).size).toBe(moved.length);
  });

  test('describes every rule from its page', () => {
    const pages = readdirSync(rulesFolder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const rules = pages.map((name) => ({ rule: name.slice(0, -3) }));
    const log = printSarif({ ...none, verdicts: [judge('a.yaml', rules)] }, (rule) =>
      readFileSync(new URL(`${rule}.md`, rulesFolder), 'utf8'),
    );
    expectFit(fitsSarif, log);
    for (const { shortDescription, help } of JSON.parse(log).runs[0].tool.driver.rules) {
      expect(shortDescription.text).toMatch(/^[^`\n]{10,250}\.$/);
      expect(help.text).toMatch(/^[^\n]{10,}\.\)?$/);
    }
  });

  test('takes a path from a root or a drive as it is', () => {
    const report = { ...none, verdicts: [judge('/tmp/a b.yaml', []), judge('D:/a b.yaml', [])] };
    const { artifacts } = JSON.parse(sarif(report)).runs[0];
    expect(artifacts.map((one: { location: object }) => one.location)).toEqual([
      { uri: 'file:///tmp/a%20b.yaml' },
      { uri: 'file:///D:/a%20b.yaml' },
    ]);
  });
});

describe('gitlab', () => {
  const issues: {
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }[] = JSON.parse(printGitlab(oddReport));

  test('has what GitLab asks for', () => {
    expect(issues).toHaveLength(7);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(7);
    for (const { severity, location } of issues) {
      expect(['major', 'minor']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
    expect(printGitlab(none)).toBe('[]\n');
  });

  test('writes no ./ before a path', () => {
    const [issue] = JSON.parse(printGitlab({ ...none, verdicts: [judge('./a.yaml', [{}])] }));
    expect(issue.location.path).toBe('a.yaml');
  });
});

describe('junit', () => {
  test('fits the schema of Jenkins', () => {
    const [schema, ...documents] = parseXml([
      readFileSync(new URL('./schemas/junit-10.xsd', import.meta.url), 'utf8'),
      ...[none, twoFiles, oddReport].map(printJunit),
    ]);
    if (!schema) throw new Error('There is no schema.');
    expect(documents.flatMap((document) => listMisfits(document, schema))).toEqual([]);
  });

  test('is a test for each provision, and one for the rest', () => {
    const [root] = parseXml([printJunit(oddReport)]);
    const suites = root?.children ?? [];
    expect(suites.map(({ attributes: { name: _, ...counts } }) => counts)).toEqual([
      { tests: '72', failures: '1', errors: '0', skipped: '0' },
      { tests: '73', failures: '1', errors: '0', skipped: '0' },
      { tests: '72', failures: '0', errors: '0', skipped: '0' },
      { tests: '72', failures: '1', errors: '0', skipped: '71' },
    ]);
    expect(suites.map(({ children }) => String(children.length))).toEqual(
      suites.map(({ attributes }) => attributes['tests']),
    );
    expect(root?.attributes).toEqual({ name: 'selfassess', tests: '289', failures: '3', errors: '0' });
  });

  test('has one test of a file whose Code is not known', () => {
    const verdict = { ...judge('a.yaml', [{ rule: 'unknown-code' }]), read: null };
    const [root] = parseXml([printJunit({ ...none, verdicts: [verdict] })]);
    expect(root?.attributes).toMatchObject({ tests: '1', failures: '1' });
  });
});

describe('markdown', () => {
  test('shows what is in the report, errors first, and makes nothing of it', () => {
    const rows = readTable(printMarkdown(oddReport));
    const found = oddReport.verdicts.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ severity, range, provision, message, help, rule }) =>
        [severity, `${file}:${range.start.line}`, provision, message, help, rule].map(makeHarmless),
      ),
    );
    expect(rows).toEqual(found.toSorted(([a = ''], [b = '']) => a.localeCompare(b)));
  });

  test('stops at fifty rows and at the length of a comment, and says how many more there are', () => {
    const many = { ...none, verdicts: [judge('a.yaml', Array(61).fill({ message: 'Wrong.' }))] };
    expect(readTable(printMarkdown(many))).toHaveLength(50);
    expect(printMarkdown(many)).toMatch(/\n\n… and 11 more\.\n$/);
    const long = {
      ...none,
      verdicts: [judge('a.yaml', Array(61).fill({ message: '*'.repeat(5000), help: '_'.repeat(5000) }))],
    };
    expect(printMarkdown(long).length).toBeLessThan(65_536);
    expect(printMarkdown(long)).toMatch(/… and \d+ more/);
  });

  test('is the verdict alone where nothing was found', () => {
    expect(printMarkdown(none)).toBe('**Nothing was checked.**\n');
  });
});

test('line formats print nothing where nothing was found', () => {
  expect([printCompact(none), printGithub(none)]).toEqual(['', '']);
});

function moveLines(report: Report): Report {
  const verdicts = report.verdicts.map((verdict) => ({
    ...verdict,
    diagnostics: verdict.diagnostics.map((one) => ({
      ...one,
      range: {
        start: { ...one.range.start, line: one.range.start.line + 5 },
        end: { ...one.range.end, line: one.range.end.line + 5 },
      },
    })),
  }));
  return { ...report, verdicts };
}
