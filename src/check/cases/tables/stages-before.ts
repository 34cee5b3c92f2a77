import type { Case } from '../case.ts';
import { counts, inside, noComplaint, settle } from './stage-words.ts';

/** Parts of the words of `settle`, of which a sentence has one. */
const settling =
  'solv|resolution|settl|sort|fix|mend|remed|rectif|address|smooth|clear|put|right|good|deal|talk|iron|nip|clos|handl|reconcil';
const people =
  '(?:residents?|tenants?|customers?|leaseholders?|complainants?|you|people|they|them|anyone|somebody)';
/** What residents are told to do. */
const told = `(?:(?:\\b${people} (?:[\\w'-]+ ){0,4}?(?:should|must|needs? to|ha(?:ve|s) to|(?:is|are) (?:asked|expected|required|encouraged|advised|supposed|told) to)|\\b(?:should|must) you|\\bplease|\\b(?:ask|asks|expect|expects|encourage|encourages|advise|advises|require|requires|want|wants|tell|tells) (?:[\\w-]+ )?${people} to)(?: [\\w'-]+){0,3}? |^)(?:speak|talk|contact|give|given|raise|raised|try|tried|ask|asked|tell|told|approach|approached|allow|let|report|discuss|write|ring|call|see|take|go|make|meet)\\b`;
const unlogged =
  '(?:no (?:formal )?complaint (?:is|are|will be|need be|needs to be|has to be) (?:opened|logged|recorded|registered|raised|made)|(?:are|is|be|being|will|do|does|need|it|can) (?:not|never) (?:then )?(?:be )?(?:count|log|record|register|treat|put|class|enter|show|regard)\\w*(?: (?:up|in|through|down))?(?: (?:[\\w-]+ ){0,2}?(?:as|in|to|into) (?:a |an |our |the )?(?:formal )?(?:complaints?(?: \\w+)?|figures|one))?|(?:do|does|will) not (?:form part of|count towards|appear in|go into|show in) (?:[\\w-]+ ){0,3}?complaints?|and not (?:recorded|logged|counted|registered)\\b(?! as (?:an? )?(?!complaint))|without (?:[\\w-]+ ){0,6}?complaints?\\b|outside (?:of )?(?:the |our )?(?:formal )?complaints? (?:process|procedure|policy|system))';
const logged =
  '(?:complaints?|it|case|matter|one) (?:is|are|gets?|will be) (?:\\w+ ){0,2}?(?:opened|logged|registered|recorded|raised|accepted|made|started|treated)';
const period =
  '\\b(?:\\d+|an?|one|two|three|four|five|seven|ten|twenty-four|forty-eight|seventy-two)[ -](?:full |working |calendar )?(?:hours?|days?|weeks?)\\b';

