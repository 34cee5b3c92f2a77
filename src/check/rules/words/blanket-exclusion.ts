import { filterTexts } from '../../../words/phrases.ts';
import { readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

const verbs =
  '(?:accept|consider|investigate|look at|look into|take on|deal with|handle|respond to|log|review|escalate)';
const past =
  '(?:accepted|considered|investigated|looked at|looked into|taken on|dealt with|handled|logged|reviewed|escalated)';
const refused = '(?:refused?|excluded?|declined?|rejected?|turned? (?:down|away))';

const blanket = new RegExp(
  [
    `\\b(?:will |do |does |shall |can |would )?never (?:be )?(?:${past}|${verbs})\\b`,
    `\\b(?:under|in) no circumstances(?:,? (?:will|do|can|shall) (?:\\w+ ){1,3}?${verbs}\\b)?`,
    `\\b(?:will|do|does|shall|can|would) ?not (?:ever |under any circumstances )?${verbs} any(?= (?:\\w+ ){0,3}?(?:complaint|case|matter|issue|concern|request|enquir|claim))`,
    `\\b(?:will|shall|can|are|is)(?: ?not|n['’]t) (?:be )?${past} under any circumstances\\b`,
    `\\bnot ${verbs} (?:\\w+ ){0,3}?under any circumstances\\b`,
    `\\b(?:always|automatically|routinely) (?:be )?${refused}\\b`,
    `\\b${refused} (?:automatically|without exception|outright|in (?:all|every) cases?)\\b`,
    `\\ball (?:\\w+ ){0,4}?complaints? (?:\\w+ ){0,6}?(?:are|will be) ${refused}\\b`,
    '\\bno exceptions (?:are|will be|can be) (?:made|allowed)\\b',
    '\\b(?:without|no) discretion\\b',
  ].join('|'),
  'i',
);

/** The rest of the sentence denies what the words seem to say. */
const denial =
  /\b(?:not|never|no one|nobody|nothing|none|no (?:\w+ ){1,4}?(?:is|are|can be|will be)) (?:\w+ )?(?:automatically|always|routinely|refused?|exclude|excluded|declined?|rejected?)|\bno circumstances (?:\w+ ){0,6}?(?:refuse|exclude|decline|reject|blanket|turn|without)|\bwithout (?:first |a |an |good |any |\w+ing )|\b(?:never|not) (?:accept|consider) any (?:blanket|general)|\bnever (?:accept|consider) (?:\w+ ){0,3}(?:gift|excuse|payment|delay|volume)\w*|\bno discretion (?:is|was) (?:lost|removed)|\bnot mean\b|\bany (?:\w+ )?(?:complaint|case|matter|issue) (?:to be|as|too)\b|\brather than\b|\bnever without discretion\b|\breview(?:ed)?\b.{0,30}\bautomatic/i;

/** Each complaint must be considered on its own circumstances: no kind may be refused outright (2.5). */
export const blanketExclusion: Rule = {
  id: 'blanket-exclusion',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] =>
    filterTexts(readClaims(context, 'exclusions'), blanket).flatMap(({ path, text }) => {
      const [quote] = blanket.exec(text) ?? [];
      if (quote === undefined || denial.test(text)) return [];
      return [
        {
          path,
          at: 'value',
          quote,
          message: `“${quote}” refuses a whole kind of complaint outright, without looking at each one.`,
          help: 'Say how the circumstances of each complaint are considered before one is refused, and change the policy if it says the same.',
        },
      ];
    }),
};
