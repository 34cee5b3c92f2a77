import type { Code } from '../../codes/code.ts';
import { matchPhrases } from '../../words/phrases.ts';
import { findOtherGround } from './grounds.ts';
import { findRefusedGround } from './refusals.ts';
import { findShortLimit, readAgeLimit } from './short-limit.ts';

const refusal =
  /\bexclu\w+|\brefus\w+|\bdeclin\w+|\breject\w+|\bout(?:side| of)(?: (?:the|our|its))? (?:policy|process|procedure|scope|remit|complaints)|\bnot (?:\w+ )?(?:covered|cover|accept\w*|consider\w*|treat\w*|investigat\w*|deal|dealt|handle\w*|look\w*|log\w*|progress\w*|apply|eligible)|\b(?:cannot|won['’]t|don['’]t|can['’]t) (?:be )?(?:accept\w*|consider\w*|treat\w*|investigat\w*|deal\w*|dealt|handle\w*|look\w*|log\w*|take)|\bunless\b|\bexcept\b|\bapart from\b|\bclose (?:the|a|any) (?:case|complaint)/i;

/** Words by which a sentence says that something is not a reason to refuse. */
const denial =
  /\b(?:not|never|no longer|nor|no (?:circumstances|account|case)|(?:do|does|wo|is|are|would|was)n['’]t) (?:\w+ ){0,3}?(?:exclu\w+|refus\w+|declin\w+|reject\w+|prevent\w*|stop\w*|bar\b|close\w*|enough|sufficient|a reason|a ground|reasons?|grounds?|turn\w*)|\bnot (?:[\w’']+ ){0,6}?(?:a|as a|any|enough|good|valid) (?:\w+ )?(?:reason|ground)s?\b|\bhad (?:\w+ )?(?:been )?(?:refus|declin|reject|exclu|turn)\w*|\bchanged our (?:practice|approach)\b|(?:^|[;:] )\W*(?:nothing|nobody|no[- ]one|none)\b|\bno (?:reason|ground|bar|others?|exclusions?)\b|\bstopp\w+\b|\b(?:former|old|previous) policy\b|(?<!\b(?:while|until|as|where|if|when) (?:[\w-]+ ){1,5}?(?:is|are) )\bstill (?:be )?(?:accept|log|consider|investigat|look|take|answer|a complaint|open|complain|deal|treat|handle)\w*|(?<!(?:not|never|cannot|n['’]t) )\b(?:accept|log|consider|investigat|look|take|answer|welcome)\w* (?:[\w’']+ ){0,8}?even (?:if|when|where|though|after)\b|(?<!\b(?:decid|judg|determin|assess|consider|weigh)\w*(?: up)? )\bwhether\b|\bthough\b|\b(?:removed?|deleted|dropped|took out|taken out|withdr\w+)\b|\baccept(?:s|ed)? (?!a complaint unless|all complaints unless)(?:\w+ ){0,2}anonymous|\banonymous(?:ly)? (?:(?!not\b|cannot\b)\w+ ){0,3}(?:is|are|be) (?!not )(?:\w+ )?(?:accepted|investigated|considered|logged|welcome)|\bpassed? to (?:our|the) insur\w+ (?:and|while)\b/i;

/** The landlord's own papers and people, which are not reasons. */
const ourOwn =
  /\b(?:refusal|exclusion) (?:letters?|decisions?|templates?|records?)\b|\bour (?:own )?(?:solicitors?|insurance)\b|\blegal advice (?:is|was|may be|can be) (?:taken|sought|obtained)\b|\b(?:we|staff|managers?|officers?) (?:\w+ ){0,2}(?:take|seek|obtain|get|ask for) legal advice\b/gi;

/** What is accepted, up to an exception. */
const accepted =
  /(?<!\b(?:not|never|cannot|no|to|n['’]t)(?: \w+)? )\b(?:we|staff|officers|the (?:council|association|landlord|team|policy)) (?:also |always |still |will |can |do )*(?:accept|log|investigate|take|register|record|look (?:at|into)|deal with|handle)s?\b(?![^.;]*\b(?:outside|out of|exclu\w+|not|only|under|through|via|as an?)\b)[^.;]*?(?=\b(?:unless|except|apart from|other than|save|but)\b|[.;]|$)/gi;

/** What a sentence on refusals may say without naming a ground. */
const spared =
  /\b(?:(?:was|were|been) (?:\w+ )?(?:refused|declined|rejected|excluded|turned (?:down|away))\b(?!.*\b(?:because|as) )|(?:nobody|no[- ]one|no (?:complaint|resident|tenant|customer|matter|case)s?)\b.*\b(?:refused|turned|excluded|declined|rejected|barred)|not excluded|nothing is (?:ruled|excluded|refused)|(?:complaint|case|matter|issue)s? (?:to be|as) too\b|former policy|used to|no longer(?! (?:available|open|able|entitled|a \w+|live|liv))|previous(?:ly)? (?:policy|excluded|refused)|in the past|formerly|until \d{4}|was (?:deleted|removed|dropped)|(?:before|only after|not before) (?:\w+ ){0,5}?(?:refus|declin|reject|exclu)\w+|refusals? (?:is|are|was|were)|blanket (?:approach|polic\w+|exclusions?|rules?|refusals?)|last resort|case by case|on its (?:own )?merits|(?:each|every) (?:complaint|case|refusal)\b(?!.*\b(?:but|unless)\b)|only (?:refuse|decline|exclude|reject)|(?:any|the|our) decision to (?:refuse|decline|exclude)|always (?:taken|accepted|logged|considered|considers?)|(?<!\bno complaint )(?:is|are) (?:accepted|logged|investigated|welcome|taken(?! no\b))\b(?!.*\bunless\b)|can still|may still|stand in the way)/i;

/** What is refused beyond what a Code allows, each as written: a limit of age that is too short, or `''`, and grounds. */
export interface Exclusion {
  readonly limit: string;
  readonly grounds: readonly string[];
}

type Phrases = Code['phrases'];

/** Judges a sentence on refusals; `lead` introduces it where it is an item of a list, `isNamed` says that it has a reason of others. */
export function judgeSentence(
  written: string,
  { lead, isNamed }: { readonly lead: string; readonly isNamed: boolean },
  phrases: Phrases,
): Exclusion {
  const text = written.replace(accepted, '');
  const whole = `${lead} ${text}`.replace(ourOwn, '');
  const limit = findShortLimit(written, phrases.exclusionMonths);
  if (limit !== '') return { limit, grounds: [] };
  if (denial.test(whole)) return { limit: '', grounds: [] };
  const counts = isNamed && (refusal.test(whole) || isList(text, matchPhrases(phrases.ownExclusions)));
  return { limit: '', grounds: counts ? listReasons(text, phrases) : findGround(text, lead) };
}

/** Judges a ground of refusing by itself, such as `The complaint is anonymous.` */
export function judgeGround(
  ground: string,
  { isAged }: { readonly isAged: boolean },
  phrases: Phrases,
): Exclusion {
  const none = { limit: '', grounds: [] };
  const age = readAgeLimit(ground);
  if (age && isAged && age.months < phrases.exclusionMonths - 0.2) return { limit: age.quote, grounds: [] };
  if ([noGround, pointingBack, handled, ofOthers].some((spare) => spare.test(ground))) return none;
  const named = listReasons(ground, phrases);
  if (named.length > 0) return { limit: '', grounds: named };
  if (age && isAged) return none;
  const other = findOtherGround(ground.replace(turning, ''), matchPhrases(phrases.ownExclusions));
  return other === '' ? none : { limit: '', grounds: [other] };
}

/** Whether a text names grounds that are told elsewhere. */
export function pointsBack(text: string): boolean {
  return pointingBack.test(text);
}

/** Words that do. */
const pointingBack =
  /\b(?:same|those|these|above|three|one of the) (?:\w+ ){0,3}?(?:reasons?|grounds?|circumstances|exclusions?|three)\b|\b(?:reasons?|grounds?|circumstances) (?:above|(?:that are )?listed|in the list|for not (?:accepting|taking))\b|\b(?:same )?as above\b/i;
/** That something is no ground. */
const noGround =
  /\b(?:no|not (?:[\w’']+ ){0,6}?(?:a|any|enough|good)) (?:\w+ )?(?:reason|ground)s?\b|\b(?:not|never) (?:be |been )?(?:\w+ )?(?:refused|excluded|turned away)\b/i;
/** That it was dealt with before. */
const handled =
  /\b(?:looked (?:into|at)|answered|heard|dealt with|decided|investigated|replied|responded)\b.*\b(?:before|already|both|twice|earlier)\b/i;
/** What is no complaint about the landlord. */
const ofOthers =
  /\bnot (?:about|against|to do with) (?:us|our|ours|anything|something)\b|\bnot (?:ours|our responsibility)\b/i;
/** What follows a ground and is none. */
const turning =
  /(?:,| [-–—(]|;) ?(?:and )?(?:we|our|they|you (?:can|may|will)|unless|but|although|though|however|except|for example|for instance|filed|issued|lodged|with|under|through|by|meaning|that is)\b.*$| (?:unless|but|although|though|except)\b.*$/i;

function listReasons(text: string, { otherExclusions }: Phrases): string[] {
  return text.replace(ourOwn, '').match(new RegExp(matchPhrases(otherExclusions), 'gi')) ?? [];
}

/** A list in one sentence that includes one of the Code's own exclusions. */
function isList(text: string, own: RegExp): boolean {
  return /[;,].*[;,]/.test(text) && own.test(text);
}

/** The first ground by which a sentence refuses complaints, if it is none of the Code's. */
function findGround(text: string, lead: string): string[] {
  if (spared.test(text)) return [];
  const found = findRefusedGround(text, lead);
  return found === '' ? [] : [found];
}
