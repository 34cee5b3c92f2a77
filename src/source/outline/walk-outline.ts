import { findClosest } from '../../words/closest.ts';
import type { Grammar, Shape } from '../grammar.ts';
import { likeBar } from '../slips/bar-slips.ts';
import type { OutlineLine, Words } from './outline-line.ts';

/** Lines in one column that belong together: the entries of a map or the items of a list. */
export interface Frame {
  readonly indent: number;
  /** `lost` if it should not be there, so that nothing is known of what follows in that column. */
  readonly kind: 'map' | 'list' | 'lost';
  readonly shape: Shape | undefined;
  /** The key or the item it stands under; -1 for the top of the document. */
  readonly holder: number;
  /** Its first line. */
  readonly first: number;
  /** The keys written so far, each with its line. */
  readonly seen: Map<string, number>;
  /** Whether the ids of the document belong here. */
  readonly ids: boolean;
}

/** What makes a line no part of the order of the lines before it. */
export type FaultKind =
  | 'column' // in no column that is open
  | 'unknown-key' // a key that belongs elsewhere
  | 'twice' // a key that its map already has
  | 'id-elsewhere' // an id outside the map of ids
  | 'no-id' // a key without id among the ids
  | 'item-in-map'
  | 'key-in-list'
  | 'words' // words where an entry should be
  | 'below-words' // an entry deeper than a key with a value
  | 'words-on' // words deeper than a short value
  | 'dedent' // words of a text left of its first line
  | 'swallowed' // an entry that the text above it takes in
  | 'joined' // two entries on a line
  | 'wrong-child' // a list where keys belong, or the other way round
  | 'empty'; // a key with nothing below it that should hold entries

export interface Fault {
  readonly kind: FaultKind;
  /** The index of its line. */
  readonly at: number;
  readonly weight: number;
  /** The frames that were open before the line, from the top of the document. */
  readonly open: readonly Frame[];
  /** The last entry before the line, and whether its text goes on. */
  readonly last: LastEntry | undefined;
}

/** The entry read last. */
export interface LastEntry {
  readonly at: number;
  /** The column that what belongs to it must be deeper than. */
  readonly column: number;
  /** `wrapped` if a bracket or a quote is open at its end, `closed` if one was closed. */
  readonly state: 'open' | 'block' | 'words' | 'wrapped' | 'closed';
  readonly shape: Shape | undefined;
  readonly key: string;
  /** The column of its text once it has begun, for a block. */
  readonly textColumn: number;
}

/** The faults of an outline, in order. */
export function walkOutline(lines: readonly OutlineLine[], grammar: Grammar, words: Words): Walk {
  const walk = new Walk(lines, grammar, words);
  walk.takeTo(lines.length);
  walk.close(-1);
  return walk;
}

/** A walk over the lines of an outline, which may be gone on with in several ways. */
export class Walk {
  readonly faults: Fault[] = [];
  /** The entries whose key was read although its colon is lost. */
  readonly lost: number[] = [];
  weight = 0;
  /** Those with no space after the colon. */
  readonly tight: number[] = [];
  /** Those whose key has a quote on one side only. */
  readonly quoted: number[] = [];
  /** The entries of lists that belong where they stand. */
  readonly items: number[] = [];
  /** The entries that lead to keys or a list, written in brackets on the line. */
  readonly flows: { readonly at: number; readonly shape: Shape }[] = [];
  /** The entries that lead to prose and have nothing on their line, or what looks like the sign of a text. */
  readonly texts: number[] = [];
  private at = 0;
  private open: readonly Frame[] = [];
  private before: LastEntry | undefined;
  private frames: Frame[];
  private last: LastEntry | undefined;
  private readonly lines: readonly OutlineLine[];
  private readonly grammar: Grammar;
  private readonly words: Words;
  private readonly ids: ReadonlyMap<string, number>;

