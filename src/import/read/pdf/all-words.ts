import { plainVoice } from '../as-html/html-writer.ts';
import type { PageLines } from './page-lines.ts';
import type { PageText } from './page-text.ts';
import type { Tag } from './read-structure.ts';
import type { Span } from './span.ts';
import { TextJoiner } from './text-joiner.ts';

/** What the words of a document are put together from. */
export interface WordSource {
  readonly text: PageText;
  readonly lines: PageLines;
  /** The bullets and numbers of lists, which are no words. */
  readonly labels: ReadonlySet<Span>;
  /** The addresses that links lead to: one that goes on in the next line is one word. */
  readonly addresses: string;
}

/** Every word that is painted on the pages of a document or described in its structure, a line for each block. */
export function allWordsOf(structure: Tag, source: WordSource): string {
  const walk = new WordWalk(source);
  walk.enter(structure);
  return walk.finish();
}

class WordWalk {
  readonly #parts: string[] = [];
  readonly #joiner: TextJoiner;
  readonly #source: WordSource;
  readonly #left: Map<string, readonly Span[]>;

  constructor(source: WordSource) {
    this.#source = source;
    this.#left = new Map(source.text.marked);
    this.#joiner = new TextJoiner((words) => this.#parts.push(words), source.lines);
  }

  enter(tag: Tag): void {
    const isBlock = !inline.has(tag.role);
    if (isBlock) this.#part();
    if (described.has(tag.role)) this.#joiner.addWords(tag.alt, plainVoice);
    for (const kid of tag.kids) {
      if ('kids' in kid) this.enter(kid);
      else if ('mark' in kid) this.#addMark(kid.mark);
    }
    if (isBlock) this.#part();
  }

  /** All words, with those that the structure has not reached. */
  finish(): string {
    for (const mark of [...this.#left.keys()]) {
      this.#addMark(mark);
      this.#part();
    }
    for (const spans of this.#source.text.loose) {
      this.#addSpans(spans);
      this.#part();
    }
    return this.#parts.join('');
  }

  #addMark(mark: string): void {
    this.#addSpans(this.#left.get(mark) ?? []);
    this.#left.delete(mark);
  }

  #addSpans(spans: readonly Span[]): void {
    const { labels, addresses } = this.#source;
    const voice = { ...plainVoice, href: addresses };
    for (const span of spans) if (!labels.has(span)) this.#joiner.addSpan(span, voice);
  }

  #part(): void {
    this.#joiner.flush();
    this.#parts.push('\n');
  }
}

/** Spans as text on one line. */
export function lineOf(spans: readonly Span[], lines: PageLines): string {
  const parts: string[] = [];
  const joiner = new TextJoiner((words) => parts.push(words), lines);
  for (const span of spans) joiner.addSpan(span, plainVoice);
  joiner.flush();
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const described = new Set(['Figure', 'Formula']);
const inline = new Set(
  'Span Link Strong Em Reference Quote Code Sub Annot Form Lbl NonStruct BibEntry Figure Formula Ruby RB RT RP'.split(
    ' ',
  ),
);
