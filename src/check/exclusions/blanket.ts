import { lowerLetters } from '../../words/phrases.ts';
import type { Example } from '../cases/case.ts';
import { readVerbs } from '../cases/verbs.ts';
import { take } from './classes.ts';
import { CuedWords } from './cued-words.ts';

const verbs = `(?:${take.base}|look (?:at|into)|take on|take up|deal with|respond to|re-?open|accept)`;
const past = `(?:${take.past}|looked at|looked into|complaints)`;
const refused =
  '(?:refused?|excluded?|declined?|rejected?|dismissed|disregarded|discounted|barred|blocked|turned? (?:down|away|back)|ruled out|thrown out|struck out|filtered out|left out|set aside|(?:sent|handed) back|returned|binned|deleted|closed)';
const closes = readVerbs(
  'close, reject, refuse, decline, exclude, block, shut, delete, turn away, turn down',
);
const refusedCues =
  'refus|exclude|decline|reject|dismiss|disregard|discount|barred|block|turned |turn down|turn away|turns |ruled out|thrown out|struck out|filtered out|left out|set aside|back|returned|binned|deleted|close';
const machine = '(?:the|our|an?) (?:[\\w-]+ )?(?:system|form|portal|software|crm|website|filter|computer)';
const inAll =
  '(?:automatically|without (?:exception|further (?:thought|consideration))|outright|in (?:all|every) (?:cases?|instances?|circumstances?)|every time|as a matter of (?:course|policy|routine)|across the board|whatever the (?:reasons?|circumstances?|facts)|regardless|out of hand|as a class|wholesale|on sight|in each and every case|on receipt|every one of them|straight away|at once|unread|(?:without|with no)(?: [\\w-]+){0,4}? (?:seeing|reading|looking|read|seen|looked|look)|so no (?:[\\w-]+ ){1,3}?(?:sees?|reads?|looks?))';

