import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterError } from '../../src/register/register-error.ts';
import { createStageReader } from '../../src/register/words/read-stages.ts';
import { isStageColumn, rankStageColumns } from '../../src/register/words/stage-column.ts';
import { namesLaterStage, readStageWord } from '../../src/register/words/stage-words.ts';
import { stripAnyStage, stripStage, suffixStage } from '../../src/register/words/strip-stage.ts';
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
    ['Level', ['First', 'Second'], 'maybe'],
    ['Step', ['1st', '2nd', '1st'], 'maybe'],
    ['Tier', ['One', 'Two'], 'maybe'],
    ['Stg', ['I', 'II'], 'maybe'],
    ['Phase', ['Level 1', 'Level 2'], 'maybe'],
    ['Case Type', ['Initial', 'Review', 'Initial'], 'maybe'],
    ['Type', ['Complaint', 'Escalation'], 'maybe'],
    ['Record Type', ['Investigation', 'Appeal'], 'maybe'],
    ['Complaint Type', ['Formal', 'Review'], 'maybe'],
    ['Complaint Type', ['Complaint (S1)', 'Complaint (S2)'], 'yes'],
    ['Type of complaint', ['Complaint', '', 'Review', 'Repairs'], 'maybe'],
    ['Type', ['', 'Review', ''], 'maybe'],
    ['Stage ID', ['1', '2'], 'maybe'],
    ['Corporate Complaint Stage', ['1', '2'], 'maybe'],
    ['Corporate Complaint Stage', ['Stage 1', 'Stage 2'], 'yes'],
    ['Category', ['Stage 1 complaint', 'Stage 2 complaint', 'Stage 1 complaint'], 'maybe'],
    ['Status', ['Stage 1', 'Stage 2', 'Stage 2'], 'maybe'],
    ['Status', ['Stage 1', 'Stage 1'], 'no'],
    ['Reference', ['1000 - S1', '1000 - S2'], 'no'],
    ['Escalated?', ['No', 'Yes', 'No'], 'maybe'],
    ['Escalated', ['', 'Y', ''], 'maybe'],
    ['Review?', ['N', 'Y'], 'maybe'],
    ['Review (Y/N)', ['N', 'Y'], 'maybe'],
    ['Escalation', ['Stage 1', 'Stage 2'], 'maybe'],
    ['Escalated?', ['No', 'No'], 'no'],
    ['Date escalated', ['', '03/04/2025'], 'no'],
    ['Escalated', ['', '03/04/2025'], 'no'],
    ['Review', ['Satisfactory', 'Not carried out'], 'no'],
    ['Level', ['High', 'Low'], 'no'],
    ['Contact type', ['Phone', 'Email'], 'no'],
    ['Complaint Type', ['Repairs', 'ASB', 'Complaint handling', ''], 'no'],
    ['Type', ['Formal', 'Formal'], 'no'],
  ])('%s with %j: %s', (heading, cells, answer) => {
    expect(isStageColumn(heading, cells)).toBe(answer);
  });
});

describe('of columns that may say the stage', () => {
  const numbered = ['Stage 1', 'Stage 2'];
  it.each([
    [
      ['Type', 'Stage'],
      [['Complaint', 'MP enquiry'], numbered],
      [1, 0],
    ],
    [
      ['Stage', 'Type'],
      [['Open', 'Closed'], numbered],
      [1, 0],
    ],
    [
      ['Type', 'Stage'],
      [numbered, numbered],
      [1, 0],
    ],
    [
      ['Type', 'Stage'],
      [
        ['Complaint', 'Review'],
        ['1', '2'],
      ],
      [1, 0],
    ],
    [
      ['Category', 'Level', 'Case type'],
      [['Repairs'], ['1', '2'], ['Initial', 'Review']],
      [1, 2],
    ],
    [['Category', 'Stage'], [['Repairs'], []], [1]],
    [['Category'], [], []],
  ])('%j with %j: the best first', (headings, columns, best) => {
    expect(rankStageColumns(headings, columns)).toEqual(best);
  });
});

