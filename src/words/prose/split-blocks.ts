/** A stretch of a text in Markdown between blank lines, or a block of code with those within it. */
export interface ProseBlock {
  /** The blank lines before it, with the line break that ends the block above. */
  readonly gap: string;
  readonly text: string;
  /** A paragraph, whose line breaks mean no more than spaces; all else keeps its lines. */
  readonly kind: 'paragraph' | 'lines';
}

/** A text as blocks, and what follows the last. Put together again they are the text, byte for byte. */
export function splitBlocks(text: string): { blocks: ProseBlock[]; end: string } {
  const blocks: ProseBlock[] = [];
  let gap = '';
  let lines: string[] = [];
  let fence = '';
  const close = () => {
    if (lines.length === 0) return;
    const written = lines.join('');
    const body = written.replace(/\r?\n$/, '');
    blocks.push({ gap, text: body, kind: isParagraph(body) ? 'paragraph' : 'lines' });
    gap = written.slice(body.length);
    lines = [];
  };
  for (const line of text.split(/(?<=\n)/)) {
    const [, sign = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '') {
      lines.push(line);
      if (sign.startsWith(fence) && line.trim() === sign) fence = '';
    } else if (line.trim() === '') {
      close();
      gap += line;
    } else {
      fence = sign;
      lines.push(line);
    }
  }
  close();
  return { blocks, end: gap };
}

/** Whether all lines are words that run on: no list, table, heading, quotation or code, and no break that is meant. */
function isParagraph(text: string): boolean {
  const lines = text.split(/\r?\n/);
  return lines.every(
    (line, index) => isPlain(line) && (index === lines.length - 1 || !/(?: {2}|\\)$/.test(line)),
  );
}

/** Whether Markdown takes what begins a line for nothing but words. */
function isPlain(line: string): boolean {
  return !/^(?:\s|[-*+](?:\s|$)|#{1,6}(?:\s|$)|\d{1,9}[.)](?:\s|$)|[>|<]|`{3}|~{3}|[-=_*:|\s]+$)/.test(line);
}

/** Whether a line may be broken between two words: neither ends a line, nor begins one, in a way that means something. */
export function mayBreak(before: string, after: string): boolean {
  return !before.endsWith('\\') && isPlain(before) && isPlain(after) && isPlain(`${after} x`);
}
