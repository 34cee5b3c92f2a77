import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { printCompact } from '../../src/print/compact.ts';
import { makeHarmless } from '../../src/words/short-text.ts';
import { judge, oddReport } from '../print/odd-report.ts';

interface Pattern {
  readonly regexp: string;
  readonly [part: string]: number | string;
}
interface Tasks {
  readonly tasks: readonly { command: string; problemMatcher: { pattern: Pattern } }[];
}

const own: Tasks = JSON.parse(readFileSync(`${packageRoot}.vscode/tasks.json`, 'utf8'));
const page = readFileSync(`${packageRoot}docs/editors.md`, 'utf8');
const shown: Tasks = JSON.parse(/tasks\.json -->\n```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '{}');
const [task] = own.tasks;
const pattern: Pattern = task?.problemMatcher.pattern ?? { regexp: '$^' };

/** What the editor reads of a line of output. */
function match(line: string) {
  const found = new RegExp(pattern.regexp).exec(line);
  const read = (part: string) => found?.[Number(pattern[part])];
  return ['file', 'line', 'column', 'severity', 'code', 'message'].map(read);
}

test('the page shows the task of this repository, run by npx', () => {
  const command = task?.command.replace('node bin/selfassess.cjs', 'npx selfassess');
  expect(shown.tasks).toEqual([{ ...task, command }]);
});

describe('the problem matcher', () => {
  test('reads every finding of a report back', () => {
    const lines = printCompact(oddReport).split('\n').slice(0, -1);
    const found = oddReport.verdicts.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ range: { start }, severity, rule, message }) => [
        file,
        `${start.line}`,
        `${start.column}`,
        severity,
        rule,
        makeHarmless(message),
      ]),
    );
    expect(lines.map(match)).toEqual(found);
  });

  test.each([
    'C:\\Users\\jo\\assessments\\self-assessment.yaml',
    'C:/Users/jo/assessments/self-assessment.yaml',
    '../other folder/2025-26/report.yaml',
    'a:b/self-assessment.yaml',
  ])('knows the file %s', (file) => {
    const report = {
      ...oddReport,
      verdicts: [judge(file, [{ rule: 'unknown-key', message: 'a:1:2: b: c' }])],
    };
    expect(match(printCompact(report).trimEnd())).toEqual([
      file,
      '7',
      expect.stringMatching(/^\d+$/),
      'error',
      'unknown-key',
      'a:1:2: b: c',
    ]);
  });

  test('reads whatever words there are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => makeHarmless(text) !== '');
    fc.assert(
      fc.property(words, (message) => {
        const report = { ...oddReport, verdicts: [judge('a/self-assessment.yaml', [{ message }])] };
        expect(match(printCompact(report).trimEnd()).at(-1)?.trim()).toBe(makeHarmless(message));
      }),
    );
  });

  test('takes nothing else for a finding', () => {
    for (const line of [
      '',
      'No problems in a.yaml.',
      'selfassess: There is no file a.yaml.',
      '72 gaps are known.',
    ])
      expect(match(line)).toEqual(Array(6).fill(undefined));
  });
});
