import type { Archive } from '../archive.ts';
import { chooseSheet, describeChoice } from '../choose-sheet.ts';
import { createTally } from '../tally.ts';
import type { Workbook } from '../workbook.ts';
import { damaged, saveAnew, WorkbookError } from '../workbook-error.ts';
import { readSharedTexts, readStyles, readWorkbookPart } from './read-parts.ts';
import { readSheet } from './read-sheet.ts';
import { readRelationships } from './relationships.ts';

/** Opens an .xlsx (.xlsm, .xltx …) and chooses a sheet. Throws a `WorkbookError` for an archive that is no such file. */
export async function openXlsx(archive: Archive, wanted: string): Promise<Workbook> {
  const path = await findWorkbook(archive);
  const parts = await readRelationships(archive, path);
  const { sheets, is1904, isUncalculated } = await readWorkbookPart(archive, path, parts);
  const sheet = chooseSheet(sheets, wanted);
  const find = (wantedType: string) => [...parts.values()].find(({ type }) => type === wantedType)?.path;
  const [styles, texts] = [find('styles'), find('sharedStrings')];
  const context = {
    kinds: styles === undefined ? [] : await readStyles(archive, styles),
    // Some programs name a list of texts although no cell needs one.
    shared: texts === undefined || !archive.has(texts) ? [] : await readSharedTexts(archive, texts),
    is1904,
    isUncalculated,
  };
  if (!archive.has(sheet.path)) throw damaged('names a sheet that it lacks');
  let tally = createTally();
  return {
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet: sheet.name,
    read: (visit) => {
      tally = createTally();
      return readSheet(archive, sheet.path, context, tally, visit);
    },
    notes: () => [...describeChoice(sheets, sheet, wanted), ...tally.tell()],
  };
}

async function findWorkbook(archive: Archive): Promise<string> {
  const top = await readRelationships(archive, '');
  const named = [...top.values()].find(({ type }) => type === 'officeDocument')?.path;
  const path = named ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(path)) throw refuse('is a binary workbook (.xlsb)');
  if (/^word\//i.test(path)) throw refuse('is a Word document, not a workbook');
  if (/^ppt\//i.test(path)) throw refuse('is a presentation, not a workbook');
  if (archive.has('Index/Document.iwa')) throw refuse('is a document of Apple’s Numbers or Pages');
  if (archive.has(path)) return path;
  throw new WorkbookError(
    'The file is a zip archive without a workbook in it.',
    'Unpack it, and name the file with the register that was in it.',
  );
}

function refuse(what: string): WorkbookError {
  return new WorkbookError(`The file ${what}, and is not read.`, saveAnew);
}
