import { type Document, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Slip } from '../slips/slip.ts';
import type { Entry, MapNode, Node } from '../source.ts';
import type { Span } from '../span.ts';

type ToOriginal = (offset: number) => number;

/** The document as values with their positions, and the keys written twice. */
export function readTree(document: Document, toOriginal: ToOriginal): { root: Node; slips: Slip[] } {
  const slips: Slip[] = [];
  return { root: readNode(document.contents, 0, toOriginal, slips), slips };
}

function readNode(node: unknown, at: number, toOriginal: ToOriginal, slips: Slip[]): Node {
  if (!isNode(node) || !node.range) return { kind: 'text', span: [at, at], text: '' };
  const span: Span = [toOriginal(node.range[0]), toOriginal(node.range[1])];
  if (isMap(node)) return readMap(node, span, toOriginal, slips);
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, span[0], toOriginal, slips));
    return { kind: 'list', span, flow: node.flow === true, items };
  }
  return { kind: 'text', span, text: isScalar(node) ? readText(node.value, node.type) : '' };
}

/** What nobody sees and no text needs: soft hyphens, and joiners and spaces without width. */
const unseen = /[\u00ad\u200b\u2060]/g;

/** A text without what nobody sees. */
export function dropUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** What is written, without what nobody sees; a bare `~` or `null` counts as nothing, as in YAML. */
function readText(value: unknown, type: string | undefined): string {
  const text = dropUnseen(String(value ?? ''));
  return type === 'PLAIN' && /^(~|null)$/i.test(text) ? '' : text;
}

function readMap(node: YAMLMap, span: Span, toOriginal: ToOriginal, slips: Slip[]): MapNode {
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    const entry = readEntry(pair, span[0], toOriginal, slips);
    const first = entries.get(entry.key);
    if (!first) entries.set(entry.key, entry);
    else {
      slips.push(duplicateKey(entry, first));
      // A line that was doubled has nothing below it.
      if (isEmpty(first)) entries.set(entry.key, { ...first, value: entry.value });
    }
  }
  return { kind: 'map', span, flow: node.flow === true, entries: [...entries.values()] };
}

function isEmpty({ value }: Entry): boolean {
  return value.kind === 'text' && value.text.trim() === '';
}

function readEntry(pair: Pair, at: number, toOriginal: ToOriginal, slips: Slip[]): Entry {
  const key = readNode(pair.key, at, toOriginal, slips);
  return {
    key: key.kind === 'text' ? key.text : '',
    keySpan: key.span,
    value: readNode(pair.value, key.span[1], toOriginal, slips),
  };
}

function duplicateKey(second: Entry, first: Entry): Slip {
  return {
    rule: 'duplicate-key',
    span: second.keySpan,
    message: `${second.key} is written twice; only ${isEmpty(first) ? 'what stands below the second' : 'the first'} counts.`,
    help: `Keep one of the two and delete the other${second.value.kind === 'text' ? '' : ' with all that stands below it'}, or correct its name.`,
    related: [{ span: first.keySpan, note: `${second.key} is first written here` }],
  };
}