  constructor(lines: readonly OutlineLine[], grammar: Grammar, words: Words) {
    this.lines = lines;
    this.grammar = grammar;
    this.words = words;
    const ids = new Map<string, number>();
    for (const { key, id } of lines) if (id) ids.set(key, (ids.get(key) ?? 0) + 1);
    this.ids = ids;
    this.frames = [makeFrame({ indent: 0, kind: 'map', shape: words.shape, holder: -1, first: 0 })];
  }

  /** A walk that has come as far, and goes on over other lines. */
  fork(lines: readonly OutlineLine[]): Walk {
    const fork = new Walk(lines, this.grammar, this.words);
    fork.at = this.at;
    fork.frames = this.frames.map((frame) => ({ ...frame, seen: new Map(frame.seen) }));
    fork.last = this.last;
    return fork;
  }

  /** Takes the lines before that index, as long as the faults weigh no more than `most`. */
  takeTo(end: number, most = Number.POSITIVE_INFINITY): void {
    for (; this.at < end && this.weight <= most; this.at++) this.take(this.at);
  }

  private take(at: number): void {
    const line = this.line(at);
    if (line.kind === 'blank') return;
    this.open = [...this.frames];
    this.before = this.last;
    if (this.takeText(line, at)) return;
    if (line.kind === 'comment') {
      this.endText(line);
      return;
    }
    if (/^(---|\.\.\.)(\s|$)|^%/.test(line.content) && line.indent === 0) return;
    if (line.kind === 'words' || (line.colon === 'lost' && !this.isPlausible(line)) || this.isSentence(line))
      this.takeWords(line, at);
    else this.takeEntry(line, at);
  }

  /** A comment to the left of a text ends it. */
  private endText({ indent }: OutlineLine): void {
    const { last } = this;
    if (last && last.state !== 'open' && indent <= last.column) this.last = { ...last, state: 'closed' };
  }

  /** Closes the frames deeper than that column. */
  close(column: number): void {
    if (this.last?.state === 'open' && (this.last.column >= column || column < 0)) {
      const { shape, at } = this.last;
      if (shape && !shape.text) this.tell('empty', at, 0.3);
    }
    while (this.frames.length > 1 && this.top().indent > column) this.frames.pop();
  }

  private line(at: number): OutlineLine {
    const line = this.lines[at];
    if (!line) throw new Error('no such line');
    return line;
  }

  private top(): Frame {
    const top = this.frames.at(-1);
    if (!top) throw new Error('no frame');
    return top;
  }

  private tell(kind: FaultKind, at: number, weight = 1): void {
    this.faults.push({ kind, at, weight, open: this.open, last: this.before });
    this.weight += weight;
  }

  /** Whether the line belongs to the text of the last entry. */
  private takeText(line: OutlineLine, at: number): boolean {
    const { last } = this;
    if (!last || last.state === 'open' || line.indent <= last.column) return false;
    if (last.state === 'block') return this.takeBlockText(line, at, last);
    if (last.state === 'wrapped') return this.hide(line);
    if (last.state === 'closed' || !(line.kind === 'words' || this.isProse(line, last.key))) return false;
    if (last.shape !== undefined && !this.grammar.prose.has(last.key))
      this.tell('words-on', at, last.key === '' && at - last.at === 1 ? 0.05 : 0.7);
    return true;
  }

  /** Whether a line that reads as an entry is a sentence with a colon, in a text of that key. */
  private isProse({ key, item, id, value }: OutlineLine, of: string): boolean {
    if (item || id || key === '' || value === '') return false;
    return /\s/.test(key) || (this.grammar.prose.has(of) && !this.words.keys.has(key));
  }

  /** A line taken in by a text: what looks like an entry weighs, so that no repair hides one. */
  private hide({ key, item, value, kind }: OutlineLine): true {
    if (
      kind === 'entry' &&
      !item &&
      (this.words.keys.has(key) || value === '' || /^[|>][-+\d]*$/.test(value))
    )
      this.weight += 0.6;
    return true;
  }

