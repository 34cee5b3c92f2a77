import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { quoteWords } from '../../words/short-text.ts';
import type { Grammar, Shape } from '../grammar.ts';
import { loneBracket, textInBrackets } from '../slips/brackets/bracket-slips.ts';
import { type Diagnosis, diagnose, type SlipRule } from '../slips/slip.ts';
import type { Edit } from '../span.ts';
import { type MendedLine, type Mender, mendLines } from './mend-lines.ts';
import { type OutlineLine, readOutlineLine, type Words } from './outline-line.ts';
import { countBelow } from './repair.ts';
import { holdsKeys } from './walk/frame.ts';
import { unbraced } from './walk/take-entries.ts';

/** One change to what stands in brackets on a line: `length` characters from `at` become `text`. */
interface Change {
  readonly rule: SlipRule;
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** Where it is shown, if elsewhere. */
  readonly shownAt?: number;
  readonly message: string;
  readonly help: string;
}

/**
 * The keys and lists in brackets on one line that one sign spoils: a bracket of the wrong kind, a comma too many, another
 * sign for a comma, a quote that is not closed. They come with the lines as they are meant: until then all below is hidden.
 */
export const mendFlows: Mender = (text, lines, grammar, words) =>
  mendLines(
    lines,
    grammar,
    words,
    (walk) => walk.flows,
    (line, { at, shape }, all) => {
      const below = all.slice(at + 1, at + 1 + countBelow(all, at));
      const comment = line.content.slice(line.content.indexOf(line.value) + line.value.length);
      const ends =
        !/[\]}]/.test(comment) && below.every(({ kind }) => kind === 'comment' || kind === 'blank');
      const change = findChange(line.value, shape, ends);
      const start = text.indexOf(line.value, line.start + line.lead.length);
      if (start >= 0 && !shape.items && !holdsKeys(shape))
        return openLone(text, line, findLast(all, at), start, grammar);
      if (!change || start < 0) return undefined;
      const value = apply(line.value, change);
      return { line: readAnew(line, value, words), diagnosis: describeChange(change, start) };
    },
  );

/** The last line of what goes on from a line, deeper than its key. */
function findLast(lines: readonly OutlineLine[], at: number): OutlineLine {
  const line = lines[at] as OutlineLine;
  const after = lines
    .slice(at + 1)
    .findIndex(({ kind, indent }) => kind !== 'blank' && indent <= line.column);
  const own = lines.slice(at, after < 0 ? lines.length : at + 1 + after);
  return own.findLast(({ kind }) => kind !== 'blank') ?? line;
}

/** A bracket before the one value of a place, which nothing on its line closes, or only one of the other kind. */
function openLone(
  text: string,
  line: OutlineLine,
  last: OutlineLine,
  start: number,
  { prose }: Grammar,
): MendedLine | undefined {
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  // What is below is a text, whatever it looks like.
  if (prose.has(line.key))
    return { line: { ...line, value: '|' }, diagnosis: textInBrackets(text, [start, end]) };
  if (last !== line || /[\]}].|^.\s*[\]}]$/.test(line.value)) return undefined;
  const value = line.value
    .slice(1)
    .replace(/[\]}]$/, '')
    .trim();
  return { line: { ...line, value }, diagnosis: loneBracket(line.value, [start, end]) };
}

