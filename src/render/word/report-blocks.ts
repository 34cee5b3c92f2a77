import type { Cell, Entry, Exhibit, ReportBlock } from '../../publication/report/report-publication.ts';
import { heading, labelled, writeBlocks } from './blocks.ts';
import { notGiven, writeFact, writeItem, writeLink } from './document.ts';
import { writeChart, writeFigureTables, writeNote } from './figures.ts';
import { paragraph } from './paragraph.ts';
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
    ...block.columns.map((cells, index) => writeColumns(cells, index, writing)),
    ...block.exhibits.map((exhibit) => writeExhibit(exhibit, writing)),
  ].join('');
}

function writeEntry({ title, facts, text, below }: Entry, writing: Writing): string {
  const said = linked(title.text, title.href, writing, { strong: true });
  return [
    paragraph(`${said}${plain(facts === '' ? '' : `, ${facts}`)}`, { keepNext: true }),
    writeBlocks(text.blocks, writing),
    ...below.map((cell) => writeLabelled(cell, writing)),
  ].join('');
}

/** An item that is shown in columns under labels, one below another, under its number. */
function writeColumns(cells: readonly Cell[], index: number, writing: Writing): string {
  const number = paragraph(plain(String(index + 1), { strong: true }), { keepNext: true });
  return `${number}${cells.map((cell) => writeLabelled(cell, writing)).join('')}`;
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
