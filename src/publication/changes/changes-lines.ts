import type { Run } from '../../changes/changes.ts';
import { splitWords } from '../../changes/split-words.ts';
import { putInLine } from '../../words/short-text.ts';
import type { LineView, PieceView } from './changes-view.ts';

/** A Markdown text in one line, as a reader sees it: without marks but `•` and numbers before the items of a list. */
export function showInLine(markdown: string): string {
  const words = splitWords(markdown).map(({ text, starts }) => (starts ? showMark(text) : text));
  return putInLine(words.join(' '));
}

function showMark(start: string): string {
  const mark = listMark.exec(start.trim())?.[0] ?? '';
  return mark.startsWith('-') ? '•' : mark;
}

const listMark = /^(?:-|\d+\.)/;

/** Runs as lines: every line break in them starts a new one. Headings and quotations have no mark. */
export function splitLines(runs: readonly Run[]): LineView[] {
  const lines: { mark: string; pieces: PieceView[] }[] = [];
  for (const { text, kind, opens } of runs.flatMap(splitRun)) {
    const [, mark = '', words = ''] = opens ? (markAndWords.exec(text.trim()) ?? []) : ['', '', text.trim()];
    if (opens) lines.push({ mark: /^[#>]/.test(mark) ? '' : mark, pieces: [] });
    const shown = words === '' && opens && kind !== 'same' ? '¶' : words;
    if (shown !== '') {
      lines.at(-1)?.pieces.push({ text: shown, added: kind === 'added', removed: kind === 'removed' });
    }
  }
  return lines
    .filter(({ pieces }) => pieces.length > 0)
    .map((line) => ({ ...line, sign: showMark(line.mark) }));
}

function splitRun({ kind, text }: Run) {
  return text.split('\n').map((line, index) => ({ text: line, kind, opens: index > 0 }));
}

const markAndWords = /^((?:- (?:\[[x ]\] )?|\d+\. |#{1,6} |> )?)\s*(.*)$/s;
