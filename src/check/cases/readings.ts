/**
 * What a clause may say about a practice instead of “this is what we do”:
 * `past` that it ended, or held before some day; `told` that it once happened (its verb is in the past);
 * `denied` that it is not so, `absent` that the very thing named is not there; `conditional` that it is so only if something
 * else is; `resident` that the step is the resident's own; `outside` that it is the Ombudsman's, a court's or a designated
 * person's; `quoted` that it stands in the Code; `other` that complaints under the Code are not what it is about.
 */
export type Reading =
  | 'past'
  | 'told'
  | 'denied'
  | 'absent'
  | 'conditional'
  | 'resident'
  | 'outside'
  | 'quoted'
  | 'other';

/** Words that express unhappiness or a failed attempt, not denial. */
const unhappy =
  /\b(?:not|isn't|aren't|cannot|can't|could not|couldn't|does not|doesn't|do not|don't|did not|didn't|is not|are not|unable to)\b (?:\w+ )?(?:happy|satisf\w+|content|resol\w+|agree\w*|accept\w*|upheld|settle\w*|work\w*|put (?:it |things |matters )?right)\b|\bno longer (?:happy|satisfied)\b|\bif not\b|\bwithout success\b/g;

/** Words that only put off what is said. */
const whenReady =
  /\b(?:when|once|where) (?:(?:it|they) (?:is|are) )?(?:ready|complete|completed|finished|available|possible)\b/g;

const people = '(?:residents?|customers?|tenants?|complainants?|leaseholders?|you|they)';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

const patterns: Readonly<Record<Reading, RegExp>> = {
  past: new RegExp(
    [
      '\\b(?:(?<!\\b(?:is|are|be|been|being|get) )used to|previous(?:ly)?|former(?:ly)?|in the past|historic(?:al|ally)?|before then|no longer(?! than)|any ?more|any longer|prior policy|until (?:recently|then|last))\\b',
      '\\b(?:abolish\\w*|remov(?:e|ed|ing|al)|withdrawn|withdrew|scrapped|dissolved|discontinued|dropped|ended|ceased|stopped|deleted|replac(?:ed|ing)|superseded|phased out|done away|did away|taken out|took out|got rid|gone)\\b',
      '\\b(?:old|earlier|last|former|predecessor) (?:\\w+ )?(?:policy|policies|procedures?|process|approach|system|scheme|code|landlord|limit|target)\\b',
      `\\b(?:until|before|prior to|up to) (?:the |our )?(?:\\w+ ){0,2}?(?:(?:19|20)\\d\\d|merger|transfer|code|${month}|changes?|new (?:policy|procedure))\\b`,
      "\\b(?:in|during) (?:19|20)\\d\\d(?:/\\d\\d)?,? (?:[\\w'-]+ ){1,4}?(?:allowed|gave|set|stood|ran|was|were|had)\\b",
    ].join('|'),
  ),
  told: /^(?:(?!\b(?:if|where|when|that|which|who|what|whether|unless|after|once)\b).)*?\b(?:was|were|(?<!\b(?:has|have|having) )had|did|took|went)\b/,
  denied:
    /\b(?:no|not|never|without|neither|nor|none|nothing|nobody|cannot|\w+n't|rather than|instead of|avoid\w*|forbid\w*|prohibit\w*|ban(?:s|ned)?|refrain\w*|need not)\b/,
  absent:
    /\b(?:no|not|never|without|neither|nor|none|nothing|nobody|cannot|\w+n't|rather than|instead of|avoid\w*|forbid\w*|prohibit\w*|ban(?:s|ned)?|refrain\w*)\b[^,;]* {6}| {6}[^,;]{0,30}?\b(?:not|never|no|nor|cannot|\w+n't)\b/,
  conditional:
    /\b(?:if|when|whenever|where|wherever|unless|in case|in the event)\b|(?:^\W*|[,;:] |\band )should\b/,
  resident: new RegExp(
    `\\b${people} (?:\\w+ )?(?:may|can|could|has|have|must|should|need|are asked|is asked|wish\\w*|want\\w*|are free|is free)\\b`,
  ),
  outside:
    /\b(?:ombudsman|hos|designated (?:person|complaints panel)|court|tribunal|regulator|member of parliament|mp)\b/,
  quoted:
    /\bthe (?:complaint handling )?code(?:'s)? (?:\w+ )?(?:says|states|requires|asks|allows|defines|sets|rules|forbids|expects|words?)\b|\bin the words of the\b/,
  other:
    /\b(?:disciplinary|grievance (?:policy|process|procedure)|(?:staff|employee) grievances?|capability|sickness|key stage|project|programme|roll-?out|non-?housing|corporate complaints|adaptations?|service requests?|subject access|freedom of information|foi|data protection|procurement|recruitment|planning|appraisals?)\b/,
};

/** Whether the words of a clause have that reading. The words that a case matched are to be blanked out before. */
export function hasReading(reading: Reading, clause: string): boolean {
  const denies = reading === 'denied' || reading === 'absent';
  const blank = denies ? unhappy : reading === 'conditional' ? whenReady : undefined;
  const words = blank ? clause.replace(blank, (found) => ' '.repeat(found.length)) : clause;
  return patterns[reading].test(words);
}
