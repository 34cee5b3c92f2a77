/** Where contents name the page of a heading, as `page/on-page.hbs` writes it. */
const place = /(<span class="on-page" data-of="([^"]*)">)&nbsp;\d+(?=<\/span>)/g;

/** Whether a page that our templates made names the page of a heading. */
export function namesPages(html: string): boolean {
  return html.search(place) >= 0;
}

/** The same page with the numbers of the pages of its headings, by their ids; a heading that has none is named without. */
export function writePageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(place, (_, start: string, id: string) => {
    const page = pages.get(id);
    return page === undefined ? start : `${start}&nbsp;${page}`;
  });
}
