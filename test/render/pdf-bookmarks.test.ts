import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readHeadings } from '../../src/render/html/headings.ts';
import { nameBookmarks } from '../../src/render/pdf/pdf-bookmarks.ts';

describe('the bookmarks', () => {
  test('say each heading once, as it is written', async () => {
    const pdf = await withBookmarks(
      'Summary',
      ['Part 2: TimesPart 2: Times', ['In timeThe rest']],
      'Bye Bye',
    );
    const headings = ['Summary', 'Part 2: Times', 'In time The rest', 'Bye Bye'];
    expect(nameBookmarks(pdf, headings)).toEqual([]);
    expect(titlesOf(pdf)).toEqual(headings);
  });

  test.each([
    [['Summary', 'Times'], ['Summary', 'Dates'], 'It has a bookmark “Times” at the heading “Dates”.'],
    [
      ['Summary', 'TimesDates'],
      ['Summary', 'Times'],
      'It has a bookmark “TimesDates” at the heading “Times”.',
    ],
    [['New (1)(2)'], ['New (1)'], 'It has a bookmark “New (1)(2)” at the heading “New (1)”.'],
    [['New'], ['New (1)'], 'It has a bookmark “New” at the heading “New (1)”.'],
    [['Summary'], ['Summary', 'Times'], 'It has 1 bookmark for 2 headings.'],
  ])('%j for the headings %j are told', async (titles, headings, problem) => {
    expect(nameBookmarks(await withBookmarks(...titles), headings)).toEqual([problem]);
  });

  test('are not missed where a browser writes none', async () => {
    expect(nameBookmarks(await PDFDocument.create(), ['Summary'])).toEqual([]);
  });
});

test('headings are read as a reader sees them', () => {
  const html =
    '<h1 id="a">Repairs &amp; <em>damp</em></h1><p>h2</p>\n<h2>\n Who’s&#x27; who\n <a href="#x">&lt;b&gt;</a></h2><h3> </h3><header>x</header>';
  expect(readHeadings(html)).toEqual([
    { id: 'a', words: 'Repairs & damp' },
    { id: '', words: "Who’s' who <b>" },
  ]);
});

type Item = string | readonly [string, readonly Item[]];

async function withBookmarks(...items: Item[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const write = (all: readonly Item[]): PDFRef | undefined => {
    const [first, ...others] = all;
    if (first === undefined) return undefined;
    const [title, below] = typeof first === 'string' ? [first, []] : first;
    const dict = context.obj({ Title: PDFHexString.fromText(title) });
    const [child, next] = [write(below), write(others)];
    if (child) dict.set(PDFName.of('First'), child);
    if (next) dict.set(PDFName.of('Next'), next);
    return context.register(dict);
  };
  const top = context.obj({ Type: 'Outlines' });
  const first = write(items);
  if (first) top.set(PDFName.of('First'), first);
  catalog.set(PDFName.of('Outlines'), context.register(top));
  return pdf;
}

function titlesOf(pdf: PDFDocument): string[] {
  const read = (item: PDFDict | undefined): string[] => {
    if (item === undefined) return [];
    const title = item.lookupMaybe(PDFName.of('Title'), PDFHexString);
    const [first, next] = ['First', 'Next'].map((key) => item.lookupMaybe(PDFName.of(key), PDFDict));
    return [...(title ? [title.decodeText()] : []), ...read(first), ...read(next)];
  };
  return read(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}
