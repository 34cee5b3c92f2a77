import { filterTexts, matchPhrases } from '../../../words/phrases.ts';
import { listStages } from '../../cases/list-stages.ts';
import { findBlanket } from '../../exclusions/blanket.ts';
import { findRefusedGround } from '../../exclusions/refusals.ts';
import { findShortLimit } from '../../exclusions/short-limit.ts';
import { listExclusionProvisions, speaksOfRefusals } from '../../exclusions/speaks-of-refusals.ts';
import { findLead, readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

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
    const sentences = readClaims(context).filter(speaksOfRefusals(context.code));
    const about = listExclusionProvisions(context.code);
    const stages = new Set(listStages(context).map(({ sentence }) => sentence));
    const named = new Set(filterTexts(sentences, reasons).map(({ text }) => text));
    return sentences.flatMap((sentence, index): Finding[] => {
      const { path, text: written } = sentence;
      if (findBlanket(written) !== '') return [];
      // Elsewhere a step before the complaint is a stage.
      if (stages.has(sentence) && !about.has(sentence.provision)) return [];
      const text = written.replace(accepted, '');
      const lead = findLead(sentences, index);
      const whole = `${lead} ${text}`.replace(ourOwn, '');
      const limit = findShortLimit(written, phrases.exclusionMonths);
      if (limit) {
        return [
          {
            path,
            at: 'value',
            quote: limit,
            message: `“${limit}” is a shorter limit than the Code’s ${phrases.exclusionMonths} months.`,
            help: `Accept complaints for ${phrases.exclusionMonths} months after the event or after the resident became aware of it, in the policy too; beyond that, use discretion.`,
          },
        ];
      }
      if (denial.test(whole)) return [];
      const isNamed = named.has(written) && (refusal.test(whole) || isList(text, own));
      const quotes = isNamed
        ? (text.replace(ourOwn, '').match(new RegExp(reasons, 'gi')) ?? [])
        : findGround(text, lead);
      return [...new Set(quotes)].map((quote) => ({
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

/** The first ground by which a sentence refuses complaints, if it is none of the Code's. */
function findGround(text: string, lead: string): string[] {
  if (spared.test(text)) return [];
  const found = findRefusedGround(text, lead);
  return found === '' ? [] : [found];
}
