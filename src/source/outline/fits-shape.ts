import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { chooseShape, type Grammar, isId, type Shape } from '../grammar.ts';

/**
 * Whether the keys of a document that YAML has read stand where the grammar has them: none in another's place, none twice,
 * and no list where keys belong. Words of the writer's own do not count.
 */
export function fitsShape(root: unknown, grammar: Grammar): boolean {
  if (!isMap(root)) return true;
  const top = chooseShape(
    root.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')),
    grammar,
  );
  return fits(root, top, grammar, '', true);
}

function fits(
  node: unknown,
  shape: Shape | undefined,
  grammar: Grammar,
  holder: string,
  top = false,
): boolean {
  if (!shape) return true;
  if (isSeq(node))
    return shape.items !== undefined && node.items.every((item) => fits(item, shape.items, grammar, ''));
  if (!isMap(node)) return shape.text || !isScalar(node) || !node.value;
  if (!shape.other && Object.keys(shape.keys).length === 0) return false;
  const ids = holder === grammar.entries.under;
  const seen = new Set<string>();
  return node.items.every(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const known = shape.keys[name];
    if (seen.has(name) || (isId(name, grammar) && !ids && !known) || (!known && !shape.other)) return false;
    seen.add(name);
    const inner = known ?? shape.other;
    if (!grammar.prose.has(name) && isHiding(value, inner)) return false;
    return fits(value, inner, grammar, top ? name : '');
  });
}

/** Whether a node is a text that the sign of one has made of entries. */
function isHiding(node: unknown, shape: Shape | undefined): boolean {
  return shape !== undefined && isBlock(node) && hidesEntries(String(node.value), shape);
}

/** Whether a node is a text with a `|` or a `>` before its first line. */
export function isBlock(node: unknown): node is Scalar {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Whether a text begins, but for comments, with what belongs at a place that holds a list or keys. */
export function hidesEntries(text: string, { items, keys, other, text: takesWords }: Shape): boolean {
  const first = /^[ \t]*(?!#)\S.*$/m.exec(text)?.[0].trim() ?? '';
  if (items) return /^-\s+\S/.test(first);
  const key = /^(?:- +)?["']?([\w.-]+)["']?:(?:\s|$)/.exec(first)?.[1];
  return key !== undefined && (keys[key] !== undefined || (other !== undefined && !takesWords));
}
