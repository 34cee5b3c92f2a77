import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { quoteWords } from '../../../words/short-text.ts';
import type { Span } from '../../span.ts';
import { isCertainText, isLostText } from '../comments.ts';
import { keyForm, type Line, readBlockSpan, readTextSpan, wideColon } from '../line.ts';
import { type Diagnosis, diagnose } from '../slip.ts';
import {
  adviseQuotes,
  diagnoseColon,
  diagnoseCut,
  diagnoseEarlyEnd,
  diagnoseFirstSign,
  diagnoseUnclosed,
  findClosingQuote,
  nameQuotes,
  quoted,
} from '../text-slips.ts';

type ToOriginal = (offset: number) => number;

/** What YAML stumbled over in a value that begins with `[` or `{`: a bracket, or text inside. */
export function diagnoseBrackets(text: string, line: Line): Diagnosis | undefined {
  const span = readBlockSpan(text, line);
  const body = text.slice(...span);
  const close = body.startsWith('{') ? '}' : ']';
  const inside = readItems(text, [span[0] + 1, span[1]], keyForm(line.grammar));
  if (body.endsWith(close))
    return findFirst(inside, (item) => adviseInside(diagnoseItem(text, item, line), text.slice(...item)));
  if (body.includes(close) || !meansBracket(body)) return textInBrackets(text, readTextSpan(text, line));
  if (line.grammar.kindOf([line.key]) === 'closed' && !/[,\n]/.test(body)) return loneBracket(body, span);
  const cut = findFirst(inside, (item) => findComment(text, item, line));
  if (cut) return cut;
  return diagnose(
    'bracket-not-closed',
    [span[0], span[0] + 1],
    `The bracket ${body.charAt(0)} is not closed.`,
    `Add ${close} at the end. If the bracket belongs to the text, put all of it in ${nameQuotes(body)}.`,
    [{ span: [span[1], span[1]], text: close }],
  );
}

/** `comply: [yes` or `comply: [yes}`, where one value stands, and no list. */
export function loneBracket(body: string, [start]: Span): Diagnosis {
  const [sign = ''] = /^[[{]\s*/.exec(body) ?? [];
  const inside = body.slice(sign.length);
  const left = /[\]}]$/.test(inside) ? inside.slice(0, -1).trimEnd() : inside;
  const whole = [start, start + body.length] as const;
  if (sign.length + left.length < body.length)
    return diagnose(
      'stray-text',
      whole,
      `${sign.trim()} and ${body.slice(-1)} about ${quoteWords(left)} are no part of the value.`,
      `Write ${left} instead, without them.`,
      [{ span: whole, text: left }],
    );
  return diagnose(
    'stray-text',
    [start, start + sign.length],
    `The bracket ${sign.trim()} before ${quoteWords(left)} is not closed, and is no part of the value.`,
    `Delete the sign ${sign.trim()}, so that ${quoteWords(left)} is left.`,
    [{ span: [start, start + sign.length], text: '' }],
  );
}

/** `{ what: …` and `[Policy`, and not the beginning of prose. */
function meansBracket(body: string): boolean {
  return (
    /^\{\s*("[^"]*"|'[^']*'|[\w-]+)\s*:(\s|$)/.test(body) || /^[[{]\s*$/.test(body) || body.startsWith('[')
  );
}

/** A text of that span that begins with a bracket. */
export function textInBrackets(text: string, span: Span): Diagnosis {
  const sign = text.charAt(span[0]);
  return diagnose(
    'bracket-start',
    [span[0], span[0] + 1],
    `The text begins with ${sign}, which YAML reads as the start of a ${sign === '{' ? 'group of keys' : 'list'}.`,
    adviseQuotes(text.slice(...span)),
    quoted(text, span),
  );
}

/** The values between the brackets, without their keys; a comma in quotes or inner brackets does not separate them. */
function readItems(text: string, [start, end]: Span, key: string): Span[] {
  const items: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end && depth >= 0; at++) {
    at = skipQuoted(text, [start, end], at);
    const sign = text.charAt(at);
    if (/[[{]/.test(sign)) depth++;
    if (/[\]}]/.test(sign)) depth--;
    if (depth < 0 || (sign === ',' && depth === 0)) {
      items.push(trim(text, [from, at], key));
      from = at + 1;
    }
  }
  return depth < 0 ? items : [...items, trim(text, [from, end], key)];
}

