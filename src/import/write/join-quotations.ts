import { type Block, type Run, textOf } from '../read/rows.ts';

/**
 * Blocks with each quotation as one, however many paragraphs, lines or clauses it has, and with the words that lead into
 * it (`Policy, clause 2:`). A quotation that never ends is left as it is.
 */
export function joinQuotations(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfQuotation(blocks, at);
    const [first, ...others] = blocks.slice(at, end);
    if (first !== undefined)
      joined.push(others.length === 0 && !isOpen(first) ? first : onOneLine(first, others));
    at = end;
  }
  return joined;
}

/** Where the quotation that begins in a block ends; the next block if it begins none. */
function endOfQuotation(blocks: readonly Block[], at: number): number {
  const whole = closedAfter(blocks, at);
  const [first, next] = [blocks[at], blocks[whole]];
  if (first === undefined) return whole;
  const leads = /:\s*$/.test(textOf(first)) && next !== undefined && startsQuotation(next);
  if (!leads && !isClause(first)) return whole;
  let end = leads ? closedAfter(blocks, whole) : whole;
  for (let more = blocks[end]; more !== undefined && isClause(more); more = blocks[end])
    end = closedAfter(blocks, end);
  return end;
}

/** The block after the one that closes all quotation marks opened in this one. */
function closedAfter(blocks: readonly Block[], at: number): number {
  let open = 0;
  for (let end = at; end < Math.min(blocks.length, at + longest); end += 1) {
    const block = blocks[end];
    if (block === undefined) break;
    open = openAfter(textOf(block), open);
    if (open === 0) return end + 1;
  }
  return at + 1;
}

const longest = 40;

/** How many quotation marks are open after a text. Each paragraph of a quotation may open it again. */
function openAfter(text: string, before: number): number {
  const goesOn = before > 0 && /^\s*[“"]/.test(text) ? text.replace(/[“"]/, '') : text;
  const curly = (goesOn.match(/“/g)?.length ?? 0) - (goesOn.match(/”/g)?.length ?? 0);
  const straight = (goesOn.match(/(?<!\d)"/g)?.length ?? 0) % 2;
  if (straight === 0) return Math.max(0, before + curly);
  return before > 0 ? 0 : 1;
}

function isOpen(block: Block): boolean {
  return /[“"][^“”"]*\n/.test(textOf(block));
}

function startsQuotation(block: Block): boolean {
  return /^\s*[“"‘]/.test(textOf(block));
}

/** A quoted sentence or numbered clause, and not the title of a document. */
function isClause(block: Block): boolean {
  const text = textOf(block);
  return startsQuotation(block) && (/^\s*[“"‘]\s*\d/.test(text) || /[.;]\s*[”"’]?$/.test(text.trimEnd()));
}

function onOneLine(first: Block, others: readonly Block[]): Block {
  const plain = { bold: false, italic: false, href: '' };
  const runs = [first, ...others].flatMap((block, index): Run[] => {
    const its = block.runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));
    return index === 0 ? its : [{ ...plain, text: ' ' }, ...its];
  });
  return { ...first, runs };
}
