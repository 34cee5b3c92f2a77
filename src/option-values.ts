import { InvalidArgumentError } from 'commander';
import { isDay } from './words/calendar.ts';

/** What `build` can make. */
export const allKinds = ['html', 'pdf', 'data'] as const;

/** Gathers `name=header` pairs. @throws InvalidArgumentError where one is none. */
export function collectColumns(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const [, name = '', header = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(value) ?? [];
  if (name !== '') return { ...before, [name]: header };
  throw new InvalidArgumentError(
    `“${value}” names no column. Write our name, an equals sign and yours, such as received="Date received".`,
  );
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Kinds of output with commas between. @throws InvalidArgumentError where one is none. */
export function readKinds(value: string): (typeof allKinds)[number][] {
  return value.split(',').map((written) => {
    const kind = allKinds.find((candidate) => candidate === written.trim());
    if (kind) return kind;
    throw new InvalidArgumentError(
      `“${written}” is not a kind of output. Write ${allKinds.join(', ')}, or some of them with commas.`,
    );
  });
}

/** A whole number. @throws InvalidArgumentError where it is none. */
export function readCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError(`“${value}” is not a whole number. Write it in figures, such as 10.`);
}

/** An ISO date of the calendar. @throws InvalidArgumentError where it is none. */
export function readDate(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError(`“${value}” is not a date. Write year, month and day, such as 2026-10-01.`);
}
