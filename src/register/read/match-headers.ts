import type { Code } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';
import { findClosest } from '../../words/closest.ts';
import { squashText } from '../../words/compare.ts';
import { joinList } from '../../words/lists.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Layout } from '../counting.ts';
import { chooseHeading } from '../headings/choose-heading.ts';
import { writeColumnsBlock } from '../headings/columns-block.ts';
import { suggestColumns } from '../headings/suggest-columns.ts';
import { RegisterError } from '../register-error.ts';
import { isStageColumn } from '../words/stage-column.ts';
import { listCaseFields, nameField, type Step, type WholeField } from './case-fields.ts';
import { recogniseHeader } from './recognise-header.ts';

/** The index of each of our columns in a row; -1 if the register does not have it. */
export interface Columns extends Readonly<Record<WholeField, number>> {
  /** How many cells a row must have. */
  readonly width: number;
  /** The numbers of the Code's stages, in order; only 0 if it has none. */
  readonly numbers: readonly number[];
  /** One for each stage. All are -1 if the register does not say when the stage was received. */
  readonly stages: readonly StageColumns[];
  /** The stages that have columns, but none that says when they were received. */
  readonly undated: readonly number[];
  /** Whether each row is about one stage, the one that the column `stage` names; else that is how far the case has got. */
  readonly isRowPerStage: boolean;
  /** The headings, and the places of those that are none of our columns. */
  readonly headings: readonly string[];
  readonly unread: readonly number[];
}

/** The index of each step of a stage. */
export type StageColumns = Readonly<Record<Step, number>>;

