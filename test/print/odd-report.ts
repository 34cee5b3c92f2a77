import type { Diagnostic, Range } from '../../src/check/diagnostic.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import type { Report } from '../../src/print/report.ts';
import { check } from './sample.ts';

const base = check('base.yaml', '  1.2: { comply: yes, commentary: We do this. }\n');
const [sample] = base.diagnostics;
if (!sample) throw new Error('The check finds nothing in the base of the report.');
const template: Diagnostic = { ...sample, related: [], path: [], provision: '', together: '', last: false };

/** A range of lines and columns from 1, the end not included. */
function span(line: number, column: number, endLine: number, endColumn: number): Range {
  return { start: { line, column, offset: 0 }, end: { line: endLine, column: endColumn, offset: 0 } };
}

/** A verdict on a file of that name with these diagnostics, each a change of an error without provision. */
export function judge(file: string, diagnostics: readonly Partial<Diagnostic>[]): Verdict {
  return { ...base, file, diagnostics: diagnostics.map((one) => ({ ...template, file, ...one })) };
}

const like: Partial<Diagnostic> = {
  rule: 'unknown-evidence',
  provision: '1.2',
  path: ['provisions', '1.2', 'evidence', 0],
  message: '“Polcy” is not in the evidence register.',
  help: 'Did you mean “policy”?',
};

/** Errors, warnings, other places, like findings, a clean file, an unreadable one, and names that need escaping. */
export const oddReport: Report = {
  verdicts: [
    judge('elm homes/self-assessment.yaml', [
      { ...like, range: span(9, 7, 9, 12) },
      { ...like, range: span(9, 14, 9, 19) },
      {
        rule: 'duplicate-key',
        provision: '1.2',
        message: 'comply is written twice; only the first counts.',
        help: 'Keep one of the two and delete the other, or correct its name.',
        range: span(10, 5, 10, 11),
        related: [
          {
            file: 'elm homes/self-assessment.yaml',
            range: span(8, 5, 8, 11),
            note: 'comply is first written here',
          },
        ],
      },
      {
        rule: 'thin-commentary',
        severity: 'warning',
        provision: '6.10',
        path: ['provisions', '6.10', 'commentary'],
        message: 'The commentary of 6.10 says little.',
        help: 'Say how, and who.',
        range: span(20, 5, 22, 9),
      },
    ]),
    judge('Häuser/“A” & <B>, it\'s "100%": #1.yaml', [
      {
        rule: 'unknown-key',
        path: ['landlord', 'a|b'],
        message:
          'landlord has no key “a|b”: see [here](https://example.org/?a=1&b=2), <b>@all</b> & 100%, `_*x*_`.',
        help: 'Delete it.\r\nOr ask ]]> someone\u0007.',
        range: span(2, 1, 2, 1),
      },
      {
        rule: 'unknown-provision',
        provision: '6.21',
        path: ['provisions', '6.21'],
        message: '“6.21” is not a provision of the Code.',
        help: 'Did you mean 6.20?',
        range: span(30, 3, 30, 7),
      },
    ]),
    judge('clean.yaml', []),
    {
      ...judge('broken.yaml', [
        {
          rule: 'yaml-syntax',
          provision: '2.1',
          message: 'The file cannot be read from here on.',
          help: 'Look at the line above.',
          range: span(12, 1, 12, 4),
        },
      ]),
      tally: { provisions: 0, answered: 0, complete: 0 },
    },
  ],
  draft: false,
  version: '0.0.0',
};
