import { isAlias, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Span } from '../../span.ts';
import type { ByHand } from './slice.ts';

/**
 * What of YAML stands in a stretch of a text that only people edit: an anchor that is used, or a use of it, or a merge key;
 * a tag. What only looks like one, as no other place has its name, is a slip or none.
 */
export function findByHand(text: string, [start, end]: Span, flow: boolean): ByHand | undefined {
  const cut = text.slice(start, end);
  if (!/[&*!]|<</.test(cut)) return undefined;
  const document = parseDocument(flow ? `{${cut}}` : cut, { schema: 'failsafe', uniqueKeys: false });
  const anchors = new Set(listNames(text, '&'));
  const aliases = new Set(listNames(text, '*'));
  let found: ByHand | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.type === 'PLAIN' && key.value === '<<') found ??= 'anchor';
    },
    Node: (_, node) => {
      if (!isNode(node)) return;
      const isUsed = isAlias(node)
        ? anchors.has(node.source)
        : 'anchor' in node && typeof node.anchor === 'string' && aliases.has(node.anchor);
      if (isUsed) found ??= 'anchor';
      else if (!isAlias(node) && node.tag?.startsWith('tag:yaml')) found ??= 'tag';
    },
  });
  return found;
}

/** The names that stand after that sign where YAML would look for one. */
function listNames(text: string, sign: '&' | '*'): string[] {
  const pattern =
    sign === '&'
      ? /(?:[:,[{-][ \t]+|^[ \t]*)&([\w.-]+)(?=\s|$)/gm
      : /(?:[:,[{-][ \t]+|^[ \t]*)\*([\w.-]+)(?=[ \t]*(?:[,\]}#]|\r?$))/gm;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
