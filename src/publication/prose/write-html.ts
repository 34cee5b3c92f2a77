import { cleanHtml } from './clean-html.ts';
import type { Align, Block, Inline, TableBlock } from './tree.ts';

/** Blocks as safe HTML; `''` for none. Headings of level 0 are bold paragraphs. */
export function writeHtml(blocks: readonly Block[]): string {
  if (blocks.length === 0) return '';
  return letTablesScroll(cleanHtml(blocks.map(writeBlock).join('')).trim());
}

/** Words as safe inline HTML. */
export function writeInlineHtml(words: readonly Inline[]): string {
  return cleanHtml(writeWords(words)).trim();
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${writeWords(block.words)}</p>\n`;
    case 'line':
      return writeWords(block.words);
    case 'heading': {
      const words = writeWords(block.words);
      return block.level === 0
        ? `<p><strong>${words}</strong></p>\n`
        : `<h${block.level}>${words}</h${block.level}>\n`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.map((item) => `<li>${item.map(writeBlock).join('')}</li>\n`);
      return `<${tag}${start}>\n${items.join('')}</${tag}>\n`;
    }
    case 'table':
      return writeTable(block);
    case 'quote':
      return `<blockquote>\n${block.blocks.map(writeBlock).join('')}</blockquote>\n`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
  }
}

function writeTable({ align, head, rows }: TableBlock): string {
  const write = (cells: TableBlock['head'], tag: string) => {
    const all = cells.map((words, column) => `<${tag}${place(align[column])}>${writeWords(words)}`);
    return `<tr>\n${all.map((cell) => `${cell}</${tag.slice(0, 2)}>\n`).join('')}</tr>\n`;
  };
  const body = rows.map((row) => write(row, 'td')).join('');
  const inside = `<thead>\n${write(head, 'th scope="col"')}</thead>\n`;
  return `<table>\n${inside}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>\n`;
}

function place(align: Align | undefined): string {
  return align === 'center' ? ' class="centre"' : align === 'right' ? ' class="end"' : '';
}

function writeWords(words: readonly Inline[]): string {
  return words.map(writeWord).join('');
}

const tags = { strong: 'strong', emphasis: 'em', deleted: 'del' } as const;

function writeWord(word: Inline): string {
  switch (word.kind) {
    case 'text':
      return escapeHtml(word.text);
    case 'code':
      return `<code>${escapeHtml(word.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(word.href)}">${writeWords(word.words)}</a>`;
    default:
      return `<${tags[word.kind]}>${writeWords(word.words)}</${tags[word.kind]}>`;
  }
}

/** A table wider than its place scrolls in it, by touch or, once it has the focus, by key; no word is broken to fit. */
function letTablesScroll(html: string): string {
  return html
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
