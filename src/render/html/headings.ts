/** A heading of a page: its id as it is written there, or `''`, and its words. */
export interface Heading {
  readonly id: string;
  readonly words: string;
}

/** The headings of a page that our templates made, in order. */
export function readHeadings(html: string): Heading[] {
  const headings = html.matchAll(/<h([1-6])\b([^>]*)>(.*?)<\/h\1>/gs);
  return [...headings]
    .map(([, , attributes = '', inside = '']) => ({
      id: /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '',
      words: readWords(inside),
    }))
    .filter(({ words }) => words !== '');
}

function readWords(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (named[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** What Handlebars and sanitize-html write by name. */
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
