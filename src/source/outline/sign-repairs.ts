import { count } from '../../words/plurals.ts';
import { cutText, quoteWords } from '../../words/short-text.ts';
import { colonLike } from '../slips/line.ts';
import { diagnose } from '../slips/slip.ts';
import { type OutlineLine, readOutlineLine } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import { type Fault, type Frame, holdsKeys, makeFrame } from './walk/frame.ts';
import { closedValue } from './walk/line-value.ts';

/** Dashes and colons written or left out, and two entries on a line. */
export function listSigns(context: RepairContext, fault: Fault): Repair[] {
  return [
    ...addColon(context, fault),
    ...addDash(context, fault),
    ...takeDash(context, fault),
    ...splitLine(context, fault),
    ...openBracket(context, fault),
  ];
}

const keyAlone = new RegExp(
  String.raw`^((?:["'“](?=[\w.-]+["'”]))?([A-Za-z][\w-]{0,80})["'”]?)(\s*${colonLike}(?=\s|$)|)(?:\s+(.*))?$`,
  's',
);

/** A key of the writer's own, or one read as words, whose colon is lost. */
function addColon({ lines, words }: RepairContext, { at, open, last }: Fault): Repair[] {
  const line = lines[at];
  if (line?.kind !== 'words') return [];
  const [, written = '', name = '', gap = '', rest = ''] = keyAlone.exec(line.content) ?? [];
  const frame =
    open.find(({ indent, kind }) => indent === line.indent && kind === 'map') ?? openFirst(last, line, at);
  if (name === '' || !frame?.shape || frame.seen.has(name)) return [];
  const { other } = frame.shape;
  // A word of the writer's own is a key only where the document has it elsewhere.
  if (!frame.shape.keys[name] && !lines.some(({ key }) => key === name)) return [];
  const isText = rest !== '' && !/^[[{]/.test(rest);
  if (!frame.shape.keys[name] && (!other || frame.ids || other.text !== isText)) return [];
  const end = line.start + line.lead.length + written.length;
  const put: OutlineLine = { ...line, kind: 'entry', key: name, id: words.isId(name), value: rest };
  return [
    {
      lines: splice(lines, at, 1, put),
      from: at,
      cost: 0.9,
      edits: [{ span: [end, end + gap.length], text: ':' }],
      describe: () => describeColon(name, rest, end - written.length, end + gap.length),
    },
  ];
}

/** The map that a line below a key with nothing beside it begins, where keys belong there. */
function openFirst(last: Fault['last'], { indent }: OutlineLine, at: number): Frame | undefined {
  if (last?.state !== 'open' || !last.shape || !holdsKeys(last.shape) || indent <= last.column)
    return undefined;
  return makeFrame({ indent, kind: 'map', shape: last.shape, holder: last.at, first: at });
}

/** What is said of a key without a colon. */
export function describeColon(name: string, rest: string, start: number, end: number) {
  return diagnose(
    'no-colon',
    [start, end],
    `There is no colon after ${quoteWords(name)}, so YAML does not read it as a key.`,
    `Write a colon after it${rest ? `, and a space: ${name}: ${cutText(rest, 120)}` : `: ${name}:`}`,
    [],
  );
}

function addDash({ lines, text }: RepairContext, { at, open, last, kind }: Fault): Repair[] {
  const line = lines[at];
  if (!line || line.item || line.kind === 'blank' || line.start === line.end) return [];
  if (
    line.kind === 'words' &&
    !open.some((frame) => frame.shape?.items?.text) &&
    !/^-[^\s:;,.-]/.test(line.content)
  )
    return [];
  if (/^-[^\s>:;,.-]/.test(line.content)) return [gapDash(lines, line, at)];
  const lists = open
    .filter((frame) => frame.kind === 'list' && frame.indent <= line.indent)
    .map(({ indent }) => indent);
  const first = kind === 'wrong-child' && last?.shape?.items !== undefined;
  const columns = new Set(first ? [firstColumn(lines, at)] : lists);
  return [...columns].map((column) => {
    const start = line.start + line.lead.length;
    return {
      lines: splice(lines, at, 1, { ...line, kind: 'entry', item: true, indent: column, column: column + 2 }),
      from: at,
      cost: Math.abs(line.indent - column) <= 2 && line.indent - column !== 1 ? 1.05 : 1.4,
      edits: [{ span: [line.start, start], text: `${' '.repeat(column)}- ` }],
      describe: () =>
        diagnose(
          'wrong-dash',
          [start, start + text.slice(start, line.end).trimEnd().length],
          `The line belongs to a list, but has no dash: ${quoteWords(line.content)}`,
          `Indent it by ${count(column, 'space')}, and put a dash and a space in front of it.`,
          [],
        ),
    };
  });
}

/** Where the dash of the first item belongs: as far in as those of the other items, or left of the keys below its own. */
function firstColumn(lines: readonly OutlineLine[], at: number): number {
  const own = lines[at]?.indent ?? 0;
  const below = lines.slice(at + 1).filter(({ kind }) => kind === 'entry');
  const other = below.find(({ indent, item }) => indent < own || item);
  if (other?.item && other.indent <= own) return other.indent;
  return below[0]?.indent === own && !below[0].item ? Math.max(0, own - 2) : own;
}

/** `-2025-12-29` among items. */
function gapDash(lines: readonly OutlineLine[], line: OutlineLine, at: number): Repair {
  const start = line.start + line.lead.length;
  return {
    lines: splice(lines, at, 1, {
      ...line,
      kind: 'entry',
      item: true,
      column: line.indent + 2,
      value: line.content.slice(1),
    }),
    from: at,
    cost: 0.9,
    edits: [{ span: [start + 1, start + 1], text: ' ' }],
    describe: () =>
      diagnose(
        'no-space-after-dash',
        [start, start + 1],
        `There is no space after the dash of ${quoteWords(line.content, 30)}, so YAML reads plain text and not a list.`,
        'Write a space after the dash.',
        [],
      ),
  };
}

function takeDash({ lines, text }: RepairContext, { at, open }: Fault): Repair[] {
  const line = lines[at];
  if (!line?.item || line.key === '' || line.colon === 'lost') return [];
  const start = line.start + line.lead.length;
  const dash = line.content.length - line.content.replace(/^(?:\S\s*?)(?=["'\w])/, '').length;
  const columns = new Set([line.indent, line.column, ...open.map(({ indent }) => indent)]);
  return [...columns].map((indent) => ({
    lines: splice(lines, at, 1, { ...line, item: false, indent, column: indent }),
    from: at,
    cost: 1.2 + Math.abs(indent - line.indent) * 0.01,
    edits: [{ span: [line.start, start + dash], text: ' '.repeat(indent) }],
    describe: () =>
      diagnose(
        'wrong-dash',
        [start, start + 1],
        `A dash stands before ${quoteWords(text.slice(start + dash, line.end))}, which makes it an item of a list; it is a key.`,
        indent === line.indent
          ? 'Delete the dash and the space after it.'
          : `Delete the dash, and indent the line by ${count(indent, 'space')}.`,
        [],
      ),
  }));
}

/** `period: from: 2025-04-01, to: 2026-03-31 }`, where the first bracket is lost. */
function openBracket({ lines, text }: RepairContext, { at }: Fault): Repair[] {
  const line = lines[at];
  const close = line && /[}\]]$/.exec(line.value)?.[0];
  if (!line || !close || /[{[]/.test(line.value) || line.start === line.end) return [];
  const open = close === '}' ? '{' : '[';
  const from =
    line.item && close === '}'
      ? line.start + line.lead.length + (/^\S\s*/.exec(line.content)?.[0].length ?? 0)
      : text.indexOf(line.value, line.start + line.lead.length);
  // Where the value was put together of several lines, it stands nowhere as it is.
  if (from < 0) return [];
  const value = text.slice(from, line.start + line.lead.length + line.content.length);
  const put =
    line.item && close === '}'
      ? { ...line, key: '', value: `${open} ${value}` }
      : { ...line, value: `${open} ${value}` };
  return [
    {
      lines: splice(lines, at, 1, put),
      from: at,
      cost: 0.95,
      edits: [{ span: [from, from], text: `${open} ` }],
      describe: () =>
        diagnose(
          'bracket-not-closed',
          [from, from + Math.max(1, value.length)],
          `The line ends with ${close}, but the bracket is not opened.`,
          `Write ${open} in front of ${quoteWords(value)}, or take ${close} out.`,
          [],
        ),
    },
  ];
}

/** `comply: yes evidence:` and `evidence: - policy: section 2`. */
function splitLine(context: RepairContext, { at, kind, open }: Fault): Repair[] {
  const { lines, text, words, step } = context;
  const line = lines[at];
  if (!line || kind !== 'joined') return [];
  const from = text.indexOf(line.value, line.start + line.lead.length);
  const cut = /^- \S/.test(line.value) ? 0 : findSecond(line.value);
  if (cut < 0 || from < 0) return [];
  const shape = open.findLast(({ indent }) => indent === line.column)?.shape?.keys[line.key];
  const dash = cut === 0 && shape && !shape.items ? (/^- +/.exec(line.value)?.[0] ?? '') : '';
  const gap = line.start + text.slice(line.start, from + cut).trimEnd().length;
  const at2 = from + cut + dash.length;
  const next = lines.slice(at + 1).find(({ kind: other }) => other === 'entry');
  const columns = new Set([
    line.indent,
    line.column,
    line.indent + step,
    ...(next ? [next.indent] : []),
    ...open.map(({ indent }) => indent),
  ]);
  const before = line.value.slice(0, cut).trimEnd();
  return [...columns].map((indent) => {
    const second = readOutlineLine(text, at2, line.end, words);
    const put = { ...second, indent, column: second.item ? indent + 2 : indent };
    return {
      lines: splice(lines, at, 1, { ...line, value: before }, put),
      from: at,
      cost: 1 + (indent === line.column + (second.item ? step : 0) ? 0 : 0.1) + indent * 0.001,
      edits: [{ span: [gap, at2], text: `\n${' '.repeat(indent)}` }],
      describe: () =>
        diagnose(
          'two-on-a-line',
          [at2, line.start + text.slice(line.start, line.end).trimEnd().length],
          `Two entries stand on one line; the second begins at ${quoteWords(text.slice(at2, line.end))}.`,
          `Start the line at the second anew${dash === '' ? '' : ', without the dash before it'}, and indent the new line by ${count(indent, 'space')}.`,
          [],
        ),
    };
  });
}

/** Where the second entry of a value begins; -1 if there is none. */
function findSecond(value: string): number {
  const lead = closedValue.exec(value)?.[0].length ?? 0;
  const at = value.slice(lead).search(/(?:"|(?<![\w.-]))[\w.-]+"?:(?:\s|$)/);
  return at < 0 ? -1 : lead + at;
}
