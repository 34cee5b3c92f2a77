import { joinLines } from '../../words/wrap.ts';
import type { Block, Inline } from './tree.ts';

/** Blocks as plain text: an empty line between them, `- ` or a number before the items of a list, links as their words. */
export function writeText(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return writeWords(block.words);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          const text = item.map(writeBlock).join('\n');
          return `${mark}${text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`;
        })
        .join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(writeWords).join('\t')).join('\n');
    case 'quote':
      return writeText(block.blocks);
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function writeWords(words: readonly Inline[]): string {
  return words
    .map((word) => {
      if (word.kind === 'break') return '\n';
      return 'words' in word ? writeWords(word.words) : joinLines(word.text);
    })
    .join('');
}
