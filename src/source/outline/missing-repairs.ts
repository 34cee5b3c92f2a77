import { count } from '../../words/plurals.ts';
import type { Shape } from '../grammar.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import type { OutlineLine } from './outline-line.ts';
import type { Repair } from './repair.ts';
import { splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault, Frame } from './walk/frame.ts';

/** Lines put in above the one at fault: the key or the item it belongs under. */
export function listMissing(context: RepairContext, fault: Fault): Repair[] {
  const line = context.lines[fault.at];
  if (!line) return [];
  const frames = [...fault.open, ...awaited(context, fault)];
  return frames.flatMap((frame, index) => {
    const depth = frames.length - index;
    return [
      ...listKeys(context, line, frame),
      ...listOwn(context, line, frame),
      ...listItems(context, line, frame),
    ].map((missing) => putAbove(context, fault.at, frame.indent, { ...missing, depth }));
  });
}

/** The frame that the last key would open, were its first line there. */
function awaited({ grammar, step }: RepairContext, { last, at, open }: Fault): Frame[] {
  if (last?.state !== 'open' || !last.shape) return [];
  const { shape, column, key } = last;
  const ids = key === grammar.entries.under && open.length === 1;
  const kind = shape.items ? 'list' : 'map';
  return [{ indent: column + step, kind, shape, holder: last.at, first: at, seen: new Map(), ids }];
}

interface Missing {
  /** As it is written, with quotes where the document has them. */
  readonly key: string;
  /** What follows the colon. */
  readonly words: string;
  /** Whether the line is known in full. */
  readonly known: boolean;
  readonly item: boolean;
  /** How much more must be put right by it. */
  readonly extra?: number;
  /** Whether what it holds has keys of the writer's own. */
  readonly free?: boolean;
}

/** Keys of the document. */
function listKeys(context: RepairContext, written: OutlineLine, frame: Frame): Missing[] {
  const line = isSentence(written) ? ({ ...written, kind: 'words' } as const) : written;
  const { shape, seen, kind } = frame;
  if (kind !== 'map' || !shape || frame.indent >= line.indent) return [];
  return Object.entries(shape.keys)
    .filter(([key, inner]) => !seen.has(key) && takes(context, key, inner, line))
    .map(([key, inner]) => ({
      ...{ key, words: line.kind === 'words' ? '|' : '', known: true, item: false },
      free: line.kind !== 'words' && !line.item && !inner.keys[line.key],
    }));
}

function takes({ grammar, words }: RepairContext, key: string, shape: Shape, line: OutlineLine): boolean {
  if (line.kind === 'words') return shape.text && grammar.prose.has(key);
  if (line.item) return shape.items !== undefined;
  if (shape.keys[line.key]) return true;
  const ids = key === grammar.entries.under;
  if (shape.other === undefined) return false;
  // A key of the writer's own is none that the document has for itself.
  return ids ? line.id : !line.id && !words.keys.has(line.key) && opensGroup(shape.other, line);
}

/** Whether a key of the writer's own has what it leads to. */
function opensGroup(other: Shape, line: OutlineLine): boolean {
  return other.text ? line.value !== '' : line.value === '';
}

/** Whether a line reads as an entry only because a sentence has a colon. */
function isSentence({ kind, item, key, value }: OutlineLine): boolean {
  return kind === 'entry' && !item && value !== '' && key.split(/\s+/).length > 3;
}

/** Keys of the writer's own, and ids. */
function listOwn(context: RepairContext, line: OutlineLine, frame: Frame): Missing[] {
  const { shape, kind } = frame;
  if (kind !== 'map' || !shape?.other?.keys[line.key] || line.item || frame.indent >= line.indent) return [];
  if (!frame.ids) {
    const cited = listCited(context, frame);
    return [
      {
        key: cited.length === 1 ? (cited[0] ?? '') : '…',
        words: '',
        known: cited.length === 1,
        item: false,
        extra: 9,
      },
    ];
  }
  const id = nextId(context, frame);
  return id === undefined
    ? []
    : [
        {
          key: quoteId(context, id),
          words: '',
          known: true,
          item: false,
          extra: frame.seen.size > 0 ? 9 : 0,
        },
      ];
}

