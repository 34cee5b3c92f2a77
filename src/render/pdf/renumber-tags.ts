import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { everyTag, type Tag } from './pdf-tags.ts';

/** Renumbers table cells in reading order, in place: Chromium names them by its own counters, which vary. */
export function renumberTags(context: PDFContext, root: Tag): void {
  const names = new Map<string, string>();
  const entries: (PDFString | Tag['ref'])[] = [];
  for (const tag of everyTag(root)) {
    const id = tag.dict.lookup(PDFName.of('ID'));
    if (!(id instanceof PDFString || id instanceof PDFHexString)) continue;
    const name = `node${String(names.size).padStart(8, '0')}`;
    names.set(id.decodeText(), name);
    tag.dict.set(PDFName.of('ID'), PDFString.of(name));
    entries.push(PDFString.of(name), tag.ref);
  }
  if (root.dict.has(PDFName.of('IDTree'))) {
    root.dict.set(PDFName.of('IDTree'), context.obj({ Names: context.obj(entries) }));
  }
  for (const tag of everyTag(root))
    for (const headers of headersOf(context, tag)) renameHeaders(headers, names);
}

function headersOf(context: PDFContext, tag: Tag): PDFArray[] {
  const attributes = tag.dict.lookup(PDFName.of('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((each) => context.lookup(each)) : [attributes];
  const headers = all.map((each) =>
    each instanceof PDFDict ? each.lookup(PDFName.of('Headers')) : undefined,
  );
  return headers.filter((each) => each instanceof PDFArray);
}

function renameHeaders(headers: PDFArray, names: ReadonlyMap<string, string>): void {
  headers.asArray().forEach((id, index) => {
    const name =
      id instanceof PDFString || id instanceof PDFHexString ? names.get(id.decodeText()) : undefined;
    if (name) headers.set(index, PDFString.of(name));
  });
}
