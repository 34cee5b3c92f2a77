import { count } from '../../words/plurals.ts';
import { columns, type SourceRow, wordsOf } from '../read/rows.ts';
import type { Account, PlacedLine } from './account.ts';
import { accountNotes, describeSureness, editionNotes, summaryLines } from './account-notes.ts';
import { asideNotes } from './aside-notes.ts';

/** An account as printed on the terminal: each provision and its row, and what to look at. */
export function printAccount(account: Account): string {
  const parts = [
    ...editionNotes(account),
    lines(`Placed, from ${account.documents.join(', ')}`, placed(account)),
    summaryLines(account).join('\n'),
    ...[...accountNotes(account), ...asideNotes(account.asides)].map(({ text, lines: its }) =>
      [text, ...its.map(indent)].join('\n'),
    ),
    lines('Could not be placed', unplaced(account)),
    outside(account),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function lines(heading: string, its: readonly string[]): string {
  return its.length === 0 ? '' : [`${heading}:`, ...its.map(indent)].join('\n');
}

function indent(line: string): string {
  return `  ${line}`;
}

function placed(account: Account): string[] {
  const widest = (texts: readonly string[], least: number): number =>
    Math.max(least, ...texts.map(({ length }) => length));
  const width = widest(
    account.placed.map(({ place }) => place),
    0,
  );
  const ids = widest(
    account.placed.map(({ id }) => id),
    4,
  );
  const answers = widest(
    account.placed.map((line) => answerOf(account, line)),
    3,
  );
  return account.placed.map((line) =>
    [
      line.id.padEnd(ids),
      answerOf(account, line).padEnd(answers),
      line.place.padEnd(width),
      describeSureness(line),
    ].join('  '),
  );
}

function answerOf({ code }: Account, { answer }: PlacedLine): string {
  return code.answers.find((word) => word.answer === answer)?.label ?? '-';
}

function unplaced(account: Account): string[] {
  return account.unplaced.flatMap(({ row, reason }) => [`${row.place}: ${reason}.`, `  ${fullText(row)}`]);
}

function fullText(row: SourceRow): string {
  const texts = columns.map((column) => wordsOf(row[column]));
  const others = row.others.map(({ heading, blocks }) => `${heading}: ${wordsOf(blocks)}`.replace(/^: /, ''));
  return [...texts, ...others].filter((text) => text !== '').join(' | ');
}

function outside({ outside: { others } }: Account): string {
  if (others.length === 0) return '';
  return `Words outside the answers, kept in import-report.md: ${count(others.length, 'paragraph')}.`;
}
