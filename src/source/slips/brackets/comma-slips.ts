import { parseDocument, type YAMLError } from 'yaml';
import { quoteWords } from '../../../words/short-text.ts';
import { type Diagnosis, diagnose } from '../slip.ts';

/** Where YAML's parser stumbles over two entries within brackets that no comma parts. */
const codes: readonly YAMLError['code'][] = [
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/** The longest stretch between brackets that is read again for one comma. */
const longest = 100_000;

/**
 * Two entries within brackets, such as those of JSON, with no comma between; undefined if a comma there lets the parser come
 * no further.
 */
export function diagnoseLostComma(
  text: string,
  offset: number,
  code: YAMLError['code'],
): Diagnosis | undefined {
  if (!codes.includes(code) || text.length > longest) return undefined;
  const after = /^[^\s,:{}[\]"']+\s+(?=["'\w])/.exec(text.slice(offset, offset + 200))?.[0];
  const at =
    code === 'BLOCK_IN_FLOW' || code === 'MULTILINE_IMPLICIT_KEY' ? offset + (after?.length ?? 0) : offset;
  const end = text.slice(0, at).trimEnd().length;
  const line = text.slice(Math.max(end - 200, text.lastIndexOf('\n', end - 1) + 1), end);
  if (end === at || !/["'\w[{]/.test(text.charAt(at)) || !/[\w"'\]}]$/.test(line)) return undefined;
  const next = /^(?:"[^"\n]*"|'[^'\n]*'|[\w.-]+|.)/.exec(text.slice(at, at + 200))?.[0] ?? '';
  const last = /(?:"[^"]*"|'[^']*'|[^\s,:{}[\]"']+|.)$/.exec(line)?.[0] ?? '';
  if (!isWithin(text, end)) return undefined;
  const isKey = isKeyOf(text, end - last.length) && !/^["'\w.-]+\s*:/.test(text.slice(at, at + 200));
  const sign = isKey ? ':' : ',';
  if (findError(`${text.slice(0, end)}${sign}${text.slice(end)}`) <= at + 1) return undefined;
  if (isKey)
    return diagnose(
      'no-colon',
      [end - last.length, end],
      `There is no colon after ${last}, so YAML does not read it as a key.`,
      `Write a colon after it, and a space: ${last}: ${next}`,
      [{ span: [end, end], text: ':' }],
    );
  return diagnose(
    'comma-in-brackets',
    [end, end + 1],
    `There is no comma between ${last} and ${quoteWords(next, 40)}: within brackets each entry but the first comes after a comma.`,
    `Write a comma after ${last}.`,
    [{ span: [end, end], text: ',' }],
  );
}

/** Whether a place is within brackets: those about the whole file, or some that were opened not far before it. */
function isWithin(text: string, at: number): boolean {
  if (/^(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*[[{]/.test(text)) return true;
  const before = text.slice(Math.max(0, at - 2000), at);
  return before.split(/[[{]/).length > before.split(/[\]}]/).length;
}

/** Whether what begins at a place stands where a key does: straight after a brace, or after a comma between braces. */
function isKeyOf(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 2000), at)
    .replace(/"[^"\n]*"|'[^'\n]*'/g, '')
    .trimEnd();
  if (!/[{,]$/.test(before)) return before === '' && text.trimStart().startsWith('{');
  let depth = 0;
  for (let back = before.length - 1; back >= 0; back--) {
    const sign = before.charAt(back);
    if (/[\]}]/.test(sign)) depth++;
    if (/[[{]/.test(sign) && depth-- === 0) return sign === '{';
  }
  return false;
}

/** The bracket about a whole file, which nothing closes at its end. */
export function diagnoseLostEnd(
  text: string,
  offset: number,
  code: YAMLError['code'],
): Diagnosis | undefined {
  const end = text.trimEnd().length;
  if (code !== 'MISSING_CHAR' || offset < end || text.length > longest) return undefined;
  const open = /^(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*([[{])/.exec(text)?.[1];
  const close = open === '{' ? '}' : ']';
  if (!open || findError(`${text.slice(0, end)}${close}`) < Number.POSITIVE_INFINITY) return undefined;
  return diagnose(
    'bracket-not-closed',
    [end - 1, end],
    `The bracket ${open} that the file begins with is not closed.`,
    `Add ${close} at the end.`,
    [{ span: [end, end], text: close }],
  );
}

/** Where the parser first stumbles; infinite if nowhere. */
function findError(text: string): number {
  const [error] = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' }).errors;
  return error?.pos[0] ?? Number.POSITIVE_INFINITY;
}
