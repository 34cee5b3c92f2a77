import { findNode, locatePath, type Path, type Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** What to say where a key stands and nothing is written after it, instead of that the key is to be added. */
export interface EmptyKey {
  /** The place after its colon. */
  readonly span: Span;
  readonly help: string;
}

/** The same advice for a key that is there already; undefined if the advice does not add one, or it is not there. */
export function adviseOnEmptyKey(path: Path, help: string, { root, text }: Source): EmptyKey | undefined {
  const key = String(path.at(-1) ?? '');
  const node = findNode(root, path);
  if (key === '' || !help.startsWith(`Add ${key}:`)) return undefined;
  const isOpen = node?.kind === 'map' && help.startsWith(`Add ${key}: with `);
  if (!isOpen && (node?.kind !== 'text' || node.text.trim() !== '')) return undefined;
  const [start, end] = locatePath(root, path, 'key');
  const colon = text.indexOf(':', end);
  if (text.slice(start, end).replace(/["']/g, '') !== key || text.slice(end, colon).trim() !== '')
    return undefined;
  const rest = help
    .slice(key.length + 5)
    .trim()
    .replace(/^(?:under [\w-]+|to the action): /, '');
  return {
    span: [colon + 1, colon + 1],
    help: isOpen ? `Fill in what stands below ${key}: ${rest.slice(5)}` : writeAfter(key, rest),
  };
}

function writeAfter(key: string, rest: string): string {
  if (rest.startsWith('|')) return `Write | after ${key}:,${rest.slice(1).replace(/^ under [\w-]+,/, '')}`;
  if (rest.startsWith('with '))
    return `Write its keys below ${key}:, indented by two spaces more: ${rest.slice(5)}`;
  return /^under [\w-]+\.$/.test(rest)
    ? `Write it after ${key}: on that line.`
    : `Write it after ${key}: ${rest}`;
}
