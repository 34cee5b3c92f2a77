import { count } from '../../words/plurals.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import type { Edit, Span } from '../span.ts';
import type { OutlineLine } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import { describeColon } from './sign-repairs.ts';
import type { Fault } from './walk/frame.ts';

/** A key with a sign in front of it that is none of ours, or with another sign than a colon after it. */
export function listKeys(context: RepairContext, { at, open, last }: Fault): Repair[] {
  const line = context.lines[at];
  const parts = line && line.start < line.end ? readParts(context, line) : undefined;
  if (!line || !parts) return [];
  // A number alone is part of a text if the document answers it elsewhere.
  if (
    parts.sign === '' &&
    context.lines.some((other) => other !== line && other.id && other.key === parts.name)
  )
    return [];
  const lists = open.filter(({ kind }) => kind === 'list').map(({ indent }) => indent);
  const awaited = last?.state === 'open' && last.shape?.items ? [last.column + context.step] : [];
  const items = parts.bullet
    ? [...new Set([...lists, ...awaited])].map((indent) => ({ indent, item: true }))
    : [];
  const keys = [...new Set([line.indent, ...open.map(({ indent }) => indent)])].map((indent) => ({
    indent,
    item: false,
  }));
  const places = parts.junk.startsWith('>') && parts.bullet ? items : [...items, ...keys];
  return places.map((place) => repair(context, at, parts, place));
}

interface Parts {
  /** What stands before the key; `''` for nothing. */
  readonly junk: string;
  /** Whether that may be meant for the dash of a list. */
  readonly bullet: boolean;
  readonly name: string;
  /** What stands after the key, where a colon and a space should. */
  readonly sign: string;
  readonly rest: string;
}

function readParts({ words }: RepairContext, { content }: OutlineLine): Parts | undefined {
  const form =
    /^((?:>{1,20}(?=[ \t]*-[ \t])|>{1,20}|[^\s\w"'“”#|{}[\]&!-]{1,20}|-{2,20}|\(?(?:\d{1,3}|[A-Za-z]{1,3})\)|\d{1,3}\.|o\t|_)[ \t]*(?:-[ \t]+)?)?(["'“]?)([A-Za-z][\w-]{0,80}|\d[\d.]{0,20}\d)(["'”]?)([ \t]*(?:::+|[：﹕∶꞉]|[;=,]|:(?=\S)|:(?=\s|$))[ \t]*|[ \t]*[-–—(][^:]*:(?=$)|(?=[ \t]*\\?$))(.*)$/s;
  const [, junk = '', open = '', name = '', close = '', sign = '', rest = ''] = form.exec(content) ?? [];
  if (name === '' || open.length !== close.length) return undefined;
  const known = words.keys.has(name) || words.isId(name);
  const isRight = /^:[ \t]*$/.test(sign) && !rest.startsWith('\\');
  if (junk === '' && (isRight || !known)) return undefined;
  if (junk !== '' && !isRight) return undefined;
  // Only a number may have a heading after it.
  if (sign.trim().length > 3 && !words.isId(name)) return undefined;
  return { junk, bullet: !/^>+[ \t]*$/.test(junk), name, sign, rest: rest.replace(/^\\$/, '') };
}

function repair(
  { lines, words }: RepairContext,
  at: number,
  { junk, name, sign, rest }: Parts,
  { indent, item }: { readonly indent: number; readonly item: boolean },
): Repair {
  const line = lines[at] as OutlineLine;
  const start = line.start + line.lead.length;
  const end = line.start + line.lead.length + line.content.length;
  const after = line.content.indexOf(name, junk.length) + name.length;
  const quote = /^["'”]/.test(line.content.slice(after)) ? 1 : 0;
  const signAt = start + after + quote;
  // A wide gap keeps the key in the column of those below it.
  const gap = /(?<! ) {2,}$/.exec(junk)?.[0] ?? ' ';
  const lead: Edit = {
    span: [line.start, start + junk.length],
    text: `${' '.repeat(indent)}${item ? `-${gap}` : ''}`,
  };
  const colon: Edit = { span: [signAt, end - rest.length], text: rest === '' ? ':' : ': ' };
  const moved = junk !== '' || indent !== line.indent;
  const put: OutlineLine = {
    ...{ ...line, kind: 'entry', item, indent, column: indent + (item ? 1 + gap.length : 0) },
    ...{ key: name, id: words.isId(name), colon: 'right', value: rest.trim() },
  };
  return {
    lines: splice(lines, at, 1, put),
    from: at,
    cost: 0.97 + Math.abs(indent - line.indent) * 0.02 + (item ? 0 : 0.01),
    edits: [...(moved ? [lead] : []), ...(junk === '' ? [colon] : [])],
    describe: () =>
      junk === ''
        ? describeSign(name, sign.trim(), [signAt, end - rest.length], line.content, quote)
        : describeJunk(junk, start, { indent, item, own: line.indent }),
  };
}

/** Another sign than a colon after a key, or a backslash at the end of its line. */
function describeSign(
  name: string,
  sign: string,
  [start, end]: Span,
  content: string,
  quotes: number,
): Diagnosis {
  if (content.endsWith('\\'))
    return diagnose(
      'stray-text',
      [end - 1, end],
      'The sign \\ at the end of the line is no part of it.',
      'Delete the sign \\ at the end of the line.',
      [],
    );
  if (sign === '') return describeColon(name, '', start - name.length - 2 * quotes, start);
  return diagnose(
    'no-colon',
    [start, Math.max(end, start + 1)],
    `After “${name}” there is ${sign} and not a colon with a space, so YAML does not read it as a key.`,
    `Write a colon and a space after ${name}, instead of ${sign}.`,
    [],
  );
}

/** What is said of signs in front of a key, or in place of a dash. */
export function describeJunk(
  junk: string,
  start: number,
  { indent, item, own }: { readonly indent: number; readonly item: boolean; readonly own: number },
) {
  const sign = junk.replace(/(?<=>)[ \t]*-[ \t]*$/, '').trimEnd();
  const place = indent === own ? '' : `, and indent the line by ${count(indent, 'space')}`;
  return item && !sign.startsWith('>')
    ? diagnose(
        'odd-bullet',
        [start, start + sign.length],
        `The line begins with ${sign}, which YAML does not take for the dash of a list.`,
        `Write - and a space instead of ${sign}${place}.`,
        [],
      )
    : diagnose(
        'stray-text',
        [start, start + sign.length],
        `The sign ${sign} in front of the ${item ? 'dash' : 'key'} is no part of it.`,
        `Delete ${sign} and the space after it${place}.`,
        [],
      );
}
