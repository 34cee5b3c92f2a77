import type { Block, Inline, ListBlock } from '../../publication/prose/tree.ts';
import { writeText } from '../../publication/prose/write-text.ts';
import { listedLevels } from './contents.ts';
import { paragraph } from './paragraph.ts';
import { textWidth } from './parts/furniture.ts';
import { listStep } from './parts/numbering.ts';
import { widthOfProseTable, writeProseTable } from './tables.ts';
import { plain, writeLines, writeWords } from './words.ts';
import type { Writing } from './writing.ts';
import { element } from './xml.ts';

/** A heading of that level, from 1, which a link can lead to if the page has it under that id. */
export function heading(level: number, text: string, writing: Writing, anchor = ''): string {
  return writeHeading(level, marked(plain(text), anchor, writing), text, writing);
}

/** A heading made of runs, whose words are `text`; the contents name it if it is of the upper levels. */
function writeHeading(level: number, runs: string, text: string, writing: Writing): string {
  const named = level <= listedLevels && text.trim() !== '';
  const inner = named ? wrapIn(writing.listHeading(level, text), runs) : runs;
  return paragraph(inner, { style: `Heading${Math.min(level, 5)}` });
}

/** Runs with a bookmark around them. */
export function marked(runs: string, anchor: string, writing: Writing): string {
  const mark = writing.bookmark(anchor);
  return mark === undefined ? runs : wrapIn(mark, runs);
}

function wrapIn(mark: { readonly id: number; readonly name: string }, runs: string): string {
  const start = element('w:bookmarkStart', { 'w:id': mark.id, 'w:name': mark.name });
  return `${start}${runs}${element('w:bookmarkEnd', { 'w:id': mark.id })}`;
}

/** Blocks after a label, which begins their first paragraph if they begin with one. */
export function labelled(label: string, blocks: readonly Block[], writing: Writing, style?: string): string {
  const [first, ...rest] = blocks;
  const named = (words: readonly Inline[]): Block => ({
    kind: 'paragraph',
    words: [{ kind: 'strong', words: [{ kind: 'text', text: `${label}:` }] }, ...words],
  });
  const all: Block[] =
    first?.kind === 'paragraph'
      ? [named([{ kind: 'text', text: ' ' }, ...first.words]), ...rest]
      : [named([]), ...blocks];
  return writeBlocks(all, writing, style);
}

/** A table in a cell must fit the commentary's column of the form. */
const cellWidth = 5150;

/** Where blocks stand: how far in, and whether in a cell. */
interface Place {
  /** The room for a table. */
  readonly width: number;
  /** The style of paragraphs that have none of their own. */
  readonly style: string | undefined;
  readonly depth: number;
  readonly indent: number;
}

/** Blocks as paragraphs and tables. In a cell, `style` is that of its paragraphs, and `width` the room for a table. */
export function writeBlocks(
  blocks: readonly Block[],
  writing: Writing,
  style?: string,
  width = style === undefined ? textWidth.portrait : cellWidth,
): string {
  return writeInside(blocks, writing, { style, width, depth: 0, indent: 0 });
}

/** Whether a table stands among the blocks that has no room for its words in a usual cell of the form. */
export function hasWideTable(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && widthOfProseTable(block) > cellWidth);
}

function writeInside(blocks: readonly Block[], writing: Writing, place: Place): string {
  return blocks.map((block) => writeBlock(block, writing, place)).join('');
}

function writeBlock(block: Block, writing: Writing, place: Place): string {
  const look = { ...(place.style === undefined ? {} : { style: place.style }), indent: place.indent };
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return paragraph(writeWords(block.words, writing), look);
    case 'heading':
      return block.level === 0
        ? paragraph(writeWords(block.words, writing, { strong: true }), { ...look, keepNext: true })
        : writeHeading(
            block.level - 1,
            writeWords(block.words, writing),
            writeText([{ kind: 'line', words: block.words }]),
            writing,
          );
    case 'list':
      return writeList(block, writing, place);
    case 'table':
      return writeProseTable(
        block,
        place.style === undefined ? place.width - place.indent : place.width,
        writing,
      );
    case 'quote':
      return writeInside(block.blocks, writing, {
        ...place,
        style: 'Quote',
        indent: place.indent + listStep,
      });
    case 'code':
      return paragraph(writeLines(block.text, {}), { style: 'Code', indent: place.indent });
    case 'rule':
      return paragraph('', { style: 'Rule' });
  }
}

function writeList({ ordered, start, items }: ListBlock, writing: Writing, place: Place): string {
  const list = writing.list(ordered ? 'decimal' : 'bullet', start);
  const inner = { ...place, depth: Math.min(place.depth + 1, 8), indent: place.indent + listStep };
  return items
    .map((item) => {
      const lead = leadOf(item);
      const look = {
        ...(place.style === undefined ? {} : { style: place.style }),
        item: { list, depth: place.depth },
      };
      const runs = writeWords(lead.words, writing);
      return `${paragraph(runs, look)}${writeInside(lead.rest, writing, inner)}`;
    })
    .join('');
}

/** The words that stand beside the mark of an item, and the blocks below them. */
function leadOf(item: readonly Block[]): { words: readonly Inline[]; rest: Block[] } {
  const lines = item.findIndex((block) => block.kind !== 'line');
  const first = lines === -1 ? item : item.slice(0, lines);
  const words = first.flatMap((block) => ('words' in block ? block.words : []));
  const rest = item.slice(first.length);
  const [next] = rest;
  // In a loose list the words are a paragraph.
  if (next?.kind === 'paragraph' && first.length <= 1 && isBox(words))
    return { words: [...words, ...next.words], rest: rest.slice(1) };
  return { words, rest };
}

/** Whether there are no words but a box that may be ticked. */
function isBox(words: readonly Inline[]): boolean {
  return words.every((word) => word.kind === 'text' && /^\[[ x]\] $/.test(word.text));
}
