import { count } from '../../words/plurals.ts';
import { cutText } from '../../words/short-text.ts';
import type { PlacedAside } from '../place/place-asides.ts';
import type { AsideKind } from '../read/asides.ts';
import type { Note } from './note.ts';

/** The asides of a document by what became of them, each group with its own title; groups without any are left out. */
export interface AsideGroup {
  readonly title: string;
  /** A sentence: what was made of them. */
  readonly reading: string;
  /** One for each place, in full. */
  readonly lines: readonly string[];
}

/** Asides in groups, in the order in which a person should look at them. */
export function groupAsides(asides: readonly PlacedAside[]): AsideGroup[] {
  return groups.flatMap(({ kinds, title, reading }) => {
    const its = asides.filter(({ kind }) => kinds.includes(kind));
    const columns = [...new Set(its.map(({ kind, by }) => (kind === 'apart' ? `“${by}”` : '')))].join(', ');
    const named = columns === '' ? title : `${title} (${columns})`;
    return its.length === 0 ? [] : [{ title: named, reading, lines: linesOf(its) }];
  });
}

/** The same as notes for the terminal: how many, and the beginning of each. */
export function asideNotes(asides: readonly PlacedAside[]): Note[] {
  return groupAsides(asides).map(({ title, reading, lines }) => ({
    text: `${title}: ${count(lines.length, 'place')}. ${reading}`,
    lines: lines.map((line) => cutText(line, 110)),
  }));
}

const groups: readonly { kinds: readonly AsideKind[]; title: string; reading: string }[] = [
  {
    kinds: ['deleted', 'inserted'],
    title: 'Changes that nobody has accepted',
    reading:
      'They are read as if accepted: what is deleted is left out, what is inserted counts. Each answer they are in is marked to be confirmed.',
  },
  {
    kinds: ['struck'],
    title: 'Struck through',
    reading: 'These words are taken back, and not in the draft.',
  },
  {
    kinds: ['hidden'],
    title: 'Hidden from readers',
    reading: 'The document holds these words, but does not show them; they are not in the draft.',
  },
  {
    kinds: ['apart'],
    title: 'Columns of an earlier year, or not for readers',
    reading: 'What stands there is no part of this year’s answers, and not in the draft.',
  },
  { kinds: ['unchosen'], title: 'Choices that were not made', reading: 'They are not in the draft.' },
  {
    kinds: ['comment'],
    title: 'Comments',
    reading: 'They are not in the draft: what is asked in them may be open.',
  },
  {
    kinds: ['note'],
    title: 'Notes, such as footnotes',
    reading: 'They are not in the draft: put what a reader needs into the text.',
  },
  { kinds: ['header'], title: 'Menus, headers and footers of pages', reading: 'They are not in the draft.' },
];

/** One line for each place, who wrote it where that is known: `6.3 (table 1, row 31), Jo: deleted “Yes”, inserted “No”`. */
function linesOf(asides: readonly PlacedAside[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { id, place, by, kind, words } of asides) {
    const where = [id === '' ? place : `${id} (${place})`, by].filter((part) => part !== '').join(', ');
    const said = `${kind === 'deleted' || kind === 'inserted' ? `${kind} ` : ''}“${words}”`;
    lines.set(where, [...(lines.get(where) ?? []), said]);
  }
  return [...lines].map(([where, said]) => `${where}: ${said.join(', ')}`);
}
