import type { Inline } from '../../publication/prose/tree.ts';
import { joinLines } from '../../words/wrap.ts';
import type { Writing } from './writing.ts';
import { element, escapeXml, setting } from './xml.ts';

/** How words look. */
export interface Look {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly deleted?: boolean;
  readonly code?: boolean;
  readonly link?: boolean;
}

/** Words as runs. */
export function writeWords(words: readonly Inline[], writing: Writing, look: Look = {}): string {
  return words.map((word) => writeWord(word, writing, look)).join('');
}

/** Plain words as runs; a line break in them is a space. */
export function plain(text: string, look: Look = {}): string {
  return writeRun(joinLines(text), look);
}

/** Words that lead somewhere, or the words alone if that is nowhere. */
export function linked(text: string, href: string, writing: Writing, look: Look = {}): string {
  return href === ''
    ? plain(text, look)
    : writeWords([{ kind: 'link', href, words: [{ kind: 'text', text }] }], writing, look);
}

/** Text with its own line breaks. */
export function writeLines(text: string, look: Look): string {
  return text
    .split('\n')
    .map((line) => writeRun(line, look))
    .join(lineBreak);
}

/** A break within a paragraph. */
export const lineBreak: string = element('w:r', {}, element('w:br'));

function writeWord(word: Inline, writing: Writing, look: Look): string {
  switch (word.kind) {
    case 'text':
      return plain(word.text, look);
    case 'code':
      return plain(word.text, { ...look, code: true });
    case 'break':
      return lineBreak;
    case 'link': {
      const target = look.link ? undefined : writing.link(word.href);
      if (target === undefined) return writeWords(word.words, writing, look);
      return element('w:hyperlink', target, writeWords(word.words, writing, { ...look, link: true }));
    }
    default:
      return writeWords(word.words, writing, { ...look, [word.kind]: true });
  }
}

function writeRun(text: string, look: Look): string {
  if (text === '') return '';
  const style = look.link ? 'Hyperlink' : look.code ? 'CodeWords' : undefined;
  // In the order that Word wants.
  const properties = [
    style && setting('rStyle', style),
    look.strong && `${setting('b')}${setting('bCs')}`,
    look.emphasis && `${setting('i')}${setting('iCs')}`,
    look.deleted && setting('strike'),
  ].filter((one) => typeof one === 'string');
  const run = properties.length > 0 ? element('w:rPr', {}, ...properties) : '';
  return element('w:r', {}, run, element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
}
