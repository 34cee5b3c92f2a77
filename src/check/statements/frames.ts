import type { Quantity } from '../../words/quantities.ts';
import type { Measure } from './statement.ts';

/** A way to say what a number counts: the words right before it and those right after it. */
export interface Frame {
  readonly measure: Measure | ((words: string) => Measure);
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly kinds: readonly Quantity['kind'][];
}

const stage = '(?: (?:at|in|to|of) (?:stage_\\d_*|all_stage_*))';
const inYear =
  '(?: (?:in|during|over|for|throughout) (?:the (?:whole |full |reporting |financial )?year|~+|total)| ~+)';
const adjective = '(?:formal|new|housing|individual|stage_\\d_*|all_stage_*)';
const noun = `(?:${adjective} )*(?:complaints?|cases|escalations?|reviews?|(?:escalation |review |stage_\\d_* )requests?)\\b`;
const subject = [
  '(?: of)?(?: (?:the|our|these|those|its|their|such|all|which|them))*',
  `(?: ${adjective})*`,
  '(?: (?:complaints?|cases?|responses?|answers?|replies|decisions?|reviews?|ones?)\\b)?',
  '(?: (?:that )?(?:we |were |had been )?(?:received|made|closed|answered|considered|determined|decided|responded to))?',
  `${stage}?${inYear}?(?: \\(#+\\))?,?`,
].join('');
const been = '(?: (?:were|was|had|have|has|are|is|being|been|not|later|also|then|therefore|still))*';
const moved =
  '(?:rose|fell|increased|decreased|grew|dropped|climbed|declined|went (?:up|down)|were (?:up|down)|(?:has|have) (?:risen|fallen|increased|grown|dropped))(?: slightly| again| sharply| markedly)?';
const upheldInAll =
  '(?:or (?:partly|partially|part) upheld|(?:in full|wholly|fully) or (?:in )?(?:part|partly)|or upheld in part)';
const ended = '(?=$|[.,;:)]| and\\b| or\\b| but\\b| at\\b| in\\b| this\\b| last\\b| ~| for\\b| \\()';

const counts: Frame['kinds'] = ['count'];
const parts: Frame['kinds'] = ['count', 'percent', 'share', 'pair', 'all', 'none'];
const countsOrNone: Frame['kinds'] = ['count', 'none'];

