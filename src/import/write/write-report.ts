import { type Block, type Column, columns } from '../read/rows.ts';
import type { Account, PlacedLine } from './account.ts';
import { accountNotes, describeSureness, editionNotes, summaryLines } from './account-notes.ts';
import { groupAsides } from './aside-notes.ts';
import { writeInline, writeMarkdown } from './write-markdown.ts';

/** An account as `import-report.md`: what came from where, and in full every word that is not in the YAML. */
export function writeReport(account: Account): string {
  const parts = [
    '# Import report',
    `Imported from ${plain(account.documents.join(', '))}. Delete this file when you have worked through it.`,
    ...editionNotes(account).map((note) => `**${plain(note)}**`),
    list(summaryLines(account)),
    '## To look at',
    ...accountNotes(account).map(({ text, lines }) =>
      [plain(text), list(lines)].filter((part) => part !== '').join('\n\n'),
    ),
    '## Where each answer came from',
    placedTable(account),
    ...otherWords(account),
    ...unplaced(account),
    ...outside(account),
    ...beside(account),
    ...leftOut(account),
  ];
  return `${parts.join('\n\n')}\n`;
}

function plain(text: string): string {
  return writeInline([{ text: text.trim(), bold: false, italic: false, href: '' }]);
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${plain(line)}`).join('\n');
}

function placedTable(account: Account): string {
  const rows = account.code.provisions.map(({ id }) => {
    const line = account.placed.find((one) => one.id === id);
    return line === undefined
      ? [id, '', '', 'not found']
      : [id, answerOf(account, line), line.place, describeSureness(line)];
  });
  const cells = [['Provision', 'Answer', 'From', 'How sure'], ...rows].map((row) => row.map(plain));
  const lines = cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return lines.toSpliced(1, 0, '| --- | --- | --- | --- |').join('\n');
}

function answerOf({ code }: Account, { answer }: PlacedLine): string {
  return code.answers.find((word) => word.answer === answer)?.label ?? 'blank';
}

/** In full: the requirements that `accountNotes` lists by their first difference, and what else is not the Code's. */
function otherWords({ otherWording, otherWords: others }: Account): string[] {
  const section = (heading: string, found: Account['otherWords']) =>
    found.length === 0 ? [] : [heading, list(found.map(({ id, words }) => `${id}: ${words}`))];
  return [
    ...section('## Requirements worded differently from the Code', otherWording),
    ...section('## Other words before the answer', others),
  ];
}

function unplaced({ unplaced: rows }: Account): string[] {
  if (rows.length === 0) return [];
  const parts = rows.flatMap(({ row, reason }) => [
    `### ${plain(row.place)}`,
    `Not placed: ${plain(reason)}.`,
    ...columns.flatMap((column) => field(names[column], row[column])),
    ...row.others.flatMap(({ heading, blocks }) => field(heading || 'Without a heading', blocks)),
  ]);
  return ['## Could not be placed', ...parts];
}

function field(heading: string, blocks: readonly Block[]): string[] {
  const title = { text: `${heading}:`, bold: false, italic: true, href: '' };
  return blocks.length === 0 ? [] : [writeInline([title]), writeMarkdown(blocks)];
}

const names: Record<Column, string> = {
  provision: 'Provision',
  requirement: 'Requirement',
  comply: 'Comply',
  evidence: 'Evidence',
  commentary: 'Commentary',
};

/** The form's own lines, which are in no other part of the report, nor in the draft. */
function leftOut({ left: { form } }: Account): string[] {
  const lines = form.map(({ words, times }) => (times > 1 ? `${words} (${times} times)` : words));
  return lines.length === 0 ? [] : ['## Headings and labels left out', list(lines)];
}

/** Words that are in a document but not in what it says. */
function beside({ asides }: Account): string[] {
  return groupAsides(asides).flatMap(({ title, reading, lines }) => [`## ${title}`, reading, list(lines)]);
}

function outside({ outside: { others } }: Account): string[] {
  if (others.length === 0) return [];
  return [
    '## Words outside the answers',
    'They are not in the YAML. Copy what belongs there, such as an introduction or the governing body’s response.',
    writeMarkdown(others.map(({ block }) => block)),
  ];
}
