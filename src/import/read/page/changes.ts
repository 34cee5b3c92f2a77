import type { AsideKind } from '../asides.ts';
import { attributeOf, type Element } from '../parse-html.ts';
import { classesOf, type Style } from './css.ts';

/** What an element says of a change to its words, and by whom. */
export interface Change {
  readonly kind: AsideKind;
  readonly by: string;
}

/**
 * Whether words are struck through, deleted, inserted or a comment: by their element, its role, its style, or by the
 * names that word processors and converters give to such spans.
 */
export function changeOf(element: Element, style: Style): Change | undefined {
  const kind = kindOf(element, style);
  return kind === undefined ? undefined : { kind, by: authorOf(element) };
}

function kindOf(element: Element, style: Style): AsideKind | undefined {
  const { tagName: tag } = element;
  const isSigned = ['cite', 'datetime', 'data-author', 'author'].some(
    (name) => attributeOf(element, name) !== undefined,
  );
  if (tag === 'ins') return 'inserted';
  if (tag === 'del') return isSigned ? 'deleted' : 'struck';
  if (tag === 's' || tag === 'strike' || isStruck(style)) return 'struck';
  const msoElement = style.get('mso-element') ?? '';
  if (/^comment(?:-list)?$/.test(msoElement)) return 'comment';
  if (/^(?:foot|end)note(?:-list)?$/.test(msoElement)) return 'note';
  const role = attributeOf(element, 'role');
  if (role === 'deletion') return 'deleted';
  if (role === 'insertion') return 'inserted';
  if (role === 'comment') return 'comment';
  for (const name of classesOf(element)) {
    const known = kinds.get(name.toLowerCase());
    if (known !== undefined) return known;
  }
  return undefined;
}

function isStruck(style: Style): boolean {
  return /line-through/.test(
    `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`,
  );
}

function authorOf(element: Element): string {
  for (const name of [
    'data-author',
    'author',
    'data-by',
    'data-user-name',
    'data-username',
    'title',
    'cite',
  ]) {
    const value = attributeOf(element, name);
    if (value === undefined || value === '' || /^https?:/i.test(value)) continue;
    return decode(value.replace(/^mailto:/i, ''));
  }
  return '';
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const kinds: ReadonlyMap<string, AsideKind> = new Map(
  (
    [
      [
        'struck',
        'strikethrough strike-through strike struck line-through linethrough text-strike text-line-through ' +
          'has-strikethrough text-decoration-line-through',
      ],
      [
        'deleted',
        'deletion deleted msodel ice-del cm-deletion cke_deleted ck-suggestion-marker-deletion tracked-deletion diff-del diffdel',
      ],
      [
        'inserted',
        'insertion inserted msoins ice-ins cm-insertion ck-suggestion-marker-insertion tracked-insertion diff-ins diffins',
      ],
      ['comment', 'comment-start msocommenttext msocomtxt msocomanchor msocomoff annotation-text'],
      ['note', 'msofootnotetext msoendnotetext'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name): [string, AsideKind] => [name, kind])),
);
