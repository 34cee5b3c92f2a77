import JSZip from 'jszip';

/** What an invented OpenDocument text is made of; each part is XML without its wrapping. */
export interface OdtParts {
  readonly body: string;
  /** Styles made for single places. */
  readonly automatic?: string;
  /** Named styles. */
  readonly named?: string;
  /** Pages with their headers and footers. */
  readonly master?: string;
  readonly manifest?: string;
  readonly kind?: 'text' | 'spreadsheet';
  /** Further parts by their path. */
  readonly more?: Readonly<Record<string, string>>;
}

const spaces = [
  ...['office', 'style', 'text', 'table', 'form'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
].join(' ');

/** An .odt or .ods file. */
export async function buildOdt(parts: OdtParts): Promise<Uint8Array> {
  const { automatic = '', body, named = '', master = '', manifest = '', kind = 'text', more = {} } = parts;
  const archive = new JSZip();
  archive.file('mimetype', `application/vnd.oasis.opendocument.${kind}`, { compression: 'STORE' });
  archive.file(
    'content.xml',
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>${automatic}` +
      `</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  );
  archive.file(
    'styles.xml',
    `<office:document-styles ${spaces}><office:styles>${named}</office:styles><office:master-styles>${master}` +
      '</office:master-styles></office:document-styles>',
  );
  archive.file(
    'META-INF/manifest.xml',
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
  );
  for (const [path, content] of Object.entries(more)) archive.file(path, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same as one flat XML text. */
export function buildFlatOdt({
  automatic = '',
  body,
  named = '',
  master = '',
  kind = 'text',
}: OdtParts): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces}><office:styles>${named}</office:styles>` +
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}` +
      `</office:master-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  );
}

/** A table cell with XML in it. */
export const cell = (inside: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}>${inside}</table:table-cell>`;

/** A paragraph. */
export const p = (inside: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;

/** A table on the form of the Code, with rows of cells that are written out. */
export function form(...rows: string[]): string {
  const headings = [
    'Code provision',
    'Code requirement',
    'Comply: Yes / No',
    'Evidence',
    'Commentary / explanation',
  ];
  return (
    '<table:table table:name="Table1"><table:table-column table:number-columns-repeated="5"/><table:table-header-rows>' +
    `<table:table-row>${headings.map((words) => cell(p(words))).join('')}</table:table-row></table:table-header-rows>` +
    `${rows.join('')}</table:table>`
  );
}

/** A row of the form from the words of its cells, the last of which is XML. */
export const row = (id: string, comply: string, evidence: string, commentary: string): string =>
  `<table:table-row>${cell(p(id))}${cell(p(`Requirement ${id}`))}${cell(p(comply))}${cell(p(evidence))}` +
  `${cell(commentary)}</table:table-row>`;
