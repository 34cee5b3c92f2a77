import { putInLine, quoteWords } from '../../words/short-text.ts';
import type { BrokenMark } from './broken-mark.ts';
import { findTags } from './html-tags.ts';

/** What is broken in a text: links, footnotes, tables pasted with tabs, and tags of HTML. */
export function findBrokenMarks(text: string): BrokenMark[] {
  const prose = text.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [
    ...findLinks(prose),
    ...findTurned(prose),
    ...findFootnotes(prose),
    ...findTable(prose),
    ...findTags(prose),
  ];
}

const address = String.raw`(?:https?:|www\.|mailto:)[^\s()<>\[\]]*`;
const domain =
  /^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|example|co\.uk|org\.uk|gov\.uk|uk)(?:[/?#]|$))/i;

/** Links written `[words](address)`: whether the bracket is closed, and the address is one. */
function findLinks(text: string): BrokenMark[] {
  return [...text.matchAll(/\[([^\][]+)\]\(\s*<?([^\s)>]*)/g)].flatMap((match) => {
    const [whole, words = '', target = ''] = match;
    const { index } = match;
    const rest = text.slice(index + whole.length);
    const isAddress = /^(?:https?:|mailto:|\/)|^https?\W|^[a-z]{2,8}:?\/\/|[^.\s]\.[a-z]{2,}/i.test(target);
    if (target === '' && rest.startsWith(')'))
      return [tell(whole, words, 'has no address', `[${words}](https://…)`)];
    if (!isAddress) return [];
    if (!/^>?\s*(?:["'(][^\n]{0,300}?["')]\s*)?\)/.test(rest)) {
      return [
        tell(
          whole,
          words,
          'does not end with ) right after its address',
          `[${words}](${target.replace(/(?<![.,;:\]])[.,;:\]]+$/, '')})`,
          /^\s+\S[^\n[]*\)/.test(rest) ? ' An address has no spaces: write %20 for one.' : '',
        ),
      ];
    }
    if (domain.test(target)) {
      return [
        tell(
          whole,
          words,
          'has an address without https://, so it leads nowhere',
          `[${words}](https://${target})`,
        ),
      ];
    }
    if (/^https?\W|^[a-z]{2,8}:?\/\//i.test(target) && !/^https?:\/\/[^/]/i.test(target)) {
      const name = target.replace(/^\w+\W+/, '');
      return [
        tell(whole, words, 'has an address that does not begin with https://', `[${words}](https://${name})`),
      ];
    }
    return [];
  });
}

function tell(quote: string, words: string, what: string, right: string, more = ''): BrokenMark {
  return {
    quote,
    message: `The link ${quoteWords(words)} ${what}.`,
    help: `Write ${putInLine(right)}.${more}`,
  };
}

const apart = new RegExp(String.raw`\[([^\][]+)\]\s+\(((?:${address}|/[^\s()]+))\)`, 'gi');
const turned = new RegExp(String.raw`\(([^()\n]+)\)\s?\[((?:${address}|/[^\s\]]+))\]`, 'gi');
const swapped = new RegExp(String.raw`\[(${address})\]\((?!https?:|www\.|mailto:|/|#)([^()]*)\)`, 'gi');
const square = new RegExp(String.raw`\[([^\][]+)\]\s?\[(${address})\]`, 'gi');

/** Links whose two parts are apart, or the wrong way round. */
function findTurned(text: string): BrokenMark[] {
  if (!text.includes('[')) return [];
  return [
    ...[...text.matchAll(apart)].map(([quote, words = '', target = '']) =>
      tell(quote, words, 'has a space between ] and (, so it is no link', `[${words}](${target})`),
    ),
    ...[...text.matchAll(turned), ...text.matchAll(square)].map(([quote, words = '', target = '']) =>
      tell(quote, words, 'has its brackets the wrong way round', `[${words}](${target})`),
    ),
    ...[...text.matchAll(swapped)].map(([quote, target = '', words = '']) =>
      tell(quote, words, 'has its words and its address the wrong way round', `[${words}](${target})`),
    ),
  ];
}

function findFootnotes(text: string): BrokenMark[] {
  return [...new Set(text.match(/\[\^[^\]\s]+\]/g) ?? [])].map((quote) => ({
    quote,
    message: `${quote} is the mark of a footnote, and footnotes are not printed.`,
    help: 'Write the note where it belongs in the text, in brackets or as a sentence.',
  }));
}

/** Two lines or more whose words are set apart by tabs, one below another: a table pasted from Word or a spreadsheet. */
function findTable(text: string): BrokenMark[] {
  const rows = text.split('\n').map((line) => isRow(line));
  const start = rows.findIndex((isOne, at) => isOne && (rows[at + 1] ?? false));
  const folded = (text.match(/[^\s\d.)•*-]\t+[^\s]/g) ?? []).length > 2 && !text.trim().includes('\n');
  if (start < 0 && !folded) return [];
  const first = text.split('\n')[Math.max(start, 0)] ?? '';
  return [
    {
      quote: first.trim(),
      message: 'A table was pasted with tabs, which the page would run together.',
      help: 'Write it with bars: | Stage | Target | on a line, | --- | --- | below it, then a line for each row; or as a list.',
    },
  ];
}

/** A tab between two words; one after the mark of a list is none. */
function isRow(line: string): boolean {
  return /\S\t+\S/.test(line.trim().replace(/^(?:[-*+•·o]|\(?\w{1,3}[.)])\t+/, ''));
}
