import { safeHref } from '../../publication/prose/safe-href.ts';

/**
 * Where a link of the page leads from a Word document: an address, `#` and the id of a place in the page, or `''` for
 * nowhere. The document is in a folder beside the page; `website` is the landlord's, for links that begin at its root.
 */
export function hrefInWord(href: string, website: string): string {
  const safe = safeHref(href);
  if (safe === '' || safe.startsWith('#')) return safe;
  if (/^tel:/i.test(href)) return href;
  if (safe.startsWith('/'))
    return URL.canParse(safe, website) ? writeAddress(new URL(safe, website).href) : '';
  if (/^[^/?#]*:/.test(safe)) return writeAddress(safe);
  return writeAddress(`../${safe}`);
}

/** An address with what a URI may not hold written in percents: Word does not open a document that has another. */
function writeAddress(address: string): string {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  const ascii = /^[\x20-\x7e]*$/.test(host) ? address : new URL(address).href;
  const [, before = '', fragment = ''] = /^([^#]*)(?:#(.*))?$/s.exec(ascii) ?? [];
  const written = writeCharacters(before);
  return fragment === '' ? written : `${written}#${writeCharacters(fragment)}`;
}

function writeCharacters(part: string): string {
  return part
    .replace(/\p{Cs}/gu, '')
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, encodeURIComponent);
}
