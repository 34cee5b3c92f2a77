import { type Archive, openArchive } from '../../../files/workbook/archive.ts';
import { WorkbookError } from '../../../files/workbook/workbook-error.ts';
import { parseXml, visitXml, type XmlElement } from './parse-xml.ts';
import { refuseOpenDocument } from './refuse.ts';

/** The parts of an OpenDocument file that hold words. */
export interface Parts {
  /** The document itself, with the styles it uses. */
  readonly content: XmlElement;
  /** The named styles, headers and footers; those of a flat file are in its content. */
  readonly styles: XmlElement | undefined;
  /** The part that a reference such as `./Object 1` leads to: a formula or a chart. */
  readonly objects: ReadonlyMap<string, XmlElement>;
  /** Whether the file is an archive, and not one flat text. */
  readonly isPacked: boolean;
}

/**
 * Opens a zipped OpenDocument file. Nothing but its own text, styles and embedded formulas and charts is unpacked.
 * Throws a CommandError for a file that is damaged, locked or too much to read.
 */
export async function openParts(bytes: Uint8Array, name: string): Promise<Parts> {
  const archive = await openArchive(bytes).catch((error: unknown) => {
    throw explain(error, name);
  });
  const read = async (path: string): Promise<XmlElement | undefined> =>
    archive.has(path) ? parseXml(await textOf(archive, path, name), name) : undefined;
  const manifest = await read('META-INF/manifest.xml');
  if (isEncrypted(manifest) || archive.has('encrypted-package')) throw locked(name);
  const content = await read('content.xml');
  if (content === undefined) throw refuseOpenDocument(name, 'is damaged: it lacks its text');
  const objects = new Map<string, XmlElement>();
  for (const reference of objectsIn(content)) {
    const part = await read(`${reference.replace(/^\.\//, '')}/content.xml`);
    if (part !== undefined) objects.set(reference, part);
  }
  return { content, styles: await read('styles.xml'), objects, isPacked: true };
}

/** The parts of a flat file (.fodt), which is one XML text. */
export function openFlat(text: string, name: string): Parts {
  return { content: parseXml(text, name), styles: undefined, objects: new Map(), isPacked: false };
}

const megabyte = 1_000_000;
const mostText = 60 * megabyte;
const mostObjects = 500;

async function textOf(archive: Archive, path: string, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > mostText)
      throw refuseOpenDocument(name, `holds more than ${mostText / megabyte} MB of text and markup`);
    pieces.push(piece);
  };
  await archive.unpack(path, take).catch((error: unknown) => {
    throw explain(error, name);
  });
  const [first, second] = pieces[0] ?? [];
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(Buffer.concat(pieces));
}

function isEncrypted(manifest: XmlElement | undefined): boolean {
  let found = false;
  if (manifest === undefined) return found;
  visitXml(manifest, ({ name }) => {
    found ||= name === 'manifest:encryption-data';
    return !found;
  });
  return found;
}

function objectsIn(content: XmlElement): string[] {
  const found = new Set<string>();
  visitXml(content, ({ name, attributes }) => {
    const reference = attributes['xlink:href'] ?? '';
    if (name === 'draw:object' && /^(?:\.\/)?[\w][\w ./-]*$/.test(reference)) found.add(reference);
    return true;
  });
  return [...found].slice(0, mostObjects);
}

function locked(name: string): Error {
  return refuseOpenDocument(name, 'is locked with a password');
}

/** The archive is opened as a workbook's; what was wrong with it is said of the document. */
function explain(error: unknown, name: string): unknown {
  if (!(error instanceof WorkbookError)) return error;
  const what = error.message.replace(/^The workbook /, '').replace(/\.$/, '');
  return refuseOpenDocument(name, what);
}
