import type { Page, Protocol } from 'puppeteer-core';

/** A text of a page in the order of the page: what a browser lays out, markers of lists included, as it is written there. */
export interface PageText {
  readonly text: string;
  /** Which paragraph, cell or the like it stands in, as a number; texts of one number follow each other in lines. */
  readonly block: number;
  /** The lists of terms (`<dl>`) it stands in, the outermost first. */
  readonly terms: readonly TermPlace[];
}

/** A place in a list of terms, which has a number: in a term or in what is said of it. */
export interface TermPlace {
  readonly list: number;
  readonly isTerm: boolean;
}

/** What a browser printed of a page, and the texts of the page. */
export interface PrintedPage {
  readonly bytes: Uint8Array;
  readonly texts: readonly PageText[];
}

/** The texts that a page shows, without those that are decoration (`aria-hidden`, or added by a stylesheet). It needs no scripts. */
export async function readPageText(page: Page): Promise<PageText[]> {
  const session = await page.createCDPSession();
  const snapshot = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: ['display', 'visibility'],
  });
  return readSnapshot(snapshot);
}

/** The texts of a snapshot (Chrome DevTools Protocol, DOMSnapshot) whose computed styles are `display` and `visibility`. */
function readSnapshot(snapshot: Protocol.DOMSnapshot.CaptureSnapshotResponse): PageText[] {
  const { strings } = snapshot;
  const [page] = snapshot.documents;
  if (page === undefined) return [];
  const elements = readElements(page, strings);
  return page.layout.nodeIndex.flatMap((node, index) => {
    const text = strings[page.layout.text[index] ?? -1] ?? '';
    const [, visibility] = page.layout.styles[index] ?? [];
    const element = elements[node];
    if (text === '' || element === undefined || element.isHidden) return [];
    if (strings[visibility ?? -1] === 'hidden') return [];
    return [{ text, block: element.block, terms: element.terms }];
  });
}

/** What a node inherits from those around it. */
interface Element extends Pick<PageText, 'block' | 'terms'> {
  readonly isHidden: boolean;
}

/** Of each node of the document; a parent comes before its children. */
function readElements(page: Protocol.DOMSnapshot.DocumentSnapshot, strings: readonly string[]): Element[] {
  const { parentIndex = [], nodeName = [], attributes = [] } = page.nodes;
  const displays = new Map(
    page.layout.nodeIndex.map((node, index) => [node, page.layout.styles[index]?.[0]]),
  );
  const elements: Element[] = [];
  for (const [node, named] of nodeName.entries()) {
    const outer = elements[parentIndex[node] ?? -1] ?? { block: node, terms: [], isHidden: false };
    const name = strings[named]?.toLowerCase();
    const isText = /^(?:#|::)/.test(name ?? '');
    const display = strings[displays.get(node) ?? -1] ?? 'inline';
    elements.push({
      block: isText || /^(?:inline|contents)/.test(display) ? outer.block : node,
      terms: placeInTerms(name, node, outer.terms),
      isHidden: outer.isHidden || generated.has(name ?? '') || isDecoration(attributes[node] ?? [], strings),
    });
  }
  return elements;
}

function placeInTerms(
  name: string | undefined,
  node: number,
  outer: readonly TermPlace[],
): readonly TermPlace[] {
  if (name === 'dl') return [...outer, { list: node, isTerm: false }];
  const innermost = outer.at(-1);
  if (name !== 'dt' || innermost === undefined) return outer;
  return [...outer.slice(0, -1), { ...innermost, isTerm: true }];
}

/** What a stylesheet adds is painted, and read by nobody. */
const generated = new Set(['::before', '::after']);

/** Attributes are names and values in turn. */
function isDecoration(attributes: readonly number[], strings: readonly string[]): boolean {
  const at = attributes.findIndex((name, index) => index % 2 === 0 && strings[name] === 'aria-hidden');
  return at >= 0 && strings[attributes[at + 1] ?? -1] === 'true';
}