  private takeBlockText(line: OutlineLine, at: number, last: LastEntry): boolean {
    const textColumn = last.textColumn < 0 ? line.indent : last.textColumn;
    if (last.textColumn < 0) this.last = { ...last, textColumn };
    if (this.isSwallowed(line, at, textColumn)) this.tell('swallowed', at);
    else if (line.indent < textColumn) this.tell('dedent', at);
    return this.hide(line);
  }

  /** Whether a line of a text looks like an entry that should not be in it. */
  private isSwallowed(line: OutlineLine, at: number, textColumn: number): boolean {
    const { key, item, value, colon } = line;
    if (line.kind !== 'entry' || item || key === '' || colon !== 'right') return false;
    if (line.id) return value === '' && this.ids.get(key) === 1 && this.grammar.entries.order.includes(key);
    const own = this.frames.findLast((frame) => frame.shape?.keys[key]);
    if ((!own || own.seen.has(key)) && !this.isAwaited(key)) return false;
    if (/^[|>][-+\d]*$/.test(value)) return true;
    if (value === '') return this.opensBelow(at);
    const closed = /^(\d{4}-\d\d(-\d\d)?|[\d.]+|https?:\S+)$/.test(value);
    if (!own || own.seen.has(key)) return closed;
    const plain = closed || this.grammar.values.has(value.toLowerCase());
    return plain || (line.indent !== textColumn && !this.grammar.prose.has(key));
  }

  /** Whether a key belongs below one that the innermost map may have and has not yet. */
  private isAwaited(key: string): boolean {
    const { shape, seen } = this.top();
    return Object.entries(shape?.keys ?? {}).some(
      ([holder, inner]) => !seen.has(holder) && inner.keys[key] !== undefined,
    );
  }

  private opensBelow(at: number): boolean {
    for (let next = at + 1; next < this.lines.length; next++) {
      const { kind } = this.line(next);
      if (kind !== 'blank' && kind !== 'comment') return kind === 'entry';
    }
    return false;
  }

  /** Whether a line with a colon is no entry, as no key of several words may stand there. */
  private isSentence({ key, item, id, indent }: OutlineLine): boolean {
    if (item || id || !/\s/.test(key)) return false;
    const frame = this.frames.findLast((one) => one.indent <= indent);
    const below = this.last?.state === 'open' && indent > this.last.column ? this.last.shape : frame?.shape;
    const spelt = key.toLowerCase().replace(/\s+/g, '-');
    return below !== undefined && below.other === undefined && below.keys[spelt] === undefined;
  }

  /** Whether a word without a colon is a key: with words after it, only where its map lacks it. */
  private isPlausible(line: OutlineLine): boolean {
    const { value, key, indent, item } = line;
    if (value === '' && line.id) return this.isCertain(key) && this.ids.get(key) === 1;
    if (this.last?.state === 'open' && indent > this.last.column)
      return (item ? this.last.shape?.items : this.last.shape)?.keys[key] !== undefined;
    const frame = this.frames.findLast((one) => one.indent <= indent);
    if (frame?.indent !== indent) return false;
    if (item) return frame.kind === 'list' && frame.shape?.items?.keys[key] !== undefined;
    return frame.shape?.keys[key] !== undefined && !frame.seen.has(key);
  }

  private takeWords(line: OutlineLine, at: number): void {
    const { last } = this;
    if (last?.state === 'open' && line.indent > last.column) {
      if (last.shape && this.holdsEntries(last.shape, last.key)) this.tell('words', at);
      this.last = { ...last, state: 'words' };
      return;
    }
    this.tell('words', at);
  }

  /** Whether entries belong below a key, and words only beside it, as in `refused: none`. */
  private holdsEntries(shape: Shape, key: string): boolean {
    const entries = shape.items !== undefined || holdsKeys(shape);
    return !shape.text || (entries && !this.grammar.prose.has(key));
  }

  private takeEntry(line: OutlineLine, at: number): void {
    if (this.last && this.last.state !== 'open' && line.indent > this.last.column) {
      this.tell('below-words', at);
      this.openLost(line, at);
      return;
    }
    const opening = this.last?.state === 'open' && this.opens(line, this.last) ? this.last : undefined;
    if (opening) {
      this.openBelow(line, at, opening);
      return;
    }
    this.close(line.indent);
    this.takeSibling(line, at);
  }

