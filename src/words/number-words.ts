import { findAll } from './find-all.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numeral = new RegExp(
  `\\b(?:a(?= (?:hundred|thousand)\\b)|${[...tens, ...ones].join('|')}|hundred|thousand)\\b`,
  'g',
);
/** `two hundred and twenty-two thousand, two hundred and twenty-two` has so many numerals, and none has more. */
const mostNumerals = 9;

/** What follows the digits of a number that was in words, so that all that comes after keeps its place. */
export const filler = '·';

/** Source of an expression for a whole number as `writeDigits` writes it: digits, and the filler. */
export const wholeDigits = `\\d+${filler}*`;

/**
 * A text in lower case with its numbers in words, up to the hundred thousands, in digits, each filled up to its length.
 * Expressions that look for numbers are small then: each that spelt them out took long to compile.
 */
export function writeDigits(text: string): string {
  const numerals = findAll(numeral, text);
  let written = '';
  for (let at = 0; at < numerals.length; ) {
    const { index: start = 0 } = numerals[at] ?? {};
    let count = Math.min(mostNumerals, numerals.length - at);
    let value = Number.NaN;
    for (; count > 0; count--) {
      const last = numerals[at + count - 1];
      const end = last ? last.index + last[0].length : start;
      value = end - start > longest ? Number.NaN : readNumberWords(text.slice(start, end));
      if (Number.isNaN(value)) continue;
      written += text.slice(written.length, start) + String(value).padEnd(end - start, filler);
      break;
    }
    at += Math.max(count, 1);
  }
  return written + text.slice(written.length);
}

const longest = 'seven hundred and seventy-seven thousand, seven hundred and seventy-seven'.length;

/** The number that digits written by `writeDigits`, or with commas between thousands, stand for. */
export function readDigits(digits: string): number {
  return Number(digits.replaceAll(/[,·]/g, ''));
}

/** A whole number in words (`sixty-nine`, `two hundred and nine`), in lower case, as a number; NaN if it is none. */
export function readNumberWords(written: string): number {
  if (written.length > longest) return Number.NaN;
  const [, thousands, rest] = /^(.+?) thousand(?:,? (?:and )?(.+))?$/.exec(written) ?? [];
  if (thousands !== undefined) return readHundreds(thousands) * 1000 + (rest ? readHundreds(rest) : 0);
  return readHundreds(written);
}

function readHundreds(written: string): number {
  const [, hundred, rest] = /^(.+?) hundred(?: and (.+))?$/.exec(written) ?? [];
  if (hundred !== undefined) return readTens(hundred) * 100 + (rest ? readTens(rest) : 0);
  return readTens(written);
}

function readTens(written: string): number {
  if (written === 'a') return 1;
  const [first = '', second, ...others] = written.split(/[ -]/);
  if (others.length > 0) return Number.NaN;
  const ten = tens.indexOf(first);
  if (second === undefined) return ten >= 0 ? (ten + 2) * 10 : readOnes(first);
  const one = readOnes(second);
  return ten >= 0 && one > 0 && one < 10 ? (ten + 2) * 10 + one : Number.NaN;
}

function readOnes(written: string): number {
  const one = ones.indexOf(written);
  return one >= 0 ? one : Number.NaN;
}
