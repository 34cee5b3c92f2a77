/**
 * The same view with each of its links led elsewhere: every `href`, and every link in `html`, which is safe HTML as we write
 * it. `lead` is given an address as it stands and gives the new one; `''` stays.
 */
export function leadLinks<View>(view: View, lead: (href: string) => string): View {
  return leadBelow(view, '', lead) as View;
}

function leadBelow(value: unknown, key: string, lead: (href: string) => string): unknown {
  if (typeof value === 'string') {
    if (key === 'href') return value === '' ? '' : lead(value);
    return key === 'html'
      ? value.replace(links, (_, start, href) => `${start}${writeHtml(lead(readHtml(href)))}`)
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => leadBelow(item, '', lead));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, leadBelow(item, name, lead)]));
}

const links = /(<a href=")([^"]*)/g;

function readHtml(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function writeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
