import { writeText } from '../../publication/prose/write-text.ts';
import type { Cell, Entry, Exhibit, ReportBlock } from '../../publication/report/report-publication.ts';
import { joinParts } from '../../words/lists.ts';
import { heading, labelled, writeBlocks } from './blocks.ts';
import { notGiven, writeFact, writeItem, writeLink } from './document.ts';
import { writeChart, writeFigureTables, writeNote } from './figures.ts';
import { paragraph } from './paragraph.ts';
import { textWidth } from './parts/furniture.ts';
import { shareWidth } from './share-width.ts';
import { headStyle, writeTable } from './tables.ts';
import { linked, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** What answers a part of the report, or one aspect of it. */
export function writeReportBlock(block: ReportBlock, writing: Writing): string {
  return [
    block.title === '' ? '' : heading(2, block.title, writing, block.anchor),
    block.lack === '' ? '' : paragraph(notGiven),
    block.state === '' ? '' : paragraph(plain(block.state)),
    writeBlocks(block.prose.blocks, writing),
    ...block.links.map((link) => writeItem(writeLink(link, writing), writing)),
    ...block.entries.map((entry) => writeEntry(entry, writing)),
    writeColumns(block.columns, writing),
    ...block.exhibits.map((exhibit) => writeExhibit(exhibit, writing)),
  ].join('');
}

function writeEntry({ title, facts, text, below }: Entry, writing: Writing): string {
  const said = linked(title.text, title.href, writing, { strong: true });
  return [
    paragraph(`${said}${plain(facts === '' ? '' : `, ${facts}`)}`, { style: 'Entry' }),
    writeBlocks(text.blocks, writing),
    ...below.map((cell) => writeLabelled(cell, writing)),
  ].join('');
}

/** Items that have the same labels, as a table with a column for each; `''` for none. */
function writeColumns(items: readonly (readonly Cell[])[], writing: Writing): string {
  const labels = items[0]?.map(({ label }) => label) ?? [];
  if (labels.length === 0) return '';
  const measured = items.map((cells) => cells.map(({ prose, words }) => writeText(prose.blocks) || words));
  return writeTable({
    caption: joinParts(labels),
    widths: shareWidth(textWidth.portrait, [labels, ...measured]),
    head: labels.map((label) => paragraph(plain(label), { style: headStyle })),
    rows: items.map((cells) => ({ cells: cells.map((cell) => writeCell(cell, writing)), whole: true })),
    named: false,
  });
}

function writeCell({ prose, words }: Cell, writing: Writing): string {
  const style = 'TableText';
  return prose.blocks.length > 0
    ? writeBlocks(prose.blocks, writing, style)
    : paragraph(words === '' ? notGiven : plain(words), { style });
}

function writeLabelled({ label, prose, words }: Cell, writing: Writing): string {
  return prose.blocks.length > 0
    ? labelled(label, prose.blocks, writing)
    : writeFact(label, words === '' ? '' : plain(words));
}

function writeExhibit({ title, sentences, charts, tables, notes, more }: Exhibit, writing: Writing): string {
  return [
    title === '' ? '' : heading(2, title, writing),
    ...sentences.map((sentence) => paragraph(plain(sentence))),
    ...charts.map(writeChart),
    writeFigureTables(tables),
    ...notes.map(writeNote),
    more.tables.length > 0 ? writeNote('More tables are at the end, under “Further tables”.') : '',
  ].join('');
}
