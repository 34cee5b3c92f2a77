import JSZip from 'jszip';
import { decodeText } from '../../../files/decode.ts';
import { checkArchive } from '../check-archive.ts';
import { type Element, isElement, parseHtml } from '../parse-html.ts';
import { boxesOfDiagram, wordsOfChart } from './drawings.ts';
import { append, appendText, makeAside, makeElement } from './nodes.ts';
import { openPackage, type Relationship, type WordPackage } from './package.ts';

/** Reads another Word document that stands in this one. */
type ReadInner = (pack: WordPackage) => Promise<Element>;

/**
 * What the parts hold that a part takes in (documents, drawings with words, charts), as HTML, by the id of the
 * relationship. A document of a kind that is not read leaves a note that says so. Throws a CommandError for one with
 * more than can be read.
 */
export async function readEnclosed(
  pack: WordPackage,
  relationships: readonly Relationship[],
  readInner: ReadInner,
): Promise<Map<string, Element>> {
  const enclosed = new Map<string, Element>();
  for (const { id, type, target, isOutside } of relationships) {
    const read = readers.get(type);
    const bytes = read === undefined || isOutside ? undefined : await pack.readBytes(target);
    const element = bytes === undefined ? undefined : await read?.(pack, target, bytes, readInner);
    if (element !== undefined) enclosed.set(id, element);
  }
  return enclosed;
}

type Reader = (
  pack: WordPackage,
  path: string,
  bytes: Uint8Array,
  readInner: ReadInner,
) => Promise<Element | undefined>;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['aFChunk', readChunk],
  ['diagramData', readDiagram],
  ['chart', readChart],
]);

async function readChunk(
  _: WordPackage,
  path: string,
  bytes: Uint8Array,
  readInner: ReadInner,
): Promise<Element> {
  if (String.fromCharCode(...bytes.subarray(0, 2)) === 'PK') return readDocument(path, bytes, readInner);
  const { text } = decodeText(bytes, { asPage: true });
  if (/\.(?:x?html?)$/i.test(path)) return readPage(path, text);
  return /\.txt$/i.test(path) ? readLines(text) : tellUnread(path);
}

async function readDocument(path: string, bytes: Uint8Array, readInner: ReadInner): Promise<Element> {
  const archive = await JSZip.loadAsync(bytes).catch(() => undefined);
  if (archive === undefined) return tellUnread(path);
  await checkArchive(archive, path);
  const pack = await openPackage(archive);
  return pack === undefined ? tellUnread(path) : readInner(pack);
}

function readPage(path: string, text: string): Element {
  const part = makeElement('div');
  for (const node of parseHtml(text, path).childNodes) if (isElement(node)) append(part, node);
  return part;
}

function readLines(text: string): Element {
  const part = makeElement('div');
  for (const line of text.split(/\r?\n|\r/)) appendText(append(part, makeElement('p')), line);
  return part;
}

function tellUnread(path: string): Element {
  const part = makeElement('div');
  const name = path.slice(path.lastIndexOf('/') + 1);
  appendText(
    append(part, makeAside('note', '')),
    `Here the document takes in another one, ${name}, which is not read.`,
  );
  return part;
}

async function readDiagram(pack: WordPackage, path: string): Promise<Element | undefined> {
  const root = await pack.read(path);
  if (root === undefined) return undefined;
  const part = makeElement('div');
  for (const words of boxesOfDiagram(root)) appendText(append(part, makeElement('p')), words);
  return part;
}

/** A chart's words and figures say nothing without its picture: they stand beside the text. */
async function readChart(pack: WordPackage, path: string): Promise<Element | undefined> {
  const root = await pack.read(path);
  if (root === undefined) return undefined;
  const part = makeElement('div');
  appendText(append(part, makeAside('note', '')), `Chart: ${wordsOfChart(root)}`);
  return part;
}
