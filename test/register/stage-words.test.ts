import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStageColumn } from '../../src/register/words/stage-column.ts';
import { namesLaterStage, readStageWord } from '../../src/register/words/stage-words.ts';
import { stripStage } from '../../src/register/words/strip-stage.ts';
import { listExamples, printMeasured } from './measured.ts';
import { stagesAgain } from './second-sight.ts';
import { laterStageCells, stageCells } from './stage-and-outcome-words.ts';

describe('the words for a stage', () => {
  it('are read as they should be', async () => {
    const read = (cell: string) => String(readStageWord(cell, 2));
    const later = (cell: string) => (namesLaterStage(cell, 2) ? 'yes' : 'no');
    const told = [
      printMeasured('stages', listExamples(stageCells, read, ['unknown'])),
      printMeasured('stages, second sight', listExamples(stagesAgain, read, ['unknown', 'blank'])),
      printMeasured('later stages', listExamples(laterStageCells, later, ['no'])),
    ];
    await expect(told.join('\n')).toMatchFileSnapshot('stages-measured.txt');
  });

  it.each([
    ['Review', 3, 3],
    ['Review', 1, 'outside'],
    ['Stage 3', 3, 3],
    ['Stage 1', 0, 1],
    ['Stage 2', 0, 'outside'],
    ['Stage 9', 2, 'unknown'],
    ['Stage 5', 6, 5],
    ['12', 2, 'unknown'],
    [`Stage 2 ${'and so on '.repeat(10)}`, 2, 'unknown'],
  ])('“%s” of %i is %s', (cell, stages, stage) => {
    expect(readStageWord(cell, stages)).toBe(stage);
  });

  it('give a stage of the Code, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4 }), (cell, stages) => {
        const read = readStageWord(cell, stages);
        if (typeof read === 'number') expect(read >= 1 && read <= Math.max(stages, 1)).toBe(true);
      }),
    );
  });
});

describe('a stage column', () => {
  it.each([
    ['Stage', ['Stage 1', 'S2', '', 'Informal'], 'yes'],
    ['Stage', [], 'yes'],
    ['Complaint stage', ['1', '2', '1'], 'yes'],
    ['Stage', ['Open', 'Closed'], 'maybe'],
    ['Case type', ['Repairs', 'ASB'], 'no'],
    ['Case type', ['Stage 1', 'Stage 2'], 'yes'],
    ['Complaint type', ['Stage 1 complaint', 'Stage 2 complaint'], 'yes'],
    ['Type', ['Complaint', 'MP enquiry'], 'yes'],
    ['Type', ['Repairs', 'MP enquiry'], 'no'],
    ['Type', ['Complaint'], 'no'],
    ['Level', ['1', '2'], 'maybe'],
    ['Tier', ['Tier 1', 'Tier 2'], 'yes'],
    ['Status', ['Stage 1 closed - upheld', 'Stage 2 open', 'Open'], 'no'],
    ['Subject', ['Complaint > Stage 1 > Repairs'], 'no'],
    ['Level', ['1', '2', '3'], 'maybe'],
    ['Case type', ['Stage 1', 'Repairs', 'ASB', 'Noise'], 'maybe'],
    ['Priority', ['1', '2'], 'no'],
    ['Reference', ['1000/S1', '1000/S2'], 'no'],
    ['Category', ['Repairs', 'Staff'], 'no'],
  ])('%s with %j: %s', (heading, cells, answer) => {
    expect(isStageColumn(heading, cells)).toBe(answer);
  });
});

describe('a reference without its stage', () => {
  it.each([
    ['1000/S1', 1, '1000'],
    ['1000-S2', 2, '1000'],
    ['1000S2', 2, '1000'],
    ['1000 Stage 2', 2, '1000'],
    ['1000 - Stage Two', 2, '1000'],
    ['1000_ST2', 2, '1000'],
    ['1000/2', 2, '1000'],
    ['1000(2)', 2, '1000'],
    ['1000.2', 2, '1000'],
    ['1000-II', 2, '1000'],
    ['S2-1000', 2, '1000'],
    ['Stage 2 - 1000', 2, '1000'],
    ['1000-R', 2, '1000'],
    ['1000 (Review)', 2, '1000'],
    ['CAS-104-X1/S2', 2, 'CAS-104-X1'],
    ['2025/0012/2', 2, '2025/0012'],
    ['1000/S1', 2, '1000/S1'],
    ['1000-R', 1, '1000-R'],
    ['1000/2', 1, '1000/2'],
    ['2025/2', 2, '2025/2'],
    ['HC/2025/2', 2, 'HC/2025/2'],
    ['HC-1', 1, 'HC-1'],
    ['CASES2', 2, 'CASES2'],
    ['S2', 2, 'S2'],
    ['1000', 1, '1000'],
    ['', 1, ''],
  ])('%s at stage %i: %s', (reference, stage, base) => {
    expect(stripStage(reference, stage)).toBe(base);
  });

  it('is the same with every suffix, and only at its own stage', () => {
    const suffix = fc.constantFrom('/S#', '-S#', ' S#', ' Stage #', '_ST#', '-stage#', '(#)', ' (Stage #)');
    const base = fc.stringMatching(/^[A-Z]{0,3}-?\d{3,6}$/);
    fc.assert(
      fc.property(base, suffix, fc.integer({ min: 1, max: 3 }), (reference, form, stage) => {
        const written = `${reference}${form.replace('#', String(stage))}`;
        expect(stripStage(written, stage)).toBe(reference);
        expect(stripStage(written, stage === 1 ? 2 : 1)).toBe(written);
      }),
    );
  });
});
