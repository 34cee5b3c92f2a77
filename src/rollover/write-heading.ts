import type { Moved } from './follow-map.ts';
import { type Due, describeDue } from './list-due.ts';

/** What whoever picks up the new year's file should know first. */
export interface Heading {
  /** Where the answers were carried from, such as `the year to 31 March 2026`. */
  readonly from: string;
  readonly due: readonly Due[];
  readonly moved: readonly Moved[];
}

/** The text with a comment at the top, below the schema line for editors, saying what to do with the draft. */
export function addHeading(text: string, { from, due, moved }: Heading): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    `Carried over from ${from}.`,
    'Every answer must be confirmed: read it again and, if it is right for the new year, write',
    'state: confirmed under its review. Delete this comment when you have finished.',
    ...list('Promised and now due. Say what became of it:', due.map(describeDue)),
    ...list(
      'The answers were moved to another Code:',
      moved.map(({ provision, words }) => `${provision}: ${words}`),
    ),
  ];
  const comment = lines.map((line) => `${`# ${line}`.trimEnd()}${lineBreak}`).join('');
  const schema = /^# yaml-language-server:[^\n]*\n(?:\r?\n)?/.exec(text)?.[0] ?? '';
  return schema + comment + lineBreak + text.slice(schema.length);
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', heading, ...items.map((item) => `- ${item}`)];
}
