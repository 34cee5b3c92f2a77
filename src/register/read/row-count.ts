import type { Counting } from '../counting.ts';
import { suffixStage } from '../words/strip-stage.ts';
import type { Columns } from './columns.ts';
import type { ComplaintCase } from './complaint-case.ts';
import { createFaultList, type FaultList } from './fault-list.ts';
import type { Flaw } from './find-flaws.ts';
import { joinRows, type SharedRow } from './join-rows.ts';
import type { Table } from './open-table.ts';
import { type RowForm, readCell } from './raw-case.ts';
import { type CaseRow, type ReadRow, readRow } from './read-row.ts';
import { createReferenceTable, type ReferenceTable } from './repeated-references.ts';
import { describeEarlier, makeUnclear } from './settle-whole.ts';
import { createStageFamilies, type StageFamilies } from './stages/stage-families.ts';
import { createStageSuspicion, type RowOfCase } from './stages/suspect-stages.ts';
import { createWordTally, type WordTally } from './word-tally.ts';

/** Adds a case to what is counted, or takes it off again. */
export type AddCase = (one: ComplaintCase, weight: 1 | -1) => void;

/** What is found while the rows of a register are read. */
export interface RowCount {
  readonly unit: Table['unit'];
  rows: number;
  leftOut: number;
  doubtful: number;
  /** Rows that hold no case; that are at no stage of the Code; of another tenure; received too early to be counted. */
  readonly passed: Record<'no-case' | 'outside-stages' | 'outside-tenures' | 'early', number>;
  readonly faults: FaultList;
  readonly references: ReferenceTable;
  /** Null unless each stage has a row of its own. */
  readonly families: StageFamilies | null;
  readonly unknown: WordTally;
  /** Words in the column of stages that we do not know. */
  readonly unknownStages: WordTally;
  /** Tells others which references stand here. */
  readonly share: (reference: string) => void;
  /** Rows that are about each stage, where each has a row of its own. */
  readonly byStage: number[];
}

/** A count of no rows yet. */
export function createRowCount(
  { isRowPerStage, numbers }: Columns,
  unit: Table['unit'],
  share: RowCount['share'],
): RowCount {
  return {
    ...{ unit, rows: 0, leftOut: 0, doubtful: 0 },
    passed: { 'no-case': 0, 'outside-stages': 0, 'outside-tenures': 0, early: 0 },
    faults: createFaultList(),
    references: createReferenceTable(),
    families: isRowPerStage ? createStageFamilies(numbers.length) : null,
    unknown: createWordTally(),
    unknownStages: createWordTally(),
    share,
    byStage: numbers.map(() => 0),
  };
}

/** Counts a row, adds its case, and gives it as it was read. */
export function takeRow(
  cells: readonly string[],
  line: number,
  form: RowForm,
  count: RowCount,
  add: AddCase,
): ReadRow {
  const row = readRow(cells, form);
  if (row.kind !== 'case') {
    count.passed[row.kind] += 1;
    return row;
  }
  count.rows += 1;
  if (row.stage > 0) count.byStage[row.stage - 1] = (count.byStage[row.stage - 1] ?? 0) + 1;
  if (row.isEarly) count.passed.early += 1;
  noteReference(row, line, form, count);
  noteFamily(row, line, count);
  noteUnknown(cells, row.flaws, form, count);
  noteFlaw(row.flaws[0], line, count);
  if (row.content) add(row.content, 1);
  return row;
}

/** Where nothing is read as a stage, what a reference may say of one is set aside: it is looked at afterwards. */
function noteReference(row: CaseRow, line: number, form: RowForm, { references, share }: RowCount): void {
  if (row.reference === '') return;
  if (row.stage < 2) share(row.reference);
  references.note(nameKey(row), line);
  const base = form.stripSuffix(row.reference);
  if (base !== row.reference) references.note(base, line);
}

