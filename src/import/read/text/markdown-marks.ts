import { type AsideKind, asideKinds } from '../asides.ts';

/**
 * Markdown whose marks of changes and comments, of several programs, are written as elements with `data-aside`, which
 * Markdown leaves alone: CriticMarkup, Pandoc's spans, the comments of notebooks, and raised words.
 */
export function markChanges(markdown: string): string {
  let text = replaceBetween(markdown, '{~~', '~~}', replaceSubstitution);
  text = replaceBetween(text, '{--', '--}', (words) => wrap('deleted', words));
  text = replaceBetween(text, '{++', '++}', (words) => wrap('inserted', words));
  text = replaceBetween(text, '{>>', '<<}', (words) => wrap('comment', words));
  text = replaceBetween(text, '{==', '==}', (words) => words);
  text = replaceBetween(text, '%%', '%%', (words) => (words.trim() === '' ? '%%' : wrap('comment', words)));
  text = text
    .replace(emptyLinks, '\n<!-- $1 -->\n')
    .replace(/(?<![\w+])\+\+(\S[^+\n]{0,500})\+\+(?![\w+])/g, '<ins>$1</ins>')
    .replace(/(?<=[\p{L}\p{N}\])%.])\^([^\s^[\]|]{1,6})\^/gu, '<sup>$1</sup>');
  for (let round = 0; round < mostNested; round += 1) {
    const next = text.replace(spans, markSpan);
    if (next === text) break;
    text = next;
  }
  return text;
}

// A link's address that nothing uses, and that holds no address, is how Markdown writes a comment.
const emptyLinks =
  /^[ \t]*\[(?:\/\/|comment|_|#)[^\]\r\n\u2028\u2029]*\]:[ \t]*(?:(?:#|<>)[ \t]*)?[("'](.*)[)"'][ \t]*$/gm;

/** Replaces what stands between two marks, if they are no further apart than a few pages. */
function replaceBetween(text: string, open: string, close: string, write: (words: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  let end = -1;
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, start + 1)) {
    if (start < from) continue;
    if (end < start + open.length) end = text.indexOf(close, start + open.length);
    if (end === -1) break;
    if (end - start > furthest) continue;
    parts.push(text.slice(from, start), write(text.slice(start + open.length, end)));
    from = end + close.length;
  }
  return parts.join('') + text.slice(from);
}

const furthest = 20_000;

function replaceSubstitution(words: string): string {
  const [old = '', ...fresh] = words.split('~>');
  return fresh.length === 0
    ? wrap('deleted', old)
    : wrap('deleted', old) + wrap('inserted', fresh.join('~>'));
}

const mostNested = 5;

// The innermost first: no brackets in the words but those of links.
const spans = /\[((?:[^[\]{}]|\[[^[\]]{0,500}\](?!\{)){0,5000})\]\{([^{}]{0,500})\}/g;

/** A span with attributes: `[words]{.deletion author="Jo"}`. One of another kind stays as it is. */
function markSpan(whole: string, words: string, attributes: string): string {
  const name = [...attributes.matchAll(/\.([\w-]+)/g)]
    .map(([, found = '']) => found)
    .find((one) => one in kinds);
  const kind = asideKinds.find((one) => name !== undefined && kinds[name] === one);
  if (kind === undefined) return whole;
  const by = /(?:author|data-author)="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return wrap(kind, words, by);
}

const kinds: Readonly<Record<string, AsideKind>> = {
  deletion: 'deleted',
  deleted: 'deleted',
  del: 'deleted',
  insertion: 'inserted',
  inserted: 'inserted',
  ins: 'inserted',
  'comment-start': 'comment',
  comment: 'comment',
  strikeout: 'struck',
  strikethrough: 'struck',
  hidden: 'hidden',
  footnote: 'note',
};

/** Words in an element that sets them apart; each paragraph in its own. */
function wrap(kind: AsideKind, words: string, by = ''): string {
  if (words.trim() === '') return words;
  const author = by === '' ? '' : ` data-by="${by.replaceAll('&', '&amp;')}"`;
  return words
    .split(/(\n[^\S\n]*\n)/)
    .map((part) => (part.trim() === '' ? part : `<mark data-aside="${kind}"${author}>${part}</mark>`))
    .join('');
}
