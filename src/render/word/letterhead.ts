import type { Brand, Logo } from '../brand/brand.ts';

/** How a landlord's documents look: what stands at the head of the first page, of each page, and at their foot. */
export interface Letterhead {
  /** A logo at the head of the first page, and what it is in words; none if it is not given as a PNG. */
  readonly logo: Logo;
  readonly logoWords: string;
  /** The landlord in words there, where it has branding without a logo that Word can draw; `''` for nothing. */
  readonly name: string;
  /** The head of each page: the document and whose it is, after “Draft” if it is one. */
  readonly running: string;
  readonly foot: string;
  readonly inks: Brand['inks'];
}

/** The letterhead of a document of that title and landlord. */
export function writeLetterhead(
  document: { readonly title: string; readonly landlord: string; readonly draft: { readonly is: boolean } },
  { name, logo, picture, footer, inks }: Brand,
): Letterhead {
  const called = name || document.landlord;
  const title = `${document.draft.is ? 'Draft: ' : ''}${document.title}`;
  return {
    logo: picture,
    logoWords: called === '' ? 'Logo' : `Logo of ${called}`,
    name: !picture.given && (name !== '' || logo.given) ? called : '',
    running: called === '' ? title : `${title} – ${called}`,
    foot: footer,
    inks,
  };
}

/** Whether the first page has a head of its own. */
export function opensOtherwise({ logo, name }: Letterhead): boolean {
  return logo.given || name !== '';
}
