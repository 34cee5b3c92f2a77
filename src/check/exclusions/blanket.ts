const verbs =
  '(?:accept|consider|investigate|look at|look into|take on|take|take up|deal with|handle|respond to|log|review|escalate)';
const past =
  '(?:accepted|considered|investigated|looked at|looked into|taken on|taken|dealt with|handled|logged|reviewed|escalated|complaints)';
const refused = '(?:refused?|excluded?|declined?|rejected?|turned? (?:down|away)|closed)';
const inAll =
  '(?:automatically|without (?:exception|further (?:thought|consideration))|outright|in (?:all|every) (?:cases?|instances?|circumstances?)|every time|as a matter of (?:course|policy|routine)|across the board|whatever the (?:reasons?|circumstances?|facts)|regardless|out of hand|on receipt|every one of them|straight away|at once|unread|without being read)';

const blanket = new RegExp(
  [
    `\\b(?:will |do |does |shall |can |would |are |is )?never (?:be |become )?(?:${past}|${verbs})\\b`,
    `\\b(?:under|in) no circumstances(?:,? (?:will|do|can|shall) (?:\\w+ ){1,3}?${verbs}\\b)?`,
    `\\b(?:will|do|does|shall|can|would) ?not (?:ever |under any circumstances )?${verbs} any(?= (?:\\w+ ){0,3}?(?:complaint|case|matter|issue|concern|request|enquir|claim))`,
    `\\b(?:will|shall|can|are|is)(?: ?not|n['’]t) (?:be )?${past} (?:under|in) any circumstances\\b`,
    `\\bnot ${verbs} (?:\\w+ ){0,3}?(?:under|in) any circumstances\\b`,
    `\\b(?:always|automatically|routinely|invariably) (?:be )?${refused}\\b`,
    `\\b${refused} ${inAll}\\b`,
    `\\b(?:all|any|every) (?:\\w+ ){0,4}?complaints? (?:\\w+ ){0,8}?(?:are|is|will be) ${refused}\\b`,
    '\\b(?:there are |with )?no exceptions?(?: (?:are|is|will be|can be) (?:made|allowed|considered)| to this)?\\b',
    '\\b(?:without|no) discretion\\b|\\b(?:never|not) (?:use|exercise|apply) (?:any |our |its )?discretion\\b',
    `\\bnothing (?:which|that) (?:\\w+ ){1,6}?(?:is|will be|can be) (?:ever )?(?:${past}|looked)`,
    `\\bnobody (?:reads|looks at|considers|opens) (?:the|them|it|these)\\b`,
    '\\b(?:standard|blanket) (?:refusal|rejection)\\b',
    '\\bhowever (?:unhappy|good|strong|serious)\\b|\\bwhatever (?:the|their|his|her) (?:reasons?|circumstances?|explanation)\\b',
  ].join('|'),
  'i',
);

/** The rest of the sentence denies what the words seem to say. */
const denial =
  /\b(?:not|never|no one|nobody|nothing|none|no (?:\w+ ){1,4}?(?:is|are|can be|will be)) (?:\w+ )?(?:automatically|always|routinely|refused?|exclude|excluded|declined?|rejected?|a blanket|use an?|issue|send)|\bno circumstances (?:\w+ ){0,6}?(?:refuse|exclude|decline|reject|blanket|turn|without|ruled? out|whole|category|entire)|\bwithout (?:first |a |an |good |any |\w+ing )|\b(?:never|not) (?:accept|consider|take) (?:a |any )?(?:blanket|general|standard)|\bnever (?:accept|consider|take) (?:\w+ ){0,3}(?:gift|excuse|payment|delay|volume|long|more)\w*|\bno discretion (?:is|was) (?:lost|removed)|\bnot mean\b|\bany (?:\w+ )?(?:complaint|case|matter|issue) (?:to be|as|too)\b|\brather than\b|\bnever without discretion\b|\breview(?:ed)?\b.{0,30}\bautomatic|\b(?:no|without) blanket\b|\bused to\b|\bno longer\b|\bin the past\b|\bprevious(?:ly)?\b|\bstage (?:3|three)\b|\bthird stage\b|\b(?:accepted|taken|investigated|considered|logged|welcomed?|heard) (?:however|whatever|regardless|without)|\b(?:always|all) (?:\w+ ){0,3}?(?:accepted|considered|logged|taken|investigated)\b/i;

/** Without one of these, the rest is not tried: it is slower. */
const cues =
  /never|no circumstances|any circumstances|\bany\b|\ball\b|\bevery\b|always|automatic|routine|invariabl|exception|outright|discretion|nothing|nobody|standard|blanket|however|whatever|regardless|out of hand|on receipt|straight away|at once|matter of|across the|unread|in all/i;

/** The words by which a sentence refuses a whole kind of complaint outright, or `''` (2.5). */
export function findBlanket(text: string): string {
  const quote = cues.test(text) ? (blanket.exec(text)?.[0] ?? '') : '';
  return quote === '' || denial.test(text) ? '' : quote.trim();
}
