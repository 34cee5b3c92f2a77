import { quoteWords } from '../../../words/short-text.ts';
import type { Grammar, Shape } from '../../grammar.ts';
import { diagnose } from '../../slips/slip.ts';
import { cutComment, type OutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';
import { orderAfter, takes } from './lost-key-repairs.ts';
import { isSibling } from './rename-repairs.ts';

/** A date, a number, an address, an answer or the sign of a text, alone where a key belongs: what stood before it is gone. */
export function listKeyless(context: RepairContext, fault: Fault): Repair[] {
  return [...nameValue(context, fault), ...nameFirst(context, fault)];
}

function nameValue(context: RepairContext, { at, open, last }: Fault): Repair[] {
  const { lines, words } = context;
  const line = lines[at];
  if (line?.kind !== 'words' || line.start === line.end) return [];
  const value = cutComment(line.content);
  const frame = open.find(({ indent, kind }) => indent === line.indent && kind === 'map');
  if (last === undefined)
    return putLacking(context, at, value, { shape: words.shape, seen: new Map(), after: '' }, true);
  if (last.state === 'open' && line.indent > last.column)
    return putLacking(context, at, value, { shape: last.shape, seen: new Map(), after: '' }, true);
  const after = last.column === line.indent ? last.key : '';
  return frame ? putLacking(context, at, value, { shape: frame.shape, seen: frame.seen, after }, false) : [];
}

/** The group that a value stands in. */
interface Group {
  readonly shape: Shape | undefined;
  /** The keys that it has already. */
  readonly seen: ReadonlyMap<string, number>;
  /** The key above the value; `''` if it is the first. */
  readonly after: string;
}

/** The keys that a group lacks, each put in front of a value that it may have. */
function putLacking(
  context: RepairContext,
  at: number,
  value: string,
  { shape, seen, after }: Group,
  isFirst: boolean,
): Repair[] {
  const { lines, grammar } = context;
  const line = lines[at] as OutlineLine;
  // Words may be a note: only in the place of the first key, with others below, are they likely to be its value.
  const isFormed = hasForm(value, grammar);
  if (!isFormed && !(isFirst && /^[\p{L}\d]/u.test(value) && isEntryBelow(lines, at))) return [];
  const all = Object.entries(shape?.keys ?? {});
  const keyed = splice(lines, at, 1, { ...line, column: line.indent });
  return orderAfter(isFormed ? all : all.slice(0, 1), after)
    .filter(
      ([key, inner]) => !seen.has(key) && !isSibling(keyed, at, key) && takes(key, inner, value, grammar),
    )
    .map(([key], index) => putKey(context, at, { key, value, column: line.indent }, 0.55 + index * 0.01));
}

/** `- Legal proceedings filed` with the other keys of an item below. */
function nameFirst(context: RepairContext, { at, kind, last }: Fault): Repair[] {
  const { lines } = context;
  const item = lines[last?.at ?? -1];
  const line = lines[at];
  if (kind !== 'below-words' || !last || !item?.item || item.key !== '' || !line || item.start === item.end)
    return [];
  const [key = '', inner] = Object.entries(last.shape?.keys ?? {})[0] ?? [];
  const dash = /^-\s+/.exec(item.content)?.[0] ?? '';
  const column = item.indent + dash.length;
  if (!inner?.text || dash === '' || line.indent !== column || !last.shape?.keys[line.key]) return [];
  const value = item.content.slice(dash.length);
  // A key spoilt by another sign than a colon is told as that.
  const [word = ''] = /^[\w-]+/.exec(value) ?? [];
  if (last.shape.keys[word.toLowerCase()]) return [];
  return [putKey(context, last.at, { key, value, column }, 0.85)];
}

/** Whether a value has a form of its own, or is the sign of a text. */
function hasForm(written: string, { values }: Grammar): boolean {
  const value = written.replace(/^(["'])([^"']*)\1$/, '$2');
  return (
    /^(?:\d{4}-\d\d(?:-\d\d)?|\d+(?:\.\d+)?|https?:\/\/\S+|[|>][-+\d]*)$/.test(value) ||
    values.has(value.toLowerCase())
  );
}

function isEntryBelow(lines: readonly OutlineLine[], at: number): boolean {
  const below = lines[at + 1];
  return below?.kind === 'entry' && below.colon === 'right' && below.indent === lines[at]?.indent;
}

interface Put {
  readonly key: string;
  readonly value: string;
  readonly column: number;
}

function putKey(
  { lines, words }: RepairContext,
  at: number,
  { key, value, column }: Put,
  cost: number,
): Repair {
  const line = lines[at] as OutlineLine;
  const start = line.start + line.lead.length + column - line.indent;
  return {
    lines: splice(lines, at, 1, {
      ...line,
      ...{ kind: 'entry', key, id: words.isId(key), colon: 'right', value, column },
    }),
    from: at,
    cost,
    edits: [{ span: [start, start], text: `${key}: ` }],
    describe: () =>
      diagnose(
        'stray-text',
        [start, line.start + line.lead.length + line.content.length],
        `The key before ${quoteWords(value)} is missing.`,
        `Write ${key}: and a space in front of it, if that is meant.`,
        [],
      ),
  };
}
