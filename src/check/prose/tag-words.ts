import { findAll } from '../../words/find-all.ts';

/** A sentence in lower case with its known words tagged by kind: `the policy·P is being rolled_out·D`. */
export interface Tagged {
  readonly text: string;
  /** The position in the sentence for a position in the text. */
  readonly place: (offset: number) => number;
}

/** The kinds (capital letters) of words and of phrases of up to three words, keyed by first word. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A lexicon from comma-separated lists, by kind. */
export function buildLexicon(lists: Readonly<Record<string, string>>): Lexicon {
  const lexicon = new Map<string, Map<string, string>>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const phrase of list.split(', ')) {
      const [first = ''] = phrase.split(' ');
      const phrases = lexicon.get(first) ?? new Map<string, string>();
      lexicon.set(first, phrases.set(phrase, (phrases.get(phrase) ?? '') + kind));
    }
  }
  return lexicon;
}

/** The sentence with its words tagged, the longest phrase first; the words of a phrase are joined by `_`. */
export function tagWords(sentence: string, lexicon: Lexicon): Tagged {
  const lower = sentence.toLowerCase().replaceAll('’', "'");
  const plain = lower.length === sentence.length ? lower : sentence;
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let text = '';
  let taken = 0;
  for (const { index, 0: word } of findAll(/[a-z\d]+(?:['-][a-z\d]+)*/g, plain)) {
    const phrases = index < taken ? undefined : lexicon.get(word);
    const [phrase, kinds] = (phrases && findPhrase(plain.slice(index, index + 40), phrases)) ?? ['', ''];
    if (phrase === '') continue;
    text += `${plain.slice(taken, index)}${phrase.replaceAll(' ', '_')}·${kinds}`;
    taken = index + phrase.length;
    shifts.push({ from: text.length, by: text.length - taken });
  }
  text += plain.slice(taken);
  const place = (offset: number) => offset - (shifts.findLast(({ from }) => from <= offset)?.by ?? 0);
  return { text, place };
}

/** An expression over tagged text: `<X>` stands for a word of the kind X, and a space follows any word, tagged or not. */
export function buildTagged(source: string): RegExp {
  const spaced = source.replace(/\[[^\]]*\]| /g, (part) => (part === ' ' ? '(?:·[A-Z]+)? ' : part));
  return new RegExp(spaced.replace(/<([A-Z])>/g, "[a-z'_-]+·(?:(?!$1)[A-Z])*$1[A-Z]*"), 'g');
}

function findPhrase(text: string, phrases: ReadonlyMap<string, string>): [string, string] | undefined {
  return [...phrases]
    .filter(([phrase]) => text.startsWith(phrase) && !/^[a-z\d'-]/.test(text.slice(phrase.length)))
    .toSorted(([a], [b]) => b.length - a.length)[0];
}
