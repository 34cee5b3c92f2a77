import { Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { putInLine } from '../../words/short-text.ts';

/**
 * A key without quotes, whatever it looks like, and its value. A hint is a comment on the line above: after the key,
 * people type before it, and it is no longer clear what is a comment.
 */
export function pair(
  key: string,
  value: Scalar | YAMLMap | YAMLSeq,
  hint = '',
): Pair<Scalar, Scalar | YAMLMap | YAMLSeq> {
  const name = new Scalar(key);
  if (hint !== '') name.commentBefore = comment([hint]);
  return new Pair(name, value);
}

/** A blank value: `key:` with nothing after it. */
export function blank(): Scalar {
  return new Scalar<string | null>(null);
}

/** Markdown as a block of lines; blank where there is none. */
export function prose(markdown: string): Scalar {
  if (markdown === '') return blank();
  const text = new Scalar(`${markdown}\n`);
  text.type = Scalar.BLOCK_LITERAL;
  return text;
}

/** The same pair with an empty line before it. */
export function spaced<T extends Pair<Scalar, unknown>>(given: T): T {
  given.key.spaceBefore = true;
  return given;
}

/** Words that any YAML reader takes for a string: quoted if some would read a number, a date or a boolean. */
export function words(text: string): Scalar {
  const value = new Scalar(text);
  if (/^(?:true|false|yes|no|on|off|y|n|null|~|[-+]?\.(?:inf|nan)|[-+.\d][-+\d.,:_xoe]*)$/i.test(text)) {
    value.type = Scalar.QUOTE_DOUBLE;
  }
  return value;
}

/** Lines as the text of a comment, each kept on its own line. */
export function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${putInLine(line)}`).join('\n');
}
