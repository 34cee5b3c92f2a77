import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { concludeEach, concludeReport } from '../../src/print/conclude.ts';
import { printMarkdown } from '../../src/print/markdown.ts';
import type { Report } from '../../src/print/report.ts';
import { printText } from '../../src/print/text.ts';
import { judge } from './odd-report.ts';
import { check } from './sample.ts';

const ids = (loadCode('housing-ombudsman-2024')?.provisions ?? []).map(({ id }) => id);
const long =
  'We log every complaint on the day it comes in, and a named officer rings the resident to agree what it is about';

/** A file whose answers all lack evidence, one of them with words that are wrong too, on long lines. */
const answers = ids
  .slice(0, 24)
  .map(
    (id) => `  "${id}":\n    comply: ${id === '1.4' ? 'Perhaps' : 'yes'}\n    commentary: ${long}, ${id}.\n`,
  )
  .join('');
const file = 'assessments/elm/2025-26/self-assessment.yaml';
const oneFile: Report = { verdicts: [check(file, answers)], draft: false, version: '0.0.0' };
const plain = (width: number, mostShown?: number) => ({
  ...{ colour: false, width, isTerminal: true },
  ...(mostShown === undefined ? {} : { mostShown }),
});

describe('many findings', () => {
  test.each([60, 80, 120])('on a terminal of %d columns', async (width) => {
    await expect(printText(oneFile, plain(width))).toMatchFileSnapshot(`./many.${width}.txt`);
  });

  test.each([60, 72, 80, 100, 120])('leave no line of words wider than %d columns', (width) => {
    const lines = printText(oneFile, plain(width)).split('\n');
    const wide = lines.filter((line) => stringWidth(line) > width && !line.includes('-->'));
    expect(wide).toEqual([]);
  });

  test('have their help said once', () => {
    const text = printText(oneFile, plain(100));
    expect(text.match(/missing-evidence: /g)).toHaveLength(24);
    expect(text.match(/help: Under evidence/g)).toHaveLength(1);
    expect(text.match(/help: Write comply/g)).toHaveLength(1);
  });

  test('keep help that is said of one of them alone', () => {
    const found = [1, 2, 3, 4, 5].map((at) => ({ rule: 'unknown-evidence', help: `Write policy-${at}.` }));
    const text = printText({ ...oneFile, verdicts: [judge('a.yaml', found)] }, plain(100));
    expect(text.match(/help: Write policy-\d/g)).toHaveLength(5);
  });

  test('are short from the fourth on in a file, not before', () => {
    const same = { rule: 'missing-evidence', help: 'Cite a document.' };
    const helps = (counts: readonly number[]) =>
      printText(
        { ...oneFile, verdicts: counts.map((each, at) => judge(`${at}.yaml`, Array(each).fill(same))) },
        plain(100),
      ).match(/help:/g)?.length;
    expect([helps([3]), helps([4]), helps([3, 3]), helps([4, 4])]).toEqual([3, 1, 6, 2]);
  });

  test('show a line once where they follow each other there', () => {
    const same = { rule: 'missing-provision', help: 'Add it.' };
    const text = printText({ ...oneFile, verdicts: [judge('a.yaml', Array(5).fill(same))] }, plain(100));
    expect(text.match(/\^\^/g)?.length).toBeGreaterThan(0);
    expect(text.match(/^ +\| +\^+$/gm)).toHaveLength(1);
    expect(text.match(/-->/g)).toHaveLength(5);
  });

  test('have a table by rule above the verdict, of all that were found', () => {
    const table = (text: string) => text.slice(text.indexOf('Rule  ')).split('\n\n')[0];
    expect(table(printText(oneFile, plain(100, 3)))).toBe(table(printText(oneFile, plain(100))));
    const few = { ...oneFile, verdicts: [judge('a.yaml', Array(20).fill({}))] };
    expect(printText(few, plain(100))).not.toContain('Rule  ');
    expect(printText({ ...few, verdicts: [judge('a.yaml', Array(21).fill({}))] }, plain(100))).toContain(
      'Rule  ',
    );
  });
});

describe('a number shown', () => {
  const mixed = judge('a.yaml', [
    { rule: 'thin-commentary', severity: 'warning', message: 'One.' },
    { rule: 'unknown-key', message: 'Two.' },
    { rule: 'unknown-key', message: 'Three.' },
  ]);
  const report = { ...oneFile, verdicts: [mixed] };

  test('is of errors first, in the order of the file', () => {
    const shown = (most: number) =>
      printText(report, plain(100, most)).match(/\w+(?=\.\n {3}-->)|\w+(?=\.\n -->)/g);
    expect([shown(0), shown(1), shown(2), shown(3)]).toEqual([
      null,
      ['Two'],
      ['Two', 'Three'],
      ['One', 'Two', 'Three'],
    ]);
  });

  test('leaves the counts as they are, and says what is left out', () => {
    const text = printText(report, plain(100, 1));
    expect(text).toContain('2 more findings are not shown; --max-shown 3 shows all.\n');
    expect(text).toContain('2 errors and 1 warning in a.yaml.');
    expect(printText(report, plain(100, 3))).not.toContain('more finding');
  });
});

