import type { Limit } from '../../codes/code.ts';
import type { Duration } from '../../words/durations.ts';
import { lowerLetters } from '../../words/phrases.ts';

type Step = Limit['step'];

/** What a length of time in a sentence limits, as far as the words say. */
export interface TimedStep {
  /** `other` if the Code sets no time for it; `''` if the sentence does not say. */
  readonly step: Step | 'other' | '';
  /** 0 if no stage is named. */
  readonly stage: number;
  /** What the count starts from, if the sentence says, and where those words end. */
  readonly from: 'receipt' | 'acknowledgement' | '';
  readonly end: number;
}

const people =
  '(?:residents?|customers?|tenants?|complainants?|leaseholders?|they|you|individuals?|people|person)';
const cues: readonly { step: Step | 'other'; pattern: string }[] = [
  {
    step: 'other',
    pattern: `\\b${people} (?:\\w+ )??(?:have|has|had|may|can|must|need|are asked|is asked|wish\\w*|want\\w*|respond\\w*|repl(?:y|ies))(?: not (?:\\w+ )??(?:repl|respond|answer|accept)\\w*)?\\b|\\b${people} (?:do|does|did) not \\w+\\b|\\b(?:unless|from|by) (?:the |a |our )?${people}(?! (?:is|are) ack)|\\b(?:escalat|request|ask|appeal|contact|call|phon|ring|rang|updat|visit|inspect|pay|paid|refus|declin|action|remed|implement|attend|appoint|enquir|quer|repair|survey|compensat|refund|works|jobs|orders|discuss|pass|forward|transfer|allocat|assign|keep|train|monitor|check|clos|archiv|retain|publish|meet|interview|send us|sent to us|apply|appl|learn|challeng|refer|notif|inform|reopen|remind|chas|restrict|waiv|offer)\\w*|\\btell us\\b|\\blet us know\\b|\\bservice requests?\\b|\\bother (?:\\w+ )?complaints\\b|\\b(?:to|with) the ombudsman\\b|\\bon average\\b|\\baverag\\w+|\\b(?:took|taken)\\b`,
  },
  {
    step: 'acknowledgement',
    pattern: '\\back[nm]?o?wledg\\w*|\\blogg(?:ed|ing)\\b|\\blogs?\\b|\\bregister(?:ed|s)?\\b',
  },
  {
    step: 'extension',
    pattern:
      '\\bexten(?:d|ds|ded|ding|sion|sions)\\b|\\b(?:more|extra|additional|further) time\\b|\\blonger\\b',
  },
  {
    step: 'response',
    pattern:
      '\\brespon(?:d|ds|ded|ding|se|ses)\\b|\\brepl(?:y|ies|ied)\\b|\\banswer(?:s|ed)?\\b|\\bresol(?:ve|ves|ved|ution)\\b|\\binvestigat(?:e|es|ed|ion|ions)\\b|\\bdecisions?\\b|\\boutcomes?\\b|\\bconclude[sd]?\\b|\\bfindings?\\b|\\b(?:final|decision|outcome) letters?\\b|\\breviews?\\b',
  },
];
const cue = new RegExp(cues.map(({ pattern }, index) => `(?<c${index}>${pattern})`).join('|'), 'g');
const described =
  /^[ -]?(?:\w+ ){0,2}?(?:(?<acknowledgement>acknowledg\w*)|(?<extension>extension)|(?<response>respon\w+|repl\w+|target|timescales?|timeframes?|deadline|limit|turnaround|investigation|review|answer|standard|sla|kpi))\b/;
/** The numbers of stages in words; digits go up to nine, as in the Code's schema. */
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const stageName = `stage (?:[1-9]|${numberWords.join('|')})`;
const requestNouns = new RegExp(
  `\\b(?:escalation requests?|requests? (?:to escalate|for escalation|for (?:a |an )?(?:review|${stageName}))|(?:${stageName} |review )requests?)`,
  'g',
);
const anchor =
  /^[,)]?\s*(?:of|from|after|following|once|since)\b[^,;.]{0,40}?\b(?:(?<receipt>receiv\w+|receipt|logg\w+|register\w+|submi\w+|made|being (?:made|logged|raised)|raised)|(?<ack>acknowledg\w*))/;