/** The line as it reads once the brackets about its first key are gone. */
function readAnew(line: OutlineLine, value: string, words: Words): OutlineLine {
  if (/^[[{(]/.test(value) || !line.item || line.key !== '') return { ...line, value };
  const { key, id, colon, value: rest } = readOutlineLine(value, 0, value.length, words);
  return { ...line, key, id, colon, value: rest };
}

function describeChange(
  { rule, at, length, text, shownAt, message, help }: Change,
  start: number,
): Diagnosis {
  const edit: Edit = { span: [start + at, start + at + length], text };
  const shown = start + (shownAt ?? at);
  return diagnose(rule, [shown, shown + Math.max(1, length)], message, help, [edit]);
}

/** More signs than one line in brackets has: each of its signs may be what spoils it. */
const longest = 1_000;

/**
 * The change after which what is in the brackets is read, and fits; undefined if it does already, or none helps. `ends` says
 * whether nothing below belongs to it.
 */
function findChange(value: string, shape: Shape, ends: boolean): Change | undefined {
  if (isSound(value, shape) || value.length > longest) return undefined;
  const all = [
    ...(ends ? listLostClosers(value) : []),
    ...listStripped(value),
    ...listCommas(value),
    ...listClosers(value),
    ...listSecondClosers(value),
    ...listOpeners(value),
    ...listUnlisted(value),
    ...listUnbraced(value),
    ...listQuotes(value),
  ];
  return all.find((change) => isSound(apply(value, change), shape));
}

function apply(value: string, { at, length, text }: Change): string {
  return value.slice(0, at) + text + value.slice(at + length);
}

/** Whether YAML reads it all, and its keys are those of the place, each with a value. */
function isSound(value: string, shape: Shape): boolean {
  const { contents, errors } = parseDocument(value, { schema: 'failsafe', logLevel: 'silent' });
  return errors.length === 0 && !isScalar(contents) && fits(contents, shape);
}

function fits(node: unknown, { items, keys, other, text }: Shape): boolean {
  if (isSeq(node)) return items !== undefined && node.items.every((item) => fits(item, items));
  if (!isMap(node)) return isScalar(node) && text;
  return node.items.every(({ key, value }) => {
    const inner = isScalar(key) ? (keys[String(key.value)] ?? other) : undefined;
    return inner !== undefined && value !== null && fits(value, inner);
  });
}

function listCommas(value: string): Change[] {
  const twice = [...value.matchAll(/,(?:\s*,)+/g)].map(({ index, 0: signs }) => ({
    ...({ rule: 'comma-in-brackets', at: index, length: signs.length, text: ',' } as const),
    message: 'More than one comma stands here.',
    help: 'Delete all but one.',
  }));
  const first = [...value.matchAll(/(?<=^[{[]\s*),\s*/g)].map(({ index, 0: signs }) => ({
    ...({ rule: 'comma-in-brackets', at: index, length: signs.length, text: '' } as const),
    message: 'A comma stands before the first entry.',
    help: 'Delete the comma.',
  }));
  const others = [...value.matchAll(/[;.](?=\s+(?:[\w-]+:\s|[[{"']))/g)].map(({ index, 0: sign }) => ({
    ...({ rule: 'comma-in-brackets', at: index, length: 1, text: ',' } as const),
    message: `A ${sign === ';' ? 'semicolon' : 'full stop'} stands where a comma belongs: between brackets only a comma ends an entry.`,
    help: `Write a comma in place of “${sign}”.`,
  }));
  const lost = [...value.matchAll(/(?<=[\]}])\s+(?=[[{"'])/g)].map(({ index, 0: gap }) => ({
    ...({ rule: 'comma-in-brackets', at: index, length: gap.length, text: ', ' } as const),
    message: `There is no comma between ${value.charAt(index - 1)} and ${value.charAt(index + gap.length)}: each item but the first comes after a comma.`,
    help: `Write a comma after ${value.charAt(index - 1)}.`,
  }));
  const before = [...value.matchAll(/(?<=[^\s[{,:]) +(?=(["']?)[\w.-]+\1:\s)/g)].map(({ index, 0: gap }) => ({
    ...({ rule: 'comma-in-brackets', at: index, length: gap.length, text: ', ' } as const),
    message: `There is no comma before ${quoteWords(value.slice(index).trim(), 30)}: each key but the first comes after a comma.`,
    help: `Write a comma after ${lastWord(value.slice(0, index))}.`,
  }));
  return [...twice, ...first, ...others, ...lost, ...before];
}

/** What stands last, up to a space or a sign of brackets. */
function lastWord(value: string): string {
  return /[^\s,:[{]+$/.exec(value)?.[0] ?? value;
}

const partners: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Brackets about the first of several keys: `- [type: …` with the others below. */
function listStripped(value: string): Change[] {
  const [, open = '', inner = '', close = ''] = /^([[({])\s*([\w-]+:\s.*?)\s*([\])}]?)$/.exec(value) ?? [];
  if (open === '') return [];
  const signs = close === '' ? `The sign ${open} in front of` : `${open} and ${close} about`;
  return [
    {
      ...{ rule: 'stray-text', at: 0, length: value.length, text: inner },
      message: `${signs} ${quoteWords(inner)} ${close === '' ? 'is' : 'are'} no part of the entry.`,
      help: `Write ${inner} instead, without them.`,
    },
  ];
}

/** A bracket that nothing closes before the next entry. */
function listLostClosers(value: string): Change[] {
  const open = value.charAt(0);
  const close = partners[open];
  if (close === undefined || value.includes(close)) return [];
  return [
    {
      ...{ rule: 'bracket-not-closed', at: value.length, length: 0, text: ` ${close}`, shownAt: 0 },
      message: `The bracket ${open} is not closed.`,
      help: `Add ${close} at the end.`,
    },
  ];
}

function listClosers(value: string): Change[] {
  const open = value.charAt(0);
  const close = partners[open];
  const last = value.slice(-1);
  if (close === undefined || last === close || !/[\]})>]/.test(last)) return [];
  return [
    {
      ...{ rule: 'bracket-not-closed', at: value.length - 1, length: 1, text: close },
      message: `The bracket ${open} is closed with ${last}, which is of another kind.`,
      help: `Write ${close} in place of “${last}”.`,
    },
  ];
}

/** `[]]`: a bracket that closes what is closed. */
function listSecondClosers(value: string): Change[] {
  return [...value.matchAll(/(?<=[\]})]\s*)[\]})]/g)].map(({ index, 0: sign }) => ({
    ...{ rule: 'bracket-not-closed', at: index, length: 1, text: '' },
    message: `The bracket ${sign} closes what is closed before it already.`,
    help: `Delete the sign ${sign}`,
  }));
}

function listOpeners(value: string): Change[] {
  const first = value.charAt(0);
  const last = value.slice(-1);
  const open = Object.keys(partners).find((sign) => partners[sign] === last);
  if (open === undefined || open === first) return [];
  return [
    {
      ...{ rule: 'bracket-not-closed', at: 0, length: 1, text: open },
      message: `The line ends with ${last}, but the bracket is opened with ${first}, which is of another kind.`,
      help: `Write ${open} in place of “${first}”.`,
    },
  ];
}

/** `{ … }, { … }`, where the brackets about the whole list are lost. */
function listUnlisted(value: string): Change[] {
  if (!/^\{.*\}\s*,\s*\S/.test(value)) return [];
  return [
    {
      ...{ rule: 'bracket-not-closed', at: 0, length: value.length, text: `[${value}]` },
      message: 'More than one item stands here, and no brackets stand about the list.',
      help: 'Write [ in front of all of it, and ] at the end.',
    },
  ];
}

/** `bare-link: off, extra-stage: error`, where the brackets about several keys are lost. */
function listUnbraced(value: string): Change[] {
  if (!unbraced.test(value)) return [];
  return [
    {
      ...{ rule: 'bracket-not-closed', at: 0, length: value.length, text: `{ ${value} }` },
      message: 'More than one key stands here, and no brackets stand about them.',
      help: 'Write { in front of all of it, and } at the end.',
    },
  ];
}

/** A quote opened before a value and not closed, put right before the comma or the bracket that ends the value. */
function listQuotes(value: string): Change[] {
  return [...value.matchAll(/(?<=[{[,:]\s*)["'](?=[^"']*$|[^"']*[,}\]])/g)].flatMap(({ index, 0: quote }) =>
    [...value.slice(index + 1).matchAll(/(?=\s*(?:,\s*[\w-]+:\s|,|[}\]]+(?:$|,)))/g)].map((end) => ({
      ...({ rule: 'quote-not-closed', at: index + 1 + end.index, length: 0, text: quote } as const),
      shownAt: index,
      message: `The text opens with ${quote} and the quote is not closed.`,
      help: `Add ${quote} at the end of the text, or take the first one out.`,
    })),
  );
}
