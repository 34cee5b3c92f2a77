import { foldMarks, foldWords } from '../../words/compare.ts';
import { isOfAnother, isOtherwiseMeant } from './outcome-of-another.ts';

/** How a stage of a case ended; `other` is neither upheld nor not, such as settled or referred. */
export type Outcome = 'upheld' | 'partlyUpheld' | 'notUpheld' | 'withdrawn' | 'other';

/**
 * What a cell says of the outcome by the words that landlords use: upheld, justified, substantiated, founded, fault
 * found and their opposites, alone or within the phrase of a status column. A cell that says two things, or that
 * something is only proposed, is `unknown`; a negation never reads as upheld.
 */
export function readUsualOutcome(cell: string): Outcome | 'unknown' {
  if (cell.length > longest || cell.includes('?') || isOfAnother(cell)) return 'unknown';
  const text = simplify(cell);
  if (/^neither \w+ n?or(?: not)? \w+$/.test(text)) return 'other';
  const plain = readFamilies(text);
  if (plain !== 'none') return plain;
  if (doubt.test(text)) return 'unknown';
  const withdrawn = withdrawnWords.test(text);
  if (withdrawn) return /\b(?:not|no|never)\b/.test(text) ? 'unknown' : 'withdrawn';
  return otherWords.test(text) ? 'other' : 'unknown';
}

/** Longer cells are remarks. */
const longest = 100;

/** The words of a cell, without the number of an item in a list, its stage, and “complaint”, “response”, “closed”. */
function simplify(cell: string): string {
  const listed = foldMarks(cell).replace(/^\s*\(?(?:\d{1,2}|[a-z])\s*[.):-]\s*/i, '');
  const words = ` ${foldWords(listed)} `
    .replace(/ (?:at )?(?:stage|s) ?(?:\d|one|two|three|i{1,3})(?= )/g, ' ')
    .replace(/ un (?=upheld|justified|substantiated|founded)/g, ' un')
    .replace(
      /(?<! no)(?<! not a)(?: (?:the|complaint|complaints|case|response|outcome|decision|closed|completed|finalised|formal|was|is|been|has|found to be))+(?= )/g,
      ' ',
    );
  return words.replace(/ +/g, ' ').trim();
}

/** Upheld, partly or not; `none` if the text has no word of these families. */
function readFamilies(text: string): Outcome | 'unknown' | 'none' {
  const weak = readWeak(text);
  if (weak !== 'none') return weak;
  const isNot = negative.test(text);
  const rest = text.replace(new RegExp(negative, 'g'), ' ');
  const isUpheld = positive.test(rest);
  if (!isNot && !isUpheld) return 'none';
  const isPartly = partly.test(rest);
  const others = rest.replace(harmless, ' ');
  if (doubt.test(others) || anothers.test(others) || withdrawnWords.test(others) || denied.test(others))
    return 'unknown';
  if (isUpheld && isOtherwiseMeant(others)) return 'unknown';
  if (!isPartly && /\d (?:out )?of \d/.test(others)) return 'unknown';
  if (isNot) return readNegative(isUpheld, isPartly);
  return isPartly ? 'partlyUpheld' : 'upheld';
}

/** “Upheld in part, not upheld in part” says that it was partly upheld; “upheld, not upheld” says nothing. */
function readNegative(isUpheld: boolean, isPartly: boolean): Outcome | 'unknown' {
  if (isUpheld) return isPartly ? 'partlyUpheld' : 'unknown';
  return isPartly ? 'unknown' : 'notUpheld';
}

const family = '(?:upheld|uphold|justified|substantiated|well ?founded|founded)';
const fault = '(?:(?:service )?(?:fault|failure|failing|maladministration)(?: found)?)';
const positive = new RegExp(
  `\\b(?:${family}|(?:fault|service failure|failings?|maladministration) found)\\b`,
);
const negative = new RegExp(
  `\\b(?:(?:not|wasnt|isnt|non|never) (?:a )?${family}|un(?:upheld|justified|substantiated|founded)|(?:unable|declined?|refused?) to (?:uphold|justify|substantiate)|no (?:evidence of )?${fault}|${family} (?:no|n|false)$|nofault|notupheld)\\b`,
);
const partly = /\b(?:partly|partially|partial|part|some)\b/;
/** Denials that are not of the outcome, or not certainly. */
const denied =
  /\b(?:not|no|non|un|none|nothing|nil|never|neither|nor|cannot|cant|couldnt|didnt|isnt|wasnt|without|but|0|zero)\b/;
/** What a No after the outcome is about. */
const harmless =
  /\b(?:no|without) (?:further )?(?:action|compensation|remedy|redress|learning|apology)(?: required| due| needed)?\b/g;

/** Words that are an outcome only if they are the whole of it: “Agreed”, but not “Extension agreed”. */
function readWeak(text: string): Outcome | 'none' {
  const [, part = '', not = '', word = ''] = weakForm.exec(text) ?? [];
  if (word === '' && !/^(?:part|partial|partly|partially|in part)$/.test(text)) return 'none';
  if (word === '' || part !== '') return not === '' ? 'partlyUpheld' : 'none';
  return not === '' && word !== 'invalid' ? 'upheld' : 'notUpheld';
}

const weakForm = new RegExp(
  `^(?:(?:fully|wholly) )?(partly |partially |part )?(not |no |non )?(agreed|valid|invalid|accepted in full|${fault})$`,
);

const doubt =
  /\b(?:or|possibly|maybe|perhaps|likely|to be|tbc|pending|awaiting|waiting|proposed|recommended|should|could|would|may|might|will|draft|provisional|provisionally|under review|if|unless|overturned|previously|originally|until|in progress|being)\b/;
/** A finding that is not the landlord's. */
const anothers = /\b(?:ombudsman|hos|lgo|lgsco)\b/;
const withdrawnWords =
  /\b(?:withdrawn|withdrew|withdraws|withdrawal|cancelled|canceled|abandoned|retracted)\b/;

/** Neither upheld nor not. */
const otherWords = new RegExp(
  `^(?:${[
    '(?:informally |early |quickly )?(?:resolved|settled|mediated|unresolved|reconciled)(?: \\w+){0,5}',
    '(?:early|informal|local|first contact|quick) resolution|resolution|(?:mediation|settlement)(?: agreed| reached)?',
    'inconclusive(?: \\w+)?|no (?:finding|findings|conclusion|decision|outcome|determination|further action)(?: made| reached| possible| required)?|nfa',
    '(?:referred|transferred|redirected|signposted|passed|forwarded)(?: (?:to|elsewhere|on|out)\\b.*)?|signposted',
    '(?:out|outside)(?: of)?(?: (?:our|its))? (?:jurisdiction|scope|remit|time|policy)|not (?:within )?(?:in )?(?:jurisdiction|scope|remit)',
    'insufficient (?:evidence|information)|(?:unable|not possible) to (?:determine|conclude|investigate)|not determined|undetermined|unproven|not proven',
    'not a (?:formal |stage \\w+ )?complaint|not formal|duplicate|merged(?: with .*)?|service request|already (?:resolved|dealt with)|no (?:response|contact) from (?:customer|resident|complainant|tenant)',
  ].join('|')})$`,
);
