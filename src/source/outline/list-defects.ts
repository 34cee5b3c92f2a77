import { agree } from '../../words/plurals.ts';
import type { Grammar } from '../grammar.ts';
import { diagnoseColonGap, oddSpace, tabInText } from '../slips/layout-slips.ts';
import { colonLike, readLine, wideColon } from '../slips/line.ts';
import { diagnoseBullet, diagnoseDash } from '../slips/list-slips.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import type { Edit, Span } from '../span.ts';
import type { OutlineLine } from './outline-line.ts';
import { describeColon } from './sign-repairs.ts';

const afterKey = new RegExp(String.raw`^(["'“”‘’]?)(\s*(?:${wideColon}\s*|${colonLike}(?=\s|$)))?`);

/** The keys that stand where they should but have no colon. */
export function listLostColons(
  _text: string,
  lines: readonly OutlineLine[],
  lost: readonly number[],
): Diagnosis[] {
  return lost.flatMap((at) => {
    const line = lines[at];
    if (!line || line.start === line.end) return [];
    const at2 = line.content.indexOf(line.key);
    const [, quote = '', sign = ''] = afterKey.exec(line.content.slice(at2 + line.key.length)) ?? [];
    const opens = /["'“”‘’]$/.test(line.content.slice(0, at2)) ? 1 : 0;
    const start = line.start + line.lead.length + at2 - opens;
    const end = start + opens + line.key.length + quote.length + sign.length;
    if (isWide.test(sign)) return [describeWide(line, sign, [end - sign.length, end])];
    return [
      {
        ...describeColon(line.key, line.value, start, end),
        edits: [{ span: [end - sign.length, end] as const, text: ':' }],
      },
    ];
  });
}

const isWide = new RegExp(wideColon);

/** `comply：yes`, as a keyboard of another script writes it. */
function describeWide({ key, value }: OutlineLine, sign: string, [start, end]: Span): Diagnosis {
  const [at, written] = [start + sign.search(/\S/), sign.trim()];
  return diagnose(
    'no-colon',
    [at, at + written.length],
    `After “${key}” there is ${written} and not a colon with a space, so YAML does not read it as a key.`,
    `Write a colon and a space after ${key}, instead of ${written}.`,
    [{ span: [start, end], text: value === '' ? ':' : ': ' }],
  );
}

/** The keys with no space after the colon. */
export function listTight(
  text: string,
  lines: readonly OutlineLine[],
  tight: readonly number[],
  grammar: Grammar,
): Diagnosis[] {
  return tight.flatMap((at) => {
    const line = lines[at];
    // What stood after the colon may be told, and gone, already.
    if (!line || line.start === line.end || line.value === '') return [];
    return diagnoseColonGap(text, readLine(text, line.start, grammar)) ?? [];
  });
}

/** The keys with a quote on one side only. */
export function listHalfQuotes(lines: readonly OutlineLine[], quoted: readonly number[]): Diagnosis[] {
  return quoted.flatMap((at) => {
    const line = lines[at];
    const [, dash = '', key = ''] = /^(- +)?(["']?[^"':]+["']?)/.exec(line?.content ?? '') ?? [];
    if (!line || line.start === line.end || key === '') return [];
    const start = line.start + line.lead.length + dash.length;
    const end = start + key.trimEnd().length;
    const opens = /^["']/.test(key);
    const sign = opens ? key.charAt(0) : key.trimEnd().slice(-1);
    return [
      diagnose(
        'quote-not-closed',
        opens ? [start, start + 1] : [end - 1, end],
        opens
          ? `The key opens with ${sign} and the quote is not closed.`
          : `The key ends with ${sign}, but does not open with it.`,
        'Take the quote out: a key needs none.',
        [opens ? { span: [end, end], text: sign } : { span: [end - 1, end], text: '' }],
      ),
    ];
  });
}

/** The keys with signs about them: `**comply**:`, `"comply:"`. */
export function listDressed(lines: readonly OutlineLine[], dressed: readonly number[]): Diagnosis[] {
  return dressed.flatMap((at) => {
    const line = lines[at];
    const [, dash = '', clothes = ''] = /^(- +)?(\S+)/.exec(line?.content ?? '') ?? [];
    if (!line || line.start === line.end) return [];
    const start = line.start + line.lead.length + dash.length;
    const span = [start, start + clothes.length] as const;
    const isInside = !clothes.endsWith(':');
    return [
      diagnose(
        isInside ? 'no-colon' : 'stray-text',
        span,
        isInside
          ? `The colon of ${line.key} stands within the signs about it, so YAML does not read it as a key.`
          : `The signs about ${line.key} are no part of the key.`,
        `Write ${line.key}: in place of “${clothes}”.`,
        [{ span, text: `${line.key}:` }],
      ),
    ];
  });
}

/** The items that stand where they should, but whose dash is another sign or has no space after it. */
export function listDashes(
  text: string,
  lines: readonly OutlineLine[],
  items: readonly number[],
  grammar: Grammar,
): Diagnosis[] {
  const found: Diagnosis[] = [];
  let read = -1;
  for (const at of items) {
    const line = lines[at];
    if (!line || line.start <= read || line.start === line.end) continue;
    const diagnosis = diagnoseItem(text, lines, at, grammar);
    if (diagnosis) found.push(diagnosis);
    read = diagnosis?.edits.at(-1)?.span[0] ?? line.start;
  }
  return found;
}

/** What is wrong with the dash of an item, and of those like it straight below. */
function diagnoseItem(
  text: string,
  lines: readonly OutlineLine[],
  at: number,
  grammar: Grammar,
): Diagnosis | undefined {
  const { start, lead, content } = lines[at] as OutlineLine;
  const tab = /^- *\t\s*/.exec(content)?.[0] ?? '';
  if (tab !== '' && lines[at]?.key !== '') return tabAfterDash(start + lead.length, tab);
  if (/^-(?:[ \t]|$)/.test(content)) return undefined;
  const line = readLine(text, start, grammar);
  if (/^-\s/.test(content)) return diagnoseColonGap(text, line);
  if (content.startsWith('-')) return diagnoseDash(text, line);
  const bullet = diagnoseBullet(text, start + lead.length, grammar);
  const bullets = listBullets(lines, at);
  // Where it stands too far in, its dash alone would join it to the item above; that it moves is another slip.
  return (
    bullet && {
      slip: { ...bullet.slip, help: adviseDash(content.charAt(0), bullets.length) },
      edits: bullets.map(mendBullet),
      doubtful: bullets.some(isMoved),
    }
  );
}

/** `-` and a tab before a key, as a word processor writes its lists. */
function tabAfterDash(start: number, dash: string): Diagnosis {
  return diagnose(
    'tab-indent',
    [start + 1, start + dash.length],
    'There is a tab after the dash; before a key, YAML accepts only a space there.',
    'Delete it and type a plain space.',
    [{ span: [start + 1, start + dash.length], text: ' ' }],
  );
}

/** The items from that one on that have bullets. */
function listBullets(lines: readonly OutlineLine[], at: number): OutlineLine[] {
  const same: OutlineLine[] = [];
  for (const line of lines.slice(at)) {
    if (!line.item || line.content.startsWith('-') || line.indent !== lines[at]?.indent) break;
    same.push(line);
  }
  return same;
}

function adviseDash(sign: string, items: number): string {
  const others = items === 1 ? '' : `, here and on the next ${items === 2 ? 'line' : `${items - 1} lines`}`;
  return `Write - and a space instead of ${sign}${others}.`;
}

function isMoved({ lead, indent }: OutlineLine): boolean {
  return indent !== lead.replaceAll('\t', '  ').length;
}

function mendBullet({ start, lead, content }: OutlineLine): Edit {
  const at = start + lead.length;
  return { span: [at, at + 1 + (/^\S(\s*)/.exec(content)?.[1]?.length ?? 0)], text: '- ' };
}

/** The lines indented with spaces that YAML does not take for such, adjacent ones as one slip. */
export function listOddLeads(lines: readonly OutlineLine[]): Diagnosis[] {
  const odd = lines.filter(
    ({ kind, lead, start, end }) =>
      start < end &&
      (kind === 'entry' || /^[^ ]/.test(lead)) &&
      kind !== 'blank' &&
      /[\u00a0\u2000-\u200b\u202f]/.test(lead),
  );
  return odd.map(({ start, lead, indent }) => oddSpace(start, lead, ' '.repeat(indent)));
}

/** The lines indented with tabs, adjacent ones as one slip. */
export function listTabs(lines: readonly OutlineLine[]): Diagnosis[] {
  const runs: OutlineLine[][] = [];
  let after = -1;
  for (const line of lines) {
    if (line.kind === 'blank') after = after === line.start ? line.end + 1 : after;
    else if (line.lead.includes('\t')) {
      if (after === line.start) runs.at(-1)?.push(line);
      else runs.push([line]);
      after = line.end + 1;
    }
  }
  return runs.map((run) => {
    const first = run[0] as OutlineLine;
    const more = run.length - 1;
    const above = lines.findLast(({ kind, start }) => kind !== 'blank' && start < first.start);
    if (more === 0 && first.kind === 'words' && above?.kind === 'words' && /^ +$/.test(above.lead))
      return tabInText({ start: first.start, indent: first.lead }, above.indent);
    return diagnose(
      'tab-indent',
      [first.start, first.start + first.lead.length],
      `The line is indented with a tab${more > 0 ? `, and so ${agree(more, 'is the next', `are the next ${more}`)}` : ''}; YAML accepts only spaces.`,
      'Use two spaces for each step; an editor’s “convert indentation to spaces” does the whole file.',
      run.map(({ start, lead, indent }) => ({
        span: [start, start + lead.length],
        text: ' '.repeat(indent),
      })),
    );
  });
}
