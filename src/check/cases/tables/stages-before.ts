import type { Case } from '../case.ts';

/** What is done to settle it. */
const settle =
  "(?:resol(?:ve|ves|ved|ving|ution)|settl(?:e|es|ed|ing)|sort(?:s|ed|ing)?|fix(?:es|ed|ing)?|mend(?:s|ed|ing)?|remed(?:y|ied|ies)|rectif(?:y|ied|ies)|address(?:es|ed|ing)?|smooth(?:s|ed|ing)?|clear(?:s|ed|ing)?|put(?:s|ting)?(?: [\\w']+){0,3} right|make(?:s)?(?: [\\w']+){0,2} good|deal(?:s|ing)? with|dealt with|talk(?:s|ed|ing)?(?: [\\w']+){0,3} (?:through|over)|iron(?:s|ed|ing)?(?: [\\w']+){0,2} out|clos(?:e|es|ed|ing)|handl(?:e|es|ed|ing))\\b";
const gap = "(?:,? [\\w'/-]+){0,8}?,? ";
const first =
  '(?:first|firstly|initially|beforehand|to begin with|to start with|in the first (?:instance|place)|at first|at the outset|straight away)';
/** The complaint counting as one, after `before`, `only then` and the like; not its being answered or closed. */
const counts =
  "(?:[\\w'-]+ ){0,6}?(?:complaints? (?:process|procedure|policy|system|team|route)|formal(?:ly)?|official(?:ly)?|complaints?|complaining|stage (?:1|one)|first stage|logged|registered)\\b(?! (?:response|repl|letter|answer|outcome|decision|investigation|(?:is|are|was|can be|being) (?:closed|answered|decided|responded)|closes|ends|deadline|handler|officer|becomes? overdue))";
const period =
  '(?:\\d+|a|one|two|three|five|seven|ten|twenty-four|forty-eight|seventy-two)[ -](?:working |calendar )?(?:hours?|days?|weeks?)';

/** Words that say that it is a complaint from the start. */
export const inside =
  '\\b(?:within|inside|as part of|part of|during|under|as) (?:our |the |a )?(?:stage (?:1|one)|first stage)\\b|(?<!only )\\b(?:always |still |at once )?(?:log|logged|treat|treated|record|recorded|register|registered|count|counted|open|opened) (?:[\\w-]+ ){0,2}?as (?:a |an )?(?:stage (?:1|one) |new )complaint|\\bcomplaint (?:\\w+ )?(?:stays|remains|is kept) open\\b|\\b(?:still|always|nevertheless) (?:sends?|sent|issues?|issued|records?|recorded|logs?|logged|counts?|counted)\\b|\\b(?:logged|registered|recorded|opened) (?:\\w+ ){0,4}?(?:at once|on arrival|immediately|straight away|the same day|on receipt|from the start)\\b|\\b(?:record|log|count)(?:ed|s)? it as (?:one|such|a complaint)\\b';

const service = '\\bservice requests?\\b|\\bnot (?:make|have to|need to)\\b';
const prevention =
  '\\b(?:becom\\w+|turn\\w* into|lead\\w* to|result\\w* in|grow\\w* into|escalat\\w* into|giv\\w+ rise to) (?:\\w+ )?complaints\\b';

