import { Argument, InvalidArgumentError, Option } from 'commander';
import { adviseOnDate } from '../check/advise-on-date.ts';
import { isDay } from '../words/calendar.ts';
import type { World } from './world.ts';

/** A word or an option of a command: how it is written and explained, and its default value. */
export interface Given<Value> {
  readonly written: Argument | Option;
  readonly fallback: (world: World) => Value;
}

/** A word that must be given, such as `<dir>`. */
export function word(name: string, description: string): Given<string> {
  return { written: new Argument(name, description), fallback: () => '' };
}

/** A word that may be given, such as `[id]`. */
export function optionalWord(name: string, description: string): Given<string | undefined> {
  return { written: new Argument(name, description), fallback: () => undefined };
}

/** Words, such as `[path...]`. */
export function words(name: string, description: string): Given<readonly string[]> {
  return { written: new Argument(name, description), fallback: () => [] };
}

/** An option without a value, such as `--draft`. */
export function flag(flags: string, description: string): Given<boolean> {
  return { written: new Option(flags, description), fallback: () => false };
}

/** An option with words; `''` if it is not given. A default is shown in the help. */
export function text(flags: string, description: string, shownDefault?: string): Given<string> {
  return { written: new Option(flags, description).default(shownDefault), fallback: () => '' };
}

/** An option with words that must be given. */
export function requiredText(flags: string, description: string): Given<string> {
  return {
    written: new Option(flags, `${description} (required)`).makeOptionMandatory(),
    fallback: () => '',
  };
}

/** A date that must be given. */
export function requiredDate(flags: string, description: string): Given<string> {
  return {
    written: new Option(flags, `${description} (required)`).argParser(readDate).makeOptionMandatory(),
    fallback: () => '',
  };
}

/** A date, ISO; today if it is not given. */
export function day(flags: string, description: string): Given<string> {
  return value(flags, description, readDate, (world) => world.today);
}

/** An option whose words are read by a function, which also receives what was read before if it is repeated. */
export function value<Value>(
  flags: string,
  description: string,
  read: (written: string, before?: Value) => Value,
  fallback: (world: World) => Value,
): Given<Value> {
  return { written: new Option(flags, description).argParser(read), fallback };
}

/** An option whose words are read by a function; undefined if it is not given. */
export function optional<Value>(
  flags: string,
  description: string,
  read: (written: string) => Value,
): Given<Value | undefined> {
  return { written: new Option(flags, description).argParser(read), fallback: () => undefined };
}

/** One of several words; a default is shown in the help. */
export function choice<const Word extends string>(
  flags: string,
  description: string,
  choices: readonly Word[],
  shownDefault: Word,
): Given<Word> {
  return {
    written: new Option(flags, description).choices(choices).default(shownDefault),
    fallback: () => shownDefault,
  };
}

/** One of several words; undefined if it is not given. */
export function optionalChoice<const Word extends string>(
  flags: string,
  description: string,
  choices: readonly Word[],
): Given<Word | undefined> {
  return { written: new Option(flags, description).choices(choices), fallback: () => undefined };
}

/** The paths of self-assessments. */
export const paths = words('[path...]', 'folders or YAML files; default: the current folder');

/** The day, ISO, that dates are judged against. */
export const today = day('--today <date>', 'judge dates as of this day, such as 2026-10-01');

/** The baseline, or `''`. */
export const baseline = text('--baseline <file>', 'the known findings, which are not counted');

/** The browser that prints a PDF, or `''`. */
export const browser = text(
  '--browser <path>',
  'the Chrome, Chromium or Edge that prints the PDF (or set SELFASSESS_BROWSER)',
);

/** The id of the Code used if none is named. */
export const defaultCode = 'housing-ombudsman-2024';

/** A whole number, also as `4,812`. @throws InvalidArgumentError if it is not one. */
export function readCount(written: string): number {
  const plain = /^\d{1,3}(?:[, ]\d{3})+$/.test(written) ? written.replace(/[, ]/g, '') : written;
  if (/^\d+$/.test(plain)) return Number(plain);
  throw new InvalidArgumentError(`“${written}” is not a whole number. Write it in figures, such as 10.`);
}

/** An ISO date that exists in the calendar. @throws InvalidArgumentError if it is not one. */
export function readDate(written: string): string {
  if (isDay(written)) return written;
  throw new InvalidArgumentError(`“${written}” is not a date. ${adviseOnDate(written)}`);
}
