import type { Element } from '../parse-html.ts';
import { wordsOfXml } from './all-words.ts';
import { type BesideWords, listBeside } from './beside.ts';
import type { Story } from './context.ts';
import { readEnclosed } from './enclosed.ts';
import { findFields } from './fields.ts';
import { makeElement, wordsInside } from './nodes.ts';
import { listNotes, type Part } from './notes.ts';
import { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { plainContext, readBody } from './read-body.ts';
import { StyleSheet } from './styles.ts';
import { type Xml, XmlError } from './xml.ts';

/** A Word document as HTML. */
export interface WordDocument {
  /** Its own words, with `data-aside` on what stands beside them. */
  readonly body: Element;
  /** The words of its pages' headers and footers, each once, and notes that nothing refers to. */
  readonly around: readonly (BesideWords & { readonly place: string })[];
  /** Every word of the file. */
  readonly words: string;
}

/** Reads the parts of a Word document that hold words. Throws an XmlError for one that is broken. */
export async function readWordDocument(pack: WordPackage, depth = 0): Promise<WordDocument> {
  const targets = (await pack.relationshipsOf(pack.main)).filter(({ isOutside }) => !isOutside);
  const readFirst = async (type: string): Promise<Xml | undefined> => {
    const target = targets.find((one) => one.type === type)?.target;
    return target === undefined ? undefined : pack.read(target);
  };
  const styles = new StyleSheet(await readFirst('styles'));
  const lists = await readFirst('numbering');
  const notes = new Map<string, Element[]>();
  const words: string[] = [];
  const known = new Set<string>();
  const readInner = async (inner: WordPackage): Promise<Element> => {
    if (depth === deepest) throw new XmlError('holds documents in documents without end');
    const { body, words: its } = await readWordDocument(inner, depth + 1);
    words.push(its);
    return body;
  };
  const marks = { footnote: 0, endnote: 0 };
  const openPart = async (path: string): Promise<Part | undefined> => {
    const root = await pack.read(path);
    if (root === undefined) return undefined;
    const relationships = await pack.relationshipsOf(path);
    const enclosed = await readEnclosed(pack, relationships, readInner);
    const links = new Map(
      relationships.filter(({ isOutside }) => isOutside).map(({ id, target }) => [id, target]),
    );
    const numbering = new Numbering(lists, styles);
    const story: Story = {
      styles,
      numbering,
      fields: findFields(root),
      links,
      enclosed,
      notes,
      marks,
      open: [],
    };
    const its = wordsOfXml(root, styles);
    if (known.has(its)) return undefined;
    known.add(its);
    words.push(its, ...[...enclosed.values()].map((one) => wordsInside(one)));
    return { root, story };
  };
  const openAll = async (type: string): Promise<Part[]> => {
    const paths = new Set(targets.filter((one) => one.type === type).map(({ target }) => target));
    const parts = await Promise.all([...paths].map(openPart));
    return parts.filter((part) => part !== undefined);
  };
  const main = await openPart(pack.main);
  const beside = [...(await openAll('footnotes')), ...(await openAll('endnotes'))];
  const comments = await openAll('comments');
  const replies = await readFirst('commentsExtended');
  const stories = [main, ...beside].filter((part) => part !== undefined);
  listNotes(notes, beside, comments, replies, stories);
  const body = makeElement('body');
  if (main !== undefined) readBody(main.root, plainContext, body, main.story);
  const around = [
    ...readAround(await openAll('header'), 'page header'),
    ...readAround(await openAll('footer'), 'page footer'),
    ...[...notes.values()]
      .flat()
      .flatMap((element) => listBeside(element, 'note', ''))
      .map(atTheEnd),
  ];
  return { body, around, words: words.join('\n') };
}

const deepest = 3;

function atTheEnd(beside: BesideWords): BesideWords & { place: string } {
  return { ...beside, place: 'the end' };
}

/** The words of headers or footers. */
function readAround(parts: readonly Part[], place: string): (BesideWords & { place: string })[] {
  return parts.flatMap(({ root, story }) => {
    const element = makeElement('div');
    readBody(root, plainContext, element, story);
    return listBeside(element, 'header', '').map((one) => ({ ...one, place }));
  });
}
