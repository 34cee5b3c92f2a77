import type { Slip } from './slips/slip.ts';
import type { Span } from './span.ts';

/** The way to a value: keys of maps and indexes of lists, `['provisions', '6.10', 'evidence', 0]`. */
export type Path = readonly (string | number)[];

/**
 * A YAML value and where it is. Scalars are the text as written (`5.10` stays `5.10`, `yes` stays `yes`);
 * what type of value it should be is for the schema to say.
 */
export type Node = MapNode | ListNode | TextNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  /** Whether written as `{ … }`, not as indented lines. */
  readonly flow: boolean;
  /** In the order written; only the first of a key written twice. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly Node[];
}

interface TextNode {
  readonly kind: 'text';
  readonly span: Span;
  /** `''` if nothing is written. */
  readonly text: string;
}

/** A file that has been read: its text, what it says, and what is wrong with it as YAML. */
export interface Source {
  /** As users should see it: relative to where the command was run. */
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  readonly slips: readonly Slip[];
  /** False if the YAML could not be read to its end, so that nothing can be said about what is missing. */
  readonly sound: boolean;
}

/** The value at that path, or undefined if nothing is written there. */
export function findNode(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = findEntry(node, step)?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/**
 * The place a path stands for: its last key (`key`) or what follows it (`value`).
 * If the path is not written, the key of the nearest part of it that is; for the root, the first key of the file.
 */
export function locatePath(root: Node, path: Path, at: 'key' | 'value'): Span {
  let span: Span = root.kind === 'map' ? (root.entries[0]?.keySpan ?? [0, 0]) : root.span;
  let node: Node = root;
  for (const [index, step] of path.entries()) {
    const entry = node.kind === 'map' ? findEntry(node, step) : undefined;
    const next =
      entry?.value ?? (node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined);
    if (!next) return span;
    const last = index === path.length - 1;
    const written = next.span[1] > next.span[0];
    span = entry && !(last && at === 'value' && written) ? entry.keySpan : next.span;
    node = next;
  }
  return span;
}

/** The entries of maps with more than a few, by key: a file may have thousands, and as many findings about them. */
const byKey = new WeakMap<MapNode, ReadonlyMap<string | number, Entry>>();
const few = 8;

function findEntry(map: MapNode, key: string | number): Entry | undefined {
  if (map.entries.length <= few) return map.entries.find((entry) => entry.key === key);
  const known = byKey.get(map) ?? new Map(map.entries.map((entry) => [entry.key, entry]));
  byKey.set(map, known);
  return known.get(key);
}
