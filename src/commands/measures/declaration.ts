import { InvalidArgumentError } from 'commander';
import type { Told } from '../declaration.ts';
import {
  browser,
  choice,
  defaultCode,
  flag,
  optional,
  optionalChoice,
  readCount,
  readDate,
  text,
  value,
  word,
} from '../options.ts';

/** `selfassess measures` */
export const measures = {
  name: 'measures',
  description: 'count the complaint figures of a register of cases: volumes, on-time rates, CH01 and CH02',
  examples: [
    { typed: 'measures complaints.csv --homes 4812', does: 'of a register' },
    {
      typed: 'measures assessments/my-landlord/2025-26 --format markdown',
      does: 'of all registers that report.yaml names',
    },
  ],
  given: {
    register: word(
      '<register>',
      'the register, or the folder of a report.yaml that names registers; a report.yaml that names it says how to count',
    ),
    homes: optional('--homes <n>', 'homes owned at the end of the year, for CH01', readCount),
    /** First and last day of the year to count, ISO; both or neither. */
    from: optional(
      '--from <date>',
      'first day of the year to count; default: as the report says, or every year found',
      readDate,
    ),
    to: optional('--to <date>', 'last day of it', readDate),
    /** A quarter in the user's words. */
    quarter: optional(
      '--quarter <quarter>',
      'count one quarter for the governing body, beside the one before and that of a year ago, such as 2025-26-Q3',
      String,
    ),
    counted: optional('--counted <date>', 'the day of counting: anything dated later is ignored', readDate),
    /** The register's names for columns, by our names. */
    column: value<Readonly<Record<string, string>>>(
      '--column <name=header>',
      'what the register calls a column, such as received="Date received"; may be repeated',
      collectColumns,
      () => ({}),
    ),
    dates: optional('--dates <pattern>', 'how the register writes dates, such as dd/mm/yyyy', String),
    suppressBelow: optional(
      '--suppress-below <n>',
      'keep back smaller numbers in breakdowns, and any that reveal them',
      readCount,
    ),
    /** The register's words for outcomes, by ours. */
    outcome: value<Readonly<Record<string, readonly string[]>>>(
      '--outcome <name=word>',
      'a word of the register for an outcome, such as upheld="Justified"; may be repeated',
      collectWords,
      () => ({}),
    ),
    /** The register's words for stages, by ours. */
    stage: value<Readonly<Record<string, readonly string[]>>>(
      '--stage <name=word>',
      'a word of the register for a stage, such as stage-1="Local resolution"; may be repeated',
      collectWords,
      () => ({}),
    ),
    sheet: optional('--sheet <name>', 'the sheet of a workbook; default: the one that holds cases', String),
    reopened: optionalChoice(
      '--reopened <rule>',
      'rows of one reference received on different days: each is a complaint of its own, or all are one',
      ['each', 'once'],
    ),
    tenure: value<readonly string[]>(
      '--tenure <name>',
      'count only complaints of this tenure, in the register’s word for it; may be repeated',
      (written: string, before: readonly string[] = []) => [...before, written],
      () => [],
    ),
    /** Whether a row in doubt makes the exit code 1, as a row left out does. */
    strict: flag('--strict', 'give exit code 1 also if a row is not counted in every figure'),
    /** Whether rows left out leave the exit code 0. */
    lenient: flag('--lenient', 'give exit code 0 even if rows are left out'),
    format: choice(
      '--format <name>',
      'how to print them; html and pdf are a page of a quarter',
      ['text', 'json', 'markdown', 'html', 'pdf'],
      'text',
    ),
    /** The file to write, or `''` for the terminal. */
    out: text('--out <file>', 'write to this file, not to the terminal'),
    /** The browser that prints a PDF, or `''`. */
    browser,
    code: text(
      '--code <id>',
      'the Code whose limits apply, if no self-assessment beside it names one',
      defaultCode,
    ),
    today: value(
      '--today <date>',
      'treat this day as today, such as 2026-10-01',
      readDate,
      (world) => world.today,
    ),
  },
};

export type MeasuresArguments = Told<typeof measures>;

/** Gathers `name=word` pairs. @throws InvalidArgumentError if it is not a pair. */
function collectWords(
  written: string,
  before: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, readonly string[]>> {
  const at = written.indexOf('=');
  const [name, word] = [written.slice(0, Math.max(0, at)).trim(), written.slice(at + 1).trim()];
  if (name !== '' && word !== '') return { ...before, [name]: [...(before[name] ?? []), word] };
  throw new InvalidArgumentError(
    `“${written}” is no pair. Write our name, an equals sign and the register’s word, such as upheld="Justified".`,
  );
}

/** Gathers `name=header` pairs. @throws InvalidArgumentError if it is not a pair. */
function collectColumns(
  written: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const sign = written.indexOf('=');
  const [name, header] = [written.slice(0, Math.max(0, sign)).trim(), written.slice(sign + 1).trim()];
  if (name !== '' && header !== '') return { ...before, [name]: header };
  throw new InvalidArgumentError(
    `“${written}” names no column. Write our name, an equals sign and yours, such as received="Date received".`,
  );
}
