import { paragraph } from './paragraph.ts';
import { plain } from './words.ts';
import type { ListedHeading } from './writing.ts';
import { element } from './xml.ts';

/** Headings of so many levels are in the contents. */
export const listedLevels = 2;

/**
 * The contents of a body, as Word makes them itself: a field that its “Update Table” gives page numbers, which nobody knows
 * before the document is laid out. Until then each line leads to its heading. `''` for no headings.
 */
export function writeContents(body: string, headings: readonly ListedHeading[]): string {
  if (headings.length === 0) return '';
  const named = new Map(headings.map((one) => [one.bookmark, one]));
  const inOrder = [...body.matchAll(/ w:name="(_Toc\d+)"/g)].flatMap(
    ([, name = '']) => named.get(name) ?? [],
  );
  const lines = inOrder.map(({ level, text, bookmark }, index) => {
    const link = element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, plain(text));
    const isLast = index === inOrder.length - 1;
    return paragraph(`${index === 0 ? open : ''}${link}${isLast ? mark('end') : ''}`, {
      style: `TOC${level}`,
    });
  });
  const gallery = element('w:docPartGallery', { 'w:val': 'Table of Contents' });
  return element(
    'w:sdt',
    {},
    element('w:sdtPr', {}, element('w:docPartObj', {}, gallery, element('w:docPartUnique'))),
    element('w:sdtContent', {}, paragraph(plain('Contents'), { style: 'TOCHeading' }), ...lines),
  );
}

function mark(type: string): string {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
}

const instruction = element(
  'w:instrText',
  { 'xml:space': 'preserve' },
  ` TOC \\o &quot;1-${listedLevels}&quot; \\h \\z \\u `,
);

const open = `${mark('begin')}${element('w:r', {}, instruction)}${mark('separate')}`;
