import { count } from '../../words/plurals.ts';
import { cutText } from '../../words/short-text.ts';
import { columns, type SourceRow, wordsOf } from '../read/rows.ts';
import type { Account } from './account.ts';
import { accountNotes, editionNotes, summaryLines, surenessLines } from './account-notes.ts';
import { asideNotes } from './aside-notes.ts';
import type { Note } from './note.ts';

/**
 * An account as printed on the terminal: what was placed and how surely, and all that a person should look at, of each the
 * first few and how many there are. Where nothing was placed no report is kept to look into, and rows are printed in full.
 */
export function printAccount(account: Account): string {
  const isKept = account.placed.length > 0;
  const notes = [
    ...accountNotes(account),
    ...asideNotes(account.asides),
    unplaced(account, isKept),
    outside(account, isKept),
  ].filter(({ text }) => text !== '');
  const parts = [
    ...editionNotes(account),
    [`Read from ${account.documents.join(', ')}.`, ...summaryLines(account), ...surenessLines(account)].join(
      '\n',
    ),
    ...(notes.length === 0 ? [] : [['To look at:', ...notes.map((note) => print(note, isKept))].join('\n')]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// More of each would push what else there is off the screen.
const mostLines = 5;

function print({ text, lines }: Note, isKept: boolean): string {
  const shown = isKept ? lines.slice(0, mostLines) : lines;
  const more = lines.length - shown.length;
  const end = more === 0 ? [] : [`… and ${more} more in import-report.md`];
  return [`- ${text}`, ...[...shown, ...end].map((line) => `  ${line}`)].join('\n');
}

/** Rows that were placed nowhere; only their beginnings, if the report has them in full. */
function unplaced({ unplaced: rows }: Account, isKept: boolean): Note {
  if (rows.length === 0) return { text: '', lines: [] };
  const where = isKept ? ', in full in import-report.md' : '';
  return {
    text: `Could not be placed${where}: ${count(rows.length, 'row')}.`,
    lines: rows.map(({ row, reason }) => {
      const words = fullText(row);
      return `${row.place}: ${reason}. ${isKept ? cutText(words, 110) : words}`;
    }),
  };
}

function fullText(row: SourceRow): string {
  const texts = columns.map((column) => wordsOf(row[column]));
  const others = row.others.map(({ heading, blocks }) => `${heading}: ${wordsOf(blocks)}`.replace(/^: /, ''));
  return [...texts, ...others].filter((text) => text !== '').join(' | ');
}

function outside({ outside: { others } }: Account, isKept: boolean): Note {
  if (others.length === 0) return { text: '', lines: [] };
  const where = isKept ? ', kept in import-report.md' : '';
  return { text: `Words outside the answers${where}: ${count(others.length, 'paragraph')}.`, lines: [] };
}
