import type { Node, Path } from '../source/source.ts';

/** A key or a value of a file, as it is read. */
export interface WrittenText {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly text: string;
}

const known = new WeakMap<Node, readonly WrittenText[]>();

/** Every key and every text of a document, in the order of the file; worked out once. */
export function listTexts(root: Node): readonly WrittenText[] {
  const texts = known.get(root) ?? collect(root, [], []);
  known.set(root, texts);
  return texts;
}

function collect(node: Node, path: Path, texts: WrittenText[]): WrittenText[] {
  if (node.kind === 'text') texts.push({ path, at: 'value', text: node.text });
  else if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) collect(item, [...path, index], texts);
  else
    for (const { key, value } of node.entries) {
      const below = [...path, key];
      texts.push({ path: below, at: 'key', text: key });
      collect(value, below, texts);
    }
  return texts;
}
