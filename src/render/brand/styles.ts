import { type Container, CssSyntaxError, parse } from 'postcss';
import type { Flaw } from './brand.ts';
import { nameRule, replaceAddresses } from './css-addresses.ts';
import { holdFile, type ReadBeside } from './held-files.ts';

/** A landlord's own stylesheet with the files it names held in it, and what cannot stand in it. */
export function readOwnStyles(text: string, readBeside: ReadBeside): { css: string; flaws: readonly Flaw[] } {
  const flaws: Flaw[] = [];
  const root = parseStyles(text, flaws);
  if (!root) return { css: '', flaws };
  const tell = (node: { source?: Container['source'] }, message: string, help: string) => {
    const span = [node.source?.start?.offset ?? 0, (node.source?.end?.offset ?? 0) + 1] as const;
    flaws.push({ span, message, help });
  };
  // A stylesheet stands in the page, which this would end.
  const end = text.search(/<\/style/i);
  if (end >= 0) {
    flaws.push({
      span: [end, end + 7],
      message: '“</style” would end the stylesheet in the page.',
      help: 'Take it out.',
    });
  }
  const hold = (node: { source?: Container['source'] }, address: string) => {
    const path = address.trim();
    if (/^(?:data:|#)/i.test(path)) return null;
    if (path === '') {
      tell(node, 'An address that is computed cannot be held in the page.', 'Write the name of the file.');
      return null;
    }
    const held = holdFile(path, readBeside);
    if ('href' in held) return held.href;
    tell(node, held.message, held.help);
    return null;
  };
  root.walkAtRules((rule) => {
    const name = nameRule(rule);
    if (name === 'import') {
      tell(
        rule,
        'A page loads nothing, so @import has no effect.',
        'Copy what it would load into this file.',
      );
    } else if (name === 'namespace') {
      tell(rule, 'A page is of one kind, so @namespace has no effect.', 'Take it out.');
    } else rule.params = replaceAddresses(rule.params, (address) => hold(rule, address));
  });
  root.walkDecls((declaration) => {
    declaration.value = replaceAddresses(declaration.value, (address) => hold(declaration, address));
  });
  return { css: flaws.length > 0 ? '' : root.toString().trim(), flaws };
}

function parseStyles(text: string, flaws: Flaw[]): ReturnType<typeof parse> | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const at = offsetOf(text, error.line ?? 1, error.column ?? 1);
    flaws.push({
      span: [at, at + 1],
      message: `This is not CSS as a browser reads it: ${error.reason.toLowerCase()}.`,
      help: 'Mend it here, or before this place; brackets and quotation marks must close.',
    });
    return null;
  }
}

/** The offset of a place that counts lines and columns from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1);
}
