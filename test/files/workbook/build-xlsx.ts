import JSZip from 'jszip';
import { openWorkbook } from '../../../src/files/workbook/open-workbook.ts';
import { tellWorkbook } from '../../../src/files/workbook/tell-workbook.ts';
import type { Workbook } from '../../../src/files/workbook/workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a workbook of the tests holds; whatever is left out is as Excel writes it for a plain workbook. */
export interface XlsxParts {
  /** Rows of the first sheet, `<row>…`. */
  readonly rows?: string;
  /** Names and attributes of its sheets; the rows are those of each. */
  readonly sheets?: readonly { readonly name: string; readonly state?: string; readonly rows?: string }[];
  /** `<si>` elements. */
  readonly shared?: string;
  /** Number formats by id, from 164. */
  readonly formats?: Readonly<Record<number, string>>;
  /** The number format of each cell style after the first, which has none. */
  readonly styles?: readonly number[];
  /** Attributes of `<workbookPr>` and `<calcPr>`. */
  readonly workbookPr?: string;
  readonly calcPr?: string;
  /** Parts by path, in place of what would be there; null for none. */
  readonly instead?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A workbook in Excel's own layout: shared texts after the sheets, absolute and extended markup, properties. */
export function buildXlsx(parts: XlsxParts): Promise<Uint8Array> {
  const sheets = parts.sheets ?? [{ name: 'Complaints', rows: parts.rows ?? '' }];
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': writeRelationships([
      ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
      ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
    ]),
    'xl/workbook.xml': writeWorkbook(parts, sheets),
    'xl/_rels/workbook.xml.rels': writeRelationships([
      [`rId${sheets.length + 2}`, `${office}/sharedStrings`, 'sharedStrings.xml'],
      [`rId${sheets.length + 1}`, `${office}/styles`, 'styles.xml'],
      ...sheets.map((_, at): [string, string, string] => [
        `rId${at + 1}`,
        `${office}/worksheet`,
        `worksheets/sheet${at + 1}.xml`,
      ]),
    ]),
    ...Object.fromEntries(
      sheets.map(({ rows = '' }, at) => [`xl/worksheets/sheet${at + 1}.xml`, writeSheet(rows)]),
    ),
    'xl/styles.xml': writeStyles(parts),
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="1" uniqueCount="1">${parts.shared ?? ''}</sst>`,
    'docProps/app.xml': '<Properties/>',
    ...parts.instead,
  };
  return zip(files);
}

/** The bytes of an archive with those parts. */
export function zip(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [path, content] of Object.entries(files)) if (content !== null) archive.file(path, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The markup of a sheet with those rows, as Excel surrounds them. */
export function writeSheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="12"/></cols><sheetData>${rows}</sheetData><pageMargins left="0.7"/><extLst><ext uri="x"><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst></worksheet>`;
}

/** Opens a file as the register would and reads it: its rows by number, and what is said of it. */
export async function readBytes(
  bytes: Uint8Array,
  sheet = '',
): Promise<{ rows: Record<number, readonly string[]>; notes: readonly string[]; workbook: Workbook }> {
  const kind = tellWorkbook(bytes.subarray(0, 1_000));
  if (kind === undefined) throw new Error('The bytes are not told to be a spreadsheet.');
  const workbook = await openWorkbook(bytes, kind, sheet);
  const rows: Record<number, readonly string[]> = {};
  await workbook.read((cells, row) => {
    rows[row] = cells;
  });
  return { rows, notes: workbook.notes(), workbook };
}

/** Builds a workbook, opens and reads it. */
export async function readXlsx(parts: XlsxParts, sheet = ''): ReturnType<typeof readBytes> {
  return readBytes(await buildXlsx(parts), sheet);
}

function writeRelationships(list: readonly [string, string, string][]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`;
}

function writeWorkbook(
  { workbookPr = 'defaultThemeVersion="166925"', calcPr = 'calcId="191029"' }: XlsxParts,
  sheets: readonly { readonly name: string; readonly state?: string }[],
): string {
  const items = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 7}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${workbookPr}/><sheets>${items.join('')}</sheets><calcPr ${calcPr}/></workbook>`;
}

function writeStyles({ formats = {}, styles = [] }: XlsxParts): string {
  const codes = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = [0, ...styles].map(
    (id) => `<xf numFmtId="${id}" fontId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}
