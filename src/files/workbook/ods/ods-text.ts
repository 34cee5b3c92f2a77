import { mostWritten } from '../row-builder.ts';
import { createSkipper } from './skip-elements.ts';

/** Collects the text of a cell of an OpenDocument sheet: its paragraphs, a line each. */
export interface OdsText {
  readonly start: () => void;
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** Whether an element inside the cell is open. */
  readonly isInside: () => boolean;
  /** Undefined if the cell has no paragraph. */
  readonly read: () => string | undefined;
}

/**
 * A reader of text in which comments, notes, pictures and their captions are passed over. White space is read as
 * OpenDocument 1.3 part 3, 6.1.2 has it: several spaces are one, unless written as `<text:s>`.
 */
export function createOdsText(): OdsText {
  const aside = createSkipper();
  let paragraphs = 0;
  let depth = 0;
  let text = '';
  let isAfterSpace = true;
  const add = (piece: string) => {
    if (text.length <= mostWritten) text += piece;
    isAfterSpace = false;
  };
  const startParagraph = () => {
    if (paragraphs > 0) add('\n');
    paragraphs += 1;
    isAfterSpace = true;
  };
  return {
    start: () => {
      paragraphs = 0;
      text = '';
    },
    open: (name, attributes) => {
      const isParagraph = name === 'text:p' || name === 'text:h';
      if (aside.enter(depth === 0 ? !isParagraph : isAside(name))) return;
      depth += 1;
      if (isParagraph) startParagraph();
      else if (signs.has(name)) add(writeSign(name, attributes['text:c']));
    },
    text: (piece) => {
      if (depth === 0 || aside.isSkipping()) return;
      const flat = piece.replace(/[\t\n\r ]+/g, ' ');
      const words = isAfterSpace && flat.startsWith(' ') ? flat.slice(1) : flat;
      if (words !== '') add(words);
      isAfterSpace = flat.endsWith(' ');
    },
    close: () => {
      if (!aside.leave()) depth -= 1;
    },
    isInside: () => depth > 0 || aside.isSkipping(),
    read: () => (paragraphs > 0 ? text : undefined),
  };
}

const signs = new Map([
  ['text:s', ' '],
  ['text:tab', '\t'],
  ['text:line-break', '\n'],
]);

function writeSign(name: string, count = '1'): string {
  return (signs.get(name) ?? '').repeat(Math.min(Math.max(1, Math.floor(Number(count)) || 1), mostWritten));
}

function isAside(name: string): boolean {
  return name.startsWith('draw:') || asides.has(name);
}

const asides = new Set(['office:annotation', 'text:note', 'text:ruby-text', 'table:table']);
