import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';
import { makeSrgbProfile } from './archive/srgb-profile.ts';

/** What a document says about itself. `dated` is an ISO date, or empty if the document has none. */
export interface PdfDescription {
  readonly title: string;
  readonly lang: string;
  readonly dated: string;
  /** Where it will stand on the web, which its relative links start from; none unless given. */
  readonly address?: string;
}

/** What a document says it keeps to: PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4). */
export interface Claims {
  readonly accessible: boolean;
  readonly archival: boolean;
}

/**
 * Writes title, language, dates and producer, to both the Info dictionary and XMP; dates are midnight UTC on `dated`,
 * so that the same document gives the same bytes. With them go the claims, and the colours that PDF/A asks for.
 */
export function describePdf(pdf: PDFDocument, description: PdfDescription, claims: Claims): void {
  const { context, catalog } = pdf;
  const date = description.dated || '2000-01-01';
  const stamp = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  const info = context.obj({ CreationDate: stamp, ModDate: stamp });
  info.set(PDFName.of('Title'), PDFHexString.fromText(description.title));
  info.set(PDFName.of('Creator'), PDFString.of('selfassess'));
  info.set(PDFName.of('Producer'), PDFString.of('selfassess'));
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of(description.lang));
  catalog.set(PDFName.of('Metadata'), context.register(metadataStream(context, description, date, claims)));
  // Without it a reader who has the file alone is led nowhere (ISO 32000-1, 12.6.4.7).
  if (description.address) {
    const base = Buffer.from(description.address, 'utf8').toString('hex');
    catalog.set(PDFName.of('URI'), context.obj({ Base: PDFHexString.of(base) }));
  }
  if (claims.archival) catalog.set(PDFName.of('OutputIntents'), context.obj([intendSrgb(context)]));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

/** Says that all colours are sRGB (ISO 19005-2, 6.2.3). */
function intendSrgb(context: PDFContext) {
  const name = PDFString.of('sRGB');
  const profile = context.flateStream(makeSrgbProfile(), { N: 3 });
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: context.register(profile),
  });
}

/** Left uncompressed, so that tools which cannot read a PDF still find it. */
function metadataStream(context: PDFContext, description: PdfDescription, date: string, claims: Claims) {
  const packet = xmpPacket(description, `${date}T00:00:00Z`, claims);
  return context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
}

function xmpPacket({ title, lang }: PdfDescription, moment: string, claims: Claims): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:CreatorTool>selfassess</xmp:CreatorTool><pdf:Producer>selfassess</pdf:Producer>
${claims.accessible ? '<pdfuaid:part>1</pdfuaid:part>\n' : ''}</rdf:Description>
${claims.archival ? archiveClaim : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The claim of PDF/A-2a, and what PDF/A wants told of a property that it does not know: that of PDF/UA. */
const archiveClaim = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
