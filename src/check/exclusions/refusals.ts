/** What a sentence refuses: the words that name its ground, and those that refuse. */
export interface Refusal {
  readonly ground: string;
  readonly quote: string;
}

const be = '(?:is|are|will be|would be|shall be|can be|may be|were to be|get|gets)';
const not =
  "(?:(?:is|are|will|would|shall|can|could|may|do|does|should)(?: not|n['’]t)|cannot|(?:is|are|will|can|may|would|shall|do|does)? ?never|won['’]t|can['’]t)";
const often =
  '(?: (?:normally|usually|generally|ordinarily|currently|therefore|also|automatically|always|ever))*';
const taken =
  '(?:accepted|considered|taken|taken on|taken up|made (?:the subject|into)|treated|handled|dealt|investigated|registered|covered|logged|looked|complaints?|eligible|open|something (?:that|which)|complained|counted|recorded|entertained|part|within|progressed|escalated|a complaint)';
const take =
  '(?:accept|consider|take|look|investigate|deal|handle|log|register|treat|cover|count|entertain|respond|review|progress|escalate|open)';
const landlord =
  '(?:we|the (?:council|landlord|association|trust|company|group|team|co-operative)|our (?:team|staff)|staff|officers)';
const scope =
  '(?:policy|process|procedure|scope|remit|complaints? (?:policy|process|procedure)|code|it|this)';

