import { InvalidArgumentError } from 'commander';
import type { Told } from '../declaration.ts';
import { choice, defaultCode, flag, optional, readCount, readDate, text, value, word } from '../options.ts';

/** `selfassess measures` */
export const measures = {
  name: 'measures',
  description: 'count the complaint figures of a register of cases: volumes, on-time rates, CH01 and CH02',
  given: {
    csv: word('<csv>', 'the register; a report.yaml beside it that names it says how to count'),
    homes: optional('--homes <n>', 'homes owned at the end of the year, for CH01', readCount),
    /** First and last day of the year to count, ISO; both or neither. */
    from: optional(
      '--from <date>',
      'first day of the year to count; default: as the report says, or every year found',
      readDate,
    ),
    to: optional('--to <date>', 'last day of it', readDate),
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
    /** Whether leaving out a row makes the exit code 1. */
    strict: flag('--strict', 'give exit code 1 if a row is left out'),
    format: choice('--format <name>', 'how to print them', ['text', 'json', 'markdown'], 'text'),
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

/** Gathers `name=header` pairs. @throws InvalidArgumentError if it is not a pair. */
function collectColumns(
  written: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name = '', header = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(written) ?? [];
  if (name !== '') return { ...before, [name]: header };
  throw new InvalidArgumentError(
    `“${written}” names no column. Write our name, an equals sign and yours, such as received="Date received".`,
  );
}
