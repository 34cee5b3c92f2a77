/**
 * The address as it may stand in a link: http, https and mailto, or relative to the page. `''` for anything else:
 * other schemes, `//host`, and what may be read as something it does not look like: backslashes, control and invisible
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

/** Where a document of the register is found: its address on the web, else its file as it lies beside the page. */
export function documentHref(document: { url: string; file: string }): string {
  if (document.url !== '') return safeHref(document.url);
  return document.file.split('/').map(encodeURIComponent).join('/');
}
