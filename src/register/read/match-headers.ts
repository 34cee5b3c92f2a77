import type { Code } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';
import { findClosest } from '../../words/closest.ts';
import { squashText } from '../../words/compare.ts';
import type { Layout } from '../counting.ts';
import { RegisterError } from '../register-error.ts';
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
}

/** The index of each step of a stage. */
export type StageColumns = Readonly<Record<Step, number>>;

/**
 * Finds our columns in the row of headings: first those that the layout names, then by the usual words. Throws a
 * `RegisterError` that quotes a heading only if we know two in the row; otherwise it may be a person's data.
 */
export function matchHeaders(headings: readonly string[], layout: Layout, code: Code): Columns {
  const known = listCaseFields(code).map(({ name }) => name);
  checkNames(layout, known);
  const recognised = headings.map((heading) => recogniseHeader(heading, Math.max(code.stages, 1)));
  const usual = [...recognised.keys()].filter((at) => recognised[at] !== '');
  const named = Object.entries(layout.columns).filter(([, heading]) => heading !== '');
  const places = new Map(named.map(([name, heading]) => [name, findHeadings(heading, headings)]));
  const taken = new Set([...places.values()].flat());
  if (new Set([...taken, ...usual]).size < 2) throw noHeadings();
  checkDistinct(named);
  for (const [name, heading] of named) checkFound(name, heading, headings, places.get(name) ?? []);
  for (const name of known.filter((one) => !places.has(one))) {
    const found = usual.filter((at) => recognised[at] === name && !taken.has(at));
    if (found.length > 1) throw twoHeadings(name, headings, found);
    places.set(name, found);
  }
  return readColumns((name) => places.get(name)?.[0] ?? -1, headings, code);
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
  for (const { name, required, description } of listCaseFields(code)) {
    if (required && find(name) < 0) throw missing(name, description);
  }
  const numbers = listStages(code);
  const stages = numbers.map((stage) => findStage(find, stage));
  const undated = stages.flatMap(({ received, ...others }, index) =>
    received < 0 && Object.values(others).some((place) => place >= 0) ? [numbers[index] ?? 0] : [],
  );
  return {
    reference: find('reference'),
    refused: find('refused'),
    category: find('category'),
    team: find('team'),
    width: headings.length,
    numbers,
    // A later stage cannot be counted without the one before it.
    stages: stages.map((stage, index) =>
      stages.slice(0, index + 1).every(({ received }) => received >= 0) ? stage : absent,
    ),
    undated,
  };
}

function missing(name: string, description: string): RegisterError {
  return new RegisterError(
    `The register has no column for ${name}. ${description}`,
    `Write ${name}: under columns, followed by the register’s heading for it.`,
    { column: name, setting: 'columns' },
  );
}

function findStage(find: (name: string) => number, stage: number): StageColumns {
  return mapSteps((step) => find(nameField(stage, step)));
}

const absent = mapSteps(() => -1);

function mapSteps(place: (step: Step) => number): StageColumns {
  return {
    received: place('received'),
    acknowledged: place('acknowledged'),
    'extended-on': place('extended-on'),
    'extended-to': place('extended-to'),
    responded: place('responded'),
    outcome: place('outcome'),
  };
}