describe('several assessments', () => {
  const clean = judge('b/self-assessment.yaml', []);
  const done = { ...clean, tally: { provisions: 72, answered: 72, complete: 72 } };
  const name = (verdict: typeof done, landlord: string, to: number) =>
    verdict.read && {
      ...verdict,
      read: {
        ...verdict.read,
        assessment: {
          ...verdict.read.assessment,
          landlord: { ...verdict.read.assessment.landlord, name: landlord },
          period: { from: `${to - 1}-04-01`, to: `${to}-03-31` },
        },
      },
    };
  const of = (verdicts: readonly (typeof done | null)[], draft = false): Report => ({
    verdicts: verdicts.flatMap((one) => one ?? []),
    draft,
    version: '0.0.0',
  });
  const gap = { severity: 'warning' as const, gap: true };

  test('are named by landlord and year, or by file where that does not tell them apart', () => {
    const twins = of([
      name(done, 'Elm', 2026),
      name(done, 'Elm', 2026),
      name(done, 'Oak', 2025),
      { ...done, read: null },
    ]);
    expect(concludeEach(twins)).toEqual([
      'Elm, 2025-26 (b/self-assessment.yaml): ready to publish.',
      'Elm, 2025-26 (b/self-assessment.yaml): ready to publish.',
      'Oak, 2024-25: ready to publish.',
      'b/self-assessment.yaml: ready to publish.',
    ]);
  });

  test('have what is found in the report beside them counted as theirs', () => {
    const beside = {
      ...judge('a/report.yaml', [{}]),
      kind: 'report' as const,
      tally: { provisions: 0, answered: 0, complete: 0 },
    };
    const report = of([name(done, 'Elm', 2026), beside, name(done, 'Oak', 2026)]);
    expect(concludeEach(report)).toEqual([
      'Elm, 2025-26: not ready; 72 of 72 provisions are complete, and 1 problem must be put right first.',
      'Oak, 2025-26: ready to publish.',
    ]);
    expect(concludeReport(report)).toBe(
      'Not ready to publish: 1 of 2 assessments is ready, and 1 problem must be put right first.',
    );
  });

  test.each([
    [[done, done], false, 'Ready to publish: both assessments are complete.'],
    [[done, done, done], false, 'Ready to publish: all 3 assessments are complete.'],
    [
      [done, { ...judge('a.yaml', [gap, gap]), tally: { provisions: 72, answered: 70, complete: 70 } }],
      true,
      'Drafts: 1 of 2 assessments is ready; 2 gaps must be filled before the rest can be published.',
    ],
    [
      [{ ...done, heldGaps: 3 }, { ...done, heldGaps: 1 }, done],
      true,
      'Drafts: 1 of 3 assessments is ready; 4 gaps must be filled before the rest can be published. All are known from the baseline.',
    ],
  ])('are concluded together, %#', (verdicts, draft, sentence) => {
    const report = of(verdicts, draft);
    expect(concludeReport(report)).toBe(sentence);
    expect(printText(report, plain(200))).toContain(`\n${sentence}\n`);
    expect(printMarkdown(report)).toMatch(/\n- Elmbrook Homes, 2025-26 \(b\/self-assessment.yaml\): /);
    expect(`${concludeEach(report)} ${concludeReport(report)}`).not.toMatch(/144|216/);
  });
});

describe('gaps that a baseline holds', () => {
  const some = { ...judge('a.yaml', []), tally: { provisions: 72, answered: 72, complete: 70 }, heldGaps: 2 };
  const report = { verdicts: [some], draft: true, version: '0.0.0' };

  test('are still to be filled', () => {
    expect(concludeReport(report)).toBe(
      'A draft: 70 of 72 provisions are complete; 2 gaps must be filled before it can be published. All are known from the baseline.',
    );
    const whole = { ...some, heldGaps: 1, tally: { provisions: 72, answered: 72, complete: 72 } };
    expect(concludeReport({ ...report, verdicts: [whole] })).toBe(
      'A draft: 72 of 72 provisions are complete; 1 gap must be filled before it can be published. It is known from the baseline.',
    );
  });
});

test('the command is named as it is typed', () => {
  const fix = [{ span: [0, 1] as const, text: '' }];
  const report = { ...oneFile, verdicts: [judge('a.yaml', [{ fix, help: 'Run “selfassess check”.' }])] };
  expect(printText(report, plain(100))).toContain('mended by “selfassess check --fix”');
  const npx = printText(report, { ...plain(100), command: 'npx selfassess' });
  expect(npx).toContain('mended by “npx selfassess check --fix”');
  expect(npx).toContain('help: Run “npx selfassess check”.');
});