const startedFrom = new RegExp(
  `\\b(?:from|of|after|following|since) (?:the |their |its |our |a )?(?:date of )?(?:the |our )?(?:${stageName} |first |final )*(?:acknowledg\\w*|responses?|letters?|decisions?|repl(?:y|ies)|answers?)\\b`,
  'g',
);
const stageBefore = new RegExp(
  `\\b${stageName}(?: complaints?)?\\W{0,4}(?:(?:is|are|within|in|takes?|has|have|must be|of|completed|concluded|finished|up|to|lasts?)\\W){0,3}$`,
);
const fill = (words: string) => '·'.repeat(words.length);

/**
 * Reads what a length of time in a sentence is about: from the nearest words before it, or else after it, up to the
 * next length of time. `stages` is how many the Code has: the final stage is the last of them.
 */
export function readTimedStep(
  sentence: string,
  durations: readonly Duration[],
  index: number,
  stages: number,
): TimedStep {
  const duration = durations[index];
  if (!duration) return { step: '', stage: 0, from: '', end: 0 };
  const start = durations[index - 1]?.end ?? 0;
  const plain = lowerLetters(sentence);
  const before = plain.slice(start, duration.start).replace(requestNouns, fill);
  const after = plain.slice(duration.end, durations[index + 1]?.start);
  const anchored = anchor.exec(after);
  const from = anchored?.groups?.['receipt'] ? 'receipt' : anchored ? 'acknowledgement' : '';
  const step = findStep(duration, before, after.replace(requestNouns, fill).slice(anchored?.[0].length ?? 0));
  return {
    step,
    stage: findStage(plain, [start, duration.start], after, stages),
    from,
    end: duration.end + (anchored?.[0].length ?? 0),
  };
}

function findStep(duration: Duration, before: string, after: string): TimedStep['step'] {
  if (duration.adjective) return findDescribed(before, after);
  const next = listCues(after.replace(startedFrom, fill))[0];
  const purpose = /^ (?:in which )?to\b/.test(after) ? next : undefined;
  const told = purpose ?? listCues(before.replace(startedFrom, fill)).at(-1);
  if (duration.further) return told === 'other' || told === 'acknowledgement' ? 'other' : 'extension';
  return told ?? next ?? (stageBefore.test(before) ? 'response' : '');
}

/** What `the 10 day target` is the target of. */
function findDescribed(before: string, after: string): TimedStep['step'] {
  const { acknowledgement, extension, response } = described.exec(after)?.groups ?? {};
  if (acknowledgement) return 'acknowledgement';
  if (extension) return 'extension';
  return response && listCues(before).at(-1) !== 'other' ? 'response' : 'other';
}

function listCues(text: string): (Step | 'other')[] {
  return [...text.matchAll(cue)].flatMap(({ groups = {} }) =>
    cues.flatMap(({ step }, index) => (groups[`c${index}`] === undefined ? [] : [step])),
  );
}

/** The stage named last before the length of time, preferably in its own clause; else next after it. */
function findStage(sentence: string, [start, end]: readonly [number, number], after: string, stages: number) {
  const list = (text: string) => listNamedStages(text, stages);
  return (
    list(sentence.slice(start, end)).at(-1) ?? list(after)[0] ?? list(sentence.slice(0, start)).at(-1) ?? 0
  );
}

const namedStage = new RegExp(
  `\\b(?:stage[ -]?([1-9]|${numberWords.join('|')})|(${ordinals.join('|')}|final)[ -]stage|(escalation requests?|final response))\\b`,
  'g',
);

/** The stages named in a text: an escalation means the second, anything final the last. */
function listNamedStages(text: string, stages: number): number[] {
  if (stages === 0) return [];
  return [...text.matchAll(namedStage)].map(([, number = '', ordinal = '', words = '']) => {
    if (number !== '') return Number(number) || numberWords.indexOf(number) + 1;
    if (ordinals.includes(ordinal)) return ordinals.indexOf(ordinal) + 1;
    return words.startsWith('escalation') ? 2 : stages;
  });
}