  /** Whether a line is the first below an open key: deeper, or an item in its column. */
  private opens(line: OutlineLine, last: LastEntry): boolean {
    return (
      line.indent > last.column ||
      (line.item && line.indent === last.column && this.top().kind === 'map' && last.key !== '')
    );
  }

  private openBelow(line: OutlineLine, at: number, { shape, at: holder, key }: LastEntry): void {
    const kind = line.item ? 'list' : 'map';
    const fits = !shape || (line.item ? shape.items !== undefined : holdsKeys(shape));
    if (!fits) this.tell('wrong-child', at);
    const ids = key === this.grammar.entries.under && this.top().holder === -1;
    const inner = fits ? (line.item ? shape?.items : shape) : undefined;
    this.frames.push(
      makeFrame({
        indent: line.indent,
        kind: fits ? kind : 'lost',
        shape: line.item ? shape : inner,
        holder,
        first: at,
        ids,
      }),
    );
    this.enter(line, at);
  }

  private takeSibling(line: OutlineLine, at: number): void {
    while (this.top().kind === 'list' && !line.item && this.frames.at(-2)?.indent === line.indent)
      this.frames.pop();
    const top = this.top();
    if (top.indent !== line.indent) {
      this.tell('column', at);
      this.openLost(line, at);
      return;
    }
    if (top.kind === 'map' && line.item) {
      this.tell('item-in-map', at);
      this.openLost(line, at);
      return;
    }
    if (top.kind === 'list' && !line.item) this.tell('key-in-list', at);
    this.enter(line, at);
  }

  private openLost(line: OutlineLine, at: number): void {
    const holder = this.last?.at ?? -1;
    this.frames.push(makeFrame({ indent: line.indent, kind: 'lost', shape: undefined, holder, first: at }));
    this.enter(line, at);
  }

  /** Takes a line that stands in the column of the top frame. */
  private enter(line: OutlineLine, at: number): void {
    const top = this.top();
    if (!line.item) {
      this.takeKey(line, at, top);
      return;
    }
    const shape = top.kind === 'list' ? top.shape?.items : undefined;
    if (top.kind === 'list') this.items.push(at);
    if (line.key === '') {
      this.noteFlow(line, at, shape);
      this.settle(line, at, { column: line.indent, shape, key: '' });
      return;
    }
    if (shape && !holdsKeys(shape)) {
      this.settle(line, at, { column: line.indent, shape: undefined, key: '' });
      return;
    }
    this.frames.push(
      makeFrame({
        indent: line.column,
        kind: top.kind === 'lost' ? 'lost' : 'map',
        shape,
        holder: at,
        first: at,
      }),
    );
    this.takeKey(line, at, this.top());
  }

  private takeKey(line: OutlineLine, at: number, frame: Frame): void {
    const key = this.readKey(line, frame);
    if (line.colon === 'tight') this.tight.push(at);
    if (line.colon === 'lost') this.lost.push(at);
    if (line.colon === 'quote') this.quoted.push(at);
    this.judgeKey(line, key, at, frame);
    if (!frame.seen.has(key)) frame.seen.set(key, at);
    const shape =
      frame.shape?.keys[key] ??
      (frame.ids && !line.id && this.words.keys.has(key) ? undefined : frame.shape?.other);
    this.judgeValue(line, at, frame, shape);
    this.settle(line, at, { column: line.column, shape, key });
  }

  /** The key of a line, or the one it is a misspelling of where its map knows no other: another rule tells that. */
  private readKey({ key }: OutlineLine, { shape, seen }: Frame): string {
    if (!shape || shape.other || shape.keys[key] || this.words.keys.has(key)) return key;
    const close = findClosest(
      key,
      Object.keys(shape.keys).filter((one) => !seen.has(one)),
    );
    return close || key;
  }

