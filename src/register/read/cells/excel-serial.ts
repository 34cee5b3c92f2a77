import type { Day } from '../../count/working-days.ts';

/**
 * The day of a day number of Excel of 2000 to 2050, with or without a time as its fraction: `45748`, `45,748`,
 * `45748.9`; undefined for any other text. Day 1 of Excel’s usual system, of 1900, is 1 January 1900, but it also
 * counts 29 February 1900, which was not: so 45748 is 1 April 2025.
 */
export function readSerial(text: string): Day | undefined {
  const [, whole = '', fraction = ''] = serialForm.exec(text) ?? [];
  if (whole === '') return undefined;
  // Midnight is at times a hair below the whole number.
  const isNext = Number(`0.${fraction}`) > 1 - 1e-6;
  const day = Number(whole.replace(',', '')) - serialOfUnixDay + (isNext ? 1 : 0);
  return day < firstSerialDay || day > lastSerialDay ? undefined : day;
}

const serialForm = /^([345]\d{4}|[345]\d,\d{3})(?:[.,](\d+))?$/;
const serialOfUnixDay = 25_569;

/** 1 January 2000. */
const firstSerialDay: Day = 10_957;

/** 31 December 2050: a day after it is no day of a case. */
export const lastSerialDay: Day = 29_584;
