import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { renumber } from '../../src/render/pdf/number-contents.ts';

const entry = (id: string, page: string) =>
  `<li><a href="#${id}">${id}<span class="on-page" data-of="${id}">${page}</span></a></li>`;
const page = (first: string, second: string) =>
  `${entry('one', first)}${entry('two', second)}<h1 id="one">One</h1><h2 id="two">Two</h2>`;

describe('the page numbers of contents', () => {
  test('are those of the bookmarks', async () => {
    expect(await renumber(page('&nbsp;00', '&nbsp;00'), await printed(1, 3), 1)).toEqual({
      html: page('&nbsp;1', '&nbsp;3'),
      unnumbered: false,
    });
  });

  test('are left where they agree, or where there are none', async () => {
    expect(await renumber(page('&nbsp;1', '&nbsp;3'), await printed(1, 3), 2)).toBeNull();
    expect(await renumber(page('', ''), await printed(1, 3), 2)).toBeNull();
    expect(await renumber('<h1>One</h1>', new Uint8Array(), 1)).toBeNull();
  });

  test('are put right once more, and then left out rather than printed wrong', async () => {
    const wrong = page('&nbsp;1', '&nbsp;2');
    expect((await renumber(wrong, await printed(1, 3), 2))?.html).toBe(page('&nbsp;1', '&nbsp;3'));
    expect(await renumber(wrong, await printed(1, 3), 3)).toEqual({ html: page('', ''), unnumbered: true });
  });

  test.each([
    ['there are no bookmarks', []],
    ['they are not as many as the headings', [1, 2, 3]],
    ['one leads nowhere', [1, 9]],
  ])('are left out where %s', async (_, pages) => {
    const revised = await renumber(page('&nbsp;00', '&nbsp;00'), await printed(...pages), 1);
    expect(revised).toEqual({ html: page('', ''), unnumbered: true });
  });
});

/** Three pages, with bookmarks to those. */
async function printed(...targets: number[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const pages = [pdf.addPage(), pdf.addPage(), pdf.addPage()];
  const { context, catalog } = pdf;
  const items = targets.map((target) => {
    const item = context.obj({ Title: PDFHexString.fromText('A heading') });
    const led = pages[target - 1];
    if (led) item.set(PDFName.of('Dest'), context.obj([led.ref, 'XYZ', 0, 0, 0]));
    return { item, ref: context.register(item) };
  });
  items.forEach(({ item }, index) => {
    const next = items[index + 1];
    if (next) item.set(PDFName.of('Next'), next.ref);
  });
  const [first] = items;
  const top = context.obj({ Type: 'Outlines' });
  if (first) top.set(PDFName.of('First'), first.ref);
  catalog.set(PDFName.of('Outlines'), context.register(top));
  return pdf.save();
}
