import type { Block, Run } from '../read/rows.ts';

/**
 * Rich text as Markdown that reads back as the same words: whatever Markdown would take for one of its marks is
 * escaped. No line ends in a space, and there is no final line break.
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  const lines: string[] = [];
  // The items still open, outermost first, and how far each indents its contents.
  let open: { depth: number; width: number }[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const marker = block.marker === '' ? '' : `${block.marker} `;
    open = open.filter(({ depth }) => depth < block.depth || (depth === block.depth && marker === ''));
    const indent = ' '.repeat(open.reduce((total, { width }) => total + width, 0));
    const hanging = indent + ' '.repeat(marker.length);
    if (previous !== undefined && !isTight(previous, block)) lines.push('');
    lines.push(`${indent}${marker}${writeInline(block.runs).replaceAll('\n', `\n${hanging}`)}`);
    if (marker !== '') open.push({ depth: block.depth, width: marker.length });
    previous = block;
  }
  return lines.join('\n');
}

/** Whether a list item may follow without an empty line. A list inside another that starts at 9 may not. */
function isTight(previous: Block, { marker, depth }: Block): boolean {
  if (previous.marker === '' || marker === '') return false;
  return marker === '-' || marker === '1.' || depth <= previous.depth;
}

/** One paragraph's runs as Markdown; a line break is a backslash at the end of its line. */
export function writeInline(runs: readonly Run[]): string {
  const parts = runs.map((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const text = writeRun(run, edge(before, 'end'), edge(after, 'start'));
    // An exclamation mark next to a link would make it a picture.
    return after?.href ? text.replace(/!$/, '\\!') : text;
  });
  return parts.join('').split('\n').map(escapeLineStart).join('\\\n');
}

/** The character next to a run, or `''` at the end of the text. */
function edge(run: Run | undefined, side: 'start' | 'end'): string {
  if (run === undefined) return '';
  return (side === 'start' ? [...run.text].at(0) : [...run.text].at(-1)) ?? '';
}

function writeRun(run: Run, before: string, after: string): string {
  const [, lead = '', words = '', trail = ''] = /^([ \n]*)((?:.*[^ \n])?)([ \n]*)$/s.exec(run.text) ?? [];
  if (words === '') return run.text;
  const text =
    run.href === '' || run.href === words
      ? escapeText(words)
      : `[${escapeLinked(words)}](${escapeEntities(run.href)})`;
  return `${lead}${emphasise(text, run, lead || before, trail || after)}${trail}`;
}

/** Bold and italic if Markdown is sure to read the marks as such; the words matter more than their style. */
function emphasise(text: string, run: Run, before: string, after: string): string {
  const isSure = /^[\s(“‘"']?$/.test(before) && /^[\s.,;:!?)”’"']?$/.test(after) && !text.includes('\n');
  // Signs within an address cannot be escaped, and would end what is bold.
  const inAddress = /<[^<>]*[*_]/.exec(text);
  if (!isSure || (inAddress && text.includes('>', inAddress.index))) return text;
  const inner = run.italic ? `_${text}_` : text;
  return run.bold ? `**${inner}**` : inner;
}

/** Escapes words, but leaves web addresses whole: Markdown makes them into links, backslashes and all. */
function escapeText(words: string): string {
  return words
    .split(/((?:https?|ftp):\/\/[^\s<>]+)/i)
    .map((part, index) => (index % 2 === 0 ? escapeWords(part) : writeAddress(part)))
    .join('');
}

function writeAddress(address: string): string {
  return escapeWords(address) === address ? address : `<${address}>`;
}

/** Escapes the words of a link, in which an address must not become another link. */
function escapeLinked(words: string): string {
  return escapeWords(words).replaceAll('://', '\\://');
}

function escapeWords(words: string): string {
  const marks = words.replace(/\]\(|[\\`*[\]<~]/g, (mark) => `\\${[...mark].join('\\')}`);
  const addresses = marks.replace(/(www)\./gi, '$1\\.');
  return escapeEntities(addresses).replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** Text such as `&amp;`, which would be read as a character. */
function escapeEntities(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;');
}

/** What would turn a line into a heading, a list, a quotation, a rule or a table if it began so. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(?:#(?=#{0,5}(?:\s|$))|[-+=>|:](?=[-+=|:>\s]|$)|>)/, '\\$&');
}
