import type { Publication } from '../../publication/page/publication.ts';
import { heading } from './blocks.ts';
import { notGiven, writeFact, writeItem, writeLink } from './document.ts';
import { paragraph } from './paragraph.ts';
import { linked, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** When and why it was revised, and what it stands beside; `''` if it is no revision within the year. */
export function writeRevision({ is, date, reason, of }: Publication['revision'], writing: Writing): string {
  if (!is) return '';
  const when = plain(date) || notGiven;
  const beside = of.text === '' ? '' : writeFact('This revises', writeLink(of, writing));
  return `${writeFact('Revised on', `${when}${plain(': ')}${plain(reason) || notGiven}`)}${beside}`;
}

/** What the revision has changed, under a heading; `''` if that is not known. */
export function writeChanged({ changed }: Publication, writing: Writing): string {
  if (!changed.shown) return '';
  const provisions = changed.provisions.map(({ id, href, what }) =>
    writeItem(`${linked(`Provision ${id}`, href, writing)}${plain(`: ${what}`)}`, writing),
  );
  const sentences = changed.sentences.map((sentence) => paragraph(plain(sentence)));
  return [heading(1, changed.title, writing), ...sentences, ...provisions].join('');
}
