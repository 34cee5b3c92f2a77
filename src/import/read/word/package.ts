import type JSZip from 'jszip';
import { parseXml, type Xml } from './xml.ts';

/** Where a part of a Word document points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `hyperlink`, `footnotes`. */
  readonly type: string;
  /** The path of a part, or an address if it is outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word document, which are parsed when asked for. */
export interface WordPackage {
  /** The path of the part that holds the document's own words. */
  readonly main: string;
  /** The XML of a part, or undefined if there is no such part. Throws an XmlError for one that is broken. */
  read(path: string): Promise<Xml | undefined>;
  /** The bytes of a part, or undefined. */
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /** Where a part points to. */
  relationshipsOf(path: string): Promise<readonly Relationship[]>;
}

/** Opens an archive as a Word document; undefined if it has no part for the document's own words. */
export async function openPackage(archive: JSZip): Promise<WordPackage | undefined> {
  const files = new Map(
    Object.values(archive.files)
      .filter(({ dir }) => !dir)
      .map((file) => [normalise(file.name), file]),
  );
  const readBytes = async (path: string): Promise<Uint8Array | undefined> =>
    files.get(normalise(path))?.async('uint8array');
  const read = async (path: string): Promise<Xml | undefined> => {
    const bytes = await readBytes(path);
    return bytes === undefined ? undefined : parseXml(bytes);
  };
  const relationshipsOf = async (path: string): Promise<readonly Relationship[]> => {
    const { folder, name } = splitPath(path);
    const root = await read(`${folder}_rels/${name}.rels`);
    return (root?.children ?? []).flatMap((child) =>
      typeof child === 'string' ? [] : relationshipOf(child, folder),
    );
  };
  const named = (await relationshipsOf('')).find(({ type }) => type === 'officeDocument')?.target;
  const main = [named, 'word/document.xml'].find((path) => path !== undefined && files.has(normalise(path)));
  return main === undefined ? undefined : { main, read, readBytes, relationshipsOf };
}

function relationshipOf({ attributes }: Xml, folder: string): Relationship[] {
  const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
  if (id === undefined || target === undefined) return [];
  const kind = type.slice(type.lastIndexOf('/') + 1);
  const isOutside = mode?.toLowerCase() === 'external' || kind === 'hyperlink';
  return [{ id, type: kind, target: isOutside ? target : resolvePath(folder, target), isOutside }];
}

function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const end = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, end), name: path.slice(end) };
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Letter case and kind of slash do not matter (ECMA-376 part 2, 6.2.2). */
function normalise(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
