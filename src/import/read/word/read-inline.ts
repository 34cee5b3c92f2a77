import { type Context, changeOf, insideControl, isProperty, type Story, withBeside } from './context.ts';
import { alternativesIn, describeDrawing } from './drawings.ts';
import { type Field, simpleField } from './fields.ts';
import type { Line } from './line.ts';
import { toRoman } from './numbering.ts';
import { readMath } from './read-math.ts';
import { contextOfRun } from './run-context.ts';
import { isSymbolFont, readPrivateUse, readSymbols, symbolOf } from './symbols.ts';
import { childOf, isOn, textIn, type Xml } from './xml.ts';

/** Adds the words of what is in an element to a line. An element that is not known is walked for its words. */
function readInside(element: Xml, context: Context, line: Line, story: Story): void {
  for (const child of element.children)
    if (typeof child !== 'string') readInline(child, context, line, story);
}

/** Adds the words of an element in a paragraph to its line. */
export function readInline(element: Xml, context: Context, line: Line, story: Story): void {
  const { name, attributes } = element;
  const read = readers.get(name);
  const change = changeOf(name);
  if (read !== undefined) read(element, context, line, story);
  else if (isProperty(name)) return;
  else if (change !== undefined)
    readInside(element, withBeside(context, change, attributes['author']), line, story);
  else if (context.isMath) readEquation(element, context, line, story);
  else readInside(element, context, line, story);
}

type Reader = (element: Xml, context: Context, line: Line, story: Story) => void;

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    r: readRun,
    t: say,
    delText: say,
    tab: (_, context, line) => line.add('\t', context),
    ptab: (_, context, line) => line.add('\t', context),
    br: (_, context, line) => line.breakLine(context),
    cr: (_, context, line) => line.breakLine(context),
    noBreakHyphen: (_, context, line) => line.add('-', context),
    sym: saySymbol,
    fldChar: passField,
    fldSimple: readSimpleField,
    hyperlink: readLink,
    sdt: readControl,
    rt: (element, context, line, story) => readInside(element, withBeside(context, 'note'), line, story),
    oMath: (element, context, line, story) => readInside(element, { ...context, isMath: true }, line, story),
    footnoteReference: (element, context, line, story) =>
      putMarked(element, 'footnote', context, line, story),
    endnoteReference: (element, context, line, story) => putMarked(element, 'endnote', context, line, story),
    commentReference: (element, _, line, story) =>
      putNote(`comment ${element.attributes['id']}`, line, story),
    commentRangeEnd: (element, _, line, story) => putNote(`range ${element.attributes['id']}`, line, story),
    AlternateContent: (element, context, line, story) => {
      for (const [index, one] of alternativesIn(element).entries()) {
        if (index > 0) line.add(' ', context);
        readInside(one, context, line, story);
      }
    },
    txbxContent: (element, context, line) => {
      line.boxes.push({ content: element, context });
    },
    p: putBlock,
    tbl: putBlock,
    drawing: readDrawing,
    pict: readDrawing,
    object: readDrawing,
    textpath: (element, context, line) => {
      line.add(` ${element.attributes['string'] ?? ''} `, context);
    },
    OLEObject: ({ attributes }, _, line) =>
      line.putAside(
        'note',
        `Here the document holds one of another program (${attributes['ProgID'] ?? 'unknown'}), which is not read.`,
      ),
    control: ({ attributes }, _, line) =>
      line.putAside(
        'note',
        `A control (${attributes['name'] ?? 'without a name'}) is not read: see in the document what it is set to.`,
      ),
    relIds: putEnclosed,
    chart: putEnclosed,
    subDoc: (_, __, line) =>
      line.putAside('note', 'Here the document takes in another one, which is not in the file.'),
  }),
);

function readRun(element: Xml, context: Context, line: Line, story: Story): void {
  readInside(element, contextOfRun(element, context, story), line, story);
}

function say(element: Xml, context: Context, line: Line, story: Story): void {
  const { font } = context.look;
  const text = textIn(element);
  const words = isSymbolFont(font) ? readSymbols(font, text) : readPrivateUse(text);
  line.add(words, inFields(context, story));
  if (words !== text && words.includes('\ufffd')) tellUnknown(font, line);
}

function saySymbol({ attributes }: Xml, context: Context, line: Line, story: Story): void {
  const { font = '', char = '' } = attributes;
  const words = symbolOf(font, Number.parseInt(char, 16));
  line.add(words ?? '\ufffd', inFields(context, story));
  if (words === undefined) tellUnknown(font, line, char);
}

function tellUnknown(font: string, line: Line, number = ''): void {
  const which = [font, number].filter((part) => part !== '').join(', ');
  line.putAside('note', `A symbol is not known${which === '' ? '' : ` (${which})`}: see it in the document.`);
}

