import { count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { type Diagnosis, diagnose } from '../../slips/slip.ts';
import { type OutlineLine, readOutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';

/** What comes along with a line that is copied from elsewhere: a number, a word, a prompt, a sign of a comparison. */
const prefix =
  /^(-[ \t]+)?((?:[^\p{L}\p{N}\s"'#[{&!-]{1,4}|\d{1,4}[:.)]?|\p{L}{1,8}:?)[ \t]+|[^\p{L}\p{N}\s"'#[{&!-]{1,3})(?=[\p{L}\d"'-])/u;

const partners: Readonly<Record<string, string>> = {
  ...{
    '(': ')',
    '[': ']',
    '{': '}',
    '<': '>',
    '`': '`',
    '*': '*',
    _: '_',
    '“': '”',
    '‘': '’',
    '«': '»',
    '"': '"',
    "'": "'",
  },
};

/** Signs about a whole line: `(comply: yes)`. */
function listAbout({ lines, text, words, step }: RepairContext, { open, last }: Fault, at: number): Repair[] {
  const line = lines[at];
  const close = partners[line?.content.charAt(0) ?? ''];
  if (!line || line.start === line.end || close === undefined || !line.content.endsWith(close)) return [];
  const inner = line.content.slice(1, -1).trim();
  const from = line.start + line.lead.length;
  const span = [from, from + line.content.length] as const;
  const at2 = text.indexOf(inner, from + 1);
  const rest = readOutlineLine(text, at2, at2 + inner.length, words);
  if (rest.kind !== 'entry' || rest.colon !== 'right' || rest.key === '') return [];
  const put = { ...rest, start: line.start, end: line.end, lead: line.lead, content: line.content };
  const awaited = last?.state === 'open' ? [last.column, last.column + step] : [];
  return [...new Set([line.indent, ...open.map(({ indent }) => indent), ...awaited])].map((indent) => ({
    lines: splice(lines, at, 1, move(put, indent)),
    from: at,
    cost: 0.9 + Math.abs(indent - line.indent) * 0.3,
    edits: [{ span: [line.start, span[1]], text: `${' '.repeat(indent)}${inner}` }],
    describe: () =>
      diagnose(
        'stray-text',
        span,
        `${line.content.charAt(0)} and ${close} about ${quoteWords(inner)} are no part of the line.`,
        `Write ${inner} instead, without them.`,
        [],
      ),
  }));
}

/** Something in front of an entry, or between its dash and its key: `$   url:`, `191:     reason:`, `- <  type:`. */
export function listPrefixes(context: RepairContext, fault: Fault): Repair[] {
  const about = [fault.at, findAbove(context.lines, fault)].flatMap((at) => listAbout(context, fault, at));
  return about.length > 0 ? about : listBefore(context, fault);
}

/** The line above one that has no place below it, where that is in brackets which YAML reads. */
function findAbove(lines: readonly OutlineLine[], { at, kind }: Fault): number {
  const above =
    kind === 'below-words' ? lines.slice(0, at).findLastIndex((line) => line.kind !== 'blank') : -1;
  return /^[[{]/.test(lines[above]?.content ?? '') ? above : -1;
}

function listBefore({ lines, text, words, step }: RepairContext, { at, open, last }: Fault): Repair[] {
  const line = lines[at];
  const [all = '', dash = '', junk = ''] = prefix.exec(line?.content ?? '') ?? [];
  if (!line || all === '' || line.start === line.end) return [];
  const from = line.start + line.lead.length;
  const rest = readOutlineLine(text, from + all.length, line.end, words);
  if (rest.kind !== 'entry' || rest.colon !== 'right' || (rest.key === '' && !rest.item)) return [];
  if (dash !== '' && rest.item) return [];
  // A wide gap shows that the line had its indent before.
  if (!words.keys.has(rest.key) && !rest.id && !rest.item && !/\s{2}$/.test(junk)) return [];
  const put = { ...rest, start: line.start, lead: line.lead, content: line.content };
  const sign = junk.trim();
  if (dash !== '')
    return [junk.length - sign.length, 0].map((kept) => ({
      lines: splice(lines, at, 1, {
        ...put,
        item: true,
        indent: line.indent,
        column: line.indent + dash.length + kept,
      }),
      from: at,
      cost: 0.95 + (kept > 0 ? 0 : 0.01),
      edits: [{ span: [from + dash.length, from + all.length - kept], text: '' }],
      describe: () => tellSign(sign, rest.key, [from + dash.length, from + all.length - kept]),
    }));
  const awaited = last?.state === 'open' ? [last.column + step] : [];
  return [...new Set([line.indent, ...open.map(({ indent }) => indent), ...awaited])].map((indent) => ({
    lines: splice(lines, at, 1, move(put, indent)),
    from: at,
    cost: 0.95 + Math.abs(indent - line.indent) * 0.005,
    edits: [{ span: [line.start, from + all.length], text: ' '.repeat(indent) }],
    describe: () =>
      diagnose(
        'stray-text',
        [from, from + (indent === line.indent ? all.length : sign.length)],
        `${quoteWords(sign)} in front of ${quoteWords(rest.content)} is no part of the line.`,
        indent === line.indent
          ? `Delete the sign${sign.length > 1 ? 's' : ''} ${sign}${sign === junk ? '' : ' and the space after it'}.`
          : `Delete ${sign} and the space after it, and indent the line by ${count(indent, 'space')}.`,
        [],
      ),
  }));
}

function move(line: OutlineLine, indent: number): OutlineLine {
  return { ...line, indent, column: line.item ? indent + line.column - line.indent : indent };
}

function tellSign(sign: string, key: string, span: readonly [number, number]): Diagnosis {
  return diagnose(
    'stray-text',
    span,
    `The sign ${sign} in front of ${key}: is no part of the key.`,
    span[1] - span[0] === sign.length
      ? `Delete the sign ${sign}.`
      : `Delete the sign ${sign} and the space after it.`,
    [],
  );
}