/** Steps told to come before a complaint counts as one. */
export const stagesBefore: readonly Case[] = [
  {
    id: 'resident-first',
    tells: 'something a resident has to do before complaining',
    says: 'Please speak to your scheme manager before making a complaint.',
    spares: 'You need not speak to your scheme manager before making a complaint.',
    cues: 'before|first|prior to|to begin with&complain|stage|formal&should|must|need|has to|have to|asked|ask |expect|requir|encourag|advis|suppos|please|want|tell',
    match: `\\b(?:(?:before|prior to) ${counts}|first\\b|in the first (?:instance|place)|to begin with)`,
    also: ['complain|stage (?:1|one)|\\bformal', told],
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared: `${inside}|${noComplaint}|\\bconsent\\b|\\bofficers? (?:must|should|has to|have to)\\b|\\bstage (?:2|two)\\b`,
  },
  {
    id: 'comes-first',
    tells: 'something that comes first, with complaints for when it has failed',
    says: 'Quick help comes first; the complaints procedure is there for when that has not worked.',
    spares: 'The resident comes first; the complaints procedure is there for when we have not.',
    cues: 'comes first|come first|first comes|counted separately|separate from complaints&complain',
    match:
      '\\b(?:(?:recovery|resolution|help|mediation|fix(?:es)?|intervention|triage|conversation|contact|attempt) comes? first|first contact resolutions?\\b(?=.*\\bseparate))',
    unless: ['past', 'quoted'],
    spared: `${inside}|${noComplaint}`,
  },
  {
    id: 'satisfied-at-once',
    tells: 'no complaint where somebody is satisfied on the spot',
    says: 'If the adviser can satisfy the caller on the spot, no complaint is raised.',
    spares: 'If the adviser can satisfy the caller on the spot, the complaint is raised and closed.',
    cues: 'satisf|content|happy|reassur|win round|won round|settle&no complaint|only where|only if|only when',
    match: `\\b(?:satisf(?:y|ies|ied)|reassures?|settles?|wins? round|won round)\\b(?:,? [\\w'-]+){0,10}?,? (?:and |with |then )?(?:no complaint (?:is|will be) (?:raised|logged|opened|recorded|registered|made)|an? complaint (?:is )?(?:only )?(?:raised|logged|opened|recorded|registered) only (?:where|if|when))`,
    spared: inside,
  },
  {
    id: 'called-otherwise-first',
    tells: 'unhappiness that is first called something else',
    says: 'Dissatisfaction is logged as an enquiry first, and becomes a complaint if the resident insists.',
    spares: 'Dissatisfaction is logged as a complaint first, and as feedback never.',
    cues: 'as an|as a |as enq|as conc|as que|as feed|as service rec|as iss&first|initial|begin with|until|unless|only become|then become|and become',
    match:
      '\\b(?:treated|handled|logged|triaged|recorded|classed|registered|taken|entered|dealt with) (?:initially |first )?as (?:an? )?(?:informal |general |customer |early )?(?:enquir(?:y|ies)|concerns?|service recovery|quer(?:y|ies)|feedback|issues?|contacts?)\\b',
    also: [
      '\\b(?:dissatisf\\w+|unhapp\\w+|complain\\w*|grumbles?|not (?:happy|satisfied))\\b',
      '\\b(?:first\\b|initially|to begin with|until|unless|(?:only|then|and) becomes?)',
    ],
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared: inside,
  },
  {
    id: 'let-us-first',
    tells: 'the service asked for first, told as a request to residents',
    says: 'We ask tenants to give the local team a chance to put it right first.',
    spares: 'We ask tenants what would put it right first of all.',
    cues: `first|chance|opportunity&should|must|need|has to|have to|asked|ask |expect|requir|encourag|advis|suppos|please|want|tell&${settling}`,
    match: `(?:\\b${people} (?:[\\w'-]+ ){0,4}?(?:should|must|needs? to|ha(?:s|ve) to|asked to|expected to) first (?:speak|talk|discuss|raise|report|contact|approach|ask|tell|try|give|let)|${told}(?:,? [\\w'/-]+){0,10}?,? (?:first\\b|(?:chance|opportunity) to\\b))`,
    also: [settle, '\\b(?:first|chance|opportunity)\\b'],
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared: `${inside}|${noComplaint}|\\bofficers? (?:must|should|has to|have to)\\b|\\bstage (?:2|two)\\b|\\bfindings\\b|\\bposition\\b|\\bcomment\\b`,
  },
  {
    id: 'only-then',
    tells: 'a complaint only once something else has failed',
    says: 'The caretaker sees what she can do; a formal complaint is logged only if this does not work.',
    spares: 'The caretaker sees what she can do; a formal complaint is closed only if this has been done.',
    cues: 'not opened|not logged|not registered|not recorded|not raised|not accepted|only be |only go|only enter|only come|only move|only become|only reach|only start|only if|only when|only once|only after|only where|only then|only as|not if|not when|not until|not once|otherwise|afterwards|and is then|anything not|anything that|anything else|after which|second time|next time|logged later|opened later|registered later&complain|logged|registered|stage 1|stage one',
    match: `(?:\\bcomplaints? (?:is|are) not (?:then )?(?:opened|logged|registered|recorded|raised|accepted) (?:until|unless|before)\\b|\\bonly be (?:logged|opened|registered|recorded|raised|accepted|treated|made)(?: [\\w'-]+){0,4}? (?:if|when|where|once|after)\\b|\\bonly (?:go|goes|enter|enters|come|comes|move|moves|become|becomes|reach|reaches|start|starts)(?: [\\w'-]+){0,3}? (?:complaints? (?:process|procedure)|formal|stage (?:1|one))|\\b(?:only|not) (?:if|when|once|after|where|then|as|until)\\b(?! (?:the |a )?(?:resident|tenant|customer)s? (?:agree|consent|wish))(?:,? [\\w'/-]+){0,8}?,? (?:(?:is|are|do|does|can|will|should) (?:[\\w'-]+ ){0,4}?)?(?:${logged}|formal complaints?|(?:make|raise|open|log|register|record|start) a (?:formal )?complaint|complaints? (?:\\w+ )?(?:logged|opened|raised|registered|recorded|accepted)|stage (?:1|one) complaint (?:is )?(?:raised|opened|logged|registered))|${logged}(?: [\\w'-]+){0,3}? (?:only|but only|not) (?:if|when|once|after|where|until)\\b|\\b(?:becomes?|counts? as|treated as|turns into) (?:a |an )?(?:formal )?complaints? only (?:if|when|once|after|where)|(?:treat|log|record|count|class)\\w* it as a complaint only\\b|(?:after which|and is then|and only then|afterwards|otherwise)(?:,? [\\w'-]+){0,4}? ?(?:complaint (?:is|becomes)|logged|registered|opened as a complaint|passed to the complaints)|complaint is (?:registered|logged|opened|recorded) (?:afterwards|later)|anything (?:not|that is not|that cannot be|else)(?:,? [\\w'/-]+){0,4}? (?:moves?|goes|is|passes)(?:,? [\\w'/-]+){0,4}? (?:stage (?:1|one)|complaints?|formal)|(?:second|next) time(?:,? [\\w'-]+){0,6}? complaint)`,
    also: [
      `${settle}|${period}|\\b(?:tr(?:y|ies|ied)|attempt\\w*|chance|opportunity|quick word|chat|sees?|visit\\w*|help\\w*|repeated|fails?|failed|unsuccessful|answer\\w*|respond\\w*|concern|grumbles?|feedback)\\b`,
    ],
    spared: `${inside}|${noComplaint}|\\b(?:only|not) (?:if|when|once|after|where|until)\\b.{0,60}\\b(?:closed|refused|signed|12 months|twelve months)\\b|\\bstage (?:2|two)\\b`,
    unless: ['past', 'told', 'outside', 'quoted', 'other'],
  },
  {
    id: 'moves-to-first',
    tells: 'something that moves to stage 1 after it was tried otherwise',
    says: 'Such matters are handled by the service, and move to stage 1 if the resident is still unhappy.',
    spares: 'Such matters are handled by the service, and always go straight to stage 1.',
    cues: `to stage 1|to stage one|to a stage 1|to the first stage|to formal|to the formal|to the complaints&mov|pass|go|escalat|progress|transfer|taken|proceed|refer`,
    match:
      '\\b(?:mov|pass|go|escalat|progress|transferr|take|proceed|referr)\\w*(?: (?:it|them|on|up|over|then|the \\w+)){0,2} (?:in)?to (?:a |the )?(?:stage (?:1|one)|first stage|formal|(?:formal )?complaints? (?:process|procedure))',
    also: [
      settle,
      "\\b(?:cannot|can't|unable|fails?|not|unless|unresolved|otherwise|still|remains?|first|asks|insists|then)\\b",
    ],
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${inside}|${noComplaint}|\\b(?:straight|directly|immediately|at once|same day|every|all)\\b|\\bstage (?:2|two)\\b|\\bback to\\b|\\bsurvey`,
  },
  {
    id: 'informally',
    tells: 'complaints settled informally',
    says: 'Small problems are sorted out by the caretaker in an informal way.',
    spares: 'Small problems are sorted out by the caretaker within stage 1, however informal the call.',
    cues: 'informal',
    match:
      '\\binformal(?:ly)?(?: (?:means|way|manner|basis|route|attempt|approach|settlement|resolution|discussion|conversation|chat|talk|step|handling|process|procedure|action|remedy))?\\b',
    also: [
      `${settle}|\\b(?:step one|first step|preceded|starts? with|informal (?:attempt|route|process|procedure|phase|step))\\b`,
    ],
    spared: `${inside}|\\btone\\b|\\bfriendly\\b|\\binformal (?:\\w+ )?(?:meetings?|team|training|learning)\\b|\\bhowever informal\\b`,
  },
  {
    id: 'time-to-mend',
    tells: 'a service given time to mend it before it counts',
    says: 'The contractor is given two days to fix it, and only then is a complaint logged.',
    spares: 'The contractor is given two days to fix it, and the complaint stays open meanwhile.',
    cues: 'hour|day|week|chance|opportunity&before|only|otherwise|after which|then logged|then registered|then recorded|then opened|until|no complaint|no formal|not count|not log|not record|not regist|not treat|never|without|outside&complain|logged|recorded|registered|counted',
    match: `(?:(?:\\b(?:has|have|is given|are given|gets?|is allowed|are allowed|given|allowed|within|in|up to|window of|for|takes)(?: (?:up to|the|a|another|first))* (?:${period}|chance|opportunity))|${period}[ -](?:window|grace period|period))(?:,? [\\w'/-]+){0,14}?[,;.]? ?(?:before (?!the (?:response|answer|reply|deadline|extension))|(?:and |so )?only (?:after|then|if|when)|otherwise|after which|(?:and |or )?(?:is|are) then (?:logged|registered|recorded|opened)|until|${unlogged})`,
    also: [`${settle}|\\b(?:return|come back|make good)\\b`],
    spared: `${inside}|${noComplaint}|\\bbefore (?:[\\w'-]+ ){0,4}?(?:response|answer|reply|stage (?:2|two)|extension)\\b`,
  },
  {
    id: 'not-counted',
    tells: 'something settled at once that is not recorded as a complaint',
    says: 'What staff can settle on the spot is not recorded as a complaint.',
    spares: 'Nothing that staff settle on the spot goes without being recorded as a complaint.',
    cues: `complain&no complaint|no formal|not count|not log|not record|not regist|not treat|not put|not class|not form|not appear|not go|not enter|not show|not regard|not then|not be|never|without|outside&${settling}`,
    match: `\\b${unlogged}`,
    also: [
      `${settle}`,
      '\\b(?:complain\\w*|dissatisf\\w*|unhapp\\w*|concerns?|grumbles?|problems?|issues?|matters?|things?|what|whatever|it|faults?)\\b',
    ],
    spared: `${inside}|\\bservice requests?\\b|\\b(?:never|nothing|no (?!complaint)\\w+|nobody|not)\\b.{0,60}\\bwithout\\b|\\b(?:anti-social|asb|behaviour|insur\\w+|claims?|compliments?|data protection|safeguarding|reports? of|requests?)\\b`,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
  },
  {
    id: 'another-name',
    tells: 'dissatisfaction taken under another name first',
    says: 'Dissatisfaction that can be put right the same day is noted as a concern and not as a complaint.',
    spares:
      'Dissatisfaction that can be put right the same day is noted as a complaint and not as a concern.',
    cues: 'concern|grumble|enquir|feedback|comment|informal|recovery|quer&complain|dissatisf|unhapp|concern&class|not|log|record|treat|handle|dealt|count|regard|tak|regist|call',
    match: `\\b(?:class(?:ed|es|ify|ified|ifies)?|not(?:e|es|ed)|log(?:s|ged)?|record(?:s|ed)?|treat(?:s|ed)?|handle[sd]?|dealt with|count(?:s|ed)?|regard(?:s|ed)?|tak(?:e|es|en)|regist\\w+|call(?:s|ed)?)(?: [\\w'-]+){0,3}? (?:as )?(?:an? )?["']?(?:expressions? of (?:concern|unhappiness)|concerns?|grumbles?|enquir(?:y|ies)|quer(?:y|ies)|feedback|comments?|informal (?:complaints?|issues?|concerns?)|service recovery|(?:quick|early) (?:fix|resolution)(?:es)?)["']?(?=,? (?:rather than|and not|not|and (?:do|does|is|are) not|but|and so|instead of|where|if|unless|until|before|first|only|in the first)\\b|$|[.;,])`,
    unless: ['past', 'told', 'quoted', 'other'],
    spared: `\\bservice requests?\\b|\\bnot (?:as|treated as|logged as|recorded as) (?:an? )?(?:concern|enquir|feedback|comment|quer)|\\b(?:never|no longer|not|nothing|none) (?:\\w+ )?(?:class|not|log|record|treat|handle|dealt|count)\\w* (?:\\w+ )?as|\\b(?:compliments?|petitions?|(?:not|n't) (?:want|wish) to complain)\\b|\\bas (?:well|complaints) as\\b`,
  },
  {
    id: 'as-service-request',
    tells: 'dissatisfaction taken as a request for service',
    says: 'A tenant’s first dissatisfaction with our service is logged as a service request.',
    spares: 'A tenant’s first request is logged as a service request, and dissatisfaction as a complaint.',
    cues: 'as a service request|as service request&dissatisf|unhapp|complaint|grumble',
    match:
      "\\b(?:dissatisf\\w+|unhapp\\w+|complaints?|grumbles?)(?: [\\w'-]+){0,8}? (?:is|are|be) (?:\\w+ )?(?:raised|logged|treated|recorded|handled|dealt with|taken|classed) as (?:a )?service requests?\\b",
  },
  {
    id: 'route-before',
    tells: 'a named route, scheme or stage beside the two',
    says: 'Our Early Help route takes low-level dissatisfaction before stage 1.',
    spares: 'Our Early Help scheme supports residents who fall behind with the rent.',
    cues: 'quick fix|quick-fix|quick resolution|early resolution|early help|early intervention|early settlement|frontline|front-line|front line|first-line|local resolution|recovery|putting it right|putting things right|mediation|conciliation|listening|preliminary|informal|problem-solving|problem solving|swift',
    match: `["']?\\b(?:(?:quick[- ]fix|early (?:help|resolution|intervention|settlement)|front-?line(?: resolution)?|first-line(?: resolution)?|local resolution|service recovery|putting (?:it|things) right|mediation|conciliation|listening|preliminary|informal|problem[- ]solving|swift[- ]fix)["']? (?:stage|phase|route|step|level|tier|window)|(?:early|local|quick|informal|swift|rapid) resolution["']? (?:process|procedure|period|case|scheme)|(?:quick[- ]fix|early help|service recovery)\\b["']?(?: [\\w'-]+){0,6}? (?:dissatisf\\w+|complaints?|before|ahead of)|(?:front-?line|first-line|early|quick|local|swift) resolution\\b["']?:?(?:,? [\\w'/-]+){0,14}?,? (?:before|ahead of|prior to|outside) (?:[\\w-]+ ){0,3}?(?:formal|complaints?|stage))`,
    spared: inside,
  },
];
