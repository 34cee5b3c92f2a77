import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { predictNumbers, renumber } from '../../src/render/pdf/number-contents.ts';

const entry = (id: string, page: string) =>
  `<li><a href="#${id}">${id}<span class="on-page" data-of="${id}">${page}</span></a></li>`;
const page = (first: string, second: string) =>
  `${entry('one', first)}${entry('two', second)}<h1 id="one">One</h1><h2 id="two">Two</h2>`;

describe('the page numbers of contents', () => {
  test('are those of the bookmarks', async () => {
    expect(renumber(page('&nbsp;00', '&nbsp;00'), await printed(1, 3), 1)).toEqual({
      html: page('&nbsp;1', '&nbsp;3'),
      unnumbered: false,
    });
  });

  test('are left where they agree, or where there are none', async () => {
    expect(renumber(page('&nbsp;1', '&nbsp;3'), await printed(1, 3), 2)).toBeNull();
    expect(renumber(page('', ''), await printed(1, 3), 2)).toBeNull();
    expect(renumber('<h1>One</h1>', await PDFDocument.create(), 1)).toBeNull();
  });

  test('are put right once more, and then left out rather than printed wrong', async () => {
    const wrong = page('&nbsp;1', '&nbsp;2');
    expect(renumber(wrong, await printed(1, 3), 2)?.html).toBe(page('&nbsp;1', '&nbsp;3'));
    expect(renumber(wrong, await printed(1, 3), 3)).toEqual({ html: page('', ''), unnumbered: true });
  });

  test.each([
    ['there are no bookmarks', []],
    ['they are not as many as the headings', [1, 2, 3]],
    ['one leads nowhere', [1, 9]],
  ])('are left out where %s', async (_, pages) => {
    const revised = renumber(page('&nbsp;00', '&nbsp;00'), await printed(...pages), 1);
    expect(revised).toEqual({ html: page('', ''), unnumbered: true });
  });
});

describe('the numbers predicted from a print without bookmarks', () => {
  const unnumbered = page('&nbsp;00', '&nbsp;00');

  test('are those of the pages where the links lead', async () => {
    const draft = await linked({ one: 1, two: 3, other: 2 });
    expect(await predictNumbers(unnumbered, draft)).toBe(page('&nbsp;1', '&nbsp;3'));
  });

  test.each<[string, Record<string, number>]>([
    ['are missing', {}],
    ['are wrong', { one: 2, two: 9 }],
  ])('are put right after the next print where they %s', async (_, targets) => {
    const predicted = await predictNumbers(unnumbered, await linked(targets));
    expect(renumber(predicted, await printed(1, 3), 1)?.html).toBe(page('&nbsp;1', '&nbsp;3'));
  });
});

/** Three pages, with places of those names on them. */
async function linked(targets: Record<string, number>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const pages = [pdf.addPage(), pdf.addPage(), pdf.addPage()];
  const { context, catalog } = pdf;
  const places = context.obj({});
  for (const [name, target] of Object.entries(targets)) {
    const place = context.obj([pages[target - 1]?.ref ?? null, 'XYZ', 0, 0, 0]);
    places.set(PDFName.of(name), context.register(place));
  }
  catalog.set(PDFName.of('Dests'), places);
  return pdf.save();
}

/** Three pages, with bookmarks to those. */
async function printed(...targets: number[]): Promise<PDFDocument> {
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
  return pdf;
}
