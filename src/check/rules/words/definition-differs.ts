import type { Code } from '../../../codes/code.ts';
import { foldWords } from '../../../words/compare.ts';
import { type GivenDefinition, listDefinitions, tellsUnhappiness } from '../../definition/frames.ts';
import { findLimit, findNarrowing } from '../../definition/narrowing.ts';
import { readClaims } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/**
 * The Code gives the definition to use (1.2): one that is given must be in the Code's words, whole, with nothing added
 * that narrows it. What widens it is fine.
 */
export const definitionDiffers: Rule = {
  id: 'definition-differs',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const wording = readDefinition(context.code);
    const { definition, definitionToo } = context.code.phrases;
    if (wording === '' || definition.length === 0) return [];
    const marks = {
      sure: matchBeginnings(definition),
      likely: matchBeginnings([...definition, ...definitionToo]),
    };
    return readClaims(context, 'definition').flatMap(({ path, provision, text }): Finding[] => {
      if (past.test(text) || /\bnot? (?:\w+ ){0,2}(?:limit|defin)/i.test(text)) return [];
      const limit = findLimit(text);
      const judged =
        limit !== ''
          ? [{ quote: limit, fault: 'it is used for some complaints alone' }]
          : listDefinitions(text)
              .filter((given) => isDefinition(given, text, marks))
              .map((given) => ({ quote: given.words, fault: findFault(given, wording, context) }));
      return judged
        .filter(({ fault }) => fault !== '')
        .slice(0, 1)
        .map(({ quote, fault }) => ({
          path,
          at: 'value',
          quote,
          message: `The definition ${/[“"‘']/.test(text) ? 'quoted' : 'given'} under ${provision} is not the Code’s: ${fault}.`,
          help: `Use the Code’s definition word for word, in the policy too: ‘${wording}’`,
        }));
    });
  },
};

const past =
  /\b(?:until|before (?:(?:the |our )?(?:\w+ )?(?:19|20)\d\d|then|that|the (?:merger|change|code))|previous(?:ly)?|used to|old|former(?:ly)?|no longer|was defined|defined a complaint|replaced)\b(?!.*\b(?:now|today|currently) (?:is|means|reads|defined)\b)/i;

/** The words that identify a definition: those only a definition has, and those it may have. */
interface Marks {
  readonly sure: RegExp;
  readonly likely: RegExp;
}

function matchBeginnings(beginnings: readonly string[]): RegExp {
  return new RegExp(beginnings.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i');
}

/** The quotations in the requirement. */
function readDefinition({ provisions }: Code): string {
  const { requirement = '' } = provisions.find(({ about }) => about === 'definition') ?? {};
  return /‘([^‘]{40,1500})’/s.exec(requirement)?.[1] ?? '';
}

function isDefinition({ words, isWhole, isTreatment }: GivenDefinition, text: string, marks: Marks): boolean {
  if (words.split(/\s+/).length < 5) return false;
  if (isTreatment) return findNarrowing(words) !== '';
  if (taught.test(text) && findNarrowing(words) === '') return false;
  const defines = /\bdefin|\bcomplaint (?:is|means)\b/i.test(text);
  if (marks.likely.test(words)) return defines || isWhole || marks.sure.test(words);
  // In other words altogether: only where the sentence defines a complaint.
  return (
    isWhole && (tellsUnhappiness(words) || /\bdefined as\b|\bdefin\w+ (?:an? )?complaints?\b/i.test(text))
  );
}

/** What people are told a complaint is need not be the whole definition. */
const taught =
  /\b(?:staff|officers|colleagues|handlers|managers|starters|everyone|they|teams?)\b(?: \w+){0,3} (?:learn|know|understand|taught|trained|told|shown|reminded|aware)\b/i;

/** What is wrong with a definition; `''` if it is the Code's. */
function findFault(given: GivenDefinition, wording: string, { document }: CodeContext): string {
  const code = foldWords(wording);
  const own = plain(given.words, foldWords(document.landlord?.name ?? ''));
  if (own.includes(code)) {
    const beside = own.replace(code, ' ').trim() === '' ? given.after : `${given.words} ${given.after}`;
    const added = findNarrowing(given.after) || narrowingIn(given.words, wording);
    return added === '' || beside === '' ? '' : `it adds “${added}”, which narrows it`;
  }
  const isPart = given.words
    .split(/…|\.\.\./)
    .every((part) => code.includes(plain(part, foldWords(document.landlord?.name ?? ''))));
  if (isPart && !(given.isWhole && !given.isTreatment)) return '';
  if (given.isTreatment) return `it has “${findNarrowing(given.words)}”, which narrows it`;
  return describeDifference(given.words, wording);
}

/** Folded, with the landlord's own name or kind as `the landlord`, which the Code's wording stands for. */
function plain(words: string, name: string): string {
  const flat = foldWords(words);
  const named = name === '' ? flat : flat.replaceAll(name, 'the landlord');
  return named
    .replace(
      /\baction by (?!the organisation\b)(?:\w+ ){1,6}?(?:its|our|their) own staff\b/,
      'action by the landlord its own staff',
    )
    .replace(/\bon (?:our|their) behalf\b/, 'on its behalf');
}

/** What follows the Code's wording within the words given, if it narrows it. */
function narrowingIn(words: string, wording: string): string {
  const last = wording
    .replace(/(?<![.,;:])[.,;:]+$/, '')
    .split(/\s+/)
    .slice(-3)
    .join(' ');
  const at = words.toLowerCase().indexOf(last.toLowerCase());
  return at === -1 ? '' : findNarrowing(words.slice(at + last.length));
}

function describeDifference(quote: string, wording: string): string {
  const own = quote.replace(/^(?:a )?complaint (?:is|means)(?: defined as)?:? /i, '');
  const [written, asked] = [own, wording].map((words) =>
    words.replace(/(?<![.,;:])[.,;:]+$/, '').split(/\s+/),
  );
  if (!written || !asked) return 'its words differ';
  const same = (a = '', b = '') => foldWords(a) === foldWords(b);
  let start = 0;
  while (start < written.length && same(written[start], asked[start])) start++;
  const theirs = written.slice(start, start + 3).join(' ');
  const ours = asked.slice(start, start + 3).join(' ');
  if (theirs === '') return `it stops before “${ours}”`;
  return ours === '' ? `it goes on with “${theirs}”` : `it has “${theirs}” where the Code has “${ours}”`;
}