describe('a reader of stages', () => {
  const numbered = ['Stage 1', '', 'Stage 2'];
  it.each([
    ['Panel', {}, numbered, 'outside'],
    ['Review panel', {}, numbered, 'outside'],
    ['Escalated to panel', {}, numbered, 'outside'],
    ['Chief Executive’s review', {}, numbered, 'outside'],
    ['Escalated to review', {}, numbered, 2],
    ['Final review', {}, ['1', '2'], 'outside'],
    ['Appeal', {}, ['S2 - open'], 'outside'],
    ['Final', {}, ['2 - Review'], 'outside'],
    ['Review', {}, numbered, 2],
    ['Escalation', {}, numbered, 2],
    ['Formal review', {}, numbered, 2],
    ['Stage 2 panel', {}, numbered, 2],
    ['Panel', {}, ['Stage 1', 'Panel'], 2],
    ['Final review', {}, ['Formal', 'Review'], 2],
    ['Final', {}, [], 2],
    ['Appeal', {}, ['Not escalated to stage 2'], 2],
    ['Panel', { 'stage-2': ['panel'] }, numbered, 2],
    ['Panel', { 'stage-2': ['Review'] }, ['Stage 1', 'Review'], 'unknown'],
    ['REVIEW', { none: ['Review'] }, numbered, 'outside'],
    ['Yes', { 'stage-1': ['No', 'blank'], 'stage-2': ['Yes'] }, [], 2],
    ['No', { 'stage-1': ['No', 'blank'], 'stage-2': ['Yes'] }, [], 1],
    ['  ', { 'stage-1': ['No', 'blank'], 'stage-2': ['Yes'] }, [], 1],
    ['N/A', { 'stage-1': ['blank'] }, [], 1],
    ['', { 'stage-1': ['No'] }, [], 'blank'],
    ['✓', { 'stage-2': ['✓'] }, [], 2],
    ['✗', { 'stage-2': ['✓'] }, [], 'unknown'],
    ['Something', {}, numbered, 'unknown'],
  ])('reads “%s” with %j beside %j as %s', (cell, own, sample, stage) => {
    expect(createStageReader(own, 2, sample)(cell)).toBe(stage);
  });

  it.each([
    [{ 'stage-3': ['Panel'] }, '“stage-3” is not a stage', 'go under none'],
    [{ 'stge-1': ['Formal'] }, '“stge-1” is not a stage', 'Write stage-1.'],
    [{ upheld: ['Formal'] }, '“upheld” is not a stage', 'stage-1, stage-2, none.'],
    [{ 'stage-1': ['Formal'], 'stage-2': ['formal '] }, '“formal ” stands for two', 'only under the one'],
    [{ 'stage-1': ['blank'], none: ['N/A'] }, '“N/A” stands for two', 'only under the one'],
  ])('refuses %j', (own, message, help) => {
    const error = failure(() => createStageReader(own, 2, []));
    expect(error).toBeInstanceOf(RegisterError);
    expect(error).toMatchObject({
      setting: 'stages',
      message: expect.stringContaining(message),
      help: expect.stringContaining(help),
    });
  });
});

function failure(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('the stage that a reference names', () => {
  it.each([
    ['1000-S2', 2],
    ['1000/S2', 2],
    ['1000 Stage 2', 2],
    ['1000 (Stage 2)', 2],
    ['1000(S2)', 2],
    ['1000S2', 2],
    ['1000 - Stage Two', 2],
    ['S2-1000', 2],
    ['Stage 2 - 1000', 2],
    ['1000-R', 2],
    ['1000 (Review)', 2],
    ['HC/2025/12-ESC', 2],
    ['1000-S3', 3],
    ['1000-S1', undefined],
    ['1000/2', undefined],
    ['1000(2)', undefined],
    ['1000.2', undefined],
    ['1000-II', undefined],
    ['2025/2', undefined],
    ['CASES2', undefined],
    ['HC-S2', undefined],
    ['S2', undefined],
    ['1000-S9', undefined],
    ['1000', undefined],
    ['', undefined],
  ])('%s: %s', (reference, stage) => {
    expect(suffixStage(reference)).toBe(stage);
  });

  it.each([
    ['1000/S1', '1000'],
    ['1000-S2', '1000'],
    ['1000/1', '1000'],
    ['1000/2', '1000'],
    ['S2-1000', '1000'],
    ['1000-R', '1000'],
    ['1000/S3', '1000/S3'],
    ['2025/2', '2025/2'],
    ['1000', '1000'],
  ])('is taken off %s: %s', (reference, base) => {
    expect(stripAnyStage(reference, 2)).toBe(base);
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