/** The ways to refuse a whole kind outright. */
export const blanketForms: readonly (Example & { readonly words: CuedWords })[] = [
  {
    id: 'never',
    tells: 'a kind that is never taken',
    says: 'We never take complaints from neighbours who are not our tenants.',
    spares: 'We never stand in the way of a complaint.',
    words: new CuedWords(
      "never|not ever|n't ever",
      `\\b(?:will |do |does |shall |can |would |are |is )?never (?:be |become |have (?:an?|their|any) (?:complaints?|case) )?(?:${past}|${verbs})\\b|\\b(?:not|n't) ever (?:be )?(?:${past}|${verbs})\\b`,
    ),
  },
  {
    id: 'no-circumstances',
    tells: 'under no circumstances',
    says: 'Under no circumstances do we look at matters older than a year.',
    spares: 'Under no circumstances is a whole subject ruled out.',
    words: new CuedWords(
      'no circumstances|no account|at no time|at no point',
      `\\b(?:(?:under|in) no circumstances|on no account|at no (?:time|point))(?:,? (?:will|do|can|shall) (?:\\w+ ){1,3}?${verbs}\\b)?`,
    ),
  },
  {
    id: 'not-any',
    tells: 'not considering any of a kind',
    says: 'The council will not consider any complaint that is with an insurer.',
    spares: 'We do not consider any complaint to be too small.',
    words: new CuedWords(
      'not&any',
      `\\b(?:will|do|does|shall|can|would) ?not (?:ever |under any circumstances )?${verbs} any(?= (?:\\w+ ){0,3}?(?:complaint|case|matter|issue|concern|request|enquir|claim))`,
    ),
  },
  {
    id: 'any-circumstances',
    tells: 'not under any circumstances',
    says: 'Late complaints will not be considered under any circumstances.',
    spares: 'We do not refuse a complaint under any circumstances without a manager.',
    words: new CuedWords(
      'any circumstances',
      `\\b(?:will|shall|can|are|is)(?: ?not|n't) (?:be )?${past} (?:under|in) any circumstances\\b|\\bnot ${verbs} (?:\\w+ ){0,3}?(?:under|in) any circumstances\\b`,
    ),
  },
  {
    id: 'always',
    tells: 'always refused',
    says: 'Late complaints are automatically rejected.',
    spares: 'No complaint is automatically refused.',
    words: new CuedWords(
      `always|automatic|routine|invariabl|uniform|system|form |form.|portal|software|crm|website|filter|computer&${refusedCues}|delete|will not|does not|cannot|won't|doesn't`,
      `\\b(?:always|automatically|routinely|invariably|uniformly) (?:be )?${refused}\\b|\\b${machine} (?:\\w+ly )?(?:${closes.present}(?! (?:nothing|no)\\b)|(?:will not|does not|cannot|won't|doesn't) (?:let|allow|permit|accept|take))\\b|\\b${refused} by ${machine}\\b`,
    ),
  },
  {
    id: 'in-all-cases',
    tells: 'refused in all cases',
    says: 'Complaints of this kind are turned away in all cases.',
    spares: 'No complaint is refused out of hand.',
    words: new CuedWords(
      `automatic|without|outright|in all |in every|every time|as a matter|across the board|whatever|regardless|out of hand|as a class|wholesale|on sight|in each and|on receipt|every one|straight away|at once|unread|with no|so no&${refusedCues}|scope|outside|not `,
      `\\b(?:${refused}|out of scope|outside (?:the |our )?(?:policy|scope|process)|not (?:accepted|considered|looked at)) ${inAll}\\b|\\b(?:is|are|be),? ${inAll},? ${refused}\\b`,
    ),
  },
  {
    id: 'all-of-a-kind',
    tells: 'all of a kind refused',
    says: 'All complaints about allocations are turned down.',
    spares: 'All complaints about allocations are accepted.',
    words: new CuedWords(
      `all |any|every&${refusedCues}&complain|request|case|letter|contact`,
      `\\bcomplaints? (?:\\w+ ){0,5}?(?:are|will be) all ${refused}\\b|\\b(?:all|any|every) (?:\\w+ ){0,4}?(?:complaints?|requests?|cases?|letters?|contacts?) (?:(?:\\w+ ){0,8}?(?:are|is|will be) )?${refused}\\b|(?:rule|practice|policy|custom|habit) (?:is )?to (?:always )?${closes.base} (?:all|any|every)\\b`,
    ),
  },
  {
    id: 'no-exceptions',
    tells: 'no exceptions',
    says: 'No exceptions are made for late complaints.',
    spares: 'Exceptions are made where there is a good reason.',
    words: new CuedWords(
      'exception',
      "\\b(?:there are |with )?no exceptions?(?: (?:are|is|will be|can be) (?:made|allowed|considered)| to this)?\\b|\\b(?:not|never|n't) (?:make|allow|grant|consider|permit) (?:any )?exceptions?\\b",
    ),
  },
  {
    id: 'no-discretion',
    tells: 'no discretion',
    says: 'We will never use discretion for complaints that fall outside the twelve months.',
    spares: 'No discretion was lost when the policy was changed.',
    words: new CuedWords(
      'discretion|allowance|no room|leeway|latitude|no flexib|no choice|full stop',
      ",? full stop(?=\\W*$)|\\b(?:without|no) (?:discretion|leeway|latitude|flexibility)\\b|\\b(?:never|not|n't) (?:use|exercise|apply|make|give|allow|show) (?:any |our |its )?(?:discretion|allowances?|leeway|latitude)\\b|\\bno (?:allowance (?:is made )?for|room to (?:take|consider))\\b",
    ),
  },
  {
    id: 'none-of',
    tells: 'none of a kind',
    says: 'None of the complaints that reach us after twelve months will be entertained.',
    spares: 'None of the complaints that reached us last year was refused.',
    words: new CuedWords(
      'none of|no complaint',
      `\\bno complaints? (?:\\w+ ){0,10}?(?:is|are|will be) ever ${past}\\b|\\bnone of (?:the|these|those|our)\\b[^.;]{0,80}?\\b(?:will be|are|is|can be) ${past}\\b`,
    ),
  },
  {
    id: 'nothing',
    tells: 'nothing of a kind',
    says: 'It is our rule that nothing which has been looked at before is looked at again.',
    spares: 'Nothing that residents send us is left unread.',
    words: new CuedWords(
      'nothing',
      `\\bnothing (?:which|that) (?:\\w+ ){1,6}?(?:is|will be|can be) (?:ever )?(?:${past}|looked)`,
    ),
  },
  {
    id: 'unread',
    tells: 'refused unread',
    says: 'Complaints over a year old get a standard refusal letter and nobody reads the case.',
    spares: 'Nobody uses a standard refusal letter: each gives its own reasons.',
    words: new CuedWords(
      'nobody|standard|same refus|same rej|stock |blanket|wholesale| by |circumstances|facts|merits|reasons',
      "\\bnobody (?:reads|looks at|considers|opens) (?:the|them|it|these)\\b|\\b(?:standard|blanket|same|stock) (?:refusal|rejection)\\b|\\b(?:circumstances|facts|merits|reasons)(?: [\\w-]+){0,4}? (?:are|is|carr(?:y|ies)|make) (?:not|never|no) (?:\\w+ )?(?:looked|considered|taken|weighed|relevan\\w+|asked|weight|difference)\\b|\\b(?:not|never|n't|without) (?:\\w+ ){0,2}?(?:consider(?:ing)?|look(?:ing)? (?:at|into)|weigh(?:ing)?(?: up)?|tak(?:e|ing)|regard|examin\\w+) (?:[\\w']+ ){0,4}?(?:circumstances|facts|merits)\\b|\\b(?:blanket|wholesale) (?:policy|rule|ban|approach|exclusion) (?:applies|is applied|covers)\\b|(?:not|n't) (?:seen|read|opened) by (?:a|any|the) (?:manager|officer|person|handler)\\b",
    ),
  },
  {
    id: 'however',
    tells: 'whatever the reason',
    says: 'Service charge queries cannot become complaints, however unhappy the leaseholder may be.',
    spares: 'A complaint is accepted however unhappy its tone.',
    words: new CuedWords(
      'however|whatever',
      '\\bhowever (?:unhappy|good|strong|serious)\\b|\\bwhatever (?:the|their|his|her) (?:reasons?|circumstances?|explanation)\\b',
    ),
  },
];

