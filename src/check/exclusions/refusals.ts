import { lowerLetters } from '../../words/phrases.ts';
import { refusalForms } from './forms.ts';
import { findOtherGround } from './grounds.ts';
import type { RefusalForm } from './refusal-form.ts';

/** What a sentence refuses: the words that name its ground, and those that refuse. */
export interface Refusal {
  readonly ground: string;
  readonly quote: string;
}

/** Before words that refuse: what is told happens if it comes to that, and no ground is given. */
const within =
  /\b(?:if|when|whenever|where|before|after|once|which|what|why|to|how|whether|that|who|reasons?|circumstances?)(?: (?:(?:a|the|any|your|their|our) (?:complaint|case|request|escalation|matter|issue)|we|they|it|this|these|staff|officers))?\s*$/i;
/** The words that refuse are what reasons are given for. */
const reasonsWhy =
  /\b(?:reasons? (?:why|that|for)|why (?:(?:an?|the|any|your|their|his|her|its) )?(?:\w+ )?(?:complaint|case|matter|request|issue|one|it|escalation|we|they)s?)\b[^,;:]*$/i;
/** The words that refuse are what something may be a sign of, or what somebody fears. */
const supposed =
  /\b(?:signs?|signals?|suggest\w*|mean\w*|indicat\w*|worr(?:y|ied)|fear\w*|th(?:ink|ought)s?|felt|feels?|believ\w*) (?:that )?(?:residents?|tenants?|customers?|people|they)\b[^,;:]*$/i;
/** The words that refuse are in a condition, and do not begin what follows from it. */
const conditional =
  /\b(?:if|when|whenever|before(?! (?:action|claim))|(?<!\b(?:days?|weeks?|months?|years?|hours?|later|long) )after(?! (?:\d+|[a-z]+) (?:working |calendar )?(?:days?|weeks?|months?|years?)\b)|once|until)\b[^,;:]*$/i;
const opensMain =
  /\b(?:(?:the|a|any|no|your|their|such) (?:complaint|case|matter|request|escalation)s?|complaints|cases|it|they|we|these|this) $/i;
const subject = /^(?:we|staff|officers|the|our|this|its)\b/i;
/** Only words that point back: what is refused was named before, as in `… since we do not take them`. */
const pointing =
  /^\s*(?:(?:on|up|at|into|with|to|any|of|further|either) )*(?:it|them|these|those|this|that|such|such (?:complaints|cases|matters))(?: (?:as (?:an? )?complaints?|further|up|on|ourselves|here))*\s*[.;]?\s*$/i;
/** What is put off, and not refused for good. */
const putOff = /\b(?:waits?|defer|postpon|adjourn|h[eo]ld|abeyance|suspend|paus|fr[eo]+z|park|stay|put)/i;
/** What is refused, after `what we do not accept`. */
const listed = /^\s*(?:is|are|includes?)\b|\b(?:such as|namely|including|for example|for instance)\b|:/i;
/** Where the words about what is refused stop. */
const turns =
  /\b(?:but|although|though|however|(?:while|whereas) (?:we|they|others|it)|whereas|until|unless|so that|and (?:we|they|the resident|residents|tell|explain|write|then|give)|instead|rather than|and should|and are referred|because (?:we|they) (?:have|had)|before (?:an?|the|any|your|their|our|his|her) (?:\w+ )?complaints? (?:is|are|can|will|may))\b/i;
const openers =
  /^(?:[-*+]|\d+[.)])?\s*(?:if|when|whenever|where|wherever|because|as|since|for example|sometimes)\b/i;

/** The first ground by which a sentence refuses complaints that is none of the Code's, or `''`. `lead` as below. */
export function findRefusedGround(text: string, lead: string): string {
  const grounds = findRefusals(text, lead).map(({ ground }) => findOtherGround(ground));
  return grounds.find((ground) => ground !== '') ?? '';
}

/** The refusals in a sentence, in the order of the forms. `lead` introduces it where it is an item of a list. */
export function findRefusals(text: string, lead: string): Refusal[] {
  if (lead !== '' && refusalForms.some(({ words }) => words.find(lower(lead)))) {
    return [{ ground: text, quote: text.replace(/^(?:[-*+]|\d+[.)])\s*|[.;]$/g, '') }];
  }
  const plain = lower(text);
  return refusalForms.flatMap(({ words, ground }) => {
    const found = words.find(plain);
    if (found === null) return [];
    const named = readGround(text, found, ground);
    return named === undefined ? [] : [{ ground: named, quote: found[0].trim() }];
  });
}

/** The words that name the ground, on the sides of what was found where the form has them; undefined if it refuses nothing. */
function readGround(text: string, found: RegExpExecArray, side: RefusalForm['ground']): string | undefined {
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index + found[0].length);
  const examples = /\bwhat\s*$/i.test(before) ? listed.exec(rest) : null;
  if (examples) return rest.slice(examples.index + examples[0].length);
  if (within.test(before) || reasonsWhy.test(before) || supposed.test(before)) return undefined;
  const opens = opensMain.test(before) || subject.test(found[0]);
  if (conditional.test(before) && !opens) return undefined;
  // What is put off is put off until something that is a ground.
  const after = rest.slice(
    0,
    turns.exec(putOff.test(found[0]) ? rest.replaceAll('until', 'where') : rest)?.index,
  );
  const later = side === 'before' ? '' : conditionOrObject(after, side);
  const isNamed = side === 'both' || side === 'before' || (side === 'after' && pointing.test(later));
  const named = [isNamed ? before : conditionOf(before), later];
  return named.filter((part) => part.trim() !== '').join(', ');
}

/** In lower case, with straight apostrophes, every character where it was. */
function lower(text: string): string {
  return lowerLetters(text).replaceAll('’', "'");
}

/** A condition that the sentence begins with. */
function conditionOf(before: string): string {
  return openers.test(before) ? before : '';
}

/** After words that refuse something named before them, only a condition counts. */
function conditionOrObject(after: string, ground: 'after' | 'both' | 'condition'): string {
  if (ground === 'after') return after;
  const colon = after.indexOf(': ');
  if (colon >= 0 && colon < 40) return after.slice(colon + 1);
  const at = after.search(
    /\b(?:if|when|where|while|until|because|that (?:are|is|were|have|has|seems?|appears?|contains?|come|comes)|which|who|whose|about|from|for being|on (?:the )?grounds?|concerning|regarding|relating|involving|containing|against|without|lacking)\b|^ for (?!(?:good|now|long|a while|this|that)\b)/i,
  );
  return at === -1 ? '' : after.slice(at).replace(/^(?=wh(?:o|ich)\b)/, 'those ');
}
