import { attributeOf, type Element, isElement, type Node, parseHtml } from '../parse-html.ts';
import { changeOf } from './changes.ts';
import { isUnseen } from './colours.ts';
import { settleComments } from './comments.ts';
import { settleControls } from './controls.ts';
import { readStyles, type Style } from './css.ts';
import { dingbatsOf, writeSigns } from './dingbats.ts';
import { type AreHeadings, drawGrids, settleTables } from './drawn-grids.ts';
import { type IsLabel, settleFieldLabels } from './field-labels.ts';
import { concealmentOf, findOpened } from './hidden.ts';
import { settleIcons } from './icons.ts';
import { isStandIn, settleLabels } from './labels.ts';
import { settleNames } from './names.ts';
import { isNoteLink, markNoteLists, settleNotes } from './notes.ts';
import { become, listElements, makeElement, setAside, setAttribute, textIn } from './tree.ts';
import { writeUnshown } from './unshown.ts';

/** A page whose elements are marked by their kind and style, but not yet changed. */
export interface MarkedPage {
  readonly roots: readonly Node[];
  readonly elements: readonly Element[];
  readonly styleOf: (element: Element) => Style;
  /** Words for screen readers, and those of things that may not load. */
  readonly labels: readonly Element[];
  readonly raised: ReadonlySet<Element>;
}

/**
 * Marks the elements of a page whose words stand beside what it says (hidden, struck through, changed) with
 * `data-aside`, by their kind and style. `name` is the file's. Throws a CommandError for a frame that is too much to read.
 */
export function markPage(roots: readonly Node[], name = ''): MarkedPage {
  openTemplates(roots, name);
  writeUnshown(roots);
  const elements = listElements(roots);
  const sheets = elements
    .filter((element) => element.tagName === 'style' && isForScreens(element))
    .map(sheetOf);
  const styleOf = readStyles([...headSheets(elements), ...sheets]);
  const isOpened = findOpened(elements);
  const shown = elements.map((element) => ({ element, style: styleOf(element) }));
  for (const { element, style } of shown) markStyle(element, style);
  const labels = shown.filter(({ element, style }) => {
    const concealment =
      concealmentOf(element, style, isOpened) ?? (isUnseen(element, style, styleOf) ? 'hidden' : undefined);
    if (concealment === 'hidden') setAside(element, 'hidden');
    if (concealment === 'label') setAttribute(element, 'data-label', '');
    return concealment === 'label' || isStandIn(element);
  });
  const raised = new Set(shown.filter(isRaised).map(({ element }) => element));
  for (const element of elements) if (isNoteLink(element)) setAttribute(element, 'data-raised', '');
  markNoteLists(elements);
  return { roots, elements, styleOf, labels: labels.map(({ element }) => element), raised };
}

/**
 * Turns a marked page into one that says what a reader would read, in plain paragraphs and tables: what is filled in on
 * forms, the names of icons, raised marks on the line. Choices not made, comments and notes get `data-aside` too, and
 * nothing is lost. The page is changed in place.
 */
export function settlePage(
  { roots, elements, styleOf, labels, raised }: MarkedPage,
  areHeadings: AreHeadings,
  isLabel: IsLabel,
): void {
  settleComments(roots);
  const nameFields = settleFieldLabels(elements, isLabel);
  settleControls(elements);
  nameFields();
  settleNames(elements);
  settleIcons(elements);
  settleLabels(labels);
  settleNotes(elements, raised);
  drawGrids(elements, styleOf, areHeadings);
  settleTables(listElements(roots));
}

/**
 * Puts what is in templates, which no reader sees, in their place: hidden words as others; and so a page that is written
 * inside a frame, which they see.
 */
function openTemplates(roots: readonly Node[], name: string): void {
  const waiting: Node[] = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'template' && 'content' in node)
      setAside(become(node, 'div', (node.content as { childNodes: Node[] }).childNodes), 'hidden');
    const inside = node.tagName === 'iframe' ? attributeOf(node, 'srcdoc') : undefined;
    if (inside !== undefined) {
      const label = makeElement('span', attributeOf(node, 'title') ?? '');
      setAside(label, 'hidden');
      become(node, 'div', [label, ...bodyOf(parseHtml(inside, name))]);
    }
    for (const child of node.childNodes) waiting.push(child);
  }
}

function bodyOf({ childNodes }: ReturnType<typeof parseHtml>): Node[] {
  const body = listElements(childNodes.filter(isElement)).find(({ tagName }) => tagName === 'body');
  return [...(body?.childNodes ?? [])];
}

/** Marks what an element says of its words by its kind and its style alone. */
function markStyle(element: Element, style: Style): void {
  const change = changeOf(element, style);
  if (change !== undefined) setAside(element, change.kind, change.by);
  if (element.tagName === 'nav') setAside(element, 'header');
  const display = style.get('display') ?? '';
  if (/^(?:block|flex|grid|list-item|table(?:-\w+)*)$/.test(display)) setAttribute(element, 'data-block', '');
  if (isRaised({ element, style })) setAttribute(element, 'data-raised', '');
  if (/^pre/.test(style.get('white-space') ?? '')) setAttribute(element, 'data-pre', '');
  const signs = dingbatsOf(element, style);
  if (signs !== undefined) writeSigns(element, signs);
}

function isRaised({ element, style }: { element: Element; style: Style }): boolean {
  return element.tagName === 'sup' || /^super\b/.test(style.get('vertical-align') ?? '');
}

function sheetOf(element: Element): string {
  return element.childNodes.map((node) => textIn(node) ?? '').join('');
}

/** The style sheets of the head, whose elements are not walked. */
function headSheets(elements: readonly Element[]): string[] {
  const head = elements.find(({ tagName }) => tagName === 'head');
  return (head?.childNodes ?? [])
    .filter(isElement)
    .filter((element) => element.tagName === 'style' && isForScreens(element))
    .map(sheetOf);
}

function isForScreens(sheet: Element): boolean {
  return /^(?:|all|screen)$/i.test((attributeOf(sheet, 'media') ?? '').trim());
}
