import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { mendText } from '../../../src/source/mend.ts';

/**
 * The text after a reader without thoughts of their own has done what the finding's help says; undefined if it cannot be
 * done without thinking, as where words are to be written.
 */
export function followHelp(
  text: string,
  { help, range, fix }: Pick<Diagnostic, 'help' | 'range' | 'fix'>,
): string | undefined {
  const lines = text.split('\n');
  const at = range.start.line - 1;
  const own = lines[at] ?? '';
  const put = (from: number, count: number, ...more: string[]) => {
    const next = [...lines];
    next.splice(from, count, ...more);
    return next.join('\n');
  };
  const putQuoted = (quote: string, twice: boolean) => {
    const quoted = inQuotes(own, quote, twice);
    return quoted === undefined ? undefined : put(at, 1, quoted);
  };
  const replaceRange = (put: string) =>
    text.slice(0, range.start.offset) + put + text.slice(range.end.offset);
  for (const [form, act] of [
    [
      /^Indent it by (\d+) spaces?, and put a dash and a space in front/,
      (width = '0') => put(at, 1, `${' '.repeat(Number(width))}- ${own.trimStart()}`),
    ],
    [
      /^Write (.+?) on a line of its own above it, indented by (\d+) spaces?\b/,
      (words = '', width = '0') => put(at, 0, ' '.repeat(Number(width)) + words),
    ],
    [/^Write (.+?) on a line of its own above it, at the margin/, (words = '') => put(at, 0, words)],
    [
      /^Write (.+?) on a line of its own above it, and indent the \w+ by \d+/,
      (words = '') => put(at, 0, words),
    ],
    [
      /^Indent it by (\d+) spaces?, and (?:the line|each of the (?:next )?(\d+) lines) below it by (\d+) (more|less)/,
      (width = '0', below = '1', by = '0', how = '') =>
        put(
          at,
          1 + Number(below),
          reindent(own, Number(width)),
          ...lines
            .slice(at + 1, at + 1 + Number(below))
            .map((one) =>
              one.trim() === '' ? one : reindent(one, indentOf(one) + (how === 'more' ? 1 : -1) * Number(by)),
            ),
        ),
    ],
    [
      /^Indent it by (\d+) spaces?, as the .*, and its keys by (\d+)/,
      (width = '0') => moveAll(lines, at, Number(width)),
    ],
    [
      /^Indent it(?: and the next (?:(\d+) )?lines?)? by (\d+) spaces?.* and delete the #/,
      (more: string | undefined, width = '0') => {
        const all = 1 + (help.includes('next') ? Number(more ?? 1) : 0);
        const put2 = lines
          .slice(at, at + all)
          .map((one) => ' '.repeat(Number(width)) + one.trimStart().replace(/^#\s*/, ''));
        return put(at, all, ...put2);
      },
    ],
    [
      /^Take the (\d+) spaces? in front of it away, and as many in front of (?:the line|each of the (\d+) lines) below it/,
      (by = '0', below = '1') =>
        put(
          at,
          1 + Number(below),
          ...lines
            .slice(at, at + 1 + Number(below))
            .map((one) => (one.trim() === '' ? one : reindent(one, indentOf(one) - Number(by)))),
        ),
    ],
    [/^Take what stands in front of it away/, () => put(at, 1, reindent(own, 0))],
    [/^Indent it by (\d+) spaces?/, (width = '0') => put(at, 1, reindent(own, Number(width)))],
    [
      /indent them, (\d+) lines, by (\d+) spaces?/,
      (count = '0', width = '0') =>
        put(
          at,
          Number(count),
          ...lines.slice(at, at + Number(count)).map((one) => reindent(one, Number(width))),
        ),
    ],
    [/indent (?:it|them) by (\d+) spaces?/, (width = '0') => put(at, 1, reindent(own, Number(width)))],
    [/^(?:Delete|Take out) (?:the line|this line)(?=[.,])/, () => put(at, 1)],
    [
      /^Delete lines (\d+) and (\d+)/,
      (one = '0', two = '0') =>
        lines.filter((_, index) => index !== Number(one) - 1 && index !== Number(two) - 1).join('\n'),
    ],
    [
      /^Delete the dash, and indent the line by (\d+)/,
      (width = '0') => put(at, 1, ' '.repeat(Number(width)) + own.trimStart().replace(/^\S\s*/, '')),
    ],
    [/^Delete the dash and the space after it/, () => put(at, 1, own.replace(/^(\s*)\S\s*/, '$1'))],
    [
      /^Write - and a space instead of (\S+?)(?:, and indent the line by (\d+) spaces?)?\.$/,
      (_sign = '', width: string | undefined = undefined) =>
        put(
          at,
          1,
          (width === undefined ? own.slice(0, indentOf(own)) : ' '.repeat(Number(width))) +
            own.slice(range.end.column - 1).replace(/^\s*(?:-\s+)?/, '- '),
        ),
    ],
    [
      /^Delete (\S+) and the space after it(?:, and indent the line by (\d+) spaces?)?\.$/,
      (_sign = '', width: string | undefined = undefined) =>
        put(
          at,
          1,
          (width === undefined ? own.slice(0, indentOf(own)) : ' '.repeat(Number(width))) +
            own.slice(range.end.column - 1).trimStart(),
        ),
    ],
    [
      /^If they go on from the line above, write them at its end/,
      () => put(at - 1, 2, `${(lines[at - 1] ?? '').trimEnd()} ${own.trimStart()}`),
    ],
    [
      /^Join this line and the one below it, with nothing between/,
      () => put(at, 2, own.trimEnd() + (lines[at + 1] ?? '').trimStart()),
    ],
    [/^Write a colon and a space after \S+, instead of/, () => replaceRange(': ')],
    [
      /^Write (\S+:) without the signs/,
      (key = '') => put(at, 1, own.replace(/([*_`]{1,3})[\w.-]+(?::\1|\1:)/, key)),
    ],
    [/^Add " at the beginning/, () => put(at, 1, own.replace(/: (?=\S)/, ': "'))],
    [/^If “(.+?)” is the value, take out the #/, (value = '') => replaceRange(value)],
    [/^Write (\S+) without “/, (word = '') => replaceRange(word)],
    [/^Write the date as year, month and day: (\S+)\.$/, (date = '') => replaceRange(date)],
    [/^Delete the words after/, () => replaceRange('')],
    [
      /^Start the line at the second anew(, without the dash before it)?, and indent the new line by (\d+)/,
      (dash: string | undefined, width = '0') =>
        put(
          at,
          1,
          own.slice(0, range.start.column - 1).replace(dash === undefined ? /\s*$/ : /\s*-\s*$/, ''),
          ' '.repeat(Number(width)) + own.slice(range.start.column - 1),
        ),
    ],
    [
      /^Move the line to below the (\d+) lines/,
      (below = '0') => put(at, 1 + Number(below), ...lines.slice(at + 1, at + 1 + Number(below)), own),
    ],
    [
      /^Write (- .+?)(?:, without quotes around it)?\. If these are only words/,
      (item = '') => put(at, 1, own.slice(0, indentOf(own)) + item),
    ],
    [
      /^Write (\S+) in front of the colon/,
      (key = '') => text.slice(0, range.start.offset) + key + text.slice(range.start.offset),
    ],
    [
      /^Write (\S+:) and a space in front of it/,
      (key = '') => `${text.slice(0, range.start.offset)}${key} ${text.slice(range.start.offset)}`,
    ],
    [/^Delete the sign \S+ and the space after it/, () => replaceRange('')],
    [/^Put the two lines in each other’s place/, () => put(at, 2, lines[at + 1] ?? '', own)],
    [
      /^Keep lines? (\d+)(?: to (\d+))? or .*, and delete the rest of lines (\d+) to (\d+)/,
      (from = '0', to: string | undefined = undefined, first = '0', last = '0') =>
        put(
          Number(first) - 1,
          Number(last) - Number(first) + 1,
          ...lines.slice(Number(from) - 1, Number(to ?? from)),
        ),
    ],
    [/or delete the (\d+) lines\.$/, (count = '0') => put(at, Number(count))],
    [/or delete the line\.$/, () => put(at, 1)],
    [/^Use two spaces for each step/, () => text.replaceAll('\t', '  ')],
    [
      /^Delete lines? (\d+)(?:(?: to | and )(\d+))?/,
      (from = '0', to = from) => put(Number(from) - 1, Number(to) - Number(from) + 1),
    ],
    [
      /^Delete the (?:(?:signs?|character|mark)\b|characters? after [|>]|space after https?:)/,
      () => replaceRange(''),
    ],
    [
      /^Write a colon after it/,
      () => {
        const found = text
          .slice(range.start.offset, range.end.offset)
          .replace(/\s*(?:[;=.–—→⇒-]|[-=–—]+>)$/, '');
        return replaceRange(`${found}:`);
      },
    ],
    [
      /^Write a space after the colon/,
      () => replaceRange(text.slice(range.start.offset, range.end.offset).replace(':', ': ')),
    ],
    [
      /^Write (\S+?):? if that is meant/,
      (word = '') => {
        const quote = /^(["']?).*\1$/.exec(text.slice(range.start.offset, range.end.offset))?.[1] ?? '';
        return replaceRange(`${quote}${word}${quote}`);
      },
    ],
    [/^Write (.+) instead, without them\.$/, (word = '') => replaceRange(word)],
    [/^Write (\S+) instead/, (word = '') => replaceRange(word)],
    [/^Write ([\w-]+)\.$/, (word = '') => replaceRange(word)],
    [/^Write (\S+) without the quotation marks/, (word = '') => replaceRange(word)],
    [/^Delete it and type a plain space/, () => replaceRange(' ')],
    [/^Delete it and type (\d+) plain spaces/, (width: string) => replaceRange(' '.repeat(Number(width)))],
    [
      /^Write ([{[]) in front of (?!all of it)/,
      (sign: string) => text.slice(0, range.start.offset) + sign + text.slice(range.start.offset),
    ],
    [
      /^Write ([[{]) in front of all of it, and ([\]}]) at the end/,
      (open = '', close = '') =>
        replaceRange(open + text.slice(range.start.offset, range.end.offset) + close),
    ],
    [/^Write (\S+|a comma) in place of “/, (sign = '') => replaceRange(sign === 'a comma' ? ',' : sign)],
    [/^Delete all but one/, () => replaceRange(',')],
    [
      /^Write \| after the colon, and these words on a line of their own below it, indented by (\d+)/,
      (width = '0') =>
        put(
          at,
          1,
          ...own
            .split(/(?<=:) (?=\S)/)
            .flatMap((part, index) => (index === 0 ? [`${part} |`] : [' '.repeat(Number(width)) + part])),
        ),
    ],
    [
      /^Take (\S+) out, and write (.+) on a line of its own below, indented by (\d+)/,
      (_sign = '', words = '', width = '0') =>
        put(at, 1, own.replace(/:.*/, ':'), ' '.repeat(Number(width)) + words),
    ],
    [
      /^Write (- .+) on a line of its own below, in the column of the dash above it, and take it out here/,
      (words = '') =>
        put(
          at,
          1,
          own.slice(0, range.start.column - 1).replace(/(?:[,;]| and)? +$/, ''),
          ' '.repeat(indentOf(own)) + words,
        ),
    ],
    [
      /take them out here and write (.+) on a line of its own below, indented by (\d+)/,
      (words = '', width = '0') => put(at, 1, own.replace(/:.*/, ':'), ' '.repeat(Number(width)) + words),
    ],
    [
      /^Write \| after \S+, and this text on a line of its own below it, indented by (\d+) spaces?, as the (?:(\d+) lines|line) below/,
      (width = '0', below = '1') =>
        put(
          at,
          1 + Number(below),
          `${own.slice(0, range.start.column - 1)}|`,
          ...[own.slice(range.start.column - 1), ...lines.slice(at + 1, at + 1 + Number(below))].map((one) =>
            reindent(one, Number(width)),
          ),
        ),
    ],
    [/^Write \| after the colon: /, () => put(at, 1, own.replace(/:\s*(?:\S*|[^\p{L}\p{N}]*)\s*$/u, ': |'))],
    [/^Add ([}\]]) at the end\.$/, (sign = '') => put(at, 1, own.trimEnd() + sign)],
    [/^Write a comma after/, () => `${text.slice(0, range.start.offset)},${text.slice(range.start.offset)}`],
    [
      /^Keep one of the two and delete the other with all that stands below it/,
      () => put(at, 1 + countDeeper(lines, at)),
    ],
    [/^Keep one of the two and delete the other/, () => put(at, 1)],
    [/or take the first one out/, () => replaceRange('')],
    [/^Take the quote out/, () => replaceRange('')],
    [/^Take the line out/, () => put(at, 1)],
    [
      /^(?:Break|Start) the line (?:before|at)[^:]*, and indent (?:the new line|what follows) by (\d+)/,
      (width = '0') =>
        put(
          at,
          1,
          own.slice(0, range.start.column - 1).trimEnd(),
          ' '.repeat(Number(width)) + own.slice(range.start.column - 1),
        ),
    ],
    [
      /^Put a # and a space in front of each of the (\d+) lines/,
      (count = '0') =>
        put(
          at,
          Number(count),
          ...lines.slice(at, at + Number(count)).map((one) => one.replace(/\S/, '# $&')),
        ),
    ],
    [/^Put a # and a space in front/, () => put(at, 1, own.replace(/\S/, '# $&'))],
    [/^Write (\S+) above the line below/, () => undefined],
    [
      /^Write the number without .*: (\d+)$/,
      (figure = '') => put(at, 1, own.replace(/[£€$]?\d+(?:,\d+)+/, figure)),
    ],
    [
      /^(?:Put|Write) the (?:whole )?text in (single|double) quotes(, with each apostrophe in it written twice)?/,
      (kind = '', twice = '') => putQuoted(kind === 'single' ? "'" : '"', twice !== ''),
    ],
    [/^Write '' for an apostrophe inside single quotes/, () => putQuoted("'", true)],
  ] as const) {
    const found = form.exec(help);
    const done = found && (act as (...parts: string[]) => string | undefined)(...found.slice(1));
    if (done !== undefined && done !== null) return done;
  }
  return fix.length > 0 ? mendText(text, fix).text : undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function reindent(line: string, width: number): string {
  return ' '.repeat(Math.max(0, width)) + line.trimStart();
}

/** A line with what follows its first colon in those quotes and in no others; undefined if it goes on below. */
function inQuotes(line: string, quote: string, twice: boolean): string | undefined {
  const [, key = '', value = ''] = /^(.*?: +)(.*)$/.exec(line) ?? [];
  if (key === '' || /^(["']).*(?<!\1)$/.test(value)) return undefined;
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  return `${key}${quote}${twice ? bare.replaceAll("'", "''") : bare}${quote}`;
}

/** How many lines below a line are deeper, blank ones between them too. */
function countDeeper(lines: readonly string[], at: number): number {
  const own = indentOf(lines[at] ?? '');
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (line.trim() !== '' && indentOf(line) <= own) break;
    if (line.trim() !== '') last = next;
  }
  return last - at;
}

/** A line and all deeper lines below it, moved together. */
function moveAll(lines: readonly string[], at: number, width: number): string {
  const own = indentOf(lines[at] ?? '');
  const end = at + 1 + countDeeper(lines, at);
  return lines
    .map((line, index) =>
      index >= at && index < end && line.trim() !== '' ? reindent(line, indentOf(line) + width - own) : line,
    )
    .join('\n');
}
