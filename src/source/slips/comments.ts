import type { FieldKind, Grammar } from '../grammar.ts';

/**
 * Whether what begins with a `#` after one space is part of the text and not a comment. `comment` is all from the `#`
 * to the end of its line, `written` the text before it.
 */
export function isLostText(
  comment: string,
  written: string,
  kind: FieldKind | undefined,
  grammar: Pick<Grammar, 'values' | 'hints'>,
): boolean {
  const value = written.toLowerCase().replace(/\.$/, '');
  if (grammar.values.has(value) || /^[\d-]*$/.test(value)) return false;
  if (isHint(comment, grammar.hints)) return false;
  if (kind === 'closed') return false;
  if (kind === 'name') return /^#(\d|$)/.test(comment);
  // Where we do not know the field, one word that looks like an address or a file is complete.
  const isName = kind === undefined && /[-/@.]/.test(written) && !/\s/.test(written);
  return !isName || /^#\S/.test(comment);
}

/** Whether the lost text is certainly text: a number follows the `#`, in a field that is prose. */
export function isCertainText(comment: string, kind: FieldKind | undefined): boolean {
  return kind === 'prose' && /^#\d/.test(comment);
}

/**
 * The value that a comment with nothing before it may well be, as its field takes such words; `''` if it is a note. `inList`
 * says whether it stands after the dash of an item, or after the key of one, as the place in a document does.
 */
export function readHiddenValue(
  comment: string,
  kind: FieldKind | undefined,
  { values, hints }: Pick<Grammar, 'values' | 'hints'>,
  inList?: 'item' | 'place',
): string {
  const value = comment
    .replace(/^#\s*/, '')
    .replace(/(?<!\s)\s+#.*$/s, '')
    .trim();
  if (isHint(comment, hints)) return '';
  if (kind === 'closed')
    return values.has(value.toLowerCase()) || /^[^\s.:#\d]*\d[^\s#]*$|^\S[^\s.@]*[.@]\S+$/.test(value)
      ? value
      : '';
  if (/^(?:to be|not|tb[ac]|todo)\b/i.test(value)) return '';
  const isMeant =
    kind === 'name'
      ? /^[\p{Lu}\d]/u.test(value)
      : kind === 'prose' &&
        (/^#[^\s#]/.test(comment) || inList === 'item' || (inList === 'place' && /\d/.test(value)));
  return isMeant ? value : '';
}

function isHint(comment: string, hints: ReadonlySet<string>): boolean {
  return hints.has(comment.replace(/^#\s*/, '').trim());
}
