const definition = /^ {0,3}\[((?:\\.|[^\\[\]])+)\]:([^\n]*)/;
/** A name in square brackets; one with brackets in it is none of a link here. */
const name = /\[([^[\]]+)\](:)?/g;

/**
 * The definitions of links (`[policy]: https://…`) of a text. Markdown shows none of them, nor one that no link uses or that
 * gives a second address to a name: such a line is words.
 */
export class Definitions {
  readonly #text: string;
  readonly #addresses = new Map<string, string>();
  #used: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a text begins with a definition that a link uses, and that is the first of its name. */
  isUsed(text: string): boolean {
    const [, written, address = ''] = definition.exec(text) ?? [];
    if (written === undefined) return true;
    const key = fold(written);
    this.#used ??= listUses(this.#text);
    if (!this.#used.has(key)) return false;
    const first = this.#addresses.get(key) ?? address;
    this.#addresses.set(key, first);
    return first === address;
  }
}

function listUses(text: string): Set<string> {
  const uses = [...text.matchAll(name)].filter(({ index, 2: colon }) => {
    const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    return colon === undefined || !/^[ \t>*+-]*(?:\d+[.)][ \t]*)?$/.test(before);
  });
  return new Set(uses.map(([, one = '']) => fold(one)));
}

/** As Markdown compares names. */
function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a row of a table that a text begins with has more cells than its head, in each of which something is written. */
export function hasCellsBeyond(text: string): boolean {
  const lines = text.slice(0, text.search(/\n[ \t]*(?:\n|$)/) >>> 0).split('\n');
  if (!/^\|?[ \t]*:?-/.test((lines[1] ?? '').trimStart())) return false;
  const [head = 0, , ...rows] = lines.map(countCells);
  return rows.some((cells) => cells > head);
}

function countCells(line: string): number {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
