import type { Node, Path } from '../source/source.ts';

/** A key or a value of a file, as it is read. */
export interface WrittenText {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly text: string;
}

/** Every key and every text of a document, in the order of the file. */
export function listTexts(node: Node, path: Path = []): WrittenText[] {
  if (node.kind === 'text') return [{ path, at: 'value', text: node.text }];
  if (node.kind === 'list') return node.items.flatMap((item, index) => listTexts(item, [...path, index]));
  return node.entries.flatMap(({ key, value }) => [
    { path: [...path, key], at: 'key', text: key } as const,
    ...listTexts(value, [...path, key]),
  ]);
}
