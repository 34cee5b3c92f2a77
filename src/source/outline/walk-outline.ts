import type { Grammar } from '../grammar.ts';
import type { OutlineLine, Words } from './outline-line.ts';
import { Standing } from './walk/standing.ts';
import { takeEntry } from './walk/take-entries.ts';
import { endText, takeText, takeWords } from './walk/take-texts.ts';
import { isItemOfTexts, isPlausible, isSentence } from './walk/tell-words.ts';

/** The faults of an outline, in order. */
export function walkOutline(lines: readonly OutlineLine[], grammar: Grammar, words: Words): Walk {
  const walk = new Walk(lines, grammar, words);
  walk.takeTo(lines.length);
  walk.close(-1);
  return walk;
}

/** A walk over the lines of an outline, which may be gone on with in several ways. */
export class Walk extends Standing {
  private at = 0;

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
    this.open = this.frames;
    this.before = this.last;
    if (takeText(this, line, at)) return;
    if (line.kind === 'comment') {
      endText(this, line);
      return;
    }
    if (/^(---|\.\.\.)(\s|$)|^%/.test(line.content) && line.indent === 0) return;
    if (isItemOfTexts(this, line)) {
      const value = line.content.slice(line.content.search(/[^-\s]/));
      takeEntry(this, { ...line, key: '', id: false, colon: 'right', value }, at);
    } else if (
      line.kind === 'words' ||
      (/lost|dressed/.test(line.colon) && !isPlausible(this, line)) ||
      isSentence(this, line)
    )
      takeWords(this, line, at);
    else takeEntry(this, line, at);
  }
}
