const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in words up to twelve or in figures; NaN for other words. */
export function readCount(word: string): number {
  return words.indexOf(word.toLowerCase()) + 1 || Number(word || Number.NaN);
}
