import { numberWritten } from '../../../words/parse-date.ts';
import { agree, count } from '../../../words/plurals.ts';
import { RegisterError } from '../../register-error.ts';
import { isFigures } from './date-order.ts';
import { compileDatePattern } from './date-pattern.ts';

/*
 * What is said where the dates in figures cannot be read for certain. The cells are undressed; none is quoted.
 */

/** Nothing tells whether day or month comes first. */
export function askOrder(cells: readonly string[]): RegisterError {
  return ask(
    'The register does not show whether the day or the month comes first in its dates.',
    `Write ${offerOrders(cells)}.`,
  );
}

/** So few dates tell whether day or month comes first that they may be slips. */
export function fewTell(telling: number, all: number, cells: readonly string[]): RegisterError {
  return ask(
    `Of ${count(all, 'date')} in figures only ${telling} ${agree(telling, 'shows', 'show')} whether the day or the month comes first, which may be a slip.`,
    `Write ${offerOrders(cells)}.`,
  );
}

/**
 * The dates fall in few and recent years if the year comes first, as the pattern says, and not otherwise. `given` is
 * the landlord's own pattern, or `''`.
 */
export function askYearFirst(pattern: string, given: string): RegisterError {
  if (given !== '') {
    return ask(
      `The dates of the register are not written ${given}.`,
      `Write dates: ${pattern}, which fits them.`,
    );
  }
  const mark = pattern.charAt(2);
  const [example, other] = [['25', '04', '03'].join(mark), ['dd', 'mm', 'yy'].join(mark)];
  return ask(
    'The dates of the register seem to begin with the year, in two figures.',
    `Write dates: ${pattern} if ${example} is 3 April 2025 in it, or dates: ${other} if it is 25 April 2003.`,
  );
}

/** Some dates can only have the day first, and others only the month. */
export function mixedOrders(cells: readonly string[]): RegisterError {
  return ask(
    'Some dates of the register can only have the day first, and others only the month.',
    `Export it again with all dates in one order. Or write ${offerOrders(cells)}; those that do not fit are then named.`,
  );
}

/** The headings say one order, but some dates can only be of the other, and none only of theirs. */
export function unlikeHeadings(cells: readonly string[]): RegisterError {
  return ask(
    'The dates of the register are not written as its headings say.',
    `Write ${offerOrders(cells)}.`,
  );
}

/** Headings say different orders. */
export function unlikeEachOther(cells: readonly string[]): RegisterError {
  return ask(
    'Some headings of the register say that the day comes first in its dates, and others the month.',
    `Write ${offerOrders(cells)}.`,
  );
}

/** The landlord’s pattern does not fit; undefined if no other fits four fifths of the dates in figures either. */
export function misfitPattern(pattern: string, cells: readonly string[]): RegisterError | undefined {
  const figures = cells.filter(isFigures);
  const { british, american } = namePatterns(figures);
  const [best, other] = [british, american].filter(
    (one) => one !== pattern && countFitting(one, figures) >= figures.length * mostly,
  );
  if (best === undefined || figures.length * 2 < cells.length) return undefined;
  const also = other ? ` So does ${other}: write that if the month comes first.` : '';
  return ask(
    `The dates of the register are not written ${pattern}.`,
    `Write dates: ${best}, which fits them.${also}`,
  );
}

/** On the command line the same is said with the first pattern that the advice names. */
function ask(message: string, help: string): RegisterError {
  const [, pattern = 'dd/mm/yyyy'] = /dates: (\S+)/.exec(help) ?? [];
  return new RegisterError(message, help, {
    setting: 'dates',
    commandLine: `--dates ${pattern.replace(/[.,]$/, '')}`,
  });
}

/** A few may be mistakes. */
const mostly = 0.8;

function countFitting(pattern: string, cells: readonly string[]): number {
  const { parse } = compileDatePattern(pattern);
  return cells.filter((cell) => {
    const written = parse(cell);
    return written !== undefined && !Number.isNaN(numberWritten(written));
  }).length;
}

function offerOrders(cells: readonly string[]): string {
  const { british, american, example } = namePatterns(cells);
  return `dates: ${british} if ${example} is 3 April in it, or dates: ${american} if it is 4 March`;
}

/** Both orders with the mark and the length of year that most dates have, and an example so written. */
function namePatterns(cells: readonly string[]): { british: string; american: string; example: string } {
  const figures = cells.filter(isFigures);
  const isMost = (form: RegExp) => figures.filter((cell) => form.test(cell)).length * 2 > figures.length;
  const mark = ['-', '.'].find((one) => isMost(new RegExp(`^\\D*\\d\\d?\\${one}\\d`))) ?? '/';
  const isShort = isMost(/^\D*\d\d?\D\d\d?\D+\d\d(?!\d)/);
  const year = isShort ? 'yy' : 'yyyy';
  return {
    british: ['dd', 'mm', year].join(mark),
    american: ['mm', 'dd', year].join(mark),
    example: ['03', '04', isShort ? '25' : '2025'].join(mark),
  };
}
