import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';

/** What a document says about itself. `dated` is an ISO date, or empty if the document has none. */
export interface PdfDescription {
  readonly title: string;
  readonly lang: string;
  readonly dated: string;
}

/**
 * Writes title, language, dates and producer, to both the Info dictionary and XMP; dates are midnight UTC on `dated`,
 * so that the same document gives the same bytes. `accessible` adds the PDF/UA-1 claim (ISO 14289-1, 5).
 */
export function describePdf(pdf: PDFDocument, description: PdfDescription, accessible: boolean): void {
  const { context, catalog } = pdf;
  const date = description.dated || '2000-01-01';
  const stamp = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  const info = context.obj({ CreationDate: stamp, ModDate: stamp });
  info.set(PDFName.of('Title'), PDFHexString.fromText(description.title));
  info.set(PDFName.of('Creator'), PDFString.of('selfassess'));
  info.set(PDFName.of('Producer'), PDFString.of('selfassess'));
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of(description.lang));
  catalog.set(
    PDFName.of('Metadata'),
    context.register(metadataStream(context, description, date, accessible)),
  );
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

/** Left uncompressed, so that tools which cannot read a PDF still find it. */
function metadataStream(context: PDFContext, description: PdfDescription, date: string, accessible: boolean) {
  const packet = xmpPacket(description, `${date}T00:00:00Z`, accessible);
  return context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
}

function xmpPacket({ title, lang }: PdfDescription, moment: string, accessible: boolean): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:CreatorTool>selfassess</xmp:CreatorTool><pdf:Producer>selfassess</pdf:Producer>
${accessible ? '<pdfuaid:part>1</pdfuaid:part>\n' : ''}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
