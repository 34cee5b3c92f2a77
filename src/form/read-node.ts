import type { Value } from '../source/edit/edit-value.ts';
import type { Node } from '../source/source.ts';

/** What was read, as a value: of a file with slips, what it is taken to mean. */
export function readNode(node: Node): Value {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(readNode);
  return new Map(node.entries.map(({ key, value }) => [key, readNode(value)]));
}
