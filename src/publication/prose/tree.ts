/**
 * A text in Markdown as a tree, which HTML, Word and plain text are each made from. All words are as their reader sees them:
 * no mark of Markdown and no character reference is left. Every `href` is safe to follow.
 */
export type Block =
  | WordsBlock
  | { readonly kind: 'heading'; readonly level: number; readonly words: readonly Inline[] }
  | ListBlock
  | TableBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** A paragraph, or a `line`: words alone, as in an item of a tight list or where there is no room for blocks. */
interface WordsBlock {
  readonly kind: 'paragraph' | 'line';
  readonly words: readonly Inline[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The number of its first item; 1 unless it is ordered. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** Rows have as many cells as the head. */
export interface TableBlock {
  readonly kind: 'table';
  readonly align: readonly Align[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a column of a table is aligned; `''` if it does not say. */
export type Align = 'left' | 'center' | 'right' | '';

type Cell = readonly Inline[];

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly words: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly words: readonly Inline[] }
  | { readonly kind: 'break' };

/** The same text with its links replaced by their words, but those that `keeps` wants. */
export function unlinkBlocks(blocks: readonly Block[], keeps: (href: string) => boolean): Block[] {
  const unlink = (words: readonly Inline[]): Inline[] =>
    words.flatMap((one): Inline[] => {
      if (!('words' in one)) return [one];
      const inner = unlink(one.words);
      return one.kind === 'link' && !keeps(one.href) ? inner : [{ ...one, words: inner }];
    });
  const each = (block: Block): Block => {
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(each) };
    if (block.kind === 'table')
      return { ...block, head: block.head.map(unlink), rows: block.rows.map((row) => row.map(unlink)) };
    return 'words' in block ? { ...block, words: unlink(block.words) } : block;
  };
  return blocks.map(each);
}