/** What lists cite by a key of the writer's own that no map has. */
export function listCited({ lines, words }: RepairContext, frame: Frame): string[] {
  const keys = new Set(
    lines.filter(({ indent, item }) => indent === frame.indent && !item).map(({ key }) => key),
  );
  const cited = lines.filter(
    ({ item, key }) => item && /^[\w-]+$/.test(key) && !words.keys.has(key) && !keys.has(key),
  );
  return [...new Set(cited.map(({ key }) => key))];
}

/** The id that comes after the last one of a map, if the document has it nowhere. */
export function nextId({ lines, grammar }: RepairContext, frame: Frame): string | undefined {
  const { order } = grammar.entries;
  const lastId = [...frame.seen.keys()].findLast((key) => order.includes(key));
  const next = order[lastId === undefined ? 0 : order.indexOf(lastId) + 1];
  return next !== undefined && lines.some(({ key, kind }) => kind === 'entry' && key === next)
    ? undefined
    : next;
}

/** An id as this document writes its ids. */
function quoteId({ lines }: Pick<RepairContext, 'lines'>, id: string): string {
  const sign = lines.find((line) => line.id)?.content.charAt(0) ?? '"';
  return /["']/.test(sign) ? `${sign}${id}${sign}` : id;
}

/** The first line of an item. */
function listItems({ lines }: RepairContext, line: OutlineLine, frame: Frame): Missing[] {
  const shape = frame.kind === 'list' ? frame.shape?.items : undefined;
  if (!shape || line.item || frame.indent >= line.indent) return [];
  const first = lines[frame.first];
  const key = first?.item && first.key !== '' ? first.key : Object.keys(shape.keys)[0];
  if (key === undefined || key === line.key || !shape.keys[key]) return [];
  if (line.kind === 'words') return [{ key, words: '|', known: true, item: true }];
  return shape.keys[line.key] ? [{ key, words: '?', known: false, item: true }] : [];
}

interface Put extends Missing {
  /** How far from the innermost map. */
  readonly depth: number;
}

function putAbove(
  { lines, text, words: known }: RepairContext,
  at: number,
  indent: number,
  { key, words, known: certain, item, free = false, extra = 0, depth }: Put,
): Repair {
  const line = lines[at] as OutlineLine;
  const written = `${item ? '- ' : ''}${key}:${words ? ` ${words}` : ''}`;
  const plain = key.replace(/^["']|["']$/g, '');
  const put: OutlineLine = {
    ...{
      start: line.start,
      end: line.start,
      kind: 'entry',
      indent,
      lead: '',
      item,
      column: indent + (item ? 2 : 0),
    },
    ...{
      key: plain,
      id: known.isId(plain),
      colon: 'right',
      value: words,
      commented: false,
      content: written,
    },
  };
  const common = lines.filter((one) => one.key === plain).length;
  return {
    lines: splice(lines, at, 0, put),
    from: at,
    cost: (free ? 1.8 : 1.5) + extra + depth * 0.05 - Math.min(common, 50) * 0.001,
    edits: [{ span: [line.start, line.start], text: `${' '.repeat(indent)}${written}\n` }],
    describe: () => describeMissing(text, line, { written, indent, known: certain, part: words === '?' }),
  };
}

interface Described {
  /** The line as it was put in. */
  readonly written: string;
  readonly indent: number;
  readonly known: boolean;
  /** Whether only its key is known. */
  readonly part: boolean;
}

function describeMissing(
  text: string,
  line: OutlineLine,
  { written, indent, known, part }: Described,
): Diagnosis {
  const start = line.start + line.lead.length;
  const where = indent === 0 ? 'at the margin' : `indented by ${count(indent, 'space')}`;
  const shown = written.replace(/ \?$/, '');
  const wanted = part ? `${shown} and what belongs after it` : known ? shown : 'the id and a colon';
  return diagnose(
    'missing-line',
    [start, Math.max(start + 1, start + text.slice(start, line.end).trimEnd().length)],
    known || part
      ? `A line is missing above this one: “${shown}”, which it belongs under.`
      : 'A line is missing above this one: the id that it belongs under.',
    `Write ${wanted} on a line of its own above it, ${where}.`,
    [],
  );
}
