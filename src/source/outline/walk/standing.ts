import type { Grammar, Shape } from '../../grammar.ts';
import type { OutlineLine, Words } from '../outline-line.ts';
import { type Fault, type FaultKind, type Frame, type LastEntry, makeFrame } from './frame.ts';

/** How far a walk over the lines of an outline has come: what is open, what was found, and what is known. */
export class Standing {
  readonly faults: Fault[] = [];
  /** The entries whose key was read although its colon is lost. */
  readonly lost: number[] = [];
  weight = 0;
  /** Those with no space after the colon. */
  readonly tight: number[] = [];
  /** Those whose key has a quote on one side only. */
  readonly quoted: number[] = [];
  /** Those whose key has signs about it. */
  readonly dressed: number[] = [];
  /** The entries of lists that belong where they stand. */
  readonly items: number[] = [];
  /** The entries that lead to keys or a list, written in brackets on the line. */
  readonly flows: { readonly at: number; readonly shape: Shape }[] = [];
  /** The entries that lead to keys or a list, with the sign of a text after them. */
  readonly blocks: { readonly at: number; readonly shape: Shape }[] = [];
  /** The entries with a quote after them that is open at the end of their line. */
  readonly quotes: number[] = [];
  /** The entries that lead to prose and have nothing on their line, or what looks like the sign of a text. */
  readonly texts: number[] = [];
  /** The frames that are open, from the top of the document. */
  frames: readonly Frame[];
  last: LastEntry | undefined;
  readonly lines: readonly OutlineLine[];
  readonly grammar: Grammar;
  readonly words: Words;
  /** What was open, and last, before the line that is being read. */
  protected open: readonly Frame[] = [];
  protected before: LastEntry | undefined;
  private counts: ReadonlyMap<string, number> | undefined;

  constructor(lines: readonly OutlineLine[], grammar: Grammar, words: Words) {
    this.lines = lines;
    this.grammar = grammar;
    this.words = words;
    this.frames = [makeFrame({ indent: 0, kind: 'map', shape: words.shape, holder: -1, first: 0 })];
  }

  /** How often each id is written: counted when it is first asked for, as a walk that goes on from another seldom asks. */
  get ids(): ReadonlyMap<string, number> {
    this.counts ??= countIds(this.lines);
    return this.counts;
  }

  /** Opens a frame within the innermost. */
  push(frame: Frame): void {
    this.frames = [...this.frames, frame];
  }

  /** Closes the innermost frame. */
  pop(): void {
    this.frames = this.frames.slice(0, -1);
  }

  /** Closes the frames deeper than that column. */
  close(column: number): void {
    if (this.last?.state === 'open' && (this.last.column >= column || column < 0)) {
      const { shape, at } = this.last;
      if (shape && !shape.text) this.tell('empty', at, 0.3);
    }
    while (this.frames.length > 1 && this.top().indent > column) this.pop();
  }

  /** The line of that index; throws if there is none. */
  line(at: number): OutlineLine {
    const line = this.lines[at];
    if (!line) throw new Error('no such line');
    return line;
  }

  /** The innermost frame. */
  top(): Frame {
    const top = this.frames.at(-1);
    if (!top) throw new Error('no frame');
    return top;
  }

  /** Notes what is wrong with a line, before it is taken in. */
  tell(kind: FaultKind, at: number, weight = 1): void {
    this.faults.push({ kind, at, weight, open: this.open, last: this.before });
    this.weight += weight;
  }
}

function countIds(lines: readonly OutlineLine[]): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { key, id } of lines) if (id) ids.set(key, (ids.get(key) ?? 0) + 1);
  return ids;
}
