import type { Code } from '../../codes/code.ts';
import { findClosest } from '../../words/closest.ts';
import { joinList } from '../../words/lists.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Layout } from '../counting.ts';
import { quoteForShell, quoteForYaml, writeColumnsBlock } from '../headings/columns-block.ts';
import { suggestColumns } from '../headings/suggest-columns.ts';
import { RegisterError } from '../register-error.ts';
import { isStageColumn } from '../words/stage-column.ts';
import { type CaseField, listCaseFields } from './case-fields.ts';

/** The first rows of a register: its headings, and some of what stands below them. */
export interface Beginning {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One heading cannot be two of our columns: complaints would all be acknowledged on the day they were received. */
export function checkDistinct(named: readonly (readonly [string, string])[]): void {
  // The stage may be read from the references themselves.
  const own = named.filter(([name]) => name !== 'stage');
  const twice = own.find(([, heading], at) => own.findIndex(([, other]) => other === heading) < at);
  if (!twice) return;
  const [name, heading] = twice;
  throw new RegisterError(
    `Two columns have been given the heading “${heading}”.`,
    `Write after ${name}: the heading of its own column, or take the line out.`,
    { column: name, setting: 'columns' },
  );
}

/** Names that are none of ours. */
export function checkNames({ columns }: Layout, known: readonly string[]): void {
  const unknown = Object.keys(columns).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = findClosest(unknown, known);
  throw new RegisterError(
    `“${unknown}” is not one of our names for a register’s columns.`,
    near ? `Write ${near}.` : `Use one of these names: ${known.join(', ')}.`,
    { column: unknown, setting: 'columns' },
  );
}

/** A heading that the landlord names, and that stands nowhere or twice. */
export function checkFound(
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
      ? `Write ${name}: ${quoteForYaml(near)}, if that is the column meant.`
      : `${listHeadings(headings)} Write one of them after ${name}:, or take the line out: the usual headings are known without.`,
    {
      column: name,
      setting: 'columns',
      commandLine: near ? `--column ${name}=${quoteForShell(near)}` : '',
    },
  );
}

function listHeadings(headings: readonly string[]): string {
  const filled = headings.filter((heading) => heading.trim() !== '');
  return `Its headings are ${joinList(filled.map((heading) => quoteWords(heading)))}.`;
}

/** A first row that may be a case. */
export function noHeadings(): RegisterError {
  return new RegisterError(
    'The first row of the register does not hold column names, or none that we know.',
    'Put the headings in the first row, without a title above them; or name the columns, at least reference and received, under columns.',
    { setting: 'columns' },
  );
}

/** Two headings that may both be the same column of ours. */
export function twoHeadings(
  name: string,
  headings: readonly string[],
  found: readonly number[],
): RegisterError {
  const [first = '', second = ''] = found.map((at) => headings[at]?.trim());
  return new RegisterError(
    `Two columns of the register may be ${name}: “${first}” and “${second}”.`,
    `Say under columns which one it is, such as ${name}: ${quoteForYaml(first)}${first === second ? ', and rename the other' : ''}.`,
    { column: name, setting: 'columns', commandLine: `--column ${name}=${quoteForShell(first)}` },
  );
}

/** A column that must be there; the headings seen are named, and the likeliest proposed. */
export function missing(
  { name, description }: Pick<CaseField, 'name' | 'description'>,
  { headings, rows }: Beginning,
  code: Code,
  find: (name: string) => number,
): RegisterError {
  const lacking = listCaseFields(code)
    .map((field) => field.name)
    .filter((one) => find(one) < 0);
  const pairs = suggestColumns(headings, lacking, Math.max(code.stages, 1), rows);
  const isProposed = pairs.some((pair) => pair.name === name);
  const seen = listHeadings(headings);
  const block = writeColumnsBlock(isProposed ? pairs : [{ name, heading: '…' }, ...pairs]);
  return new RegisterError(
    `The register has no column for ${name}. ${description}`,
    `${seen} ${isProposed ? 'If these are the columns meant, write in report.yaml, below the performance: that is there' : `Write in report.yaml, below the performance: that is there, with its heading for ${name} in place of the dots`}:\n${block.yaml}`,
    { column: name, setting: 'columns', commandLine: block.commandLine },
  );
}

/** A column that may tell of stages, or of something else, is neither read nor passed over: the landlord is asked. */
export function refuseUncertainStage({ headings, rows }: Beginning, recognised: readonly string[]): void {
  // Where a later stage has columns of its own, each case has one row.
  if (recognised.some((name) => /^stage-\d-/.test(name))) return;
  const chosen = recognised.indexOf('stage');
  // How far a case has got says nothing of the stage of a row.
  if (chosen >= 0 && !/current|latest|highest|reached/i.test(headings[chosen] ?? '')) return;
  const at = headings.findIndex(
    (heading, place) =>
      ['', 'category'].includes(recognised[place] ?? '') &&
      isStageColumn(
        heading,
        rows.map((cells) => cells[place] ?? ''),
      ) !== 'no',
  );
  if (at < 0) return;
  const heading = headings[at]?.trim() ?? '';
  const isYesNo = rows.every((cells) => /^\s*(?:(?:y|n|yes|no)\s*)?$/i.test(cells[at] ?? ''));
  const words = isYesNo ? ', with “stages: { stage-1: [No, blank], stage-2: [Yes] }” beside it' : '';
  const other = chosen < 0 ? '' : ` and the column ${quoteWords(headings[chosen] ?? '')} may say it too`;
  throw new RegisterError(
    `The column ${quoteWords(heading)} may say which stage a row is about, or something else${other}.`,
    `If it does, write under columns: “stage: ${quoteForYaml(heading)}”${words}; if ${chosen < 0 ? 'not, “stage: none”' : `the other does, “stage: ${quoteForYaml(headings[chosen]?.trim() ?? '')}”`}.`,
    { column: 'stage', setting: 'columns', commandLine: `--column stage=${quoteForShell(heading)}` },
  );
}