/** Words of an instruction are never shown; those of a result lead where the instruction says. */
function inFields(context: Context, { open }: Story): Context {
  if (open.length === 0) return context;
  if (open.some(({ at }) => at === 'begin')) return withBeside(context, 'hidden');
  const href = open.findLast(({ field }) => field.href !== '')?.field.href ?? '';
  return href === '' ? context : { ...context, href };
}

function passField(element: Xml, context: Context, line: Line, story: Story): void {
  const mark = story.fields.get(element);
  if (mark === undefined) return;
  const at = story.open.findLastIndex(({ field }) => field === mark.field);
  if (mark.at === 'begin') story.open.push(mark);
  else if (mark.at === 'separate' && at !== -1) story.open[at] = mark;
  else if (mark.at === 'end') {
    if (at !== -1) story.open.splice(at, 1);
    showField(mark.field, context, line, story);
  }
}

function showField({ shows }: Field, context: Context, line: Line, story: Story): void {
  if (shows === undefined) return;
  const inner = shows.kind === 'said' ? context : withBeside(context, shows.kind);
  line.add(shows.words, inFields(inner, story));
  if (shows.words.includes('\ufffd')) tellUnknown('', line);
}

function readSimpleField(element: Xml, context: Context, line: Line, story: Story): void {
  const field = simpleField(element);
  readInside(element, field.href === '' ? context : { ...context, href: field.href }, line, story);
  showField(field, context, line, story);
}

/** A link. One whose target is missing has words all the same; a place in this document is nowhere once it is imported. */
function readLink(element: Xml, context: Context, line: Line, story: Story): void {
  const { id = '', anchor = '' } = element.attributes;
  const address = story.links.get(id) ?? '';
  const href = address === '' || anchor === '' || address.includes('#') ? address : `${address}#${anchor}`;
  readInside(element, href === '' ? context : { ...context, href }, line, story);
}

/** A content control in a paragraph: a box as `☒` or `☐`, else its words; what asks for words is no answer. */
function readControl(element: Xml, context: Context, line: Line, story: Story): void {
  const box = checkBoxOf(element);
  if (box !== '' && wordsIn(element).length < 3) line.add(box, inFields(context, story));
  else readInside(element, insideControl(element, context), line, story);
}

/** The box that a content control is, `☒` or `☐`; `''` for other controls. */
function checkBoxOf(element: Xml): string {
  const box = childOf(childOf(element, 'sdtPr'), 'checkbox');
  if (box === undefined) return '';
  return isOn(box, 'checked') === true ? '☒' : '☐';
}

function wordsIn(element: Xml): string {
  return element.name === 't'
    ? textIn(element).trim()
    : element.children.map((child) => (typeof child === 'string' ? '' : wordsIn(child))).join('');
}

/** A note with its number on the line, in brackets so that no figure grows by it, unless the text gives a mark itself. */
function putMarked(
  { attributes }: Xml,
  kind: 'footnote' | 'endnote',
  context: Context,
  line: Line,
  story: Story,
): void {
  const key = `${kind} ${attributes['id']}`;
  const isMarked = /^(?:1|true|on)$/i.test(attributes['customMarkFollows'] ?? '');
  if (!isMarked && story.notes.has(key)) {
    const number = story.marks[kind] + 1;
    story.marks[kind] = number;
    const mark = kind === 'footnote' ? String(number) : toRoman(number).toLowerCase();
    line.add(` [${mark}]`, inFields(context, story));
  }
  putNote(key, line, story);
}

function putNote(key: string, line: Line, { notes }: Story): void {
  for (const element of notes.get(key) ?? []) line.put(element);
  notes.delete(key);
}

function readDrawing(element: Xml, context: Context, line: Line, story: Story): void {
  const { words, isPicture, link } = describeDrawing(element);
  const href = story.links.get(link) || context.href;
  if (isPicture) line.addPicture(words, inFields({ ...context, href }, story));
  else line.putAside('note', words);
  readInside(element, context, line, story);
}

/** A paragraph or a table where only words should be is read like a text box. */
function putBlock(element: Xml, context: Context, line: Line): void {
  line.add(' ', context);
  line.boxes.push({ content: { name: 'body', attributes: {}, children: [element] }, context });
}

function putEnclosed({ attributes }: Xml, context: Context, line: Line, story: Story): void {
  const content = story.enclosed.get(attributes['dm'] ?? attributes['id'] ?? '');
  if (content !== undefined) line.boxes.push({ content, context });
}

function readEquation(element: Xml, context: Context, line: Line, story: Story): void {
  const read = (inner: Xml): void => readInline(inner, context, line, story);
  readMath(element, read, (sign) => line.add(sign, context));
}
