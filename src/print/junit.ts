import type { Diagnostic } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Report } from './report.ts';
import { printXml, type XmlElement } from './xml.ts';

/**
 * A JUnit report: one suite per file, with a test for each provision of the Code. A provision with an error fails its
 * test; warnings are the test's output. Whatever belongs to no provision of the Code is a test of its own.
 */
export function printJunit({ verdicts }: Report): string {
  const suites = verdicts.map((verdict) => ({ verdict, cases: buildCases(verdict) }));
  return printXml({
    name: 'testsuites',
    attributes: { name: 'selfassess', ...countCases(suites.flatMap(({ cases }) => cases)) },
    content: suites.map(({ verdict, cases }) => ({
      name: 'testsuite',
      attributes: { name: verdict.file, ...countCases(cases), skipped: countWith(cases, 'skipped') },
      content: cases,
    })),
  });
}

function buildCases(verdict: Verdict): XmlElement[] {
  const { file, diagnostics, tally, read } = verdict;
  const ids = read?.code.provisions.map(({ id }) => id) ?? [];
  const others = diagnostics.filter(({ provision }) => !ids.includes(provision));
  const cases = ids.map((id) => {
    const found = diagnostics.filter(({ provision }) => provision === id);
    // Without a tally the file could not be read far enough to judge its provisions.
    return buildCase(
      id,
      file,
      tally.provisions === 0 && found.length === 0 ? [unjudged] : buildOutcome(file, found),
    );
  });
  return others.length === 0
    ? cases
    : [...cases, buildCase('the rest of the file', file, buildOutcome(file, others))];
}

const unjudged: XmlElement = {
  name: 'skipped',
  attributes: { message: 'Not judged: the file cannot be read to its end.' },
  content: [],
};

function buildCase(name: string, file: string, content: readonly XmlElement[]): XmlElement {
  return { name: 'testcase', attributes: { name, classname: file }, content };
}

function buildOutcome(file: string, found: readonly Diagnostic[]): XmlElement[] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const [first] = errors;
  const outcome: XmlElement[] = [];
  if (first) {
    const message = errors.map((error) => error.message).join(' ');
    outcome.push({
      name: 'failure',
      attributes: { message, type: first.rule },
      content: describe(file, errors),
    });
  }
  if (warnings.length > 0)
    outcome.push({ name: 'system-out', attributes: {}, content: describe(file, warnings) });
  return outcome;
}

function describe(file: string, found: readonly Diagnostic[]): string {
  return found
    .map(
      ({ severity, rule, message, help, range: { start } }) =>
        `${severity} ${rule}: ${message}\n  --> ${file}:${start.line}:${start.column}\n  help: ${help}`,
    )
    .join('\n');
}

function countCases(cases: readonly XmlElement[]) {
  return { tests: cases.length, failures: countWith(cases, 'failure'), errors: 0 };
}

function countWith(cases: readonly XmlElement[], child: string): number {
  return cases.filter(
    ({ content }) => typeof content !== 'string' && content.some(({ name }) => name === child),
  ).length;
}
