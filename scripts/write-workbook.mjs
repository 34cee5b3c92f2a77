// Writes the text of a CSV file without quotation marks as an .xlsx, for comparison: days such as 01/04/2025 as serials
// with a style of dates, numbers as numbers, other texts in each cell or, with `isShared`, in one list.
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export async function writeWorkbook(path, csv, isShared) {
  const shared = new Map();
  const rows = csv
    .trim()
    .split('\n')
    .map((line, at) => {
      const cells = line
        .split(',')
        .map((text, column) => writeCell(text, nameColumn(column) + (at + 1), isShared && shared));
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    });
  const archive = new JSZip();
  archive.file('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  archive.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  archive.file(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  archive.file(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
  archive.file(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  );
  archive.file(
    'xl/sharedStrings.xml',
    `<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  );
  writeFileSync(path, await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

function relationships(parts) {
  const items = parts.map(
    ([type, path], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function writeCell(text, address, shared) {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (text === '') return '';
  if (day)
    return `<c r="${address}" s="1"><v>${Date.UTC(year, month - 1, day) / 86_400_000 + 25_569}</v></c>`;
  if (/^\d+(\.\d+)?$/.test(text)) return `<c r="${address}"><v>${text}</v></c>`;
  const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (!shared) return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
  if (!shared.has(words)) shared.set(words, shared.size);
  return `<c r="${address}" t="s"><v>${shared.get(words)}</v></c>`;
}

function nameColumn(index) {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
}
