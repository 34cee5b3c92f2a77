import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type {
  BoardGroup,
  ChangesView,
  CitationsView,
  DocumentView,
  FactView,
  PieceView,
  SideView,
} from '../../publication/changes/changes-view.ts';
import { showControls } from '../../words/short-text.ts';
import { fillLines } from '../../words/wrap.ts';
import { printTablesText } from './tables-text.ts';

/** How the text is shown: whether in colours, and in how many columns. */
export interface ChangesStyle {
  readonly colour: boolean;
  readonly width: number;
}

/** What changed, for a terminal. Removed words are in `[-…-]` and added words in `{+…+}`, with or without colours. */
export function renderChangesText(given: ChangesView, { colour, width }: ChangesStyle): string {
  const view = cleanTexts(given);
  const pen: Pen = { paint: new Chalk({ level: colour ? 1 : 0 }), width };
  const { paint } = pen;
  const sections = [
    [paint.bold(view.title), ...(view.landlord ? [view.landlord] : []), ...view.sides.map(printSide)],
    [wrapText(view.sentence, 0, pen, paint.bold), ...view.notes.map((note) => wrapText(note, 0, pen))],
    ...view.board.map((group) => printGroup(group, pen)),
    printFacts('Approval and particulars', view.facts, pen),
    printFacts('Procedure', view.procedure, pen),
    ...view.figures.map(({ title, tables }) => [
      paint.bold(title),
      '',
      printTablesText(tables, { width }).trimEnd(),
    ]),
    printDocuments(view.documents, pen),
    printCitations(view.citations, pen),
    ...printWording(view, pen),
  ];
  const shown = sections.map((lines) => lines.join('\n')).filter((section) => section !== '');
  return `${shown.join('\n\n')}\n`;
}

interface Pen {
  readonly paint: ChalkInstance;
  readonly width: number;
}

/** Safe to print on a terminal: each control character becomes `␣`. */
function cleanTexts(view: ChangesView): ChangesView {
  return JSON.parse(JSON.stringify(view), (_, value) =>
    typeof value === 'string' ? showControls(value) : value,
  );
}

function printSide({ name, period, place }: SideView): string {
  return `${`${name}:`.padEnd(7)} ${place}${period ? ` (${period})` : ''}`;
}

function printGroup({ title, grave, entries }: BoardGroup, pen: Pen): string[] {
  const heading = `${title} (${entries.length})`;
  return [
    grave ? pen.paint.bold.red(heading) : pen.paint.bold(heading),
    ...entries.flatMap(({ provision, requirement, details }) => [
      wrapText(`${provision} ${requirement}`, 2, pen),
      ...details.map(({ name, text }) => wrapText(`${name}: ${text}`, 6, pen)),
    ]),
  ];
}

function printFacts(title: string, facts: readonly FactView[], pen: Pen): string[] {
  if (facts.length === 0) return [];
  return [
    pen.paint.bold(title),
    ...facts.flatMap(({ name, before, after }) => [
      `  ${name}`,
      wrapText(`- ${before}`, 4, pen, pen.paint.red),
      wrapText(`+ ${after}`, 4, pen, pen.paint.green),
    ]),
  ];
}

function printDocuments(documents: readonly DocumentView[], pen: Pen): string[] {
  if (documents.length === 0) return [];
  return [
    pen.paint.bold('Evidence register'),
    ...documents.map(({ title, change, details }) =>
      wrapText(`${change}: ${[title, ...details].join('; ')}`, 2, pen),
    ),
  ];
}

function printCitations(citations: readonly CitationsView[], pen: Pen): string[] {
  if (citations.length === 0) return [];
  return [
    pen.paint.bold('Evidence under provisions'),
    ...citations.flatMap(({ provision, added, removed, moved }) => [
      `  ${provision}`,
      ...removed.map((words) => wrapText(`- ${words}`, 4, pen, pen.paint.red)),
      ...added.map((words) => wrapText(`+ ${words}`, 4, pen, pen.paint.green)),
      ...moved.map(({ title, before, after }) => wrapText(`~ ${title}: ${before} → ${after}`, 4, pen)),
    ]),
  ];
}

function printWording({ wording }: ChangesView, pen: Pen): string[][] {
  const add = (note: string) => (note === '' ? '' : ` (${note})`);
  const groups = wording.map(({ title, texts }) => [
    `  ${pen.paint.bold(title)}${texts.map(({ name, note }) => (name ? '' : add(note))).join('')}`,
    ...texts.flatMap(({ name, note, lines }) => [
      ...(name ? [`    ${pen.paint.underline(name)}${add(note)}`] : []),
      ...lines.map(({ mark, pieces }) => {
        const words = pieces.flatMap((piece) => markWords(piece, pen));
        return wrapLine([...splitText(mark.trim(), leaveAsIs), ...words], 6, pen);
      }),
    ]),
  ]);
  const [first, ...rest] = groups;
  return first ? [[pen.paint.bold('Wording'), ...first], ...rest] : [];
}

/** A word and how it is painted. */
interface PaintedWord {
  readonly text: string;
  readonly paint: (text: string) => string;
}

function markWords({ text, added, removed }: PieceView, { paint }: Pen): PaintedWord[] {
  if (added) return splitText(`{+${text}+}`, paint.green);
  return splitText(removed ? `[-${text}-]` : text, removed ? paint.red : leaveAsIs);
}

function wrapText(text: string, indent: number, pen: Pen, paint = leaveAsIs): string {
  return wrapLine(splitText(text, paint), indent, pen);
}

function splitText(text: string, paint: PaintedWord['paint']): PaintedWord[] {
  return text === '' ? [] : text.split(' ').map((word) => ({ text: word, paint }));
}

function leaveAsIs(text: string): string {
  return text;
}

/** The words in lines no wider than the pen’s, indented; if indented at all, lines after the first by two more. */
function wrapLine(words: readonly PaintedWord[], indent: number, { width }: Pen): string {
  const hang = indent > 0 ? indent + 2 : 0;
  const lines = fillLines(
    words,
    ({ text }) => stringWidth(text),
    (line) => width - 1 - (line === 0 ? indent : hang),
  );
  return lines.map((line, index) => `${' '.repeat(index > 0 ? hang : indent)}${paintLine(line)}`).join('\n');
}

/** Words painted alike are painted together. */
function paintLine(words: readonly PaintedWord[]): string {
  const groups: { paint: PaintedWord['paint']; texts: string[] }[] = [];
  for (const { text, paint } of words) {
    const last = groups.at(-1);
    if (last?.paint === paint) last.texts.push(text);
    else groups.push({ paint, texts: [text] });
  }
  return groups.map(({ paint, texts }) => paint(texts.join(' '))).join(' ');
}
