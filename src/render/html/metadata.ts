import { placeBeside } from '../../publication/prose/place-beside.ts';

/** What of a page its metadata tell. `dated` is ISO, `address` where the publication will stand; each may be `''`. */
export interface Described {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly landlord: string;
  readonly dated: string;
  readonly address: string;
}

/** What machines that find, show and link a page read in its head. */
export interface Metadata {
  /** The page's own address; `''` if it is not known. */
  readonly address: string;
  /** `en_GB` */
  readonly locale: string;
  /** JSON-LD by schema.org, written so that no word of it can end the element it stands in. */
  readonly json: string;
}

/** The metadata of a page that is published as `file`: `''` for the one that a publication's address names. */
export function describePage(page: Described, file: string): Metadata {
  const { lang, title, description, landlord, dated } = page;
  const address = placeBeside(page.address, file);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    description,
    inLanguage: lang,
    ...(dated === '' ? {} : { dateModified: dated }),
    ...(landlord === '' ? {} : { publisher: { '@type': 'Organization', name: landlord } }),
    ...(address === '' ? {} : { url: address }),
  };
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { address, locale: lang.replace('-', '_'), json };
}