/** The first rows of a register: its headings, and some of what stands below them. */
export interface Beginning {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Finds our columns in the row of headings: first those that the layout names, then by the usual words, and a column
 * of stages by what it holds. Throws a `RegisterError` that quotes a heading only if we know two in the row; otherwise
 * it may be a person's data.
 */
export function matchHeaders({ headings, rows }: Beginning, layout: Layout, code: Code): Columns {
  const known = listCaseFields(code).map(({ name }) => name);
  checkNames(layout, known);
  const recognised = recogniseAll({ headings, rows }, code);
  const usual = [...recognised.keys()].filter((at) => recognised[at] !== '');
  const named = Object.entries(layout.columns).filter(([, heading]) => heading !== '');
  const places = new Map(named.map(([name, heading]) => [name, findHeadings(heading, headings)]));
  const taken = new Set([...places.values()].flat());
  const certain = new Set([...taken, ...usual]).size;
  const likely =
    certain < 2 && rows.length > 0 ? suggestColumns(headings, known, Math.max(code.stages, 1), rows) : [];
  if (certain + likely.length < 2) throw noHeadings();
  checkDistinct(named);
  for (const [name, heading] of named) checkFound(name, heading, headings, places.get(name) ?? []);
  for (const name of known.filter((one) => !places.has(one))) {
    const found = usual.filter((at) => recognised[at] === name && !taken.has(at));
    const best = chooseAmong(name, found, { headings, rows });
    if (best.length > 1) throw twoHeadings(name, headings, best);
    places.set(name, best);
  }
  const find = (name: string) => places.get(name)?.[0] ?? -1;
  for (const { name, required, description } of listCaseFields(code)) {
    if (required && find(name) < 0) throw missing(name, description, { headings, rows }, code, find);
  }
  return readColumns(find, headings, code);
}

/** Our name for each heading, or `''`. A column that tells stages is one if its heading or what it holds says so. */
function recogniseAll({ headings, rows }: Beginning, { stages }: Code): string[] {
  const recognised = headings.map((heading) => recogniseHeader(heading, Math.max(stages, 1)));
  if (stages < 2) return recognised.map((name) => (name === 'stage' ? '' : name));
  const judged = headings.map((heading, at) =>
    isStageColumn(
      heading,
      rows.map((cells) => cells[at] ?? ''),
    ),
  );
  const sure = judged.filter((one) => one === 'yes').length;
  const enough = sure > 0 ? ['yes'] : ['maybe'];
  return recognised.map((name, at) => {
    if (enough.includes(judged[at] ?? 'no') && (name === '' || name === 'stage' || name === 'category'))
      return 'stage';
    return name === 'stage' ? '' : name;
  });
}

/** Of several headings that we read as the same column the one that is plainly the better, or else all. */
function chooseAmong(name: string, found: readonly number[], { headings, rows }: Beginning): number[] {
  if (found.length < 2) return [...found];
  const columns = found.map((at) => rows.map((cells) => cells[at] ?? ''));
  const best = chooseHeading(
    name,
    found.map((at) => headings[at] ?? ''),
    columns,
  );
  return best < 0 ? [...found] : found.slice(best, best + 1);
}

/** One heading cannot be two of our columns: complaints would all be acknowledged on the day they were received. */
function checkDistinct(named: readonly (readonly [string, string])[]): void {
  const twice = named.find(([, heading], at) => named.findIndex(([, other]) => other === heading) < at);
  if (!twice) return;
  const [name, heading] = twice;
  throw new RegisterError(
    `Two columns have been given the heading “${heading}”.`,
    `Write after ${name}: the heading of its own column, or take the line out.`,
    { column: name, setting: 'columns' },
  );
}

function checkNames({ columns }: Layout, known: readonly string[]): void {
  const unknown = Object.keys(columns).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = findClosest(unknown, known);
  throw new RegisterError(
    `“${unknown}” is not one of our names for a register’s columns.`,
    near ? `Write ${near}.` : `Use one of these names: ${known.join(', ')}.`,
    { column: unknown, setting: 'columns' },
  );
}

/** The index of the heading: as written, or else ignoring case, spaces and punctuation. */
function findHeadings(heading: string, headings: readonly string[]): number[] {
  const places = [...headings.keys()];
  const exact = places.filter((at) => headings[at]?.trim() === heading.trim());
  if (exact.length > 0) return exact;
  return places.filter((at) => squashText(headings[at] ?? '') === squashText(heading));
}

function checkFound(
  name: string,
  heading: string,
  headings: readonly string[],
  found: readonly number[],
): void {
  if (found.length > 1) {
    throw new RegisterError(
      `The register has ${found.length} columns with the heading “${heading}”.`,
      'Give each column a heading of its own.',
      { column: name },
    );
  }
  if (found.length === 1) return;
  const near = findClosest(heading, headings);
  throw new RegisterError(
    `The register has no column “${heading}”.`,
    near
      ? `Write ${name}: ${near}, if that is the column meant.`
      : `Write after ${name}: the heading exactly as in the first row of the register.`,
    { column: name, setting: 'columns' },
  );
}

function noHeadings(): RegisterError {
  return new RegisterError(
    'The first row of the register does not hold column names, or none that we know.',
    'Put the headings in the first row, without a title above them; or name the columns, at least reference and received, under columns.',
    { setting: 'columns' },
  );
}

function twoHeadings(name: string, headings: readonly string[], found: readonly number[]): RegisterError {
  const [first = '', second = ''] = found.map((at) => headings[at]?.trim());
  return new RegisterError(
    `Two columns of the register may be ${name}: “${first}” and “${second}”.`,
    `Say under columns which one it is, such as ${name}: ${first}${first === second ? ', and rename the other' : ''}.`,
    { column: name, setting: 'columns' },
  );
}

function readColumns(find: (name: string) => number, headings: readonly string[], code: Code): Columns {
  const numbers = listStages(code);
  const stages = numbers.map((stage) => mapSteps((step) => find(nameField(stage, step))));
  const isDated = stages.slice(1).some(({ received }) => received >= 0);
  const stage = find('stage');
  const isRowPerStage = stage >= 0 && !isDated;
  const read = isRowPerStage ? shareColumns(stages) : leaveOutUndated(stages);
  const named = {
    reference: find('reference'),
    stage,
    category: find('category'),
    cause: find('cause'),
    team: find('team'),
    tenure: find('tenure'),
  };
  const used = new Set([...Object.values(named), ...read.flatMap((one) => Object.values(one))]);
  return {
    ...named,
    width: headings.length,
    numbers,
    stages: read,
    undated: isRowPerStage ? [] : listUndated(stages, numbers),
    isRowPerStage,
    headings,
    unread: [...headings.keys()].filter((at) => !used.has(at)),
  };
}

/** Where each row is about one stage, all stages share the columns; one that is named for its stage is its own. */
function shareColumns(stages: readonly StageColumns[]): StageColumns[] {
  const [first = absent] = stages;
  return stages.map((own) => mapSteps((step) => (own[step] >= 0 ? own[step] : first[step])));
}

/** A later stage cannot be counted without the one before it. */
function leaveOutUndated(stages: readonly StageColumns[]): StageColumns[] {
  return stages.map((stage, index) =>
    stages.slice(0, index + 1).every(({ received }) => received >= 0) ? stage : absent,
  );
}

function listUndated(stages: readonly StageColumns[], numbers: readonly number[]): number[] {
  return stages.flatMap(({ received, ...others }, index) =>
    received < 0 && Object.values(others).some((place) => place >= 0) ? [numbers[index] ?? 0] : [],
  );
}

function missing(
  name: string,
  description: string,
  { headings, rows }: Beginning,
  code: Code,
  find: (name: string) => number,
): RegisterError {
  const lacking = listCaseFields(code)
    .map((field) => field.name)
    .filter((one) => find(one) < 0);
  const pairs = suggestColumns(headings, lacking, Math.max(code.stages, 1), rows);
  const isProposed = pairs.some((pair) => pair.name === name);
  const seen = `Its headings are ${joinList(headings.filter((heading) => heading.trim() !== '').map((heading) => quoteWords(heading)))}.`;
  const block = writeColumnsBlock(isProposed ? pairs : [{ name, heading: '…' }, ...pairs]);
  return new RegisterError(
    `The register has no column for ${name}. ${description}`,
    `${seen} ${isProposed ? 'If these are the columns meant, write in report.yaml' : `Write in report.yaml, with its heading for ${name} in place of the dots`}:\n${block.yaml}`,
    { column: name, setting: 'columns', commandLine: block.commandLine },
  );
}

function mapSteps(place: (step: Step) => number): StageColumns {
  return {
    received: place('received'),
    acknowledged: place('acknowledged'),
    'extended-on': place('extended-on'),
    'extended-to': place('extended-to'),
    responded: place('responded'),
    outcome: place('outcome'),
    refused: place('refused'),
  };
}

const absent = mapSteps(() => -1);
