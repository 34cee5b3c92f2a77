import type { Column } from './rows.ts';

/** A cell of more characters heads no column. */
export const longestHeading = 80;

/** What a column holds: one of the form's, or another under the heading the page gives it. */
export interface HeaderCell {
  readonly role: Column | 'other';
  readonly heading: string;
}

/**
 * The columns a row of cells names, or undefined where it isn't a row of headings. A row of headings names the
 * compliance, the provision or the requirement, and the evidence or the commentary.
 */
export function columnsOfHeader(row: readonly string[]): HeaderCell[] | undefined {
  if (row.some((heading) => heading.length > longestHeading)) return undefined;
  const header = row.map((heading) => ({ role: roleOf(heading), heading }));
  const names = new Set(header.map(({ role }) => role));
  const isHeader =
    names.has('comply') &&
    (names.has('provision') || names.has('requirement')) &&
    (names.has('evidence') || names.has('commentary'));
  return isHeader ? header : undefined;
}

/** Whether cells are headings of the form, three or more. */
export function areColumns(row: readonly string[]): boolean {
  return row.length > 2 && columnsOfHeader(row) !== undefined;
}

// In this order: the 2022 form's "Evidence, commentary and any explanations" is one column of prose.
const roles: readonly [Column, RegExp][] = [
  [
    'commentary',
    /\b(commentary|comments?|explanations?|narrative|notes?|what (?:do )?we do|how (?:do |does |have )?(?:we|the \w+) (?:comply|complied|meet))\b/i,
  ],
  ['evidence', /\bevidence\b/i],
  [
    'comply',
    /\b(comply|complies|complian(t|ce))\b|(?:do|does) (?:we|you) (?:follow|meet)|^(?:is (?:it|this) )?met\s*\??$|^\(?y(?:es)?\s*\/\s*no?\)?$/i,
  ],
  ['requirement', /\brequirements?\b/i],
  ['provision', /\b(provisions?|sections?|paragraph|ref(erence)?|number|no\.?)(?!\S)/i],
];

function roleOf(heading: string): HeaderCell['role'] {
  return roles.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
}
