import { joinList } from '../../../words/lists.ts';
import { listAddresses } from '../css-addresses.ts';
import { type Cleaned, refusePicture } from './cleaned.ts';
import { parseSvg, type SvgElement, UnreadableSvg } from './parse-svg.ts';
import { drawsSomething } from './svg-draws.ts';
import { cleanStyles, leadsOut } from './svg-styles.ts';
import {
  drawingAttributes,
  drawingElements,
  missedElements,
  movingElements,
  silentElements,
} from './svg-words.ts';

const plain = 'Save it as plain SVG, with all text and pictures drawn as outlines, or as a PNG.';

/** Whether a text begins as a drawing does. */
export function isSvg(text: string): boolean {
  return /<(?:\w+:)?svg[\s>]/i.test(text.slice(0, 4000));
}

/**
 * A drawing with those elements and attributes that draw, and nothing that runs, moves, links or describes. Refused is one
 * that would look otherwise without what is taken out.
 */
export function cleanSvg(text: string): Cleaned {
  try {
    const root = parseSvg(text);
    const cleaner = new Cleaner(root);
    const svg = cleaner.write(root);
    if (cleaner.missed.size > 0) {
      return refusePicture(`has ${joinList([...cleaner.missed])}, which cannot be held in a page`, plain);
    }
    if (!drawsSomething(root)) return refusePicture('is an SVG that draws nothing', 'Save it again.');
    const bytes = new TextEncoder().encode(svg);
    const [width, height] = sizeOf(root.attributes);
    return { ok: true, type: 'image/svg+xml', bytes, width, height };
  } catch (error) {
    if (!(error instanceof UnreadableSvg)) throw error;
    return refusePicture(`cannot be read as SVG (line ${error.line}: ${error.message})`, plain);
  }
}

/** Writes what draws of a drawing, and collects in words what of the rest a reader would miss. */
class Cleaner {
  readonly missed = new Set<string>();
  /** All styles of the drawing, in which ids and classes are looked for. */
  readonly #sheets: string;
  readonly #targets = new Set<string>();

  constructor(root: SvgElement) {
    const all = listBelow(root);
    this.#sheets = all.map((one) => (one.name === 'style' ? textOf(one) : '')).join('\n');
    const values = all.flatMap(({ attributes }) => [...attributes]);
    for (const [key, value] of values) if (key === 'href') this.#targets.add(value.trim().slice(1));
    for (const value of [this.#sheets, ...values.map(([, one]) => one)].filter((one) => one.includes('(')))
      for (const { address } of listAddresses(value)) this.#targets.add(address.trim().slice(1));
  }

  write(element: SvgElement, isRoot = true): string {
    const { name, attributes } = element;
    if (attributes.get('requiredExtensions')) return '';
    if (attributes.get('systemLanguage')) this.#miss('a part for one language', element);
    if (movingElements.has(name)) {
      if (endsOtherwise(attributes)) this.#miss('a part that moves', element);
      return '';
    }
    if (name === 'switch') return this.#writeSwitch(element);
    if (!drawingElements.has(name)) return this.#leaveOut(element);
    const space = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : '';
    const inside = name === 'style' ? this.#writeSheet(element) : this.#writeChildren(element);
    const head = `<${name}${space}${this.#writeAttributes(element)}`;
    return inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`;
  }

  #leaveOut(element: SvgElement): string {
    const { name, isHtml } = element;
    const shows = isHtml || (name !== '' && !silentElements.has(name));
    if (shows) this.#miss(missedElements[name] ?? '', element);
    return '';
  }

  /** Of several parts one is shown; those for other programs are gone, and one alone is always it. */
  #writeSwitch(element: SvgElement): string {
    const parts = element.children.map((child) =>
      typeof child === 'string' ? '' : this.write(child, false),
    );
    const shown = parts.filter((part) => part !== '');
    if (shown.length > 1) this.#miss('one of several pictures to choose', element);
    return `<g${this.#writeAttributes(element)}>${shown.join('')}</g>`;
  }

  #writeChildren({ name, children }: SvgElement): string {
    const hasText = ['text', 'tspan', 'textPath', 'a'].includes(name);
    return children
      .map((child) => {
        if (typeof child !== 'string') return this.write(child, false);
        return hasText ? escapeXml(child) : '';
      })
      .join('');
  }

  #writeSheet(element: SvgElement): string {
    const { css, missed } = cleanStyles(textOf(element));
    if (missed !== '') this.#miss(missed, element);
    return escapeXml(css);
  }

  #writeAttributes(element: SvgElement): string {
    return [...element.attributes]
      .map(([key, value]) => {
        const kept = this.#keep(element, key, value);
        return kept === '' ? '' : ` ${key}="${escapeXml(kept)}"`;
      })
      .join('');
  }

  /** What is written as the value of an attribute; `''` for nothing. */
  #keep(element: SvgElement, key: string, value: string): string {
    if (key === 'id') return this.#isNamed(value, '#') ? value : '';
    if (key === 'class') {
      const names = value.split(/\s+/).filter((name) => this.#isNamed(name, '.'));
      return names.join(' ');
    }
    if (key === 'style') {
      const { css, missed } = cleanStyles(value);
      if (missed !== '') this.#miss(`${missed} (${key})`, element);
      return css;
    }
    if (key === 'href') {
      if (element.name === 'a') return '';
      if (!value.trim().startsWith('#')) this.#miss(`an address (${key})`, element);
      return value;
    }
    if (key === 'xml:space') return value;
    if (!drawingAttributes.has(key)) return '';
    if (leadsOut(value)) this.#miss(`an address (${key})`, element);
    return value;
  }

  /** Whether something in the drawing refers to an id or a class. */
  #isNamed(name: string, sign: '#' | '.'): boolean {
    if (name === '') return false;
    const isTarget = sign === '#' && this.#targets.has(name);
    return isTarget || this.#sheets.includes(`${sign}${name}`) || this.#sheets.includes('\\');
  }

  #miss(words: string, { written, line }: SvgElement): void {
    const place = `<${written}>, line ${line}`;
    this.missed.add(words === '' ? `<${written}> (line ${line})` : `${words} (${place})`);
  }
}

/** Whether what an animation changes stays changed when it is over, or it never is. */
function endsOtherwise(attributes: ReadonlyMap<string, string>): boolean {
  const changes = ['from', 'to', 'by', 'values', 'path', 'href'].some((key) => attributes.has(key));
  const dur = attributes.get('dur')?.trim() ?? 'indefinite';
  const repeats = [attributes.get('repeatCount'), attributes.get('repeatDur')].includes('indefinite');
  return changes && (dur === 'indefinite' || repeats || attributes.get('fill') === 'freeze');
}

/** Width and height: those of the viewBox, which a picture is scaled by, else as they are given in pixels. */
function sizeOf(attributes: ReadonlyMap<string, string>): readonly [number, number] {
  const box = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/);
  if (box.length === 4) return [toLength(box[2]), toLength(box[3])];
  return [toLength(attributes.get('width')), toLength(attributes.get('height'))];
}

function toLength(written = ''): number {
  const length = Number(written.trim().replace(/px$/, '') || 0);
  return Number.isFinite(length) ? length : 0;
}

/** An element and all below it. */
function listBelow(element: SvgElement): SvgElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : listBelow(child))),
  ];
}

function textOf({ children }: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
