import { type Document, isCollection, isScalar, visit } from 'yaml';
import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { isBlock } from './fits-shape.ts';
import { readOutlineLine, readWords, type Words } from './outline-line.ts';

/** Stretches over several lines of a text that YAML has read without an error. */
export interface Parts {
  /** Brackets, and texts without anything like an entry of ours: their lines need not stand in order. */
  readonly sound: readonly Span[];
  /** Texts with lines that look like entries of ours. */
  readonly swallowing: readonly Span[];
}

/** The brackets and the texts of a document that go over several lines. */
export function listParts(text: string, document: Document.Parsed, grammar: Grammar): Parts {
  const words = readWords(text, grammar);
  const parts: { sound: Span[]; swallowing: Span[] } = { sound: [], swallowing: [] };
  visit(document, (_, node) => {
    const isFlow = isCollection(node) && node.flow === true;
    if (!isFlow && !isScalar(node)) return undefined;
    const [start, end] = node.range ?? [0, 0, 0];
    const rest = text.slice(start, end).trimEnd();
    if (!rest.includes('\n')) return undefined;
    const isSwallowing = words && isScalar(node) && hasEntry(rest, node.type !== 'PLAIN', words);
    // What stands before the first line of a text is the sign that begins it.
    const from = isBlock(node) ? text.indexOf('\n', start) : start;
    parts[isSwallowing ? 'swallowing' : 'sound'].push([from, end]);
    return isFlow ? visit.SKIP : undefined;
  });
  return parts;
}

/** Whether a line after the first looks like an entry. */
function hasEntry(text: string, isMarked: boolean, words: Words): boolean {
  let start = 0;
  return text.split('\n').some((line, at) => {
    const from = start;
    start += line.length + 1;
    return at > 0 && isEntry(text, from, from + line.length, isMarked, words);
  });
}

/**
 * The lines of a text may well begin with words that are keys: only a colon makes one an entry. Where neither quotes nor a
 * bar mark the text, one with no space after it does too, and so does a dash.
 */
function isEntry(text: string, start: number, end: number, isMarked: boolean, words: Words): boolean {
  const line = readOutlineLine(text, start, end, words);
  const isKnown = line.id || words.keys.has(line.key);
  return isMarked ? isKnown && line.colon === 'right' : (isKnown && line.colon !== 'lost') || line.item;
}
