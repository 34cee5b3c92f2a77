import { isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import { quoteWords } from '../../words/short-text.ts';
import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { diagnoseColonGap } from './layout-slips.ts';
import { readLine } from './line.ts';
import { diagnoseAboutPair } from './list-item-slips.ts';
import { diagnoseWidthless } from './mark-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';

type ToOriginal = (offset: number) => number;

/** A no-break space before the colon becomes part of the key. */
export function diagnoseKey(
  text: string,
  node: Node,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  const asked = diagnoseQuestion(text, node, toOriginal);
  if (asked) return asked;
  if (isSeq(node)) return diagnoseKeyInBrackets(text, node, toOriginal);
  if (!isScalar(node) || !node.range) return undefined;
  const about = diagnoseAboutPair(text, node, toOriginal, grammar);
  if (about) return about;
  const hidden = diagnoseWidthless(text, [toOriginal(node.range[0]), toOriginal(node.range[1])]);
  if (hidden && !/[\u200b]$/.test(node.source ?? '')) return hidden;
  if (!/[\u00a0\u2000-\u200b\u202f\ufeff]$/.test(node.source ?? '')) return undefined;
  return diagnoseColonGap(text, readLine(text, toOriginal(node.range[0]), grammar));
}

/** `- ? policy: section 2.1`: YAML takes what follows the sign for a key. */
function diagnoseQuestion(text: string, { range }: Node, toOriginal: ToOriginal): Diagnosis | undefined {
  const end = range ? toOriginal(range[0]) : 0;
  const [lead = ''] = /\? +$/.exec(text.slice(text.lastIndexOf('\n', end - 1) + 1, end)) ?? [];
  const span: Span = [end - lead.length, end];
  if (lead === '') return undefined;
  return diagnose(
    'reserved-start',
    span,
    'The entry begins with ?, which has a special meaning in YAML (a complex key).',
    'Delete the sign ? and the space after it.',
    [{ span, text: '' }],
  );
}

/** `[policy]: section 2.1`: brackets about a key make a list of it. */
function diagnoseKeyInBrackets(
  text: string,
  { range, items }: YAMLSeq,
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  const [only] = items;
  if (!range || items.length !== 1 || !isScalar(only)) return undefined;
  const span: Span = [toOriginal(range[0]), toOriginal(range[1])];
  const key = String(only.value);
  if (text.charAt(span[0]) !== '[') return undefined;
  return diagnose(
    'stray-text',
    span,
    `[ and ] about ${quoteWords(key)} are no part of the key.`,
    `Write ${key} instead, without them.`,
    [{ span, text: key }],
  );
}
