import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { concludeReport } from '../../src/print/conclude.ts';
import { printJson } from '../../src/print/json.ts';
import type { Report } from '../../src/print/report.ts';
import { printText } from '../../src/print/text.ts';
import { check, twoFiles } from './sample.ts';

const none: Report = { verdicts: [], draft: false, version: '0.0.0' };
const plain = { colour: false, width: 100 };

describe('text', () => {
  test('of two files', async () => {
    await expect(printText(twoFiles, plain)).toMatchFileSnapshot('./two-files.txt');
  });

  test('of no file', () => expect(printText(none, plain)).toBe('Nothing was checked.\n'));

  test('in colour says the same', () => {
    const coloured = printText(twoFiles, { colour: true, width: 100 });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(printText(twoFiles, plain));
  });

  test('keeps to the width; on no terminal messages and verdicts are on a line each', () => {
    const print = (isTerminal: boolean) =>
      printText(twoFiles, { colour: false, width: 60, isTerminal }).split('\n');
    const long = (lines: readonly string[]) => lines.filter((line) => line.length > 60);
    expect(long(print(true))).toEqual([]);
    const whole = long(print(false)).filter((line) => !/^(error|warning|Elmbrook|Not ready)/.test(line));
    expect(whole).toEqual([]);
    expect(print(false).at(-2)).toBe(concludeReport(twoFiles));
  });
});

describe('json', () => {
  test('of two files', async () => {
    await expect(printJson(twoFiles)).toMatchFileSnapshot('./two-files.json.txt');
  });

  test('can be read back, of any report', () => {
    const view = JSON.parse(printJson(twoFiles));
    expect([view.version, view.summary.files, view.summary.errors]).toEqual([1, 2, 3]);
    expect(view.summary.conclusion).toBe(concludeReport(twoFiles));
    expect(view.files[0].diagnostics[1].related).toHaveLength(1);
    expect(JSON.parse(printJson(none)).files).toEqual([]);
  });
});

describe('the conclusion', () => {
  const verdict = check('x.yaml', '');
  const report = (
    answered: number,
    rules: readonly ('error' | 'warning')[],
    draft = false,
    provisions = 72,
  ): Report => ({
    verdicts: [
      {
        ...verdict,
        tally: { provisions, answered, complete: answered },
        diagnostics: rules.map((severity) => ({
          rule: 'missing-answer',
          severity,
          gap: true,
          fix: [],
          message: '',
          help: '',
          file: 'x.yaml',
          range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
          path: [],
          provision: '',
          together: '',
          last: false,
          related: [],
        })),
      },
    ],
    draft,
    version: '0.0.0',
  });

  test.each([
    [none, 'Nothing was checked.'],
    [report(0, ['error'], false, 0), 'Not ready to publish: 1 problem must be put right first.'],
    [
      report(1, ['error', 'error']),
      'Not ready to publish: 1 of 72 provisions is complete, and 2 problems must be put right first.',
    ],
    [
      report(70, ['warning', 'warning'], true),
      'A draft: 70 of 72 provisions are complete, 2 to answer; 2 gaps must be filled before it can be published.',
    ],
    [
      report(72, ['warning'], true),
      'A draft: 72 of 72 provisions are complete; 1 gap must be filled before it can be published.',
    ],
    [report(72, []), 'Ready to publish: all 72 provisions are answered, with evidence and commentary.'],
    [
      report(72, ['warning']),
      'Ready to publish: all 72 provisions are answered, with evidence and commentary. 1 warning is worth a look.',
    ],
    [
      report(72, ['warning', 'warning']),
      'Ready to publish: all 72 provisions are answered, with evidence and commentary. 2 warnings are worth a look.',
    ],
  ])('%#', (given, sentence) => expect(concludeReport(given)).toBe(sentence));
});
