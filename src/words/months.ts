/** The months of the year in full. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** Source of an expression for a month, in full or abbreviated (`Oct`, `Sept.`); match it ignoring case. */
export const monthPattern = `(?:${monthNames
  .map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name))
  .join('|')
  .replace('Sep(?:', 'Sep(?:t|')})(?![a-z])\\.?`;

const wholeMonth = new RegExp(`^${monthPattern}$`, 'i');

/**
 * The number of a month, from 1, from its name in any case, its usual abbreviation or its digits; 0 for anything
 * else.
 */
export function readMonth(text: string): number {
  if (/^(?:0?[1-9]|1[0-2])$/.test(text)) return Number(text);
  if (!wholeMonth.test(text)) return 0;
  const start = text.slice(0, 3).toLowerCase();
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}
