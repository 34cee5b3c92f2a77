import { readInlineMarkdown, readMarkdown } from './read-markdown.ts';
import { type Block, unlinkBlocks } from './tree.ts';
import { writeHtml, writeInlineHtml } from './write-html.ts';

/** Markdown as written, the tree it is read as, and the safe HTML of that. `html` is `''` where there is no text. */
export interface Prose {
  readonly markdown: string;
  readonly blocks: readonly Block[];
  readonly html: string;
}

/** No text. */
export const noProse: Prose = { markdown: '', blocks: [], html: '' };

/**
 * Markdown with its tree and its HTML. Headings start at `topHeading` and skip no level; with 0 they become bold
 * paragraphs, for places such as table cells that are not in the outline.
 */
export function buildProse(markdown: string, topHeading: number): Prose {
  const blocks = readMarkdown(markdown, topHeading);
  return { markdown, blocks, html: writeHtml(blocks) };
}

/** One line of Markdown: emphasis, code and links, no blocks. */
export function buildInlineProse(markdown: string): Prose {
  const words = readInlineMarkdown(markdown);
  return { markdown, blocks: [{ kind: 'line', words }], html: writeInlineHtml(words) };
}

/**
 * Markdown as safe HTML for a page that stands alone: headings are bold paragraphs, and a link to something beside the
 * landlord’s page is its words.
 */
export function renderAlone(markdown: string): string {
  return writeHtml(unlinkBlocks(readMarkdown(markdown, 0), (href) => /^(?:https?|mailto):/i.test(href)));
}
