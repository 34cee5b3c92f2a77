/** The words of the headings of a page that our templates made, in order. */
export function readHeadings(html: string): string[] {
  const headings = html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs);
  return [...headings].map(([, , inside = '']) => readWords(inside)).filter((words) => words !== '');
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