/** The offset of the closing quote, if a quoted value begins at this one. */
function skipQuoted(text: string, [start, end]: Span, at: number): number {
  const sign = text.charAt(at);
  const begins = (sign === '"' || sign === "'") && /[[{,:]\s*$/.test(text.slice(start - 1, at));
  const close = begins ? findClosingQuote(text, at, sign) : -1;
  return close > 0 && close < end ? close : at;
}

function trim(text: string, [start, end]: Span, key: string): Span {
  const item = text.slice(start, end);
  const form = String.raw`^\s*(?:("[^"]*"|'[^']*'|[\w-]+|${key})\s*:(?:\s+|$))?`;
  const lead = new RegExp(form).exec(item)?.[0].length ?? 0;
  return [start + lead, Math.max(start + lead, start + item.trimEnd().length)];
}

/** What to do about such text between brackets, where writing `|` does not help. */
function adviseFlow(written: string): string {
  return `Put the text in ${nameQuotes(written)}, or write each key or item on a line of its own, without brackets.`;
}

/** Between brackets, writing `|` does not help. */
function adviseInside(diagnosis: Diagnosis | undefined, written: string): Diagnosis | undefined {
  if (!diagnosis || ['text-cut', 'bracket-not-closed', 'comma-in-brackets'].includes(diagnosis.slip.rule))
    return diagnosis;
  return { ...diagnosis, slip: { ...diagnosis.slip, help: adviseFlow(written) } };
}

function diagnoseItem(text: string, span: Span, line: Line): Diagnosis | undefined {
  const item = text.slice(...span);
  const quote = /^["']/.exec(item)?.[0];
  if (quote) {
    const close = findClosingQuote(text, span[0], quote);
    if (close < 0 || close >= span[1]) return diagnoseUnclosed(text, span);
    return close < span[1] - 1 ? diagnoseEarlyEnd(text, span, close) : undefined;
  }
  if (/^[*&!@`%]/.test(item)) return diagnoseFirstSign(text, span);
  if (/^[[{]/.test(item)) return /[\]}]$/.test(item) ? undefined : textInBrackets(text, span);
  const colon = item.search(/:(\s|$)/);
  const [, before = ''] =
    /^([^\s:]+(?: [^\s:]+)*?) [a-z][\w-]*$/.exec(item.slice(0, Math.max(0, colon))) ?? [];
  if (before !== '' && /\d$|@|^(yes|no)$/.test(before)) return missingComma(text, span, before.length);
  return (
    findComment(text, span, line) ?? (colon < 0 ? undefined : diagnoseColon(text, span, span[0] + colon))
  );
}

/** `{ from: 2025-04-01 to: 2026-03-31 }` */
function missingComma(text: string, [start]: Span, length: number): Diagnosis {
  const at = start + length;
  const word = /[\w-]+/.exec(text.slice(at))?.[0] ?? '';
  return diagnose(
    'comma-in-brackets',
    [at, at + 1 + word.length],
    `There is no comma before “${word}:”: between { and } each key but the first comes after a comma.`,
    `Write a comma after ${text.slice(start, at)}.`,
    [{ span: [at, at], text: ',' }],
  );
}

/** More signs than a key has, with what stands between it and its value. */
const mostKey = 200;

/** A comment inside the brackets, which may be text, or else hides the bracket that closes them. */
function findComment(text: string, span: Span, { grammar, key }: Line): Diagnosis | undefined {
  const at = text.slice(...span).search(/(?<=\S )#/);
  if (at < 0) return undefined;
  const start = span[0] + at;
  const comment = text.slice(start, span[1]);
  const kind = grammar.kindOf([
    /(?<![\w-])([\w-]+)\s*:\s*$/.exec(text.slice(Math.max(0, span[0] - mostKey), span[0]))?.[1] ?? key,
  ]);
  if (isLostText(comment, text.slice(span[0], start).trimEnd(), kind, grammar))
    return diagnoseCut(text, [start, span[1]], span, !isCertainText(comment, kind));
  const [gap = '', close] = /^[ \t]*([\]}])/.exec(text.slice(span[1])) ?? [];
  if (close === undefined || comment.includes('\n')) return undefined;
  const end = span[1] + gap.length;
  return diagnose(
    'bracket-not-closed',
    [end - 1, end],
    `The bracket ${close} stands in a comment: YAML takes the # before it for the start of one.`,
    `Write the ${close} before the #.`,
    [{ span: [start, start], text: `${close} ` }],
  );
}

function findFirst(
  items: readonly Span[],
  find: (item: Span) => Diagnosis | undefined,
): Diagnosis | undefined {
  for (const item of items) {
    const diagnosis = find(item);
    if (diagnosis) return diagnosis;
  }
  return undefined;
}

/** What YAML read without complaint in `{ … }`, but not as it was meant: words without a colon. */
export function diagnoseFlowMap(text: string, map: YAMLMap, toOriginal: ToOriginal): Diagnosis | undefined {
  const bare = map.items.findIndex(isBare);
  const pair = map.items[bare];
  if (!pair || !map.range) return undefined;
  const words = spanOf(pair.key, toOriginal);
  const tight = /^[a-z][\w-]*:(?=\S)/.exec(text.slice(...words))?.[0];
  if (tight) return noSpace(text, words, tight);
  const wide = wideKey.exec(text.slice(...words));
  if (wide) return wideColonAfter(words, wide);
  if (map.items.every(isBare)) return textInBrackets(text, spanOf(map, toOriginal));
  const before = map.items[bare - 1];
  return before && isScalar(before.value) && before.value.type === 'PLAIN'
    ? comma(text, spanOf(before.value, toOriginal), words)
    : undefined;
}

const wideKey = new RegExp(`^([a-z][\\w-]*)[ \\t]*(${wideColon})[ \\t]*`);

/** `{ from： 2025-04-01 }` */
function wideColonAfter([start]: Span, [all, key = '', sign = '']: RegExpExecArray): Diagnosis {
  const at = start + all.indexOf(sign);
  return diagnose(
    'no-colon',
    [at, at + sign.length],
    `After “${key}” there is ${sign} and not a colon with a space, so YAML does not read it as a key.`,
    `Write a colon and a space after ${key}, instead of ${sign}.`,
    [{ span: [start + key.length, start + all.length], text: ': ' }],
  );
}

function isBare({ key, value }: Pair): boolean {
  return value === null && isScalar(key) && key.type === 'PLAIN';
}

function spanOf(node: unknown, toOriginal: ToOriginal): Span {
  const [start, end] = ((isScalar(node) || isMap(node)) && (node as Node).range) || [0, 0];
  return [toOriginal(start), toOriginal(end)];
}

function noSpace(text: string, [start]: Span, key: string): Diagnosis {
  const gap = start + key.length;
  return diagnose(
    'no-space-after-colon',
    [gap - 1, gap + 1],
    `There is no space after the colon of “${key}”, so YAML reads the line as plain text.`,
    `Write a space after the colon: ${key} ${text.slice(gap, gap + 30).replace(/[,}\n].*/s, '')}`,
    [{ span: [gap, gap], text: ' ' }],
  );
}

function comma(text: string, before: Span, words: Span): Diagnosis {
  const at = text.indexOf(',', before[1]);
  const [figure = '', sign = ''] =
    /^([£€$]?) ?\d{1,3}(?:,\d{3})+(?=\s*[,}])/.exec(text.slice(before[0], before[0] + 40)) ?? [];
  const whole: Span = [before[0], figure === '' ? words[1] : before[0] + figure.length];
  const number = figure.replace(/\D/g, '');
  return diagnose(
    'comma-in-brackets',
    [at, at + 1],
    `The text ends at the comma after “${text.slice(...before)}”: between { and } a comma begins the next key.`,
    figure === ''
      ? adviseFlow(text.slice(...whole))
      : `Write the number without ${sign === '' ? 'a comma' : `the sign ${sign} or commas`}: ${number}`,
    figure === '' ? quoted(text, whole) : [{ span: whole, text: number }],
  );
}