/** The frames, most telling first. */
export const frames: readonly Frame[] = [
  {
    measure: 'per-thousand',
    kinds: ['count', 'decimal'],
    after: frame(`^(?: ${noun})?(?:${been} (?:received|made))?${stage}? =`),
  },
  {
    measure: 'per-thousand',
    kinds: ['count', 'decimal'],
    before: frame(`\\bcomplaints(?: received)? =+(?: received)?(?: (?:was|were|is|stood at|came to)|[:=]) $`),
  },
  {
    measure: 'escalated',
    kinds: counts,
    after: frame(
      `^${subject}${been} (?:escalated|moved on|progressed|proceeded|went|taken|reached|reviewed)(?: on| up)?(?: to)?(?: at)? stage_2_*(?!\\w)`,
    ),
  },
  { measure: 'escalated', kinds: counts, after: frame(`^ ${noun}${been} escalated\\b(?! to [^s])`) },
  {
    measure: 'escalated',
    kinds: ['percent'],
    after: frame(
      `^(?: of)?(?: all)?(?: our)?(?: ${noun})?${been} (?:escalated|moved on|progressed|went|escalate)(?: from stage_1_*)?(?: on)? to stage_2_*(?!\\w)`,
    ),
  },
  {
    measure: 'escalated',
    kinds: ['percent'],
    before: frame(
      `\\b(?:proportion|percentage|share|rate) of (?:${noun} )?(?:escalated|escalating|that escalated|escalation)(?: from stage_1_*)?(?: to stage_2_*)? (?:was|is|stood|remains|remained)(?: low| high)?(?: at)? $`,
    ),
  },
  {
    measure: 'escalated',
    kinds: counts,
    before: /\b(?:reviewed|escalated) $/,
    after: frame(`^ ${noun}${ended}`),
  },
  {
    measure: (words) => nameOutcome(words),
    kinds: parts,
    after: frame(
      `^${subject}${been} (?:(?:not|partly|partially|part|fully|wholly)[ -])?upheld(?: ${upheldInAll}| in part| in full)?\\b(?! by\\b)`,
    ),
  },
  {
    measure: (words) => nameOutcome(words),
    kinds: ['count', 'percent', 'share', 'pair'],
    before:
      /(?:\b(?:did not|didn't|not|fully|partly|partially|part-) ?)?\b(?:uphold|upheld)(?: a (?:further|total of))? $/,
    after: frame(
      `^(?: of)?(?: (?:the|our))?(?: ${noun}|(?: ${adjective})* decisions)?${stage}?(?: ${upheldInAll}| in part| in full)?${ended}`,
    ),
  },
  {
    measure: 'escalated',
    kinds: ['decimal'],
    before: /\b(?:escalat|review|stage_2)[^.;]*$/,
    after: /^(?: +complaints)? +\++(?: +complaints)?(?: +received)?\b/,
  },
  { measure: 'withdrawn', kinds: countsOrNone, after: frame(`^${subject}${been} withdrawn\\b`) },
  {
    measure: 'refused',
    kinds: countsOrNone,
    after: frame(
      `^(?: ${noun})?${been} (?:refused|declined|rejected|turned down|not accepted|excluded)\\b(?! (?:by|an offer))`,
    ),
  },
  {
    measure: 'refused',
    kinds: counts,
    before:
      /\b(?:refused|declined|rejected|turned down|(?:did not|not) accept|refused to accept)(?: a total of)? $/,
    after: frame(`^(?: ${noun}|(?=[.,;]|$))(?! (?:about|from|because|on|as|that|for))`),
  },
  { measure: 'refused', kinds: counts, after: frame('^ refusals\\b(?! (?:to|of))') },
  {
    measure: 'open',
    kinds: counts,
    after: frame(`^${subject}${been} (?:remain(?:ed|s)? )?(?:open|outstanding|unresolved)\\b`),
  },
  {
    measure: 'determinations',
    kinds: countsOrNone,
    before: /\b(?:made|issued|received|had|gave|published|there were|there was)(?: a total of)? $/,
    after: frame(
      `^ determinations?(?: (?:on|about|to|in respect of|against|in relation to|relating to) (?:our cases|our complaints|us|the \\w+|complaints))?${inYear}?(?=[.,;]|$| and\\b)`,
    ),
  },
  {
    measure: 'determinations',
    kinds: counts,
    before: /\bombudsman (?:has )?(?:determined|decided) $/,
    after: frame('^(?: of our)? cases\\b'),
  },
  {
    measure: 'received',
    kinds: countsOrNone,
    after: frame(
      `^ ${noun}${stage}?${inYear}?${been} (?:received|logged|recorded|registered|raised|submitted|made to us|made)\\b`,
    ),
  },
  {
    measure: 'received',
    kinds: counts,
    after: frame(`^ ${noun}${stage}? (?:came in|reached us|came to us)\\b`),
  },
  {
    measure: 'received',
    kinds: countsOrNone,
    before:
      /\b(?:received|logged|recorded|registered|handled|saw|dealt with|had|there (?:were|was)|made)(?: a total of| in total)? $/,
    after: frame(`^ ${noun}(?! (?:upheld|withdrawn|open|that were|which were|still))`),
  },
  {
    measure: 'received',
    kinds: counts,
    before: frame(
      `\\b(?:number|total|volume)s? of ${noun}(?: received| we received| made)?${stage}?${inYear}?,? (?:(?:was|is|were|came to|stood at|reached|totalled)|${moved}(?: by #+,?)?(?: to| from)) $`,
    ),
  },
  {
    measure: 'received',
    kinds: counts,
    before: frame(`\\b${noun}(?: received| made)?${stage}?${inYear}? ${moved}(?: by #+,?)? (?:to|from) $`),
  },
  {
    measure: 'received',
    kinds: counts,
    before: frame(
      `\\b${noun} (?:received|made)${stage}?${inYear}?(?:[:=]| (?:was|were|is|totalled|came to)) $`,
    ),
  },
  {
    measure: 'received',
    kinds: counts,
    before: frame(
      '^(?:[-•+])?(?: *(?:new|total|formal))? *stage_\\d_* complaints(?: received)?(?:[:=]| [-–]) $',
    ),
  },
  {
    measure: 'homes',
    kinds: counts,
    before:
      /\b(?:with|owns?|owned|landlord (?:of|to|for)|has|have|own and manage|owns and manages)(?: a total of)? $/,
    after:
      /^(?: council)? (?:homes|properties)\b(?! (?:built|under|each|empty|void|where|that|which|were|are|let|for|or more|and above|in need|without|on|at|by|planned|sold|to))/,
  },
];

/** An expression in which a space is any run of them. */
function frame(source: string): RegExp {
  return new RegExp(source.replaceAll(/ (?![*+?])/g, ' +'));
}

/** The outcome that words around `upheld` name. */
export function nameOutcome(words: string): Measure {
  if (/\bnot\b|n't\b/.test(words)) return 'not-upheld';
  if (new RegExp(upheldInAll.replaceAll(' ', ' +')).test(words)) return 'any-upheld';
  if (/\b(?:partly|partially|part|in +part)\b/.test(words)) return 'partly-upheld';
  return 'upheld';
}
