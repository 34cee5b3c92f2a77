import { joinParts } from '../../words/lists.ts';
import { cutText, putInLine } from '../../words/short-text.ts';

/** The most that tabs and lists of results show, counted as it is written in HTML. */
const longest = 70;
/** How much of a landlord's name is worth the shortening of what stands before it, and the least that names anyone. */
const enough = 20;
const least = 8;

/** What a page is called. */
export interface Named {
  /** From the fullest to the shortest; each tells the page from the others. */
  readonly names: readonly string[];
  readonly landlord: string;
  readonly draft?: boolean;
}

/**
 * The title of a page, at most 70 signs: the fullest name with which the landlord's stands whole, else a shorter one with the
 * landlord's name cut at a word. `taken` are the titles of other pages.
 */
export function fitTitle({ names, landlord, draft = false }: Named, taken: readonly string[] = []): string {
  const own = names.map((name) => putInLine(`${draft ? 'Draft: ' : ''}${name}`));
  const last = own.at(-1) ?? '';
  const titles = [
    ...own.map((name) => joinParts([name, putInLine(landlord)], ' – ')),
    ...own.map((name) => cutLandlord(name, landlord, enough)),
    cutLandlord(last, landlord, least),
    ...own,
  ].filter((title) => title !== '' && fits(title));
  return titles.find((title) => !taken.includes(title)) ?? cutToFit(last, '');
}

/** The name and as much of the landlord's as there is room for; `''` if that is less than so many signs. */
function cutLandlord(name: string, landlord: string, fewest: number): string {
  const start = `${name} – `;
  const title = cutToFit(landlord, start);
  return title.length - start.length - ' …'.length < fewest ? '' : title;
}

/** The text after that start, cut until both fit. */
function cutToFit(text: string, start: string): string {
  for (let length = longest; length > 0; length -= 1) {
    const title = `${start}${cutText(text, length)}`;
    if (fits(title)) return title;
  }
  return '';
}

function fits(title: string): boolean {
  return title.replace(/[&<>"'`=]/g, '&#x27;').length <= longest;
}
