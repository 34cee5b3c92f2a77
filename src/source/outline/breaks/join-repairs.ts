import { count } from '../../../words/plurals.ts';
import { cutText, quoteWords } from '../../../words/short-text.ts';
import { diagnose } from '../../slips/slip.ts';
import { readOutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';

/** Lines that were joined, or one that was broken in two. */
export function listJoins(context: RepairContext, fault: Fault): Repair[] {
  return [...splitAbove(context, fault), ...putBack(context, fault), ...joinKey(context, fault)];
}

/** Words in the column of the key above them, from which they go on. */
function putBack({ lines, text, grammar }: RepairContext, { at, last }: Fault): Repair[] {
  const [above, line] = [lines[at - 1], lines[at]];
  if (line?.kind !== 'words' || !above || last?.at !== at - 1 || above.key === '' || above.commented)
    return [];
  const isOpen = above.value === '' && last.shape?.text === true;
  const goesOn = isOpen || (last.state === 'words' && grammar.kindOf([above.key]) !== 'closed');
  if (!goesOn || line.indent !== above.column || above.start === above.end) return [];
  const end = above.start + text.slice(above.start, above.end).trimEnd().length;
  const start = line.start + line.lead.length;
  const value = `${above.value} ${line.content}`.trim();
  return [
    {
      lines: splice(lines, at - 1, 2, {
        ...above,
        end: line.end,
        value,
        content: `${above.content} ${line.content}`,
      }),
      from: at - 1,
      cost: 1.3,
      edits: [{ span: [end, start], text: ' ' }],
      describe: () =>
        diagnose(
          'stray-text',
          [start, start + line.content.length],
          `These words are not part of any entry: ${quoteWords(line.content)}`,
          `If they go on from the line above, write them at its end: ${above.key}: ${value}. If they are a note, put a # and a space in front of the line.`,
          [],
        ),
    },
  ];
}

/** `comm` and `entary: |` below it: one key on two lines. */
function joinKey({ lines, words }: RepairContext, { at }: Fault): Repair[] {
  return [at - 1, at].flatMap((first) => {
    const [line, below] = [lines[first], lines[first + 1]];
    if (!line || !below || line.start === line.end) return [];
    if (line.kind !== 'words' && (line.kind !== 'entry' || line.colon === 'right')) return [];
    const start = line.start + line.lead.length;
    const end = below.start + below.lead.length;
    const joined = `${line.content}${below.content}`;
    const read = readOutlineLine(joined, 0, joined.length, words);
    if (read.kind !== 'entry' || read.colon !== 'right' || read.item) return [];
    const isKnown = (key: string, id: boolean) => id || words.keys.has(key);
    if (!isKnown(read.key, read.id) || isKnown(below.key, below.id)) return [];
    const { lead, indent } = line;
    const span = { start: line.start, end: below.end, lead, indent, column: indent };
    return [
      {
        lines: splice(lines, first, 2, { ...read, ...span }),
        from: first,
        cost: 0.5,
        edits: [{ span: [start + line.content.length, end], text: '' }],
        describe: () =>
          diagnose(
            'stray-text',
            [start, start + line.content.length],
            `The line ends within the key “${read.key}”, which goes on in the line below.`,
            `Join this line and the one below it, with nothing between: ${cutText(joined.replace(/\s#.*/, ''), 120)}`,
            [],
          ),
      },
    ];
  });
}

/** The key that the line above ends with. */
function splitAbove({ lines, text, words }: RepairContext, { at, open }: Fault): Repair[] {
  const above = lines.slice(0, at).findLastIndex(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const line = lines[above];
  const [, before = '', key = ''] =
    /^(.*\S)[ \t]+("?[\w.-]+"?:(?:[ \t]+[|>][-+]?)?)$/.exec(line?.content ?? '') ?? [];
  if (!line || key === '' || line.start === line.end) return [];
  const start = line.start + line.lead.length;
  const second = start + line.content.length - key.length;
  const read = readOutlineLine(text, second, line.end, words);
  if (!read.id && !words.keys.has(read.key)) return [];
  return [...new Set(open.map(({ indent }) => indent))].map((indent) => ({
    lines: splice(
      lines,
      above,
      1,
      { ...line, content: before, value: line.value.slice(0, -key.length).trimEnd() },
      { ...read, indent, column: indent },
    ),
    from: above,
    cost: 1.1 + indent * 0.001,
    edits: [{ span: [start + before.length, second], text: `\n${' '.repeat(indent)}` }],
    describe: () =>
      diagnose(
        'two-on-a-line',
        [second, second + key.length],
        `Two entries stand on one line; the second begins at ${quoteWords(key)}.`,
        `Start the line at the second anew, and indent the new line by ${count(indent, 'space')}.`,
        [],
      ),
  }));
}
