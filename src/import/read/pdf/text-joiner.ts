import { plainVoice, sameVoice, type Voice } from '../as-html/html-writer.ts';
import { joinSpan } from './join-lines.ts';
import type { PageLines } from './page-lines.ts';
import { isRaised, isSameLine, type Span } from './span.ts';

/** Says the spans of a paragraph as text. What comes last waits, as the next span may change how it ends. */
export class TextJoiner {
  /** Whether a line that ends early is an end that was meant: not in headings, whose lines are made even. */
  keepsLines = true;
  readonly #sayWords: (words: string, voice: Voice) => void;
  readonly #lines: PageLines;
  #words = '';
  #voice: Voice = plainVoice;
  #line = '';
  #start: Span | undefined;
  #last: Span | undefined;

  constructor(say: (words: string, voice: Voice) => void, lines: PageLines) {
    this.#sayWords = say;
    this.#lines = lines;
  }

  /** Adds words as they stand on the page. */
  addSpan(span: Span, voice: Voice): void {
    const [start, last] = [this.#start, this.#last];
    if (start === undefined || last === undefined) {
      this.#add(span.words, voice);
      this.#moveTo(span, true);
      return;
    }
    const raised = isRaised(span, last);
    // A note mark counts as standing on the line it belongs to, so that what follows it is compared with that.
    const placed = raised ? { ...span, size: last.size, height: last.height } : span;
    const { keepsLines } = this;
    const end = { words: this.#words, line: this.#line, start, last, href: this.#voice.href, keepsLines };
    const [before, after] = joinSpan(end, placed, this.#lines);
    this.#words = before;
    // So that no figure grows by the mark of a note.
    const isMark = raised && /\d$/.test(before) && /^\d/.test(after);
    this.#add(isMark ? ` ${after}` : after, raised ? { ...voice, shift: 'sup' } : voice);
    this.#moveTo(placed, !isSameLine(placed, last));
  }

  /** Adds words that stand nowhere on the page, apart from those beside them. */
  addWords(words: string, voice: Voice): void {
    this.#add(` ${words.replace(/\s+/g, ' ').trim()} `, voice);
  }

  /** Says what waits: to be called before a block begins or ends. */
  flush(): void {
    this.#sayWords(this.#words, this.#voice);
    this.#words = '';
    this.#start = undefined;
    this.#last = undefined;
  }

  #moveTo(span: Span, isNewLine: boolean): void {
    this.#line = isNewLine ? span.words : this.#line + span.words;
    if (isNewLine) this.#start = span;
    this.#last = span;
  }

  #add(words: string, voice: Voice): void {
    if (!sameVoice(this.#voice, voice)) {
      this.#sayWords(this.#words, this.#voice);
      this.#words = words;
      this.#voice = voice;
      return;
    }
    const whole = this.#words + words;
    const cut = whole.length > mostWaiting ? whole.length - leastWaiting : 0;
    this.#sayWords(whole.slice(0, cut), voice);
    this.#words = whole.slice(cut);
  }
}

/** In characters: enough for the longest address. */
const leastWaiting = 1_000;
const mostWaiting = 3_000;
