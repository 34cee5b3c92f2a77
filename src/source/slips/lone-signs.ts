import { quoteWords } from '../../words/short-text.ts';
import type { Span } from '../span.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** What opens for each sign that closes; a backtick does both. */
const openers: Readonly<Record<string, string>> = {
  ...{ '”': '“„"', '»': '«', ')': '(', ']': '[', '}': '{', '>': '<', '`': '`' },
};
/** What closes for each sign that opens. An apostrophe after a single quote closes it for us. */
const closers: Readonly<Record<string, string>> = {
  ...{ '“': '”"', '„': '“”"', '‘': "’'", '«': '»', '(': ')', '<': '>' },
};

/**
 * `- procedure: part 1”`, `title: (Complaints policy` and `owner: Head of Homes,`: a sign at the beginning or the end of a
 * text without quotes whose other half is nowhere in it, or after which more should come. `written` is the text as it is read,
 * with what is mended already, and `span` where it stands in the file; `key` is the last of its keys, `[]` for an item.
 */
export function diagnoseLoneSign(written: string, [start, end]: Span, key: string): Diagnosis | undefined {
  if (written.length < 3 || /^https?:/.test(written)) return undefined;
  const first = written.charAt(0);
  if (isLoneOpener(written)) return tell(first, [start, start + 1], 'opens', written.slice(1));
  if (written.includes('\n')) return undefined;
  const last = written.slice(-1);
  const rest = written.slice(0, -1).trimEnd();
  if (isLoneCloser(written, key)) return tell(last, [end - 1, end], 'ends', rest);
  // Words go on after a comma; a bar and a backslash are signs of tables and of programs.
  const isLeft = ',;|\\'.includes(last) && /[\p{L}\d)”’]$/u.test(rest) && !/[|\\]/.test(rest);
  return isLeft ? tell(last, [end - 1, end], 'after', rest) : undefined;
}

function isLoneOpener(written: string): boolean {
  const close = closers[written.charAt(0)];
  // `<5` is a figure.
  if (close === undefined || /^<[\s\d=]/.test(written)) return false;
  return ![...close].some((sign) => written.includes(sign, 1));
}

function isLoneCloser(written: string, key: string): boolean {
  const open = openers[written.slice(-1)];
  if (open === undefined || /[([{]/.test(written.charAt(0))) return false;
  // `section 2 a)` is how clauses are counted.
  if (/(?:^|[\s\d.])(?:[a-z]|[ivx]+)\)$/i.test(written)) return false;
  return ![...open].some((sign) => written.slice(0, -1).includes(sign) || key.startsWith(sign));
}

function tell(sign: string, span: Span, how: 'opens' | 'ends' | 'after', left: string): Diagnosis {
  const message = {
    opens: `The text opens with ${sign}, which nothing in it closes.`,
    ends: `The text ends with ${sign}, which closes what nothing in it opens.`,
    after: `The sign ${sign} after ${quoteWords(left)} is no part of the text.`,
  }[how];
  const help = `Delete the sign ${sign}, so that ${how === 'opens' ? 'it begins' : 'the text reads'} ${how === 'opens' ? quoteWords(left) : left}`;
  return diagnose('stray-text', span, message, help, [{ span, text: '' }]);
}