/** Forms of a refusal: `before` or `after` the words that refuse stands what they refuse, or both. */
const forms: readonly {
  /** Without one of these, in lower case, the words are not looked for. */
  readonly cues: string;
  readonly words: RegExp;
  readonly ground: 'before' | 'after' | 'both';
}[] = [
  {
    cues: "not|n't|never|cannot",
    words: new RegExp(`\\b${not}${often}(?: be)? ${taken}\\b`, 'i'),
    ground: 'both',
  },
  {
    cues: 'outside|out of|beyond',
    words: new RegExp(
      `\\b(?:falls?|lies?|sits?|comes?|stands?|is|are|remains?) (?:entirely |wholly )?(?:outside|out of|beyond)(?: of)?(?: the scope of| the remit of)?(?: the| this| our| its)? (?:\\w+ )?${scope}\\b`,
      'i',
    ),
    ground: 'before',
  },
  {
    cues: 'excluded|refused|declined|rejected|turned|closed|ruled out|filtered|disregarded|barred|exempt|put on file|unanswered',
    words: new RegExp(
      `\\b${be}${often} (?:excluded|refused|declined|rejected|turned (?:down|away)|closed|ruled out|filtered out|disregarded|barred|exempt(?:ed)?|put on file|returned unanswered)\\b`,
      'i',
    ),
    ground: 'both',
  },
  {
    cues: "not|n't|never|cannot",
    words: new RegExp(`\\b${landlord} ${not}${often} ${take}\\b`, 'i'),
    ground: 'after',
  },
  {
    cues: "not|n't",
    words: new RegExp(
      `\\b(?:do|does|will|would|can|shall)(?: not|n['’]t)${often} ${take}(?: on| up)? (?=(?:\\w+ )?(?:complaints?|cases|matters|anything|issues))`,
      'i',
    ),
    ground: 'after',
  },
  {
    cues: 'reason|ground|circumstance|exclusion|exception',
    words:
      /\b(?:reasons?|grounds?|circumstances?|exclusions?|exceptions?) (?:for|in which|why|where|to|on which|when)\b[^,;:]{0,50}?\b(?:include|includes|are|is|would be)(?: that| when| where| if)?\b/i,
    ground: 'after',
  },
  {
    cues: 'refuse|decline|reject|exclude|rule|turn|close',
    words: new RegExp(
      `\\b(?:${landlord}|the policy|our policy|policy|it|this policy) (?:also |will |may |can |could |would |must |reserves? the right to )*(?:refuses?|declines?|rejects?|excludes?|rules? out|turns? (?:away|down)|closes?)(?: to \\w+)?\\b`,
      'i',
    ),
    ground: 'after',
  },
  {
    cues: "not|n't",
    words:
      /\b(?:policy|procedure|process) (?:does|do|will|would)(?: not|n['’]t) (?:apply|cover|extend|include|deal)\b/i,
    ground: 'after',
  },
  {
    cues: 'exclu|not ',
    words:
      /(?:^|[.:]\s)[*_\s-]*(?:our |the )?(?:exclusions?|excluded|not (?:a )?complaints?|not accepted|not covered|not considered)(?: are| include)?\s*[*_]*\s*[:–—-]/i,
    ground: 'after',
  },
  {
    cues: 'no complaint',
    words: /\bno complaint (?:is|will be|can be) (?:opened|logged|registered|raised|accepted|taken)\b/i,
    ground: 'both',
  },
  {
    cues: 'end',
    words: /\bbrings? (?:the|a|any) complaints? (?:\w+ )?to an end\b|\bends? the complaints? process\b/i,
    ground: 'before',
  },
  {
    cues: 'and not|are not|is not',
    words: /\band (?:are |is )?not (?:under|through|within|part of|as (?:an? )?complaints?|complaints?)\b/i,
    ground: 'before',
  },
  {
    cues: 'use ',
    words: /\b(?:cannot|may not|not able to|unable to|can['’]t) use (?:this|the|our)\b/i,
    ground: 'both',
  },
  { cues: 'unless', words: /(?<!\b(?:not|never|cannot|no)\b.{0,120})\bunless\b/i, ground: 'after' },
  {
    cues: 'open|available|closed',
    words: /\b(?:not (?:open|available)|isn['’]t (?:open|available)|closed) to\b/i,
    ground: 'both',
  },
];

/** Before words that refuse: what is told happens if it comes to that, and no ground is given. */
const within =
  /\b(?:if|when|whenever|where|before|after|once|which|why|to|how|whether|that|who|reasons?|circumstances?)(?: (?:(?:a|the|any|your|their) (?:complaint|case|request|escalation)|we|they|it|staff|officers))?\s*$/i;
/** The words that refuse are what reasons are given for. */
const reasonsWhy = /\b(?:reasons? (?:why|that|for)|why)\b[^,;:]*$/i;
/** The words that refuse are in a condition, and do not begin what follows from it. */
const conditional = /\b(?:if|when|whenever|before(?! (?:action|claim))|after|once|until)\b[^,;:]*$/i;
const opensMain =
  /\b(?:(?:the|a|any|no|your|their|such) (?:complaint|case|matter|request|escalation)s?|complaints|cases|it|they|we|these|this) $/i;
/** Where the words about what is refused stop. */
const turns =
  /\b(?:but|although|though|however|while|whereas|until|so that|and (?:we|they|the resident|residents|tell|explain|write|then|give)|instead|rather than|and should|and are referred|because (?:we|they) (?:have|had))\b/i;
const openers =
  /^(?:[-*+]|\d+[.)])?\s*(?:if|when|whenever|where|wherever|because|as|since|for example|sometimes)\b/i;

/** The refusals in a sentence, the first form that fits first. `lead` introduces it where it is an item of a list. */
export function findRefusals(text: string, lead: string): Refusal[] {
  const isList = lead !== '' && forms.some(({ words }) => words.test(lead));
  if (isList) return [{ ground: text, quote: text.replace(/^(?:[-*+]|\d+[.)])\s*|[.;]$/g, '') }];
  const lower = text.toLowerCase().replaceAll('’', "'");
  return forms.flatMap(({ cues, words, ground }) => {
    const found = cues.split('|').some((cue) => lower.includes(cue)) ? words.exec(text) : null;
    if (found === null) return [];
    const before = text.slice(0, found.index);
    if (
      within.test(before) ||
      reasonsWhy.test(before) ||
      (conditional.test(before) && !opensMain.test(before))
    )
      return [];
    const rest = text.slice(found.index + found[0].length);
    const after = rest.slice(0, turns.exec(rest)?.index);
    const named = [
      ground === 'after' ? conditionOf(before) : before,
      ground === 'before' ? '' : conditionOrObject(after, ground),
    ];
    return [{ ground: named.filter((part) => part.trim() !== '').join(', '), quote: found[0].trim() }];
  });
}

/** A condition that the sentence begins with. */
function conditionOf(before: string): string {
  return openers.test(before) ? before : '';
}

/** After words that refuse something named before them, only a condition counts. */
function conditionOrObject(after: string, ground: 'after' | 'both'): string {
  if (ground === 'after') return after;
  const at = after.search(
    /\b(?:if|when|where|because|that (?:are|is|were|have|has)|which|who|whose|about|from)\b/i,
  );
  return at === -1 ? '' : after.slice(at);
}
