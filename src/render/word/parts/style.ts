import { element, setting } from '../xml.ts';

/** The colour of text that stands out, and of lines, where a landlord has none of its own. */
export const ourInk = '14212B';
export const lineColour = '6B7A86';

/** A style of paragraphs; what is in `paragraph` and `run` stands in the order that Word wants. */
export interface Style {
  readonly id: string;
  readonly name: string;
  /** The style that it changes; `Normal` unless given. */
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

export function paragraphStyle({
  id,
  name,
  basedOn = 'Normal',
  next,
  paragraph = [],
  run = [],
}: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    setting('name', name),
    setting('basedOn', basedOn),
    next === undefined ? '' : setting('next', next),
    setting('qFormat'),
    paragraph.length === 0 ? '' : element('w:pPr', {}, ...paragraph),
    run.length === 0 ? '' : element('w:rPr', {}, ...run),
  );
}

export function characterStyle(id: string, name: string, run: readonly string[]): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    setting('name', name),
    element('w:rPr', {}, ...run),
  );
}

/** One face for all letters. */
export function fonts(name: string): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
}

/** A size in half points. */
export function sized(halfPoints: number): string[] {
  return [setting('sz', halfPoints), setting('szCs', halfPoints)];
}

export const bold: readonly string[] = [setting('b'), setting('bCs')];

/** Room before and after in twentieths of a point, and between lines in 240ths of a line. */
export function spacing(before: number, after: number, lines?: number): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': lines,
    'w:lineRule': lines === undefined ? undefined : 'auto',
  });
}

/** A line along a side of a paragraph. */
export function bordered(side: string, space = 4): string {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': 8, 'w:space': space, 'w:color': lineColour });
}
