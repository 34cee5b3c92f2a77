import { findAll } from '../../words/find-all.ts';

/** What a length of time limits: a step of the Code; `other` if the Code sets no time for it. */
export type StepSaid = 'acknowledgement' | 'response' | 'extension' | 'other';

const people =
  '(?:residents?|customers?|tenants?|complainants?|leaseholders?|they|you|individuals?|people|person)';
/** What residents are given, when they have it in so many days. */
const given =
  '(?:the |a |an |our |your |their |its )?(?:[\\w-]+ ){0,3}?(?:answer|reply|response|decision|outcome|letter|acknowledgement|findings)';

/** What residents do who wait for us. */
const recipient =
  '(?:\\w+ ){0,2}?(?:expect|hear|receive|get(?! back| in touch| to us)|find out|know|be (?:told|informed|notified|given|sent)|wait|look forward)\\b';

const words: readonly (readonly [StepSaid, string])[] = [
  [
    'acknowledgement',
    `\\back[nm]?o?wledg\\w*|\\bconfirm\\w*(?: [\\w']+){0,6} (?:receipt|received|have|got|arrived|reached|opened|logged|registered)\\b|\\breceipt is (?:\\w+ )?confirmed|\\b(?:say|says|saying|tell|tells|know|hear|hears|told)(?: [\\w']+){0,4} (?:we have|we've|have got|received|on file|arrived|reached us|in hand|have (?:your|the|it))\\b`,
  ],
  [
    'other',
    `\\b${people} (?:\\w+ )??(?:have|has|had|may|can|must|need|are asked|is asked|wish\\w*|want\\w*|respond\\w*|repl(?:y|ies))(?! ${given}\\b)(?! ${recipient})(?: not (?:\\w+ )??(?:repl|respond|answer|accept)\\w*)?\\b|\\b${people} (?:do|does|did|has|have) not (?:\\w+ ){0,2}?(?:\\w+)\\b|\\b(?:unless|from|by) (?:the |a |our )?${people}(?! (?:is|are) ack)|\\b(?:escalat|request|(?<!\\bwe (?:\\w+ )?)ask|appeal|contact|call|phon|ring|rang|updat|visit|inspect|pay|paid|refus|declin|action|remed|implement|attend|appoint|enquir|quer|repair|survey|compensat|refund|works|jobs|orders|discuss|pass|forward|transfer|allocat|assign|keep|kept|train|monitor|check|archiv|retain|copied|publish|meet|interview|send us|sent to us|apply|appl|learn|challeng|refer|notif|inform|reopen|remind|chas|restrict|waiv|offer|returned to|returns to)\\w*|\\btell us\\b|\\blet us know\\b|\\bin touch\\b|\\bservice requests?\\b|\\bother (?:\\w+ )?complaints\\b|\\b(?:to|with) the ombudsman\\b`,
  ],
  ['acknowledgement', '\\blogg(?:ed|ing)\\b|\\blogs?\\b|\\bregister(?:ed|s)?\\b'],
  [
    'extension',
    '\\bexten(?:d|ds|ded|ding|sion|sions)\\b|\\b(?:more|extra|additional|further) time\\b|\\blonger\\b(?! than)|\\b(?:moved|put|pushed|set) back\\b|\\b(?:date|deadline|target) (?:(?:is|are|may|can|be|will|then) )*(?:moved|pushed|shifted)|\\bdeadline (?:can|may) be moved\\b|\\bnew (?:due |target |response )?(?:date|deadline)\\b|\\brevised (?:\\w+ )?(?:date|deadline)\\b',
  ],
  [
    'response',
    '\\brespon(?:d|ds|ded|ding|se|ses)\\b|\\brepl(?:y|ies|ied)\\b|\\banswer(?:s|ed)?\\b|\\bresol(?:ve|ves|ved|ution)\\b|\\binvestigat(?:e|es|ed|ion|ions)\\b|\\bdecisions?\\b|\\boutcomes?\\b|\\bconclude[sd]?\\b|\\bfindings?\\b|\\b(?:final|decision|outcome|stage \\w+) letters?\\b|\\breviews?\\b|\\bturnaround\\b|\\bdeal with\\b|\\bdealt with\\b|\\b(?:come|comes|reach|reaches|form) (?:to )?an? (?:\\w+ )?(?:view|conclusion)\\b|\\bverdicts?\\b|\\bruling\\b|\\b(?:get|gets|write|writes|report|reports|come|comes|hear|hears) back\\b(?! (?:to us|from (?:you|them|the (?:resident|tenant|customer))))|\\b(?:write|writes) with\\b|\\bresults?\\b|\\bfinal (?:position|word|view)\\b|\\bwrap(?:s|ped)? up\\b|\\bturned (?:a)?round\\b|\\blooks? into\\b|\\blooked into\\b|\\bdetermin(?:e|es|ed|ation)\\b|\\bsettle[sd]?\\b|\\bdecides?\\b|\\bissues (?:her|his|its|their|our|the|a)\\b',
  ],
];
const word = new RegExp(words.map(([, source], index) => `(?<w${index}>${source})`).join('|'), 'g');

/** What every step comes to; of those before it the last is meant, or the response if there is none. */
const coming = /\b(?:finish(?:ed|es)?|complet(?:e|ed|es|ion)|clos(?:e|ed|es|ing))\b/;

/** The step that a plain text names last, before a length of time; `''` if it names none. */
export function readLastStep(text: string): StepSaid | '' {
  return listSteps(text).at(-1) ?? (coming.test(text) ? 'response' : '');
}

/** The step that a plain text names first, after a length of time; `''` if it names none. */
export function readFirstStep(text: string): StepSaid | '' {
  return listSteps(text)[0] ?? (coming.test(text) ? 'response' : '');
}

/** The steps that words of a plain text name, in order. */
function listSteps(text: string): StepSaid[] {
  return findAll(word, text).flatMap(({ groups = {} }) =>
    words.flatMap(([step], index) => (groups[`w${index}`] === undefined ? [] : [step])),
  );
}

const described =
  /^[ -]?(?:\w+ ){0,2}?(?:(?<acknowledgement>acknowledg\w*)|(?<extension>extension)|(?<response>respon\w+|repl\w+|target|timescales?|timeframes?|deadline|limit|turnaround|investigation|review|answer|standard|sla|kpi|period|allowance|window|clock))\b/;

/** What `the 10 day target` is the target of, from the words on both sides of the length of time. */
export function readDescribed(before: string, rest: string): StepSaid {
  const { acknowledgement, extension, response } = described.exec(rest)?.groups ?? {};
  if (acknowledgement) return 'acknowledgement';
  if (extension) return 'extension';
  return response && readLastStep(before) !== 'other' ? 'response' : 'other';
}
