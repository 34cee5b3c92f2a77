import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { quoteWords } from '../../words/short-text.ts';
import { chooseShape, type FieldKind, type Grammar, type Shape } from '../grammar.ts';
import type { Span } from '../span.ts';
import { readLine, readNextLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

type ToOriginal = (offset: number) => number;

/**
 * The first line of an item that is written twice, so that the first is an item with nothing else: `- title: …` above
 * `- title: …` and a `url`. YAML reads two items.
 */
export function diagnoseDoubledItem(
  text: string,
  { items }: YAMLSeq,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    if (!isMap(item) || !isMap(next) || item.items.length !== 1 || next.items.length < 2) continue;
    const first = readLine(text, toOriginal(item.range?.[0] ?? 0), grammar);
    const second = readNextLine(text, first);
    const written = text.slice(first.start, first.end).trimEnd();
    if (!second || item.flow || text.slice(second.start, second.end).trimEnd() !== written) continue;
    const found = diagnose(
      'duplicate-key',
      [second.start + second.column, second.start + second.column + Math.max(1, second.key.length)],
      `The line ${quoteWords(written.trim())} is written twice, so that the first is an item with nothing else in it.`,
      'Delete the line.',
      [{ span: [second.start, Math.min(text.length, second.end + 1)], text: '' }],
    );
    const related = [
      {
        span: [first.start + first.column, first.end] as const,
        note: `${first.key} is first written here`,
      },
    ];
    return { ...found, slip: { ...found.slip, related } };
  }
  return undefined;
}

/** `- - policy: section 2`: a list of one item where an item belongs. */
export function diagnoseSecondDash(
  text: string,
  { items, range, flow }: YAMLSeq,
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  if (flow || !range || items.length !== 1) return undefined;
  const at = toOriginal(range[0]);
  const lead = /^-[ \t]+(?=\S)/.exec(text.slice(at, at + 40))?.[0];
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
  if (lead === undefined || !/^[ \t]*-[ \t]+$/.test(before)) return undefined;
  const end = text.indexOf('\n', at);
  return diagnose(
    'wrong-dash',
    [at, at + 1],
    `A second dash stands before ${quoteWords(text.slice(at + lead.length, end < 0 ? text.length : end))}, which makes a list of the item.`,
    'Delete the dash and the space after it.',
    [{ span: [at, at + lead.length], text: '' }],
  );
}

/** `to: [2025-03-31]`, `comply: {yes}` and `- [policy: section 2]`: brackets about one value that belongs without them. */
export function diagnoseAboutOne(
  text: string,
  node: YAMLSeq | YAMLMap,
  kind: FieldKind | undefined,
  { isItem, isOne }: { readonly isItem: boolean; readonly isOne: boolean },
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  const [only, ...more] = node.items as readonly unknown[];
  if (!node.flow || !node.range || more.length > 0 || !only) return undefined;
  const isValue = isOne && (kind === 'closed' || kind === 'name') && (isScalar(only) || isBareWord(only));
  const isPlace = isItem && isSeq(node) && (isScalar(only) || isPairAlone(only));
  if (!isValue && !isPlace) return undefined;
  const span: Span = [toOriginal(node.range[0]), toOriginal(node.range[1])];
  const written = text.slice(...span);
  const inner = written.slice(1, -1).trim();
  if (inner === '' || /[\n[\]{}]/.test(inner)) return undefined;
  return diagnose(
    'stray-text',
    span,
    `${written.charAt(0)} and ${written.slice(-1)} about ${quoteWords(inner)} are no part of the value.`,
    `Write ${inner} instead, without them.`,
    [{ span, text: inner }],
  );
}

/** Whether a document of ours has one value at a place, and no list or keys; not in files that the grammar does not know. */
export function takesOneValue(root: unknown, place: readonly string[], grammar: Grammar): boolean {
  const shape = findShape(root, place, grammar);
  return shape?.text === true && !shape.items && !shape.other && Object.keys(shape.keys).length === 0;
}

/** What may stand at that place of a document; undefined if nothing is known of it. */
export function findShape(root: unknown, place: readonly string[], grammar: Grammar): Shape | undefined {
  if (!isMap(root)) return undefined;
  const tops = root.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return place.reduce<Shape | undefined>(
    (shape, step) => (step === '[]' ? shape?.items : (shape?.keys[step] ?? shape?.other)),
    chooseShape(tops, grammar),
  );
}

function isBareWord(pair: unknown): boolean {
  const { key, value } = pair as Pair;
  return isScalar(key) && value === null;
}

function isPairAlone(node: unknown): boolean {
  return isMap(node) && node.items.length === 1 && isScalar(node.items[0]?.value);
}

const partners: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '„': '“', '«': '»', '(': ')' };

/** `- “procedure: part 1”`: signs about a key and its value together, of which the first becomes part of the key. */
export function diagnoseAboutPair(
  text: string,
  key: Node,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const sign = (key.source ?? '').charAt(0);
  const close = partners[sign];
  if (close === undefined || key.source?.includes(close)) return undefined;
  const start = toOriginal(key.range[0]);
  const line = readLine(text, start, grammar);
  const end = line.valueSpan[1];
  if (start !== line.start + line.column || text.charAt(end - 1) !== close) return undefined;
  const inner = text.slice(start + 1, end - 1);
  // A bracket that is opened within the value closes there.
  if (inner.includes(sign) || inner.includes(close)) return undefined;
  return diagnose(
    'stray-text',
    [start, end],
    `${sign} and ${close} about ${quoteWords(inner)} are no part of the entry.`,
    `Write ${inner} instead, without them.`,
    [
      { span: [start, start + 1], text: '' },
      { span: [end - 1, end], text: '' },
    ],
  );
}
