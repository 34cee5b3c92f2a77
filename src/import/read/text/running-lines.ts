/** A text without the lines that its pages repeat at their ends, which stay as empty lines, and those lines. */
export interface TakenLines {
  readonly text: string;
  /** The line's number, from 1, and its words. */
  readonly lines: readonly { readonly line: number; readonly words: string }[];
}

/**
 * Takes out of a text whose pages end in form feeds what stands at the top or the foot of two of them or more, but for its
 * figures: running heads and the numbers of pages.
 */
export function takeRunning(text: string): TakenLines {
  if (!text.includes('\f')) return { text, lines: [] };
  const pages = text.split('\f').map((page) => page.split(/\r\n|[\r\n]/));
  const edges = pages.map(edgesOf);
  const times = countPages(pages, edges);
  const lines: { line: number; words: string }[] = [];
  let before = 0;
  for (const [index, page] of pages.entries()) {
    for (const at of edges[index] ?? []) {
      const words = (page[at] ?? '').trim();
      if ((times.get(keyOf(words)) ?? 0) < 2 || !(pageNumber.test(words) || isTitle(words))) continue;
      lines.push({ line: before + at + 1, words });
      page[at] = '';
    }
    before += page.length;
  }
  if (lines.length === 0) return { text, lines };
  return { text: pages.map((page) => page.join('\n')).join('\f'), lines };
}

const pageNumber = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

/** Whether a line may be a running head: it is short, and no sentence, label or answer. */
function isTitle(words: string): boolean {
  return (
    words.length <= 120 &&
    /\s/.test(words) &&
    !/[.:;?]$|:\s/.test(words) &&
    !/^\W*(?:yes|no|partial\w*)\b/i.test(words)
  );
}

/** On how many pages a line stands at an end, but for its figures. */
function countPages(pages: readonly (readonly string[])[], edges: readonly number[][]): Map<string, number> {
  const times = new Map<string, number>();
  for (const [page, its] of edges.entries()) {
    const keys = new Set(its.map((at) => keyOf(pages[page]?.[at] ?? '')));
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

function keyOf(line: string): string {
  return line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** The places of the lines with words at the ends of a page: two at the top, three at the foot. */
function edgesOf(page: readonly string[]): number[] {
  const filled = [...page.keys()].filter((at) => (page[at] ?? '').trim() !== '');
  return [...new Set([...filled.slice(0, 2), ...filled.slice(-3)])];
}
