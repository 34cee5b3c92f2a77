import { agree } from '../../words/plurals.ts';
import type { Edit, Span } from '../span.ts';
import { oddSpace } from './layout-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** Control characters but tabs and breaks of lines, signs of direction and byte-order marks. */
const controls =
  /(?![\t\n\r\u0085])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\r(?![\r\n]|$)/gu;

/** What is harmless in prose, within the indent of a line, which an editor shows as if it were not there. */
const indented =
  /^[ ]*[\u0085\u00ad\u200b-\u200d\u2028\u2029\u2060][ \u0085\u00ad\u200b-\u200d\u2028\u2029\u2060]*(?=[^\s\u2000-\u200f\ufeff])/;
/** The same in a key or a value with a form of its own, where the breaks of lines that only some programs know are none. */
const unseen = /[\u0085\u00ad\u200b-\u200d\u2028\u2029\u2060]/g;

/** The same at the end of a line, after a sign that ends a key or a value. */
const trailing = /(?<=["'\]}:])[\u0085\u00ad\u200b-\u200d\u2028\u2029\u2060]+$/;

/** A vertical tab, a form feed, and the end of a line without its second half. */
const breaks = ['\v', '\f', '\r'];

/** A line of a file, with the break after it. */
interface RawLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What is no part of a document and came in from elsewhere: marks of a merge that was not finished, fences of a code block,
 * and characters that nobody sees. Their edits take them out.
 */
export function diagnoseMarks(text: string): Diagnosis[] {
  if (
    text.search(controls) < 0 &&
    text.search(unseen) < 0 &&
    !text.includes('\u3000') &&
    !/^(<{7}|={7}|>{7}|\|{7}|```|~~~)/m.test(text)
  )
    return [];
  const lines = readRawLines(text);
  return [
    ...diagnoseMerges(lines),
    ...diagnoseFences(lines),
    ...lines.flatMap(diagnoseControls),
    ...lines.flatMap(diagnoseWide),
  ];
}

function readRawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end).replace(/\r?\n$/, '') });
    start = end;
  }
  return lines;
}

const mark = /^(<{7}|\|{7}|={7}|>{7})(?:\s|$)/;

/** Two versions of some lines, between marks; one mark alone is a line to delete. */
function diagnoseMerges(lines: readonly RawLine[]): Diagnosis[] {
  const found: Diagnosis[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const sign = line && mark.exec(line.text)?.[1]?.charAt(0);
    if (!line || !sign) continue;
    const end = sign === '<' ? findEnd(lines, at) : -1;
    if (end < 0) {
      found.push(loneMark(line));
      continue;
    }
    found.push(merge(lines.slice(at, end + 1)));
    at = end;
  }
  return found;
}

/** The closing mark that goes with an opening one: before the next opening one, and with a middle between. */
function findEnd(lines: readonly RawLine[], at: number): number {
  let middle = false;
  for (let next = at + 1; next < lines.length; next++) {
    const sign = mark.exec(lines[next]?.text ?? '')?.[1]?.charAt(0);
    if (sign === '<') return -1;
    if (sign === '=') middle = true;
    if (sign === '>') return middle ? next : -1;
  }
  return -1;
}

function loneMark(line: RawLine): Diagnosis {
  return diagnose(
    'merge-mark',
    [line.start, line.start + line.text.length],
    'The line is a mark of a merge that was not finished.',
    'Delete the line, and see that the lines about it stand there once and are the right ones.',
    [drop(line)],
  );
}

/** The first version is read. */
function merge(lines: readonly RawLine[]): Diagnosis {
  const signs = lines.map(({ text }) => mark.exec(text)?.[1]?.charAt(0));
  const base = signs.indexOf('|');
  const middle = signs.indexOf('=');
  const first = lines.slice(1, base > 0 ? base : middle);
  const second = lines.slice(middle + 1, -1);
  const [open, last] = [lines[0], lines.at(-1)] as [RawLine, RawLine];
  const { slip, edits } = diagnose(
    'merge-mark',
    [open.start, open.start + open.text.length],
    'Two versions of these lines stand here, because a merge was not finished; the first was read.',
    `Keep ${nameLines(first)} or ${nameLines(second)}, and delete the rest of lines ${open.number} to ${last.number}, with the marks.`,
    lines.flatMap((line) => (first.includes(line) ? [] : [drop(line)])),
  );
  const related = [
    { span: spanOf(lines[middle] ?? open), note: 'the second version begins below this line' },
  ];
  return { slip: { ...slip, related }, edits };
}

function nameLines(lines: readonly RawLine[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return 'nothing';
  return first === last ? `line ${first.number}` : `lines ${first.number} to ${last.number}`;
}

/** ``` at the margin: the marks of a code block, copied with what is in it. */
function diagnoseFences(lines: readonly RawLine[]): Diagnosis[] {
  const fences = lines.filter(({ text }) => /^(```+|~~~+)\s*[\w-]*$/.test(text));
  const found: Diagnosis[] = [];
  for (let at = 0; at < fences.length; at += 2) {
    const pair = fences.slice(at, at + 2);
    const [first, second] = pair;
    if (!first) continue;
    found.push(
      diagnose(
        'code-fence',
        spanOf(first),
        `The line is the mark of a code block, which is no part of the document${second ? `; so is line ${second.number}` : ''}.`,
        second
          ? `Delete lines ${first.number} and ${second.number}, and keep what is between them.`
          : 'Delete the line.',
        pair.map(drop),
      ),
    );
  }
  return found;
}

const named: readonly (readonly [signs: string, name: string])[] = [
  ['\ufeff', 'a byte-order mark, which belongs at the start of a file only'],
  [
    '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
    'a sign that turns the direction of reading',
  ],
  ['\u00ad', 'a soft hyphen'],
  ['\r\u0085\u2028\u2029', 'a break of lines that YAML does not take for one'],
  ['\u200b\u200c\u200d\u2060', 'a space or joiner without width'],
  ['\v\f', 'a line or page break of a word processor'],
  ['\u001b', 'the sign that begins a command to a terminal'],
];

/** The characters of one line that nobody sees and YAML forbids, or that change how the rest is shown. */
function diagnoseControls(line: RawLine): Diagnosis[] {
  const skip = line.start === 0 && line.text.startsWith('\uFEFF') ? 1 : 0;
  const lead = indented.exec(line.text)?.[0] ?? '';
  const tail = trailing.exec(line.text);
  const ends = tail ? [...tail[0].matchAll(unseen)].map(({ index }) => line.start + tail.index + index) : [];
  const places = [...lead.matchAll(unseen), ...line.text.slice(skip).matchAll(controls)].map(
    ({ index, 0: sign }) => line.start + index + (sign.search(unseen) < 0 ? skip : 0),
  );
  places.push(...ends);
  const [first] = places;
  if (first === undefined) return [];
  const edits = places.map((at): Edit => ({ span: [at, at + 1], text: joins(line, at) ? ' ' : '' }));
  return [describeHidden(line.text.charAt(first - line.start), edits)];
}

/** Spaces as wide as a Chinese character, which come from another keyboard. */
function diagnoseWide({ text, start }: RawLine): Diagnosis[] {
  return [...text.matchAll(/\u3000+/g)].map(({ index, 0: wide }) => {
    const lead = /^[ -]*$/.test(text.slice(0, index)) ? /^[ \u3000]*/.exec(text)?.[0] : undefined;
    const inKey = /^\s*(?:- +)?["']?[\w.-]*$/.test(text.slice(0, index)) && index > (lead?.length ?? 0);
    const isAdded =
      lead !== undefined &&
      (lead.length > wide.length || wide.length === 1) &&
      (lead.length - wide.length) % 2 === 0;
    const isLast = index + wide.length === text.length;
    return oddSpace(start + index, wide, inKey || isAdded || isLast ? '' : ' '.repeat(wide.length));
  });
}

/** Characters that nobody sees, the first of which is that one; the edits take them out. */
function describeHidden(sign: string, edits: readonly Edit[]): Diagnosis {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = named.find(([signs]) => signs.includes(sign))?.[1] ?? 'a control character';
  const others = edits.length - 1;
  return diagnose(
    'hidden-character',
    edits[0]?.span ?? [0, 0],
    `There is a character here that nobody sees: ${code}, ${name}${others > 0 ? `; ${others} more ${agree(others, 'is', 'are')} on the line` : ''}.`,
    others > 0 ? 'Delete the characters, or delete the line and type it again.' : 'Delete the character.',
    edits,
  );
}

/** Soft hyphens, joiners and spaces without width in words that must be known: a key, a date, a word of a list. */
export function diagnoseWidthless(text: string, [start, end]: Span): Diagnosis | undefined {
  const written = text.slice(start, end);
  const places = [...written.matchAll(unseen)].map(({ index }) => start + index);
  const [first] = places;
  if (first === undefined) return undefined;
  return describeHidden(
    text.charAt(first),
    places.map((at): Edit => ({ span: [at, at + 1], text: '' })),
  );
}

/** Whether a break of lines stands between two words, and not in a key. */
function joins({ text, start }: RawLine, at: number): boolean {
  if (/^\s*(?:- )?["']?[\w.-]*$/.test(text.slice(0, at - start))) return false;
  return (
    breaks.includes(text.charAt(at - start)) && /\S.\S/s.test(text.slice(at - start - 1, at - start + 2))
  );
}

function spanOf({ start, text }: RawLine): Span {
  return [start, start + text.length];
}

function drop({ start, end }: RawLine): Edit {
  return { span: [start, end], text: '' };
}
