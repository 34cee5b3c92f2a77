import { childOf, elementsIn, textIn, visitXml, type Xml } from './xml.ts';

/**
 * What to read of content that a program writes in several ways for others to choose from: the first with words, and
 * those that have words which it does not have.
 */
export function alternativesIn(element: Xml): readonly Xml[] {
  const known = chosen.get(element) ?? chooseAlternatives(elementsIn(element));
  chosen.set(element, known);
  return known;
}

/** Each is asked for several times, and comparing alternatives in alternatives takes long. */
const chosen = new WeakMap<Xml, readonly Xml[]>();

function chooseAlternatives(all: readonly Xml[]): readonly Xml[] {
  if (all.length < 2) return all;
  const known = new Set<string>();
  const others = all.filter((one) => {
    const words = listWords(one);
    const isNew = words.some((word) => !known.has(word));
    for (const word of words) known.add(word);
    return isNew;
  });
  return others.length > 0 ? others : all.slice(0, 1);
}

/** What is known of a drawing or an old picture without its own words. */
export interface Drawing {
  /** Its description, or `''`. */
  readonly words: string;
  /** Whether it holds no words of its own, and so stands for its description. */
  readonly isPicture: boolean;
  /** The id of the relationship that it leads to as a link, or `''`. */
  readonly link: string;
}

/** Describes a drawing or an old picture. */
export function describeDrawing(element: Xml): Drawing {
  const found = { words: '', isPicture: true, link: '' };
  visitXml(element, ({ name, attributes }) => {
    if (name === 'txbxContent') found.isPicture = false;
    else if (name === 'hlinkClick') found.link ||= attributes['id'] ?? '';
    else if (name === 'docPr') found.words ||= attributes['descr'] || attributes['title'] || '';
    else if (name === 'shape' || name === 'rect') found.words ||= attributes['alt'] ?? '';
    else if (name === 'imagedata') found.words ||= attributes['title'] ?? '';
    return name !== 'txbxContent';
  });
  return found;
}

/** The words of a chart: its titles and labels, each with a space between. */
export function wordsOfChart(root: Xml): string {
  const words: string[] = [];
  visitXml(root, (element) => {
    if (element.name === 't' || element.name === 'v') words.push(textIn(element));
    return element.name !== 'externalData';
  });
  return words.join(' ').trim();
}

/** The texts of the boxes of a SmartArt drawing, from the part with its data. */
export function boxesOfDiagram(root: Xml): string[] {
  const boxes: string[] = [];
  visitXml(root, (element) => {
    if (element.name !== 'pt') return true;
    const body = childOf(element, 't');
    const words: string[] = [];
    if (body !== undefined)
      visitXml(body, (inner) => {
        if (inner.name === 'p' || inner.name === 'br') words.push(' ');
        if (inner !== body && inner.name === 't') words.push(textIn(inner));
        return true;
      });
    boxes.push(words.join('').trim());
    return false;
  });
  return boxes.filter((words) => words !== '');
}

/** Whether a paragraph only holds the large first letter of the next, which goes on in the same word. */
export function isDropCap(paragraph: Xml): boolean {
  const frame = childOf(childOf(paragraph, 'pPr'), 'framePr');
  return /^(?:drop|margin)$/.test(frame?.attributes['dropCap'] ?? '');
}

function listWords(element: Xml): string[] {
  const texts: string[] = [];
  visitXml(element, (one) => {
    if (one.name === 't' || one.name === 'delText') texts.push(textIn(one));
    if (one.name === 'textpath') texts.push(one.attributes['string'] ?? '');
    if (one.name === 'sym') texts.push(one.attributes['char'] ?? '');
    return true;
  });
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
