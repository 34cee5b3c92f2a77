import type { Grammar } from '../grammar.ts';
import { describeBar, likeBar } from '../slips/bar-slips.ts';
import type { Diagnosis } from '../slips/slip.ts';
import type { OutlineLine, Words } from './outline-line.ts';
import { splice } from './repair.ts';
import { walkOutline } from './walk-outline.ts';

/** The texts of several lines without the sign that begins one, where YAML would read something else; and the lines with it. */
export function mendBars(
  text: string,
  lines: readonly OutlineLine[],
  grammar: Grammar,
  words: Words,
): { readonly found: readonly Diagnosis[]; readonly lines: readonly OutlineLine[] } {
  const found: Diagnosis[] = [];
  const tried = new Set<number>();
  let mended = lines;
  for (let more = true; more; ) {
    more = false;
    for (const at of walkOutline(mended, grammar, words).texts) {
      const line = mended[at];
      if (!line || tried.has(at)) continue;
      tried.add(at);
      if (line.start === line.end || !needsBar(line, mended.slice(at + 1), words)) continue;
      found.push(describeMissingBar(text, line));
      mended = splice(mended, at, 1, { ...line, value: '|' });
      more = true;
    }
  }
  return { found, lines: mended };
}

function describeMissingBar(text: string, { key, value, start, lead, content }: OutlineLine): Diagnosis {
  const colon = text.indexOf(':', start + lead.length + content.indexOf(key)) + 1;
  const from = value === '' ? colon : text.indexOf(value, colon);
  const shown = value === '' ? start + lead.length : from;
  return describeBar(key, [shown, Math.max(from, shown + 1)], from, value);
}

/** Whether what is below a key is a text that YAML would not read as it stands. */
function needsBar(line: OutlineLine, below: readonly OutlineLine[], words: Words): boolean {
  const end = below.findIndex(({ kind, indent }) => kind !== 'blank' && indent <= line.column);
  const own = end < 0 ? below : below.slice(0, end);
  const last = own.findLastIndex(({ kind }) => kind !== 'blank');
  const text = own.slice(0, last + 1);
  const [first] = text;
  if (
    !first ||
    isQuoted(text) ||
    (first.kind === 'entry' && !first.item && (first.id || words.keys.has(first.key)))
  )
    return false;
  return likeBar.test(line.value) || /^["']/.test(first.content) || text.some(isMoreThanWords);
}

/** Whether a text begins with a quotation mark that closes nowhere but at its end, or not at all. */
function isQuoted(lines: readonly OutlineLine[]): boolean {
  const text = lines.map(({ content }) => content).join('\n');
  const sign = text.charAt(0);
  if (sign !== '"' && sign !== "'") return false;
  const close = text.replace(/\\.|''/g, '  ').indexOf(sign, 1);
  return (
    close < 0 ||
    text
      .slice(close + 1)
      .replace(/\s#.*$/, '')
      .trim() === ''
  );
}

/** What ends a text without a sign, or means something else in it. */
function isMoreThanWords({ kind, content }: OutlineLine): boolean {
  return kind !== 'words' || /^[[\]{}"'&*!|>%@`?]|:(?:\s|$)|\s#/.test(content);
}
