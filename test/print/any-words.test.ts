import fc from 'fast-check';
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
import { makeHarmless, putInLine } from '../../src/words/short-text.ts';
import { judge } from './odd-report.ts';
import { parseXml } from './parse-xml.ts';
import { readCommands, readTable } from './read-back.ts';
import { compile, expectFit, findingsSchema, fitsSarif } from './schemas.ts';

describe('whatever the words and names are', () => {
  const nasty = fc.constantFrom(
    ...[
      '%',
      ':',
      ',',
      '::',
      '\r',
      '\n',
      '|',
      '\\',
      '`',
      '*',
      '_',
      '<b>',
      '&amp;',
      '"',
      "'",
      ']]>',
      '\ud800',
      '\0',
    ],
    ...[
      '\u001b[31m',
      '\u2028',
      '@all',
      'https://x.org',
      'www.x.org',
      'a@b.org',
      '[a](b)',
      '![',
      '#1',
      '~~',
      '%0A',
    ],
    ...['ä', '😀', ' ', '\t', '-', '1.', '$', '{0}', '\u00a0', '\ufffe', '\u200b', '/', '..', '=', '?', 'a'],
  );
  const words = fc.oneof(fc.string({ unit: nasty, maxLength: 30 }), fc.string({ unit: 'binary' }));
  const diagnostic = fc.record({
    severity: fc.constantFrom('error' as const, 'warning' as const),
    message: words,
    help: words,
    provision: fc.oneof(fc.constantFrom('', '1.2', '6.10'), words),
    path: fc.array(fc.oneof(words, fc.nat())),
  });
  const file = fc.record({
    name: fc.string({ unit: nasty, minLength: 1 }),
    found: fc.array(diagnostic, { maxLength: 4 }),
  });
  const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 3 });
  type Files = typeof files extends fc.Arbitrary<infer Given> ? Given : never;
  // Made within the property, so that a counterexample shows words and names only.
  const build = (given: Files): Report => ({
    draft: false,
    version: '0.0.0',
    verdicts: given.map(({ name, found }) => judge(name, found)),
  });

  test('compact has one line a finding', () => {
    fc.assert(
      fc.property(files, (given) => {
        const report = build(given);
        const lines = printCompact(report).split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines).toHaveLength(countFindings(report) + 1);
        expect(lines.join('')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  test('the JSON formats fit their schemas', () => {
    const fitsFindings = compile(findingsSchema);
    fc.assert(
      fc.property(files, (given) => {
        const report = build(given);
        expectFit(
          fitsSarif,
          printSarif(report, (rule) => rule),
        );
        expectFit(fitsFindings, printJson(report));
        const prints = JSON.parse(printGitlab(report)).map((one: { fingerprint: string }) => one.fingerprint);
        expect(new Set(prints).size).toBe(countFindings(report));
      }),
    );
  });

  test('a runner reads back every annotation', () => {
    fc.assert(
      fc.property(files, (given) => {
        const report = build(given);
        const read = readCommands(printGithub(report));
        const written = report.verdicts.flatMap(({ file: name, diagnostics }) =>
          diagnostics.map(({ severity, message, help }) => [
            severity,
            name,
            `${makeHarmless(message)}\n${makeHarmless(help)}`,
          ]),
        );
        expect(read).toEqual(written);
      }),
    );
  });

  test('a Markdown table keeps its rows and cells', () => {
    fc.assert(
      fc.property(files, (given) => {
        const report = build(given);
        const messages = readTable(printMarkdown(report)).map(([, , , message]) => message);
        const shown = report.verdicts.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
        expect(messages.toSorted()).toEqual(shown.map(makeHarmless).map(trimCell).map(putInLine).toSorted());
      }),
    );
  });

  test('a parser reads back the XML', () => {
    const sample = fc.sample(files, 150).map(build);
    const read = parseXml([...sample.map(printCheckstyle), ...sample.map(printJunit)]);
    for (const [index, report] of sample.entries()) {
      const files = read[index]?.children ?? [];
      expect(files.map(({ attributes }) => attributes['name'])).toEqual(
        report.verdicts.map(({ file: name }) => dropUnwritable(name)),
      );
      expect(
        files.flatMap(({ children }) => children.map(({ attributes }) => attributes['message'])),
      ).toEqual(
        report.verdicts.flatMap(({ diagnostics }) =>
          diagnostics.map(({ message, help }) => dropUnwritable(`${message} ${help}`)),
        ),
      );
      const suites = read[sample.length + index]?.children ?? [];
      expect(suites.map(({ attributes }) => attributes['name'])).toEqual(
        report.verdicts.map(({ file: name }) => dropUnwritable(name)),
      );
    }
  });
});

function countFindings({ verdicts }: Report): number {
  return verdicts.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
}

function trimCell(text: string): string {
  const signs = [...text];
  return signs.length > 400 ? `${signs.slice(0, 399).join('')}…` : text;
}

function dropUnwritable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
