import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PdfContent } from '../pdf-pages.ts';

/**
 * What keeps a document that may claim PDF/UA-1 from claiming PDF/A-2a too (ISO 19005-2), one sentence each: the rules that a
 * page could break; the rest hold by construction.
 */
export function checkArchive(context: PDFContext, contents: readonly PdfContent[]): string[] {
  const problems = new Set<string>();
  for (const [, object] of context.enumerateIndirectObjects()) checkObject(object, problems);
  const texts = contents.flatMap(({ marks }) => [...marks.values()].flatMap(({ shows }) => shows));
  if (texts.some(({ text }) => /\p{Co}/u.test(text)))
    problems.add('It shows a sign that has a meaning in one font alone.');
  return [...problems];
}

/** An object and what is written inside it. */
function checkObject(object: PDFObject, problems: Set<string>): void {
  if (object instanceof PDFStream) checkObject(object.dict, problems);
  if (object instanceof PDFArray) for (const each of object.asArray()) checkObject(each, problems);
  if (!(object instanceof PDFDict)) return;
  for (const problem of checkDict(object)) problems.add(problem);
  for (const each of object.values())
    if (each instanceof PDFDict || each instanceof PDFArray) checkObject(each, problems);
}

function* checkDict(dict: PDFDict): Generator<string> {
  const name = (key: string) => {
    const held = dict.lookup(PDFName.of(key));
    return held instanceof PDFName ? held.decodeText() : '';
  };
  const has = (key: string) => dict.has(PDFName.of(key));
  if (name('Type') === 'FontDescriptor' && !['FontFile', 'FontFile2', 'FontFile3'].some(has))
    yield 'It has a font that is not embedded.';
  if (forbidden.has(name('S')) || has('AA') || has('JS'))
    yield 'It has an action that an archive must not run.';
  if (has('EF')) yield 'It has a file inside it.';
  if (name('ColorSpace') === 'DeviceCMYK') yield 'It has a picture in colours for a printing press (CMYK).';
  if (dict.lookup(PDFName.of('Interpolate')) === PDFBool.True)
    yield 'It has a picture that is smoothed when shown.';
  if (name('Subtype') === 'Link' && has('F') === false) yield 'It has a link that is not printed.';
}

/** Actions (ISO 19005-2, 6.5.1). */
const forbidden = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
);