/** The rest of the sentence denies what the words seem to say. */
const denial =
  /\bbefore (?:it|they|one|any|a complaint) (?:is|are)\b|\baffect|\bprejudic|\bdisadvantag|\bvictimis|\btreated differently|\b(?:not|never|no one|nobody|nothing|none|no (?:\w+ ){1,4}?(?:is|are|can be|will be)) (?:\w+ )?(?:automatically|always|routinely|refused?|exclude|excluded|declined?|rejected?|a blanket|uses? an?|issues?|sends?)|\bno (?:circumstances|account|case|time|point) (?:\w+ ){0,6}?(?:close|refuse|exclude|decline|reject|blanket|turn|without|ruled? out|whole|category|entire)|(?:\b(?:not|no|never|nothing|nobody|none|cannot|nor)\b|n['’]t\b).{0,120}\bwithout (?:first |a |an |good |any |(?!being )\w+ing )|\b(?:never|not) (?:accept|consider|take) (?:a |any )?(?:blanket|general|standard)|\bnever (?:accept|consider|take) (?:\w+ ){0,3}(?:gift|excuse|payment|delay|volume|long|more)\w*|\bno discretion (?:is|was) (?:lost|removed)|\bnot mean\b|\bany (?:\w+ )?(?:complaint|case|matter|issue) (?:to be|as|too)\b|\brather than\b|\bnever without discretion\b|\breview(?:ed)?\b.{0,30}\bautomatic|\b(?:no|without) blanket\b|\bused to\b|\bno longer\b|\bin the past\b|\bprevious(?:ly)? (?:policy|version|we|the|refused)\b|\btaken out\b|\bstage (?:3|three)\b|\bthird stage\b|\b(?:accepted|taken|investigated|considered|logged|welcomed?|heard) (?:however|whatever|regardless|without)|\b(?:always|all) (?:\w+ ){0,3}?(?:accepted|considered|logged|taken|investigated)\b/i;

/** The words that refuse are themselves denied. */
const deniedBefore =
  /(?:\bnot|n['’]t|\bnever)(?: \w+){0,2} $|\b(?:was|were|had been)(?: \w+)? $|\bin no case\b.*$/i;

/** The words by which a sentence refuses a whole kind of complaint outright, or `''` (2.5). */
export function findBlanket(text: string): string {
  const lower = lowerLetters(text).replaceAll('’', "'");
  for (const { words } of blanketForms) {
    const found = words.find(lower);
    if (found !== null && (denial.test(text) || deniedBefore.test(text.slice(0, found.index)))) return '';
    if (found !== null) return text.slice(found.index, found.index + found[0].length).trim();
  }
  return '';
}
