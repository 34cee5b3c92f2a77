import { filterTexts, matchPhrases } from '../../../words/phrases.ts';
import { findLead, readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

const refusal =
  /\bexclu\w+|\brefus\w+|\bdeclin\w+|\breject\w+|\bout(?:side| of)(?: (?:the|our|its))? (?:policy|process|procedure|scope|remit|complaints)|\bnot (?:\w+ )?(?:covered|cover|accept\w*|consider\w*|treat\w*|investigat\w*|deal|dealt|handle\w*|look\w*|log\w*|progress\w*|apply|eligible)|\b(?:cannot|won['’]t|don['’]t|can['’]t) (?:be )?(?:accept\w*|consider\w*|treat\w*|investigat\w*|deal\w*|dealt|handle\w*|look\w*|log\w*|take)|\bunless\b|\bexcept\b|\bapart from\b|\bclose (?:the|a|any) (?:case|complaint)/i;

/** What marks a sentence under another provision as being about refusing complaints. */
const refusesComplaints =
  /\bcomplaints?\b.*\b(?:(?:not|cannot|won['’]t) (?:be )?accepted|excluded|refused|declined|rejected)\b|\b(?:(?:not|cannot) accept|exclude|refuse|decline|reject)\b.*\bcomplaints?\b/i;

/** Words by which a sentence says that something is not a reason to refuse. */
const denial =
  /\b(?:not|never|no longer|nor|don['’]t|doesn['’]t|won['’]t) (?:\w+ ){0,3}?(?:exclu\w+|refus\w+|declin\w+|reject\w+|prevent\w*|stop\w*|bar\b|close\w*|enough|sufficient|a reason|a ground|reasons?|grounds?|turn\w*)|\bno (?:reason|ground|bar|others?)\b|\b(?:still|even (?:if|when|where|though|after))\b|\b(?:whether|though)\b|\b(?:removed?|deleted|dropped|took out|taken out|withdr\w+)\b|\baccept(?:s|ed)? (?!a complaint unless|all complaints unless)(?:\w+ ){0,2}anonymous|\banonymous(?:ly)? (?:(?!not\b|cannot\b)\w+ ){0,3}(?:is|are|be) (?!not )(?:\w+ )?(?:accepted|investigated|considered|logged|welcome)|\bpassed? to (?:our|the) insur\w+ (?:and|while)\b/i;

/** The landlord's own papers and people, which are not reasons. */
const ourOwn =
  /\b(?:refusal|exclusion) (?:letters?|decisions?|templates?|records?)\b|\bour (?:own )?(?:solicitors?|insurance)\b|\blegal advice (?:is|was|may be|can be) (?:taken|sought|obtained)\b|\b(?:we|staff|managers?|officers?) (?:\w+ ){0,2}(?:take|seek|obtain|get|ask for) legal advice\b/gi;

const months = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The Code names the grounds for refusing a complaint; any others must be shown to be fair and reasonable (2.2). */
export const extraExclusion: Rule = {
  id: 'extra-exclusion',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { phrases, provisions } = context.code;
    const reasons = matchPhrases(phrases.otherExclusions);
    const own = matchPhrases(phrases.ownExclusions);
    const [ground = ''] = provisions
      .filter(({ about, items }) => about === 'exclusions' && items.length > 0)
      .map(({ id }) => id);
    const inPlace = new Set(provisions.filter(({ about }) => about === 'exclusions').map(({ id }) => id));
    if (inPlace.size === 0) return [];
    const sentences = readClaims(context).filter(
      ({ provision, text }) => inPlace.has(provision) || refusesComplaints.test(text),
    );
    const named = new Set(filterTexts(sentences, reasons).map(({ text }) => text));
    return sentences.flatMap(({ path, text }, index): Finding[] => {
      const whole = `${findLead(sentences, index)} ${text}`.replace(ourOwn, '');
      const age = findShortAge(text, phrases.exclusionMonths);
      if (age) {
        return [
          {
            path,
            at: 'value',
            quote: age,
            message: `“${age}” is a shorter limit than the Code’s ${phrases.exclusionMonths} months.`,
            help: `Accept complaints for ${phrases.exclusionMonths} months after the event or after the resident became aware of it, in the policy too; beyond that, use discretion.`,
          },
        ];
      }
      if (!named.has(text) || !(refusal.test(whole) || isList(text, own)) || denial.test(whole)) return [];
      return [...new Set(text.replace(ourOwn, '').match(new RegExp(reasons, 'gi')) ?? [])].map((quote) => ({
        path,
        at: 'value',
        quote,
        message: `“${quote}” is given as a reason to refuse a complaint, but is not among the Code’s exclusions${ground && ` (${ground})`}.`,
        help: 'Take it out of the policy, or say here why it is fair and reasonable to residents.',
      }));
    });
  },
};

/** A list in one sentence that includes one of the Code's own exclusions. */
function isList(text: string, own: RegExp): boolean {
  return /[;,].*[;,]/.test(text) && own.test(text);
}

/** Words such as `within six months`, if a sentence sets a shorter age limit for complaints than the Code does. */
function findShortAge(text: string, least: number): string {
  if (!/months?\b/i.test(text)) return '';
  if (
    !/\b(?:accept\w*|consider\w*|occur\w*|happen\w*|ago|old|older|made|brought|submitted|aware|issues?|events?|incidents?|raised?|reported)\b/i.test(
      text,
    )
  )
    return '';
  if (
    /\b(?:not|never|no longer|no) (?:\w+ ){0,3}(?:six|6)|\b(?:increased|extended|changed|raised) (?:\w+ ){0,4}from\b|\breviewed?\b/i.test(
      text,
    )
  )
    return '';
  const found =
    /\b(?:within|over|more than|older than|longer than|after|at least|exceed\w*) (?:the (?:last|past) |a period of )?(\d+|\p{L}+)(?: \(\w+\))?[ -](?:calendar )?months?\b/iu.exec(
      text,
    );
  const number = months.indexOf(found?.[1]?.toLowerCase() ?? '') + 1 || Number(found?.[1]);
  return found && number > 0 && number < least ? found[0] : '';
}
