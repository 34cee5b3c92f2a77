import type { Archive } from '../archive.ts';
import type { SheetName } from '../choose-sheet.ts';
import { dropPrefix, parsePart } from '../parse-part.ts';
import { damaged, tooMuch } from '../workbook-error.ts';
import { decodeEscapes } from '../write-value.ts';
import { type NumberKind, tellNumberKind } from './number-format.ts';
import type { Relationship } from './relationships.ts';
import { createTextReader } from './text-reader.ts';

/** What the main part of an .xlsx says. */
export interface WorkbookPart {
  /** Its sheets of cells (charts are left out), in the order of their tabs. */
  readonly sheets: readonly (SheetName & { readonly path: string })[];
  /** Whether its days are counted from 1904. */
  readonly is1904: boolean;
  /** Whether it asks for all formulas to be calculated when it is opened, as their values may be placeholders. */
  readonly isUncalculated: boolean;
}

/** Reads the main part of an .xlsx. Throws a `WorkbookError` if it is broken. */
export async function readWorkbookPart(
  archive: Archive,
  path: string,
  parts: ReadonlyMap<string, Relationship>,
): Promise<WorkbookPart> {
  const sheets: (SheetName & { path: string })[] = [];
  let is1904 = false;
  let isUncalculated = false;
  const addSheet = (attributes: Readonly<Record<string, string>>) => {
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    const part = parts.get(id);
    if (part === undefined) throw damaged('names a sheet that it lacks');
    if (part.type !== 'worksheet') return;
    if (sheets.length === mostSheets) throw tooMuch(`has more than ${mostSheets} sheets`);
    const { name = '', state = 'visible' } = attributes;
    sheets.push({ name: decodeEscapes(name), isHidden: state !== 'visible', path: part.path });
  };
  await parsePart(archive, path, {
    open: (name, attributes) => {
      const local = dropPrefix(name);
      if (local === 'sheet') addSheet(attributes);
      else if (local === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      else if (local === 'calcPr') isUncalculated = isTrue(attributes['fullCalcOnLoad']);
    },
  });
  return { sheets, is1904, isUncalculated };
}

/** Reads what the number in a cell stands for, by the cell's style. */
export async function readStyles(archive: Archive, path: string): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  await parsePart(archive, path, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const local = dropPrefix(name);
      if (local === 'cellXfs') isInCells = true;
      else if (local === 'numFmt') addFormat(codes, Number(numFmtId), formatCode);
      else if (local === 'xf' && isInCells) ids.push(Number(numFmtId));
      if (ids.length > mostStyles) throw tooMuch(`has more than ${mostStyles} cell styles`);
    },
    close: (name) => {
      if (dropPrefix(name) === 'cellXfs') isInCells = false;
    },
  });
  return ids.map((id) => tellNumberKind(id, codes.get(id)));
}

/** Reads the texts that cells refer to by number: plain or rich, without the reading aids of East Asian ones. */
export async function readSharedTexts(archive: Archive, path: string): Promise<readonly string[]> {
  const texts: string[] = [];
  const reader = createTextReader();
  let length = 0;
  await parsePart(archive, path, {
    open: (name) => {
      const local = dropPrefix(name);
      if (local === 'si') reader.start();
      else reader.open(local);
    },
    text: reader.text,
    close: (name) => {
      const local = dropPrefix(name);
      reader.close(local);
      if (local !== 'si') return;
      const text = decodeEscapes(reader.read());
      length += text.length;
      if (texts.length === mostTexts) throw tooMuch(`has more than ${mostTexts} different texts`);
      if (length > mostSharedText) throw tooMuch(`has more than ${mostSharedText} characters of text`);
      texts.push(text);
    },
  });
  return texts;
}

const mostSheets = 1_000;
const mostStyles = 100_000;
const mostTexts = 4_000_000;
const mostSharedText = 100_000_000;

function isTrue(value = ''): boolean {
  return value === '1' || value === 'true';
}

function addFormat(codes: Map<number, string>, id: number, code: string): void {
  if (codes.size === mostStyles) throw tooMuch(`has more than ${mostStyles} number formats`);
  if (!codes.has(id)) codes.set(id, code);
}
