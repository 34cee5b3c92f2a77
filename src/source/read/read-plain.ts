import type { Entry, MapNode, Node } from '../source.ts';
import { isMisplaced, key, readKey, readShortValue } from './plain-values.ts';

/** A line without its indent and the spaces at its end. */
interface Line {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

/** How far the reading is: the line to be read next, and whether it has met what it does not know. */
interface Reading {
  readonly text: string;
  readonly lines: Line[];
  at: number;
  lost: boolean;
}

const entryForm = new RegExp(`^(${key}):(?: +|$)`);
/** Controls, tabs, other line breaks, spaces that are none, and halves of characters. */
const oddSign = /[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Stands where the reading is lost. */
const nothing: Node = { kind: 'text', span: [0, 0], text: '' };

/**
 * Reads a file written in the plain ways: lines of `key: value`, lists, text on one line or below `|` and `>`, and short
 * `{ … }` and `[ … ]`. The reading is the YAML library's, many times as fast. Undefined where anything else stands in
 * the file, sound or not: that is for the library to read.
 */
export function readPlain(text: string): MapNode | undefined {
  if (oddSign.test(text) || /^ +$/m.test(text) || !text.endsWith('\n')) return undefined;
  const reading: Reading = { text, lines: listLines(text), at: 0, lost: false };
  const root = readMap(reading, 0, 0);
  return reading.lost || root.entries.length === 0 || findNext(reading) ? undefined : root;
}

function listLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((whole) => {
    const content = whole.trimStart();
    const line = { start, indent: whole.length - content.length, content: content.trimEnd() };
    start += whole.length + 1;
    return line;
  });
}

/** Goes to the next line that holds an entry. Comments above it must stand in its column. */
function findNext(reading: Reading): Line | undefined {
  const { lines, at } = reading;
  let next = at;
  while (next < lines.length && /^(?:#|$)/.test(lines[next]?.content ?? '')) next++;
  const { indent } = lines[next] ?? { indent: 0 };
  if (lines.slice(at, next).some((line) => line.content !== '' && line.indent !== indent))
    reading.lost = true;
  return lines[next];
}

/** The next line, taken, where it stands in that column. What stands deeper is not known. */
function takeLine(reading: Reading, indent: number): Line | undefined {
  const line = findNext(reading);
  if (!line || line.indent < indent) return undefined;
  if (line.indent > indent) reading.lost = true;
  reading.at = reading.lines.indexOf(line, reading.at) + 1;
  return line;
}

function readMap(reading: Reading, indent: number, depth: number): MapNode {
  const start = startOf(findNext(reading));
  const entries: Entry[] = [];
  for (let line = takeLine(reading, indent); line && !reading.lost; line = takeLine(reading, indent)) {
    const [lead = '', name = ''] = entryForm.exec(line.content) ?? [];
    const at = startOf(line);
    const value = line.content.slice(lead.length);
    const entry = {
      ...readKey(name, at),
      value:
        value === ''
          ? readNested(reading, indent, depth)
          : readValue(reading, value, at + lead.length, indent),
    };
    if (lead === '' || isMisplaced(entry.key, depth) || entries.some(({ key }) => key === entry.key))
      reading.lost = true;
    entries.push(entry);
  }
  return { kind: 'map', span: [start, endOf(reading)], flow: false, entries };
}

/** What stands below a bare key. */
function readNested(reading: Reading, outer: number, depth: number): Node {
  const next = findNext(reading);
  if (!next || next.indent <= outer) reading.lost = true;
  if (!next || reading.lost) return nothing;
  return next.content.startsWith('- ') ? readList(reading, next) : readMap(reading, next.indent, depth + 1);
}

function readList(reading: Reading, first: Line): Node {
  const { indent } = first;
  const items: Node[] = [];
  for (let line = takeLine(reading, indent); line && !reading.lost; line = takeLine(reading, indent)) {
    const content = line.content.slice(2);
    if (!/^- \S/.test(line.content)) reading.lost = true;
    else if (entryForm.test(content)) {
      reading.at--;
      reading.lines[reading.at] = { start: line.start, indent: indent + 2, content };
      items.push(readMap(reading, indent + 2, 2));
    } else items.push(readValue(reading, content, startOf(line) + 2, indent));
  }
  return { kind: 'list', span: [startOf(first), endOf(reading)], flow: false, items };
}

function readValue(reading: Reading, written: string, at: number, indent: number): Node {
  if (/^[|>]-?$/.test(written)) return readBlock(reading, written, at, indent);
  const node = readShortValue(written, at);
  if (!node) reading.lost = true;
  return node ?? nothing;
}

/** Text below `|` as it stands; below `>` only where it is one paragraph. */
function readBlock(reading: Reading, sign: string, at: number, outer: number): Node {
  const { lines, text } = reading;
  const first = reading.at;
  const indent = lines[first]?.indent ?? 0;
  while (belongsTo(lines[reading.at], indent)) reading.at++;
  while (reading.at > first && lines[reading.at - 1]?.content === '') reading.at--;
  const below = text.slice(lines[first]?.start, Math.max(0, endOf(reading) - 1)).split('\n');
  const written = below.map((line) => line.slice(indent));
  const folded = sign.startsWith('>');
  if (
    indent <= outer ||
    written[0] === '' ||
    reading.at === first ||
    (folded && written.some((line) => /^ | $|^$/.test(line)))
  )
    reading.lost = true;
  const words = written.join(folded ? ' ' : '\n');
  return { kind: 'text', span: [at, endOf(reading)], text: sign.endsWith('-') ? words : `${words}\n` };
}

function belongsTo(line: Line | undefined, indent: number): boolean {
  return line !== undefined && (line.content === '' || line.indent >= indent);
}

function startOf(line: Line | undefined): number {
  return line ? line.start + line.indent : 0;
}

/** Where the lines read so far end. */
function endOf({ lines, at, text }: Reading): number {
  return lines[at]?.start ?? text.length;
}
