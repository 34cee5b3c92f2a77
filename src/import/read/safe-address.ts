import { followRedirect } from './page/redirects.ts';

/**
 * A link's address if it is safe to follow (http, https, mailto or relative), completed from the page's own
 * address if that is known; otherwise `''`. A link within the page leads nowhere once it is imported: `''` too.
 */
export function safeAddress(href: string, base: string): string {
  const address = href
    .replace(/[\t\r\n]/g, '')
    .trim()
    .replace(/^\/\//, 'https://');
  if (address === '' || address.startsWith('#')) return '';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme)) return '';
  if (scheme?.startsWith('http') && !URL.canParse(address)) return '';
  const whole = scheme === undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
  const lower = followRedirect(whole).replace(/^[a-z]+:/i, (written) => written.toLowerCase());
  return lower.replace(/[\s<>()"`\\\p{Cc}]/gu, percent);
}

function percent(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
