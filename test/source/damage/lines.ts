/** What a line of the sound sample is. */
type LineKind = 'blank' | 'comment' | 'key' | 'item' | 'text';

/** One line of a sound document of ours. */
export interface SampleLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly indent: number;
  /** The key as written, with its quotes; `''` if the line has none. */
  readonly key: string;
  /** What follows the key or the dash, without a comment. */
  readonly value: string;
  /** Whether the line is the first of a text of several lines. */
  readonly first: boolean;
  /** How many of the lines below belong to it. */
  readonly below: number;
}

/** The lines of a document that is written as our samples are: no text of several lines but after `|` or `>-`. */
export function readLines(document: string): SampleLine[] {
  const texts = document.replace(/\n$/, '').split('\n');
  let block = -1;
  let opened = false;
  return texts.map((text, at) => {
    const indent = text.length - text.trimStart().length;
    if (text.trim() === '')
      return { kind: 'blank', text, indent, key: '', value: '', first: false, below: 0 };
    if (block >= 0 && indent > block) {
      const first = opened;
      opened = false;
      return { kind: 'text', text, indent, key: '', value: text.trim(), first, below: 0 };
    }
    block = -1;
    if (text.trimStart().startsWith('#'))
      return { kind: 'comment', text, indent, key: '', value: '', first: false, below: 0 };
    const [, dash = '', key = '', written = ''] =
      /^(- )?(?:("[^"]*"|[\w.-]+):(?=\s|$))?\s*(.*)$/.exec(text.trimStart()) ?? [];
    const value = written.replace(/\s+#.*$/, '');
    if (/^[|>]/.test(value)) {
      block = indent + dash.length;
      opened = true;
    }
    return {
      kind: dash ? 'item' : 'key',
      text,
      indent,
      key,
      value,
      first: false,
      below: countBelow(texts, at, indent),
    };
  });
}

function countBelow(texts: readonly string[], at: number, indent: number): number {
  let last = at;
  for (let next = at + 1; next < texts.length; next++) {
    const text = texts[next] ?? '';
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length <= indent) break;
    last = next;
  }
  return last - at;
}
