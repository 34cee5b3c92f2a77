import { openArchive } from './archive.ts';
import type { WorkbookKind } from './tell-workbook.ts';
import type { Workbook } from './workbook.ts';
import { locked, saveAnew, WorkbookError } from './workbook-error.ts';

/**
 * Opens a spreadsheet file of the kind that `tellWorkbook` told, and chooses a sheet: by its name, or the first that is
 * not hidden. Macros, links and whatever else lies in the file are never looked at. Throws a `WorkbookError` for a file
 * that cannot be read, and for a sheet that is not there.
 */
export async function openWorkbook(bytes: Uint8Array, kind: WorkbookKind, sheet = ''): Promise<Workbook> {
  if (kind === 'html') {
    const { openPage } = await import('./page/open-page.ts');
    return openPage(bytes, sheet);
  }
  if (kind === 'ole') throw refuseOle(bytes);
  if (kind !== 'zip') throw new WorkbookError(refusals[kind], saveAnew);
  const archive = await openArchive(bytes);
  if (archive.has('content.xml')) {
    const { openOds } = await import('./ods/open-ods.ts');
    return openOds(archive, sheet);
  }
  const { openXlsx } = await import('./xlsx/open-xlsx.ts');
  return openXlsx(archive, sheet);
}

const refusals = {
  xml: 'The file is XML, such as an XML spreadsheet of Excel 2003, not a workbook of today.',
  mhtml: 'The file is a web page packed as a mail (MHTML), not a workbook.',
};

/** A file with a password is an old Office file around an encrypted new one. */
function refuseOle(bytes: Uint8Array): WorkbookError {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  if (isLocked) return locked();
  return new WorkbookError(
    'The file is an old Excel workbook (.xls) or another file of old Office.',
    saveAnew,
  );
}