/** Steps told to come before a complaint counts as one. */
export const stagesBefore: readonly Case[] = [
  {
    id: 'settled-before',
    tells: 'an attempt to settle it before it counts as a complaint',
    says: 'Our housing officers try to put things right before a complaint is opened.',
    spares: 'Our housing officers try to put things right before the stage 1 response is sent.',
    cues: 'before|prior to|ahead of&complain|stage|formal|logged|registered',
    match: `\\b${settle}(?:${gap}| )(?:before|prior to|ahead of) ${counts}`,
    spared: `${inside}|${service}|${prevention}`,
  },
  {
    id: 'before-it-settled',
    tells: 'the same, told the other way round',
    says: 'Before a complaint is logged, the area team has a try at sorting it out.',
    spares: 'Before a complaint is closed, the area team checks that it was sorted out.',
    cues: 'before|prior to|ahead of&complain|stage|formal|logged|registered',
    match: `\\b(?:before|prior to|ahead of) ${counts},? (?:[\\w'-]+ ){0,8}?(?:try|tries|attempts?|seeks?|aims?|will|chance|opportunity|asked|sees?|looks?)\\b(?: [\\w'-]+){0,5}? ${settle}`,
    spared: `${inside}|${service}|${prevention}`,
  },
  {
    id: 'only-if-that-fails',
    tells: 'a complaint only once something else has failed',
    says: 'A formal complaint is logged only if this does not work.',
    spares: 'A complaint is closed only if the work is done.',
    cues: 'only|otherwise|if that|if this|until|if they cannot|if need be|not fixed|second time|anything',
    match: `\\b(?:(?:complaints?|it|stage (?:1|one)) (?:[\\w-]+ )?(?:logged|opened|registered|recorded|raised|accepted|made|begins|starts) (?:\\w+ )?only (?:if|when|once|after|where)(?! (?:the |a )?resident)${gap}(?:fail\\w*|work|unsuccessful|unresolved|not resolved|cannot|tried|attempt\\w*|chance|opportunity|that|this)|(?:only )?(?:if|when|once|where) (?:that|this|it|which|these|they) (?:fails?|has failed|is not possible|does not work|doesn't work|do not succeed|does not succeed|is unsuccessful|cannot)${gap}${counts}|only (?:after that|then|after this)${gap}(?:complaint|logged|registered|stage (?:1|one)|formal)\\w*|(?:complaints?|it) is (?:registered|logged|opened|recorded) (?:afterwards|later|only then|after that)|anything (?:not|that is not|that cannot be|else)${gap}(?:moves?|goes|passe[sd]|is (?:passed|moved|logged|escalated))${gap}(?:stage (?:1|one)|complaints?|formal))`,
    spared: `${inside}|${service}|\\bonly then (?:is|do|can) (?:\\w+ )?(?:clos|respon)`,
  },
  {
    id: 'informally',
    tells: 'something settled informally',
    says: 'Small problems are sorted out by the caretaker in an informal way.',
    spares:
      'Small problems are sorted out by the caretaker and logged as a stage 1 complaint, however informal the call.',
    cues: 'informal',
    match: `\\b(?:${settle}${gap}(?:informally|(?:in|on|by|through) (?:an )?informal (?:way|manner|basis|means|route|discussion|conversation|chat|talk))|informally(?:${gap}| )${settle}|(?:step one|first step|starts? with|begins? with|preceded by)(?:${gap}| )informal (?:discussion|step|chat|conversation|approach|talk|meeting)|informal (?:attempt|effort|approach|route|procedure|process|settlement|handling|phase|step)s?)\\b`,
    spared: inside,
  },
  {
    id: 'first-try',
    tells: 'a first attempt, and then the complaint',
    says: 'The scheme manager first tries to settle it; if she cannot, a formal complaint is opened.',
    spares: 'At stage 1 the scheme manager first tries to settle it; if she cannot, a surveyor is sent.',
    cues: 'first|initially|beforehand|begin with|start with|outset&complain|stage|formal|logged|registered',
    match: `\\b(?:${first} (?:try|tries|attempt|attempts|seek|seeks|aim|aims|endeavour|endeavours|look|looks|see|sees)(?:${gap}| )${settle}|(?:try|tries|attempts?|seeks?|aims?|endeavours?|looks?|sees?|whether|can|will)(?: [\\w'-]+){0,5}? ${settle}(?: [\\w'-]+){0,6}? ${first}|${first} (?:try|tries|attempt|attempts|seek|seeks) (?:early|local|quick|swift|informal) (?:resolution|settlement))\\b.*?[,;.] ?(?:and |but |then |only |or )?(?:[\\w'-]+ ){0,8}?(?:complaints? (?:is|are|gets?) (?:\\w+ )?(?:opened|logged|registered|recorded|raised|made)|formal|stage (?:1|one)|complaints (?:process|procedure))`,
    spared: `${inside}|${service}|\\b(?:at|in) stage (?:1|one) (?:we|the|our)\\b`,
  },
  {
    id: 'resident-first',
    tells: 'something a resident has to do before complaining',
    says: 'Please speak to your scheme manager before making a complaint.',
    spares: 'You need not speak to your scheme manager before making a complaint.',
    cues: 'before|first|prior to|must have|chance|opportunity&complain|stage|formal',
    match: `\\b(?:(?:should|must|need to|needs to|have to|has to|asked to|expected to|required to|encouraged to|advised to|please|ask (?:residents|tenants|customers|you|people) to|expect (?:residents|tenants|customers|you|people) to)(?: [\\w'-]+){0,3}? (?:speak|talk|contact|give|given|raise|raised|try|tried|ask|tell|told|approach|allow|let|report|discuss|write)\\b(?:,? [\\w'/-]+){0,12}?(?:,? (?:before|prior to)| (?:first|in the first instance|to begin with)[;,.]) ?${counts}|(?:before|prior to) (?:making|raising|you make|you complain|complaining|lodging|they complain|residents complain|tenants complain|submitting)(?:,? [\\w'-]+){0,6}?,? (?:should|must|need|needs|are asked|is asked|have to|has to|please|are expected|are encouraged|is expected)\\b|(?:should|must|need to|has to|have to|asked to) first (?:speak|talk|contact|give|raise|try|ask|tell|approach|allow|let|report|discuss)\\b)`,
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared:
      '\\b(?:need|do|does|must|should) not\\b|\\bno one (?:has|needs)\\b|\\bombudsman\\b|\\bdesignated person\\b|\\bconsent\\b',
  },
  {
    id: 'time-to-mend',
    tells: 'a service given time to mend it before it counts',
    says: 'The contractor is given two days to fix it, and only then is a complaint logged.',
    spares: 'The contractor is given two days to fix it, and the complaint stays open meanwhile.',
    cues: 'hour|day|week&complain|logged|recorded|registered|stage',
    match: `\\b(?:(?:has|have|is given|are given|gets?|is allowed|are allowed|given|allowed|within|in|takes up to|up to|window of) (?:up to |the first )?${period}(?:${gap}| )(?:to |in which )?(?:[\\w'-]+ ){0,4}?(?:${settle}|return|respond|reply)(?:,? [\\w'/-]+){0,10}?[,;.]? ?(?:and |so |only )?(?:before|only after|only then|otherwise|after which|until|no complaint|not (?:counted|logged|recorded|registered|treated))|${period}[ -](?:window|period|grace period)(?:,? [\\w'/-]+){0,8}? ${settle})`,
    spared: `${inside}|${service}|\\bbefore (?:the |a |their )?(?:response|end|answer|reply|extension|deadline|stage (?:2|two))`,
  },
  {
    id: 'not-counted',
    tells: 'something settled at once that is not recorded as a complaint',
    says: 'What staff can settle on the spot is not recorded as a complaint.',
    spares: 'Nothing that staff settle on the spot goes without being recorded as a complaint.',
    cues: 'complain|recorded|logged|counted|registered',
    match: `\\b${settle}(?:,? [\\w'/-]+){0,10}?,? (?:(?:and |so |but )?no complaint (?:is|are|will be|needs to be) (?:recorded|logged|registered|opened|raised|made)|(?:are|is|be|being|will be|do|does|need) (?:not|never) (?:\\w+ )?(?:counted?|logged?|recorded?|registered?|treated?|log|put through)\\b(?: … |[ ])?(?:as (?:a |an )?(?:formal )?complaints?)?|without (?:\\w+ )?(?:being |it being |having to be |a |the need for a |(?:logg|record|rais|regist|open|mak)\\w+ )(?:[\\w-]+ ){0,4}?complaint)`,
    spared: `${service}|\\b(?:never|nothing|no \\w+|not) .{0,60}\\bwithout\\b`,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
  },
  {
    id: 'another-name',
    tells: 'dissatisfaction taken under another name first',
    says: 'Dissatisfaction that can be put right the same day is noted as a concern and not as a complaint.',
    spares:
      'Dissatisfaction that can be put right the same day is noted as a complaint and not as a concern.',
    cues: 'concern|grumble|enquir|feedback|comment|informal|recovery|quer&complain|dissatisf|unhapp|concern',
    match: `\\b(?:class(?:ed|es|ify|ified|ifies)?|not(?:e|es|ed)|log(?:s|ged)?|record(?:s|ed)?|treat(?:s|ed)?|handle[sd]?|dealt with|count(?:s|ed)?|regard(?:s|ed)?|tak(?:e|es|en)|regist\\w+)(?: [\\w'-]+){0,3}? (?:as )?(?:an? )?["']?(?:expressions? of (?:concern|unhappiness)|concerns?|grumbles?|enquir(?:y|ies)|quer(?:y|ies)|feedback|comments?|informal (?:complaints?|issues?|concerns?)|service recovery|(?:quick|early) (?:fix|resolution)(?:es)?)["']?(?: (?:rather than|and not|not|instead of|where|if|unless|until|before|first|only|in the first)\\b|$|[.;,])`,
    unless: ['past', 'told', 'quoted', 'other'],
    spared: `${service}|\\bnot (?:as|treated as|logged as|recorded as) (?:an? )?(?:concern|enquir|feedback|comment|quer)|\\b(?:never|no longer|not|nothing|none) (?:\\w+ )?(?:class|not|log|record|treat|handle|dealt|count)\\w* (?:\\w+ )?as|\\bcompliments?\\b|\\bas (?:well|complaints) as\\b`,
  },
  {
    id: 'route-before',
    tells: 'a named route, scheme or stage beside the two',
    says: 'Our Early Help route takes low-level dissatisfaction before stage 1.',
    spares: 'Our Early Help scheme supports residents who fall behind with the rent.',
    cues: 'quick|early|line|local|recovery|right|mediation|conciliation|listening|preliminary|informal|problem',
    match: `["']?\\b(?:(?:quick[- ]fix|early (?:help|resolution|intervention|settlement)|front-?line(?: resolution)?|first-line(?: resolution)?|local resolution|service recovery|putting (?:it|things) right|mediation|conciliation|listening|preliminary|informal|problem[- ]solving)["']? (?:stage|phase|route|step|level|tier|window)|(?:quick[- ]fix|early help|service recovery)\\b["']?(?: [\\w'-]+){0,6}? (?:dissatisf\\w+|complaints?|before|ahead of)|(?:front-?line|first-line|early|quick|local|swift) resolution\\b["']?:?(?:,? [\\w'/-]+){0,8}?,? (?:before|ahead of|prior to|outside) (?:[\\w-]+ ){0,3}?(?:formal|complaints?|stage))`,
    spared: inside,
  },
  {
    id: 'still-unhappy-then-formal',
    tells: 'the formal procedure as what comes after a first answer',
    says: 'If you remain unhappy after our first answer, you can use the formal complaints procedure.',
    spares: 'If you remain unhappy after our first answer, you can ask for stage 2.',
    cues: 'formal|stage 1|stage one&remain|still|first|cannot|not resolved',
    match: `\\b(?:(?:remain|remains|still)(?: [\\w'-]+){0,3}? (?:unhappy|dissatisfied|unresolved|happy|satisfied)|(?:cannot|can't|could not) be (?:resolved|settled|fixed|sorted)(?: \\w+)?|(?:is|are) not (?:resolved|settled|fixed|sorted)(?: \\w+)?)(?:,? [\\w'/-]+){0,10}?,? (?:formal (?:complaints? )?(?:process|procedure|complaint|stage|route)|(?:go(?:es)?|moves?|passed|taken|escalated|escalates?|progress(?:es)?|enters?|start(?:s|ing)?)(?: \\w+)?(?: to| into| at)? (?:the )?(?:stage (?:1|one)|first stage|formal))`,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${service}|\\bstage (?:2|two)\\b|\\bsurvey`,
  },
];
