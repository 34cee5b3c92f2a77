import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { findLastYear, type ReportingYear, readYear } from '../../scaffold/find-year.ts';
import { labelPeriod } from '../../words/dates.ts';
import { makeHarmless, putInLine } from '../../words/short-text.ts';
import { requireCode } from '../disk/open-codes.ts';
import { defaultCode } from '../options.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import type { InitArguments } from './declaration.ts';
import { Objection, type Questions } from './questions.ts';

/** What documents say of themselves; `''` for what they do not. */
export interface SaidFacts {
  readonly landlord: string;
  /** First and last day of the year, ISO. */
  readonly from: string;
  readonly to: string;
}

/** Whose assessment it is, and of which year. */
export interface Facts {
  readonly landlord: string;
  /** Undefined if it is not known yet. */
  readonly homes: number | undefined;
  readonly year: ReportingYear;
  /** Whether the year was worked out, not told. */
  readonly isGuessed: boolean;
}

/** The Code: as told, or asked for where there are several and somebody to ask; otherwise ours. */
export async function settleCode(
  { code, landlord }: InitArguments,
  codes: Codes,
  questions: Questions | undefined,
): Promise<Code> {
  if (code !== '') return requireCode(code, codes);
  if (codes.ids.length < 2 || !questions || landlord !== '') return requireCode(defaultCode, codes);
  return questions.ask(`Which Code (${codes.ids.join(', ')})? Enter for ${defaultCode}:`, (answer) => {
    const chosen = codes.find(answer || defaultCode);
    return chosen ?? new Objection(`There is no Code “${makeHarmless(answer)}”.`);
  });
}

/**
 * Whose it is, and which year: as told, as documents say, or asked for. Homes are asked for only with the name.
 * @throws CommandError if the name is nowhere to be had, or something told is none.
 */
export async function settleFacts(
  options: InitArguments,
  said: SaidFacts,
  questions: Questions | undefined,
  platform: NodeJS.Platform,
): Promise<Facts> {
  const year = options.year === '' ? undefined : requireYear(options.year);
  const known = findSaidYear(said);
  const facts = {
    year: year ?? known ?? findLastYear(options.today),
    isGuessed: !year && !known,
    homes: options.homes,
  };
  const given = putInLine(options.landlord) || said.landlord;
  if (given !== '') return { ...facts, landlord: requireName(given) };
  if (!questions) throw nameless(options, platform);
  const landlord = await questions.ask('The landlord’s full name:', (answer) =>
    answer === '' ? new Objection('It stands at the head of every page.') : readName(answer),
  );
  const homes =
    options.homes ??
    (await questions.ask('How many homes it owns (Enter if you do not know):', (answer) => {
      const digits = answer.replaceAll(',', '');
      if (digits === '') return undefined;
      return /^\d+$/.test(digits) ? Number(digits) : new Objection('Write it in figures, such as 4812.');
    }));
  return { ...facts, landlord, homes };
}

function requireYear(written: string): ReportingYear {
  const year = readYear(written);
  if (year) return year;
  throw new CommandError(
    `“${written}” is not a year of reporting.`,
    'Write both years, such as 2025-26; if yours does not end on 31 March, change period: in the file afterwards.',
  );
}

/** The year that documents say they cover; undefined if they say none, or a period that is no year. */
function findSaidYear({ from, to }: SaidFacts): ReportingYear | undefined {
  const label = labelPeriod({ from, to });
  return /^\d{4}(?:-\d\d)?$/.test(label) ? { label, from, to } : undefined;
}

function readName(written: string): string | Objection {
  const name = putInLine(written);
  return makeHarmless(name) === name
    ? name
    : new Objection('It holds a character that cannot be seen. Type it anew.');
}

function requireName(written: string): string {
  const name = readName(written);
  if (!(name instanceof Objection)) return name;
  throw new CommandError('The landlord’s name holds a character that cannot be seen.', 'Type it anew.');
}

function nameless({ dir, homes, year, code, from }: InitArguments, platform: NodeJS.Platform): CommandError {
  const quote = (text: string) => quoteForShell(text, platform);
  const words = [
    `selfassess init ${quote(dir)} --landlord "Elm Vale Homes"`,
    ...(homes === undefined ? [] : [`--homes ${homes}`]),
    ...(year === '' ? [] : [`--year ${quote(year)}`]),
    ...(code === '' ? [] : [`--code ${quote(code)}`]),
    ...(from.length === 0 ? [] : [`--from ${from.map(quote).join(' ')}`]),
  ];
  return new CommandError(
    'The landlord’s name is not given, and there is nobody at a terminal to ask.',
    `With your landlord’s name in place of Elm Vale Homes, type: ${words.join(' ')}`,
  );
}
