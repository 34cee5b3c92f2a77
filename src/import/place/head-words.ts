import { readDate } from '../../words/parse-date.ts';
import { readPeriod } from './years/read-period.ts';

/** A field above the provisions. */
export type HeadPath =
  | 'landlord.name'
  | 'landlord.homes'
  | 'period.from'
  | 'period.to'
  | 'assessed'
  | 'governing-body.considered'
  | 'governing-body.name';

/** The fields that some words give, as the draft writes them. */
export interface ClueFacts {
  readonly facts: Partial<Readonly<Record<HeadPath, string>>>;
  /** A period is told by its years alone. */
  readonly isYears?: boolean;
}

/** What a label may name, and how what follows it is read. */
export interface LabelKind {
  readonly what: string;
  readonly label: RegExp;
  /** What a value must hold to be about it at all. */
  readonly tells: RegExp;
  readonly read: (value: string) => ClueFacts;
}

const none = { facts: {} };
const day =
  (path: HeadPath) =>
  (value: string): ClueFacts => {
    const date = readDate(value.replace(/(?<![\s.])[\s.]+$/, ''), 'day');
    return date === '' ? none : { facts: { [path]: date } };
  };

/** The labels by which documents name what they say of themselves. */
export const labelKinds: readonly LabelKind[] = [
  {
    what: 'the landlord’s name',
    label:
      /^(?:the )?(?:(?:member )?landlord(?:[’']?s)?(?: name)?|name of (?:the )?(?:member )?(?:landlord|organisation)|organisation(?: name)?)$/i,
    tells: /^\p{Lu}/u,
    read: (value) => nameFact(value),
  },
  {
    what: 'the number of homes',
    label:
      /^(?:(?:total )?(?:number of )?(?:homes|properties|units)(?: (?:owned|managed|in (?:ownership|management)))?|(?:housing )?stock(?: size)?)$/i,
    tells: /\d/,
    read: (value) =>
      /^\d{1,3}(?:,?\d{3})*$/.test(value) ? { facts: { 'landlord.homes': value.replaceAll(',', '') } } : none,
  },
  {
    what: 'the period',
    label:
      /^(?:reporting|assessment|assessed|self-?assessment|financial)? ?(?:period|year)(?: covered| assessed)?$|^period of (?:the )?(?:self-?)?assessment$/i,
    tells: /\d/,
    read: periodFacts,
  },
  {
    what: 'when it was assessed',
    label:
      /^(?:date (?:of )?(?:the )?(?:self-?)?assessment(?: (?:was )?completed)?|(?:self-?)?assessment (?:date|completed(?: on)?)|date (?:self-?)?assessed|assessed(?: on)?|date (?:of completion|completed)|completed(?: on)?|(?:last )?(?:updated|reviewed|revised)(?: on)?|date (?:of )?(?:last )?(?:updated?|review(?:ed)?|revision)|last (?:update|review))$/i,
    tells: /\d/,
    read: day('assessed'),
  },
  {
    what: 'when the governing body considered it',
    label:
      /^(?:date )?(?:(?:approved|considered|agreed|signed off) (?:by|at) (?:the |our )?(?:board|cabinet|governing body|committee)(?: on)?|(?:board|cabinet|governing body|committee) (?:approval|approved)(?: date)?)$/i,
    tells: /\d/,
    read: day('governing-body.considered'),
  },
  {
    what: 'who completed it',
    label:
      /^(?:(?:form |assessment |self-?assessment )?(?:completed|prepared|assessed|written|reviewed|approved|signed|signed off) by|author|(?:lead|responsible) officer|report author)$/i,
    tells: /^\p{Lu}/u,
    read: () => none,
  },
];

/** A sentence that can mean nothing else. */
export interface SentenceKind {
  readonly what: string;
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => ClueFacts;
}

const date = String.raw`(\d{1,2}(?:st|nd|rd|th)?[ /.-](?:of )?[A-Za-z0-9]{1,9}[ /.,-]{1,2}\d{2,4})`;
const self = String.raw`\b(?:this|the|our) (?:\w+ ){0,3}?(?:self-?assessment|assessment|document|form)\b`;

const body = String.raw`(?:\p{Lu}\p{L}+ ){0,3}(?:Board(?: of (?:Directors|Trustees|Management))?|Cabinet|Governing Body|Committee)`;

/** The sentences in which documents say of whom, for which year and when. */
export const sentenceKinds: readonly SentenceKind[] = [
  {
    what: 'the landlord’s name',
    pattern: new RegExp(
      String.raw`${self}[^.\n]{0,30}?\bassess(?:es|ed)\s+((?:the )?\p{Lu}[^,.;:\n]{2,80}?)(?:,? (?:against|for|under)\b|[.;\n]|$)`,
      'iu',
    ),
    read: ([, name = '']) => nameFact(name),
  },
  {
    what: 'the period',
    pattern: new RegExp(String.raw`\b(?:year|period) (?:ending|ended|to)(?: on)? ${date}`, 'i'),
    read: ([whole, to = '']) => periodFacts(/^year/i.test(whole) ? `year ending ${to}` : ''),
  },
  {
    what: 'the period',
    pattern: new RegExp(
      String.raw`\bperiod (?:of |from |between )*${date} (?:to|and|until|[–-]) ${date}`,
      'i',
    ),
    read: ([, from = '', to = '']) => periodFacts(`${from} to ${to}`),
  },
  {
    what: 'the period',
    // “Since our self-assessment 2024-25” speaks of another one.
    pattern:
      /^(?=[^.\n]{0,120}self-?assessment\b)(?![^.\n]{0,120}\b(?:since|previous|earlier|compared)\b)[^.\n]{0,120}?\b(20\d\d\s*[/–-]\s*(?:20)?\d\d)(?![\d/–-])(?=[^.\n]{0,60}$)/im,
    read: ([, years = '']) => periodFacts(years),
  },
  {
    what: 'the number of homes',
    pattern:
      /\b[Ww]e (?:own|manage|own (?:and|or) manage|let|have) (\d{1,3}(?:,?\d{3})*) (?:\p{Ll}+ )?(?:homes|properties)\b/u,
    read: ([, homes = '']) => ({ facts: { 'landlord.homes': homes.replaceAll(',', '') } }),
  },
  {
    what: 'when the governing body considered it',
    pattern: new RegExp(
      String.raw`\b(?:[Tt]he|[Oo]ur) (${body})(?: has| have)? (?:considered|approved|agreed|discussed|reviewed|signed off) ${self}(?: at (?:its|the|a) (?:\w+ )?meeting)?(?: (?:on|of|held on))* ${date}`,
      'u',
    ),
    read: ([, name = '', on = '']) => {
      const { facts } = day('governing-body.considered')(on);
      return Object.keys(facts).length === 0 ? none : { facts: { ...facts, 'governing-body.name': name } };
    },
  },
  {
    what: 'when the governing body considered it',
    pattern: new RegExp(
      String.raw`\b(?:approved|considered|agreed|signed off) (?:by|at) (?:the |our )?(?:\w+ )?(?:board|cabinet|governing body|committee)(?: meeting)?(?: (?:on|of))? ${date}`,
      'i',
    ),
    read: ([, on = '']) => day('governing-body.considered')(on),
  },
  {
    what: 'when it was assessed',
    pattern: new RegExp(
      String.raw`(?:${self}[^.\n]{0,30}?\b(?:was|were)|^(?:last|date)?[^\S\r\n]{0,20})(?: last)? ?(?:updated|reviewed|revised|completed|carried out)(?: on)? ${date}`,
      'im',
    ),
    read: ([, on = '']) => day('assessed')(on),
  },
];

/** A sentence after a name: its first word has a capital, and its second none. */
const nextSentence = /(?<!\b(?:St|Ltd|Co|Dr|Mt))[.;]\s+\p{Lu}\p{Ll}*\s+\p{Ll}.*$/su;

function nameFact(words: string): ClueFacts {
  const name = words
    .replace(nextSentence, '')
    .replace(/^the (?=\p{Lu})/u, '')
    .replace(/(?<![\s.,;])[\s.,;]+$/, '')
    .trim();
  const isName =
    /^\p{Lu}/u.test(name) && name.length <= 80 && name.split(' ').length <= 9 && !/[:;?]/.test(name);
  const isNobody =
    /^(?:landlord|housing|our|we|name|n\/?a|tbc|yes|no)$|\b(?:complaints?|compliance|compliant|performance|polic(?:y|ies)|process(?:es)?|provisions?|code|procedures?|how|whether|approach|arrangements?|landlords?|residents?)\b/i.test(
      name,
    );
  return isName && !isNobody ? { facts: { 'landlord.name': name } } : none;
}

function periodFacts(words: string): ClueFacts {
  const period = readPeriod(words);
  if (period === undefined) return none;
  return { facts: { 'period.from': period.from, 'period.to': period.to }, isYears: period.isYears };
}
