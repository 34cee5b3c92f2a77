import { quoteWords } from '../../../words/short-text.ts';
import { type Diagnosis, diagnose } from '../../slips/slip.ts';
import type { Span } from '../../span.ts';
import { type OutlineLine, readOutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';

/** Signs, a key, one or two signs for its colon, and its value. */
const spoilt =
  /^(?<before>[^\p{L}\p{N}]*)(?<key>[A-Za-z][\w-]{0,80})(?<after>["']?[ \t]{0,40}[^\p{L}\p{N}\s>|"']{0,2}["']?)[ \t]+(?<rest>\S.*)$/u;

/**
 * The first key of an item, spoilt so that YAML reads plain words where keys belong: `- type, …`, `- : type: …`,
 * `- [type: …]`; or a second dash before it. What is told is that the lines below it have no place.
 */
export function listFirstKeys({ lines, text, words }: RepairContext, { last, kind }: Fault): Repair[] {
  const line = lines[last?.at ?? -1];
  if (!line?.item || !last || line.start === line.end || kind === 'swallowed') return [];
  const dash = /^-[ \t]+/.exec(line.content)?.[0] ?? '';
  const from = line.start + line.lead.length + dash.length;
  const content = line.content.slice(dash.length);
  const second = /^-[ \t]+(?=["'\w])/.exec(content)?.[0];
  if (second !== undefined) return [takeSecondDash({ lines, text, words }, last.at, from, second)];
  const { before = '', key: spelt = '', after = '', rest = '' } = spoilt.exec(content)?.groups ?? {};
  const key = last.shape?.keys[spelt] ? spelt : spelt.toLowerCase();
  if (dash === '' || key === '' || line.key === key || !last.shape?.keys[key]) return [];
  const close = /^[[({<]/.test(before) ? (/[\])}>]$/.exec(rest)?.[0] ?? '') : '';
  const value = rest.slice(0, rest.length - close.length);
  const written = `${key}: ${value}`;
  const span = [from, from + content.length] as const;
  const put = readOutlineLine(written, 0, written.length, words);
  return [
    {
      lines: splice(lines, last.at, 1, { ...put, ...place(line, line.indent + dash.length) }),
      from: last.at,
      cost: 0.9,
      edits: [{ span, text: written }],
      describe: () =>
        before === ''
          ? describeAfter(spelt, key, after, from, written)
          : describeAbout(`${before.trim()} ${close}`.trim(), written, span),
    },
  ];
}

/** A key without its colon, or with another sign for it. */
function describeAfter(spelt: string, key: string, after: string, from: number, written: string): Diagnosis {
  const sign = after.trim();
  const end = from + spelt.length + after.length;
  return diagnose(
    'no-colon',
    sign === '' ? [from, from + spelt.length] : spelt === key ? [from + key.length, end + 1] : [from, end],
    `After “${spelt}” there is ${sign === '' ? 'no colon' : `${sign} and not a colon`}, so YAML does not read it as a key.`,
    sign === ''
      ? `Write a colon after it, and a space: ${written}`
      : spelt === key
        ? `Write a colon and a space after ${key}, instead of ${sign}.`
        : `Write ${key}: in place of “${spelt}${sign}”.`,
    [],
  );
}

/** Signs about the first key of an item. */
function describeAbout(signs: string, written: string, span: Span): Diagnosis {
  const many = signs.length > 1;
  return diagnose(
    'stray-text',
    span,
    `The sign${many ? 's' : ''} ${signs} about ${quoteWords(written)} ${many ? 'are' : 'is'} no part of the item.`,
    `Write ${written} instead, without them.`,
    [],
  );
}

function place({ start, end, lead, content, indent }: OutlineLine, column: number) {
  return { start, end, lead, content, indent, column, item: true };
}

/** `- - learned: |` */
function takeSecondDash(
  { lines, text, words }: Pick<RepairContext, 'lines' | 'text' | 'words'>,
  at: number,
  from: number,
  second: string,
): Repair {
  const line = lines[at] as OutlineLine;
  const put = readOutlineLine(text, from + second.length, line.end, words);
  const column = from - line.start;
  return {
    lines: splice(lines, at, 1, { ...put, ...place(line, column) }),
    from: at,
    cost: 0.9,
    edits: [{ span: [from, from + second.length], text: '' }],
    describe: () =>
      diagnose(
        'wrong-dash',
        [from, from + 1],
        `A second dash stands before ${quoteWords(text.slice(from + second.length, line.end))}, which makes a list of the item.`,
        'Delete the dash and the space after it.',
        [],
      ),
  };
}
