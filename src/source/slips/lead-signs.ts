import { quoteWords } from '../../words/short-text.ts';
import type { FieldKind } from '../grammar.ts';
import type { Span } from '../span.ts';
import { isCitation } from './block-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { diagnoseFirstSign, nameQuotes, quoted } from './text-slips.ts';

/** Text that begins with a sign that means something to YAML: the sign may be a slip of the hand, or part of the text. */
export function diagnoseLeadSign(text: string, span: Span, kind: FieldKind | undefined): Diagnosis {
  const written = text.slice(...span);
  const [sign = ''] = /^(?:\*+|`+|[&!@%]+)(?=[\p{L}\d"'])/u.exec(written) ?? [];
  const rest = written.slice(sign.length);
  if (kind === 'closed' && isMarkup(sign, rest) && rest.endsWith(sign)) return describeBoth(text, span, sign);
  const isText = sign === '' || (kind !== 'closed' && (isMarkup(sign, rest) || isOtherKey(text, span, rest)));
  if (isText) return diagnoseFirstSign(text, span);
  return describe(text, span, sign, kind);
}

/** Whether the sign is one of Markdown that has its second. */
function isMarkup(sign: string, rest: string): boolean {
  return /^[*`]/.test(sign) && rest.includes(sign);
}

/** Whether an item begins with words and a colon that cite nothing in the document. */
function isOtherKey(text: string, [start]: Span, rest: string): boolean {
  return isInItem(text, start) && /^[^:\n]+:\s/.test(rest) && !isCitation(text, rest);
}

/** Whether an item of a list begins at that offset. */
function isInItem(text: string, start: number): boolean {
  return /^[ \t]*- +$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function describe(text: string, [start, end]: Span, sign: string, kind: FieldKind | undefined): Diagnosis {
  const { slip } = diagnoseFirstSign(text, [start, end]);
  const belongs = `If it belongs to the text, put all of it in ${nameQuotes(text.slice(start, end))}.`;
  const isSure = kind === 'closed';
  const isProse = kind === 'prose' && !isInItem(text, start);
  return {
    ...diagnose(
      slip.rule,
      [start, start + sign.length],
      slip.message,
      `Delete the sign ${sign}.${isSure ? '' : ` ${belongs}`}`,
      isProse ? quoted(text, [start, end]) : [{ span: [start, start + sign.length], text: '' }],
    ),
    doubtful: !isSure,
  };
}

/** `comply: **yes**`: signs of Markdown about a value that has a form of its own. */
function describeBoth(text: string, [start, end]: Span, sign: string): Diagnosis {
  const { slip } = diagnoseFirstSign(text, [start, end]);
  const value = text.slice(start + sign.length, end - sign.length);
  return {
    ...diagnose(
      slip.rule,
      [start, end],
      slip.message,
      `Delete ${sign} before and after it, so that ${quoteWords(value)} is left.`,
      [
        { span: [start, start + sign.length], text: '' },
        { span: [end - sign.length, end], text: '' },
      ],
    ),
    doubtful: false,
  };
}

/** `- > leaflet: print` and `fail-on: >error`, where nothing below goes on with it; `> 50%` is text. */
export function diagnoseLoneBlock(
  text: string,
  [start, end]: Span,
  kind: FieldKind | undefined,
): Diagnosis | undefined {
  const written = text.slice(start, end);
  const [head = ''] = /^[|>]+[ \t]*(?=[\p{L}"'])/u.exec(written) ?? [];
  if (head === '') return undefined;
  const sign = head.trim();
  const belongs = `If it belongs to the text, put all of it in ${nameQuotes(written)}.`;
  const isSure = kind === 'closed' || (sign === '|' && !written.includes('|', 1));
  return {
    ...diagnose(
      'block-start',
      [start, start + head.length],
      `The text begins on the same line as ${sign}, where YAML expects only the sign.`,
      `Delete the sign ${sign}${head === sign ? '' : ' and the space after it'}.${isSure ? '' : ` ${belongs}`}`,
      [{ span: [start, start + head.length], text: '' }],
    ),
    doubtful: !isSure,
  };
}
