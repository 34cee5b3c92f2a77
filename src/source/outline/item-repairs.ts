import { quoteWords } from '../../words/short-text.ts';
import { diagnose } from '../slips/slip.ts';
import { describeJunk } from './key-repairs.ts';
import type { OutlineLine } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault, Frame } from './walk-outline.ts';

/** The number, letter or sign of a list as a letter has it, or the mark of a quoted e-mail before a dash. */
const bullet =
  /^(?:>+[ \t]*(?=-[ \t])|(?:\(?(?:\d{1,3}|[A-Za-z]{1,3})\)|\d{1,3}\.(?!\d)|o\t|[^\s\w"'“”#|{}[\]&!>-]+|--+)[ \t]*)(?:-[ \t]+)?(?=\S)/;

/** Items that are words, with another sign than a dash before them. */
export function listWordItems({ lines, step }: RepairContext, { at, open, last }: Fault): Repair[] {
  const line = lines[at];
  const junk = line && line.start < line.end && !line.item ? (bullet.exec(line.content)?.[0] ?? '') : '';
  if (!line || junk === '') return [];
  const lists = open.filter(({ kind, shape }) => kind === 'list' && shape?.items?.text);
  const awaited = last?.state === 'open' && last.shape?.items?.text ? [last.column + step] : [];
  return [...new Set([...lists.map(({ indent }) => indent), ...awaited])].map((indent) => {
    const start = line.start + line.lead.length;
    const value = line.content.slice(junk.length);
    const put: OutlineLine = {
      ...line,
      kind: 'entry',
      item: true,
      indent,
      column: indent + 2,
      key: '',
      value,
    };
    return {
      lines: splice(lines, at, 1, put),
      from: at,
      cost: 0.96 + Math.abs(indent - line.indent) * 0.02,
      edits: [{ span: [line.start, start + junk.length], text: `${' '.repeat(indent)}- ` }],
      describe: () => describeJunk(junk, start, { indent, item: true, own: line.indent }),
    };
  });
}

/** A key in the signs of bold or slanted words: `**comply:** yes`. */
export function listBoldKeys({ lines, words }: RepairContext, { at, open }: Fault): Repair[] {
  const line = lines[at];
  const [, sign = '', name = '', rest = ''] =
    /^([*_`]{1,3})([A-Za-z][\w-]*?|\d[\d.]*\d):?\1:?(?<=:\1?)(?:[ \t]+(.*))?$/.exec(line?.content ?? '') ??
    [];
  if (!line || line.start === line.end || name === '') return [];
  const value = rest.replace(/\s+#(\s.*)?$/, '');
  return [...new Set([line.indent, ...open.map(({ indent }) => indent)])].map((indent) => {
    const start = line.start + line.lead.length;
    const put: OutlineLine = {
      ...{ ...line, kind: 'entry', item: false, indent, column: indent, colon: 'right' },
      ...{ key: name, id: words.isId(name), value, commented: value !== rest },
    };
    const key = `${name}:${rest === '' ? '' : ' '}`;
    return {
      lines: splice(lines, at, 1, put),
      from: at,
      cost: (isAwaited(open, indent, name) ? 0.85 : 0.97) + Math.abs(indent - line.indent) * 0.02,
      edits: [
        {
          span: [line.start, start + line.content.length - rest.length],
          text: `${' '.repeat(indent)}${key}`,
        },
      ],
      describe: () =>
        diagnose(
          'stray-text',
          [start, start + line.content.length - rest.length],
          `The signs ${sign} about the key ${quoteWords(name)} are no part of it.`,
          `Write ${name}: without the signs ${sign}.`,
          [],
        ),
    };
  });
}

/** Whether the map in that column may have a key and does not have it yet. */
function isAwaited(open: readonly Frame[], indent: number, key: string): boolean {
  const frame = open.find((one) => one.indent === indent && one.kind === 'map');
  return frame?.shape?.keys[key] !== undefined && !frame.seen.has(key);
}
