import type { Archive } from '../archive.ts';
import { chooseSheet, describeChoice, type SheetName } from '../choose-sheet.ts';
import { parsePart } from '../parse-part.ts';
import { createTally } from '../tally.ts';
import type { Workbook } from '../workbook.ts';
import { damaged, locked, saveAnew, tooMuch, WorkbookError } from '../workbook-error.ts';
import { readOdsSheet } from './read-ods-sheet.ts';
import { createSkipper, isNoSheet } from './skip-elements.ts';

/** Opens an OpenDocument spreadsheet and chooses a sheet. Throws a `WorkbookError` for any other document. */
export async function openOds(archive: Archive, wanted: string): Promise<Workbook> {
  await checkManifest(archive);
  const sheets = await listSheets(archive);
  const sheet = chooseSheet(sheets, wanted);
  let tally = createTally();
  return {
    sheets,
    sheet: sheet.name,
    read: (visit) => {
      tally = createTally();
      return readOdsSheet(archive, sheets.indexOf(sheet), tally, visit);
    },
    notes: () => [...describeChoice(sheets, sheet, wanted), ...tally.tell()],
  };
}

const mostSheets = 1_000;

async function checkManifest(archive: Archive): Promise<void> {
  if (!archive.has('META-INF/manifest.xml')) return;
  await parsePart(archive, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'manifest:encryption-data') throw locked();
    },
  });
}

/** The tables of a spreadsheet in order; whether one is shown is a matter of its style, which comes before it. */
async function listSheets(archive: Archive): Promise<SheetName[]> {
  const sheets: SheetName[] = [];
  const hiddenStyles = new Set<string>();
  const inTable = createSkipper();
  let style = '';
  let isSpreadsheet = false;
  const addSheet = (attributes: Readonly<Record<string, string>>) => {
    if (sheets.length === mostSheets) throw tooMuch(`has more than ${mostSheets} sheets`);
    sheets.push({
      name: attributes['table:name'] ?? '',
      isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
    });
  };
  await parsePart(archive, 'content.xml', {
    open: (name, attributes) => {
      const isOutside = !inTable.isSkipping();
      if (inTable.enter(name === 'table:table' || isNoSheet(name))) {
        if (isOutside && name === 'table:table') addSheet(attributes);
      } else if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style);
      else if (name === 'office:spreadsheet') isSpreadsheet = true;
    },
    close: () => inTable.leave(),
  });
  if (!isSpreadsheet) {
    throw new WorkbookError('The file is an OpenDocument text or drawing, not a spreadsheet.', saveAnew);
  }
  if (sheets.length === 0) throw damaged('has no sheet');
  return sheets;
}
