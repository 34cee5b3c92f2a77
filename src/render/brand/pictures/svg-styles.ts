import { type ChildNode, type Container, CssSyntaxError, parse } from 'postcss';
import { listAddresses, nameRule } from '../css-addresses.ts';

/** Whether a value leads out of the drawing. */
export function leadsOut(value: string): boolean {
  if (!/[(\\]/.test(value)) return false;
  return listAddresses(value).some(({ address }) => !address.trim().startsWith('#'));
}

/**
 * Styles of a drawing, a sheet or what stands in an attribute, without comments and what editors note in them; or in words
 * what of them cannot be held.
 */
export function cleanStyles(css: string): { css: string; missed: string } {
  const root = parseSafely(css);
  if (!root) return { css: '', missed: 'styles that are not CSS' };
  const missed: string[] = [];
  root.walk((node) => {
    if (drawsNothing(node)) node.remove();
    else missed.push(judgeNode(node));
  });
  const first = missed.find((words) => words !== '') ?? '';
  // A comment within a value stands in what was read of it.
  root.walk((node) => {
    for (const key of ['between', 'selector', 'params', 'value', 'important', 'afterName'])
      delete node.raws[key];
  });
  return { css: first === '' ? root.toString().trim() : '', missed: first };
}

function drawsNothing(node: ChildNode): boolean {
  if (node.type === 'decl') return /^-(?!-|webkit-|moz-)/.test(node.prop);
  return node.type === 'comment' || (node.type === 'atrule' && /^charset$/i.test(node.name));
}

/** What of a rule or declaration cannot be held, in words; `''` for nothing. */
function judgeNode(node: ChildNode): string {
  const loads = 'styles that load something';
  if (node.type === 'decl') return leadsOut(node.value) ? loads : '';
  if (node.type === 'rule')
    return choosesByMore(node.selector) ? `a style for “${node.selector.slice(0, 40)}”` : '';
  if (node.type === 'comment') return '';
  const name = nameRule(node);
  if (name.endsWith('keyframes')) return 'styles that move something';
  return name === 'import' || name === 'namespace' || leadsOut(node.params) ? loads : '';
}

/** Whether a selector goes by more than names: it could count on what is taken out. */
function choosesByMore(selector: string): boolean {
  return /[[+~:]/.test(selector.replace(/:(?:root|hover|active|focus|link|visited)\b/gi, ''));
}

function parseSafely(css: string): Container | null {
  try {
    return parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return null;
  }
}
