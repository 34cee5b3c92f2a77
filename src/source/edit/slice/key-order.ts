import { chooseShape, type Grammar, type Shape } from '../../grammar.ts';
import type { Node } from '../../source.ts';
import type { SlicePath } from './slice.ts';

/** The keys that may stand in the map at a path, in their order: those of the documents' form, ids as the Code has them. */
export function listKeyOrder(root: Node, path: SlicePath, grammar: Grammar): readonly string[] {
  const [first] = path;
  if (path.length === 1 && first === grammar.entries.under) return grammar.entries.order;
  const keys = root.kind === 'map' ? root.entries.map(({ key }) => key) : [];
  let shape: Shape | undefined = chooseShape(keys, grammar);
  for (const step of path) shape = shape?.keys[step] ?? shape?.other;
  return Object.keys(shape?.keys ?? {});
}
