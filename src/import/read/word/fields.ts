import { symbolOf } from './symbols.ts';
import { childOf, elementsIn, isOn, textIn, valueIn, visitXml, type Xml } from './xml.ts';

/** A field: an instruction to Word, and mostly what Word made of it when it last looked. */
export interface Field {
  /** The instruction, `HYPERLINK "https://a.example"`. */
  readonly instruction: string;
  /** What its words lead to, or `''`. */
  readonly href: string;
  /** What it shows if it holds no words as its result, or undefined if it does hold some. */
  readonly shows: FieldWords | undefined;
}

/** Words that a field shows without holding them. */
interface FieldWords {
  readonly kind: 'said' | 'unchosen' | 'hidden';
  readonly words: string;
}

/** Where a part of a field stands: its beginning, what is between the instruction and its result, or its end. */
export interface FieldMark {
  readonly field: Field;
  readonly at: 'begin' | 'separate' | 'end';
}

/** The fields below an element, by the elements that mark them. A field without end is none: its words are words. */
export function findFields(root: Xml): Map<Xml, FieldMark> {
  const finder = new FieldFinder();
  visitXml(root, (element) => {
    finder.pass(element);
    return element.name !== 'ffData';
  });
  return finder.marks;
}

class FieldFinder {
  readonly marks = new Map<Xml, FieldMark>();
  readonly #open: OpenField[] = [];

  pass(element: Xml): void {
    const last = this.#open.at(-1);
    if (element.name === 'fldChar') this.#passMark(element, last);
    else if (element.name === 'instrText' || element.name === 'delInstrText') {
      if (last !== undefined && last.separate === undefined) last.instruction += textIn(element);
    } else if (saysWords(element)) {
      for (const one of this.#open) if (one.separate !== undefined) one.isSaid = true;
    }
  }

  #passMark(element: Xml, last: OpenField | undefined): void {
    const type = element.attributes['fldCharType'];
    if (type === 'begin' && this.#open.length < deepest)
      this.#open.push({ begin: element, separate: undefined, instruction: '', isSaid: false });
    else if (type === 'separate' && last !== undefined) last.separate ??= element;
    else if (type === 'end' && last !== undefined) this.#end(element, last);
  }

  #end(element: Xml, { begin, separate, instruction, isSaid }: OpenField): void {
    this.#open.pop();
    const field = fieldOf(instruction, isSaid, childOf(begin, 'ffData'));
    this.marks.set(begin, { field, at: 'begin' });
    if (separate !== undefined) this.marks.set(separate, { field, at: 'separate' });
    this.marks.set(element, { field, at: 'end' });
  }
}

/** Nobody nests fields so deep; more would take long to follow. */
const deepest = 50;

/** A field written in one element, `w:fldSimple`. */
export function simpleField(element: Xml): Field {
  let isSaid = false;
  visitXml(element, (one) => {
    isSaid ||= saysWords(one);
    return !isSaid;
  });
  return fieldOf(element.attributes['instr'] ?? '', isSaid, childOf(element, 'ffData'));
}

interface OpenField {
  readonly begin: Xml;
  separate: Xml | undefined;
  instruction: string;
  isSaid: boolean;
}

function saysWords(element: Xml): boolean {
  if (element.name === 'sym') return true;
  return (element.name === 't' || element.name === 'delText') && textIn(element).trim() !== '';
}

function fieldOf(instruction: string, isSaid: boolean, form: Xml | undefined): Field {
  const [name = '', ...others] = partsOf(instruction);
  const kind = name.toUpperCase();
  const href = kind === 'HYPERLINK' ? addressOf(others) : '';
  return { instruction, href, shows: isSaid ? undefined : shownBy(kind, others, instruction, form) };
}

/** The parts of an instruction: words, quoted words without their marks, and switches such as `\l`. */
function partsOf(instruction: string): string[] {
  const found = instruction.matchAll(/"((?:\\.|[^"\\])*)"?|“([^”]*)”?|(\\[^\s"“])|([^\s"“”]+)/g);
  return [...found].map(([, quoted, curly, mark, bare]) => {
    const words = quoted ?? curly;
    return words === undefined ? (mark ?? bare ?? '') : words.replace(/\\(["\\])/g, '$1');
  });
}

/** Where `HYPERLINK` leads: its address, and the place in it that `\l` names. A place in this document is nowhere. */
function addressOf(parts: readonly string[]): string {
  let [address, place] = ['', ''];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const mark = /^\\(.)$/.exec(part)?.[1]?.toLowerCase();
    if (mark === undefined) address ||= part.trim();
    else if ('lots*#@'.includes(mark)) {
      index += 1;
      if (mark === 'l') place = parts[index] ?? '';
    }
  }
  return address === '' || place === '' ? address : `${address}#${place}`;
}

/** What a field shows by itself; what Word only keeps, as the words of an index, is hidden. */
function shownBy(
  kind: string,
  parts: readonly string[],
  instruction: string,
  form: Xml | undefined,
): FieldWords | undefined {
  if (form !== undefined) return shownByForm(form);
  const words = parts.filter((part) => !/^\\.$/.test(part)).join(' ');
  if (kind === 'SYMBOL') return { kind: 'said', words: symbolBy(parts) };
  if (kind === 'QUOTE') return { kind: 'said', words };
  if (kind === 'EQ') return { kind: 'said', words: wordsOfEquation(instruction) };
  if (kind === 'MACROBUTTON' || kind === 'GOTOBUTTON') {
    const prompt = instruction.trim().replace(/^\S+\s+\S+\s*/, '');
    return { kind: 'unchosen', words: prompt };
  }
  return /^(?:XE|TC|TA|RD)$/.test(kind) ? { kind: 'hidden', words } : undefined;
}

/** A box of an old form as `☒` or `☐`, or what its drop-down shows. */
function shownByForm(form: Xml): FieldWords | undefined {
  const box = childOf(form, 'checkBox');
  if (box !== undefined) {
    const isChecked = isOn(box, 'checked') ?? isOn(box, 'default') ?? false;
    return { kind: 'said', words: isChecked ? '☒' : '☐' };
  }
  const list = childOf(form, 'ddList');
  if (list === undefined) return undefined;
  const entries = elementsIn(list).filter(({ name }) => name === 'listEntry');
  const chosen = Number(valueIn(list, 'result') ?? valueIn(list, 'default') ?? 0);
  return { kind: 'said', words: entries[chosen]?.attributes['val'] ?? '' };
}

/** As in `SYMBOL 252 \f "Wingdings"`. */
function symbolBy(parts: readonly string[]): string {
  const [number = ''] = parts;
  const at = parts.findIndex((part) => part.toLowerCase() === '\\f');
  const font = at === -1 ? '' : (parts[at + 1] ?? '');
  return symbolOf(font, Number(number)) ?? '\ufffd';
}

/** The words in an old equation such as `EQ \o\ad(\s\up 9(a),b)`. */
function wordsOfEquation(instruction: string): string {
  const inner = instruction
    .trim()
    .replace(/^\S+/, '')
    .replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '');
  return inner
    .replace(/\\[a-z]+(?:\s*\d+(?=\())?/gi, ' ')
    .replace(/[(),;]+/g, ' ')
    .trim();
}
