import { hrefInWord } from './links.ts';
import type { Attributes } from './xml.ts';

/** How the items of a list are marked. */
export type ListFormat = 'bullet' | 'decimal' | 'lowerLetter';

/** A list as a document numbers it: its id, its format, and the number of its first item. */
export interface WordList {
  readonly id: number;
  readonly format: ListFormat;
  readonly start: number;
}

/** A heading that the contents name, and the bookmark round it. */
export interface ListedHeading {
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/** What a document being written has gathered besides its words: its links, lists, headings and bookmarks. */
export class Writing {
  readonly #website: string;
  readonly #links = new Map<string, string>();
  readonly #lists: WordList[] = [{ id: 1, format: 'bullet', start: 1 }];
  readonly #bookmarks = new Map<string, string>();
  readonly #headings: ListedHeading[] = [];
  #marked = 0;

  /** `anchors` are the ids of the places in the page that the document has too. */
  constructor(website: string, anchors: readonly string[]) {
    this.#website = website;
    for (const [index, anchor] of anchors.entries()) this.#bookmarks.set(anchor, nameBookmark(anchor, index));
  }

  /** The addresses linked to, by their ids. */
  get links(): (readonly [id: string, href: string])[] {
    return [...this.#links].map(([href, id]) => [id, href]);
  }

  get lists(): readonly WordList[] {
    return this.#lists;
  }

  /** The headings so far that the contents name. */
  get headings(): readonly ListedHeading[] {
    return this.#headings;
  }

  /** The attributes of a hyperlink to where a link of the page leads; undefined if that is nowhere. */
  link(href: string): Attributes | undefined {
    const address = hrefInWord(href, this.#website);
    if (address === '') return undefined;
    if (address.startsWith('#')) {
      const name = this.#bookmarks.get(address.slice(1));
      return name === undefined ? undefined : { 'w:anchor': name };
    }
    const id = this.#links.get(address) ?? `rIdLink${this.#links.size + 1}`;
    this.#links.set(address, id);
    return { 'r:id': id };
  }

  /** The id of a list; each numbered list begins anew. */
  list(format: ListFormat, start = 1): number {
    if (format === 'bullet') return 1;
    const id = this.#lists.length + 1;
    this.#lists.push({ id, format, start });
    return id;
  }

  /** The number and the name of the bookmark for a place in the page; undefined if that is not among those given. */
  bookmark(anchor: string): { readonly id: number; readonly name: string } | undefined {
    const name = this.#bookmarks.get(anchor);
    if (name === undefined) return undefined;
    this.#marked += 1;
    return { id: this.#marked, name };
  }

  /** Has the contents name a heading, and gives the bookmark to put round it. */
  listHeading(level: number, text: string): { readonly id: number; readonly name: string } {
    this.#marked += 1;
    const name = `_Toc${this.#headings.length + 1}`;
    this.#headings.push({ level, text, bookmark: name });
    return { id: this.#marked, name };
  }
}

/** A name as Word wants it: at most 40 letters, digits and underscores. */
function nameBookmark(anchor: string, index: number): string {
  return `p${index + 1}_${anchor.replace(/\W/g, '_')}`.slice(0, 40);
}
