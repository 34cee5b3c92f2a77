import type { Code, Provision } from '../../../codes/code.ts';
import { foldWords, listWords } from '../../../words/compare.ts';
import { joinList } from '../../../words/lists.ts';
import { findCovered, listShingles } from '../../../words/shingles.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** A run of this many words is repeated, not a coincidence. */
const run = 6;
/** How many provisions make the same words repeated text, and the same bare evidence too little. */
const many = 3;
const manyForEvidence = 6;
/** From this share upwards, most of the text is repeated. */
const most = 0.6;

/** A commentary, and the provision it is counted under: provisions with the same requirement count as one. */
interface Text {
  readonly id: string;
  readonly kin: string;
  readonly words: readonly string[];
}

/** A piece of evidence that is a name and nothing else. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly path: Finding['path'];
}

/** One text for many provisions answers no particular one. */
export const repeatedText: Rule = {
  id: 'repeated-text',
  severity: 'warning',
  gap: false,
  find: (context) => [...findCommentaries(context), ...findEvidence(context), ...findTwice(context)],
};

function findCommentaries({ code, provisions }: CodeContext): Finding[] {
  const texts = code.provisions.map(
    (provision): Text => ({
      id: provision.id,
      kin: findKin(provision, code),
      words: listWords(provisions.get(provision.id)?.commentary ?? ''),
    }),
  );
  const uses = new Map<string, number>();
  for (const kin of new Set(texts.map((text) => text.kin))) {
    const shingles = texts
      .filter((text) => text.kin === kin)
      .flatMap(({ words }) => listShingles(words, run));
    for (const shingle of new Set(shingles)) uses.set(shingle, (uses.get(shingle) ?? 0) + 1);
  }
  const isRepeated = (shingle: string) => (uses.get(shingle) ?? 0) >= many;
  return texts.flatMap((text, index) => {
    const repeated = findCovered(text.words, run, isRepeated).length;
    if (repeated < run * 2 || repeated < most * text.words.length) return [];
    const others = texts.filter((other) => other.kin !== text.kin && sharesMost(text, other));
    const isFirst = !others.some((other) => texts.indexOf(other) < index);
    return isFirst ? [] : [report(text, others, repeated)];
  });
}

/** The first provision of the Code with the same requirement, as 6.7 for 6.18: the two stages may be answered alike. */
function findKin({ id, requirement, items }: Provision, code: Code): string {
  const same = (other: Provision) => other.requirement === requirement && other.items.join() === items.join();
  return code.provisions.find(same)?.id ?? id;
}

function sharesMost({ words }: Text, other: Text): boolean {
  const known = new Set(listShingles(other.words, run));
  return findCovered(words, run, (shingle) => known.has(shingle)).length >= (words.length * most) / 2;
}

function report({ id, words }: Text, others: readonly Text[], repeated: number): Finding {
  const first = others[0]?.id ?? '';
  return {
    path: provisionPath(id, 'commentary'),
    at: 'value',
    message: `Most of the commentary on ${id} (${repeated} of ${words.length} words) also appears under ${nameSome(others)}.`,
    help: `Say what the landlord does about ${id} in particular; keep what applies to all of them under one.`,
    related: [{ path: provisionPath(first, 'commentary'), note: `the same words under ${first}` }],
  };
}

function nameSome(texts: readonly Text[]): string {
  const ids = texts.map(({ id }) => id);
  if (ids.length > 4) return `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more provisions`;
  return joinList(ids);
}

/** The same evidence, with no place in it, named for so many provisions that nobody can look it up. */
function findEvidence(context: CodeContext): Finding[] {
  const uses = new Map<string, Named[]>();
  for (const named of listNamed(context)) {
    const key = foldWords(named.name);
    uses.set(key, [...(uses.get(key) ?? []), named]);
  }
  return [...uses.values()].flatMap((same): Finding[] => {
    const [first, second] = same;
    if (!first || !second || same.length < manyForEvidence) return [];
    return [
      {
        path: first.path,
        at: 'value',
        message: `“${first.name}” is all that is said about this evidence for ${same.length} provisions, from ${first.id} to ${same.at(-1)?.id}.`,
        help: 'Say where in it to look for each provision, such as - policy: section 4.2.',
        related: [{ path: provisionPath(second.id, 'evidence'), note: `the same words under ${second.id}` }],
      },
    ];
  });
}

/** Evidence with no digit in it: plain words, or a whole document of the register. */
function listNamed({ code, provisions }: CodeContext): Named[] {
  return code.provisions.flatMap(({ id }) => {
    const { evidence = [] } = provisions.get(id) ?? {};
    const whole = { id, path: provisionPath(id, 'evidence') };
    const items = Array.isArray(evidence)
      ? evidence.map((item, index) => ({ id, path: provisionPath(id, 'evidence', index), item }))
      : [{ ...whole, item: evidence }];
    return items.flatMap(({ item, ...place }) =>
      typeof item === 'string' && /\p{L}/u.test(item) && !/\d/.test(item)
        ? [{ ...place, name: item.trim() }]
        : [],
    );
  });
}

/** The same piece of evidence twice under one provision. */
function findTwice({ code, provisions }: CodeContext): Finding[] {
  return code.provisions.flatMap(({ id }) => {
    const { evidence } = provisions.get(id) ?? {};
    const written = (Array.isArray(evidence) ? evidence : []).map((item) => JSON.stringify(item));
    return written.flatMap((item, index): Finding[] => {
      const first = written.indexOf(item);
      if (first === index || item === '""') return [];
      const message = `This evidence of ${id} is the same as item ${first + 1}.`;
      const help = 'Delete it, or say which other place is meant.';
      const related = [{ path: provisionPath(id, 'evidence', first), note: 'the same evidence' }];
      return [{ path: provisionPath(id, 'evidence', index), at: 'value', message, help, related }];
    });
  });
}
