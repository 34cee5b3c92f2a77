/**
 * The address as it may appear in a link: http, https and mailto, or relative to the page. `''` for anything else:
 * other schemes, `//host`, and anything that may not be what it looks like: backslashes, control and invisible
 * characters, HTML entities. It is not escaped yet.
 */
export function safeHref(address: string): string {
  const href = address.trim().replaceAll(' ', '%20');
  if (/[\p{Cc}\p{Cf}\s\\]|&#|&\w+;/u.test(href) || href.startsWith('//')) return '';
  const scheme = /^([^/?#]*?):/.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'mailto') return href;
  if (scheme !== 'http' && scheme !== 'https') return '';
  return /^https?:\/\/[^/?#]/i.test(href) && URL.canParse(href) ? href : '';
}

/** Where a document in the register can be found: its web address, else its file, which is beside the page. */
export function documentHref(document: { url: string; file: string }): string {
  if (document.url !== '') return safeHref(document.url);
  return document.file.split('/').map(encodeURIComponent).join('/');
}