/** Rows are one complaint, or one opened again, only if they are about the same stage. */
function nameKey({ reference, stage }: CaseRow): string {
  return stage === 0 ? reference : `${reference}\u0000${stage}`;
}

function noteFamily({ family, content }: CaseRow, line: number, { families }: RowCount): void {
  if (!families || !content || family === '') return;
  for (const [at, stage] of content.stages.entries()) {
    if (stage) families.note(family, at, stage.received, line);
  }
}

function noteUnknown(cells: readonly string[], flaws: readonly Flaw[], form: RowForm, count: RowCount): void {
  if (flaws.some(({ kind }) => kind === 'stage')) noteStage(cells, form, count);
  if (!flaws.some(({ kind }) => kind === 'outcome')) return;
  const columns = new Set(form.columns.stages.map(({ outcome }) => outcome));
  for (const column of columns) {
    const cell = readCell(cells, column);
    if (cell !== '' && form.readOutcome.every((read) => read(cell) === 'unknown')) count.unknown.add(cell);
  }
}

function noteStage(cells: readonly string[], { columns, readStage }: RowForm, count: RowCount): void {
  const cell = cells[columns.stage]?.trim() ?? '';
  const word = readStage(cell);
  if (word === 'blank') count.unknownStages.add('blank');
  if (word === 'unknown') count.unknownStages.add(cell);
}

function noteFlaw(flaw: Flaw | undefined, line: number, count: RowCount): void {
  if (!flaw) return;
  count.faults.add({ line, ...flaw });
  if (flaw.effect === 'lost') count.leftOut += 1;
  if (flaw.effect === 'doubtful') count.doubtful += 1;
}

/**
 * Goes once more over the rows that share a reference, and over stages that were received before the one ahead of them:
 * takes off what was counted for each, and adds what they come to together. Gives the number of reopened rows.
 */
export async function joinSharedRows(
  table: Table,
  lines: { readonly repeated: ReadonlySet<number>; readonly disordered: ReadonlySet<number> },
  form: RowForm,
  count: RowCount,
  add: AddCase,
  reopened: Counting['reopened'],
): Promise<number> {
  const groups = new Map<string, SharedRow[]>();
  const suspicion = createStageSuspicion(form.columns);
  const families = new Map<string, RowOfCase[]>();
  const all = new Set([...lines.repeated, ...lines.disordered]);
  await table.readAt(all, (cells, line) => {
    const row = readRow(cells, form);
    if (row.kind !== 'case' || !row.content || row.reference === '') return;
    let content = row.content;
    if (lines.disordered.has(line)) {
      content = { ...content, stages: content.stages.map((stage) => stage && makeUnclear(stage)) };
      if (row.flaws.length === 0) noteFlaw(describeEarlier(row.stage), line, count);
      add(row.content, -1);
      add(content, 1);
    }
    const base = form.stripSuffix(row.reference);
    if (reopened === 'ask' && form.isStageOpen) {
      const isMarked = (suffixStage(row.reference) ?? 0) > 1;
      const one = { content, cells, isRenamed: base !== row.reference, isMarked };
      families.set(base, [...(families.get(base) ?? []), one]);
    }
    const key = nameKey(row);
    groups.set(key, [...(groups.get(key) ?? []), { line, content, isFlawed: row.flaws.length > 0 }]);
  });
  for (const rows of families.values()) suspicion.look(rows);
  suspicion.finish(count.rows);
  let opened = 0;
  for (const rows of groups.values()) {
    if (rows.length > 1) opened += joinGroup(rows, count, add, reopened);
  }
  return opened;
}

function joinGroup(
  rows: readonly SharedRow[],
  count: RowCount,
  add: AddCase,
  reopened: Counting['reopened'],
): number {
  const joined = joinRows(rows, reopened, count.unit);
  for (const { content } of rows) add(content, -1);
  for (const content of joined.cases) add(content, 1);
  for (const { row, flaw } of joined.flaws) if (!row.isFlawed) noteFlaw(flaw, row.line, count);
  return joined.reopened;
}