  private judgeKey(line: OutlineLine, key: string, at: number, frame: Frame): void {
    if (frame.kind === 'lost') return;
    if (frame.seen.has(key)) this.tell('twice', at);
    if (line.id && !frame.ids && frame.shape && !frame.shape.keys[key] && this.isCertain(key))
      this.tell('id-elsewhere', at);
    else if (!line.id && frame.ids && (this.words.keys.has(key) || !/\d/.test(key))) this.tell('no-id', at);
    else if (frame.kind === 'map' && frame.shape && !frame.shape.other && !frame.shape.keys[key])
      this.tell('unknown-key', at, this.words.keys.has(key) ? 1 : 0.3);
  }

  private isCertain(id: string): boolean {
    const { order } = this.grammar.entries;
    return order.length === 0 || order.includes(id);
  }

  private noteFlow({ value }: OutlineLine, at: number, shape: Shape | undefined): void {
    if (shape && (shape.items || holdsKeys(shape)) && /^[{[(]/.test(value)) this.flows.push({ at, shape });
  }

  private judgeValue(line: OutlineLine, at: number, frame: Frame, shape: Shape | undefined): void {
    this.noteFlow(line, at, shape);
    if (shape?.text && (line.value === '' || likeBar.test(line.value)) && this.grammar.prose.has(line.key))
      this.texts.push(at);
    if (this.isJoined(line, frame, shape)) this.tell('joined', at);
    else if (shape && !shape.text && line.value !== '' && !/^[{["'|>&*!]/.test(line.value))
      this.tell('words-on', at, 0.5);
  }

  /** Whether a second entry follows on the line. */
  private isJoined({ value, key }: OutlineLine, frame: Frame, shape: Shape | undefined): boolean {
    if (/^- \S/.test(value) && shape?.items) return true;
    const written = value.replace(closedValue, '');
    if (written === '' || /^["'{[|>]/.test(written) || this.grammar.prose.has(key)) return false;
    const [, lead = '', second = ''] = /(^|\s)"?([\w.-]+)"?:(?:\s|$)/.exec(written) ?? [];
    if (second === '') return false;
    if (lead !== '' && this.isOpenText(second, written)) return true;
    return (
      shape?.keys[second] !== undefined ||
      (lead !== '' && (frame.shape?.keys[second] !== undefined || this.words.isId(second)))
    );
  }

  /** Whether words end with a key that an outer map lacks, and the sign of a text. */
  private isOpenText(key: string, written: string): boolean {
    const awaits = ({ shape, seen }: Frame) => shape?.keys[key] !== undefined && !seen.has(key);
    return new RegExp(`\\s${key}:\\s*[|>][-+]?$`).test(written) && this.frames.some(awaits);
  }

  private settle(
    line: OutlineLine,
    at: number,
    { column, shape, key }: Pick<LastEntry, 'column' | 'shape' | 'key'>,
  ): void {
    const state = readState(line.value);
    this.last = {
      at,
      column,
      shape,
      key,
      state: state === 'words' && line.commented ? 'closed' : state,
      textColumn: -1,
    };
  }
}

/** A value in brackets or quotes that something follows on its line. */
export const closedValue = /^(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*')(?=\s)/;

function readState(value: string): LastEntry['state'] {
  if (value === '' || /^[&!][\w-]*$/.test(value)) return 'open';
  if (/^[|>][-+\d]*$/.test(value)) return 'block';
  if (/^[|>]/.test(value)) return 'wrapped';
  if (/^[{[]/.test(value)) return /[}\]]$/.test(value) ? 'closed' : 'wrapped';
  if (/^["']/.test(value)) return value.length > 1 && value.endsWith(value.charAt(0)) ? 'closed' : 'wrapped';
  return 'words';
}

function holdsKeys({ keys, other }: Shape): boolean {
  return other !== undefined || Object.keys(keys).length > 0;
}

function makeFrame({
  ids = false,
  ...rest
}: Omit<Frame, 'seen' | 'ids'> & { readonly ids?: boolean }): Frame {
  return { ...rest, ids, seen: new Map() };
}
