import type { Case } from '../case.ts';
import { noComplaint } from './stage-words.ts';

const body =
  '\\b(?:panels?|board|chair|chairman|committee|chief executive|managing director|councillors|trustees|cabinet|executive|directors?|portfolio holder|members|parent company|head office|independent (?:\\w+ )?(?:reviewer|examiner)|adjudicator|arbitrator|mediator|assessor|leader)\\b';
const acts =
  '\\b(?:ask|asks|asked|request|requests|requested|consider\\w*|reconsider\\w*|hear|hears|heard|hearings?|look|looks|looked|review|reviews|reviewed|decid\\w+|appeal\\w*|adjudicat\\w+|arbitrat\\w+|mediat\\w+|take|takes|taken|refer\\w*|escalate\\w*|go|goes|put|brought|pass(?:es|ed)?|carr(?:y|ies) out|there (?:is|are) (?:the|an?|our))\\b';
const more =
  '\\b(?:(?:one more|another|further|third|additional|fresh|last|final) (?:[\\w-]+ )?(?:reviews?|looks?|steps?|appeals?|stages?|hearings?|levels?|tiers?|opportunity)|appeals?|hearings?|mediation|arbitration|adjudication)\\b';
const second =
  '(?:(?:the |our |a |your )?(?:stage[ -]?(?:2|two)|second[- ]stage|second|final|review)(?: (?:response|reply|decision|answer|letter|review|outcome|stage|panel))?)';
/** The second stage being over, or a resident not content with its end. */
const afterFinal = `\\b(?:(?:after|following|beyond|past|once|(?:not (?:\\w+ )?)?(?:unhappy|dissatisfied|happy|satisfied|content|disagrees?|unsatisfied) with|(?:not|n't) (?:\\w+ )?(?:accept|agree with)|(?:reconsider|re-?open|overturn|look again at|second-guess)\\w*(?: [\\w'-]+)?|cannot be (?:resolved|settled) at) (?:the )?(?:end of |outcome of |result of |completing )?${second}\\b|(?:(?:two|both) stages|${second}) (?:is|are) (?:then )?followed by\\b|${second} (?:is |has been |are )?exhausted\\b|(?:should|if|where|when) ${second} (?:(?:does|do|did|has|have|is|cannot|can) )?(?:not |n't )?(?:\\w+ )?(?:settl|resolv|satisf|end|fail)\\w*)`;
/** What panels do with complaints that are over, and appeals about other things. */
const otherPurpose =
  '\\b(?:lessons?|learn\\w*|trends?|themes?|anonymi\\w+|samples?|scrutin\\w+|closed|insight|quarter\\w*|each year|annual\\w*|reports?|reported|monitor\\w*|performance|figures|dip|audits?(?! committee)|restrict\\w*|behaviour|allocations?|lettings?|evict\\w*|tenancy|rent|service charges?|compliments?|survey\\w*|compensation scheme|signs?|signed)\\b';

/** Steps told to come between the two stages or after them. */
export const stagesAfter: readonly Case[] = [
  {
    id: 'after-final',
    tells: 'a further step after the second stage',
    says: 'Residents who disagree with our final response can ask the Chief Executive to look at it again.',
    spares: 'Residents who disagree with our final response can ask a tribunal to look at it.',
    cues: 'stage 2|stage two|stage-2|second|final|review|stages&after|follow|beyond|past |once|happy|satisfied|content|disagree|accept|agree|reconsider|open|overturn|look again|cannot be|exhausted|settle|resolve|satisf|fail&panel|board|chair|committee|chief executive|director|councillor|trustee|cabinet|executive|portfolio|members|adjudicat|arbitrat|mediat|assessor|leader|parent|head office|independent|appeal|hearing|one more|another|further|third|additional|fresh|last |final ',
    match: afterFinal,
    also: [`${more}|${body}`, `${acts}|${more}`],
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared: `${otherPurpose}|\\b(?:is|are) (?:our|the) (?:last|final) (?:stage|step|response)\\b|\\bstage (?:2|two) is (?:heard|carried|led|done)\\b`,
  },
  {
    id: 'appeal-to',
    tells: 'an appeal within the landlord',
    says: 'There is a final appeal to the Chair.',
    spares: 'There is no appeal to the Chair.',
    cues: 'appeal|last word|final say|final word|last say',
    match: `\\b(?:(?:final|last|further) appeals?\\b|appeals? (?:panel|hearing|committee|board)|appeals?\\b(?=.*${body})|(?:last|final) (?:word|say) (?:lies|rests|is|belongs|goes))`,
    spared: otherPurpose,
  },
  {
    id: 'last-review-by',
    tells: 'a last review by somebody above',
    says: 'The final letter tells residents how to write to the Chief Executive for a last review.',
    spares: 'The final letter tells residents how to write to the ombudsman for a last review.',
    cues: 'last review|final review|further review|last look|final look|fresh look|independent review&panel|board|chair|committee|chief executive|director|councillor|trustee|cabinet|leader|mayor',
    match:
      '\\b(?:panel|board|chair|committee|chief executive|managing director|councillors?|trustees?|cabinet|leader|mayor) (?:[\\w-]+ ){0,2}?for an? (?:last|final|further|independent) (?:review|look|hearing)\\b',
    unless: ['past', 'told', 'denied', 'quoted', 'other'],
    spared: otherPurpose,
  },
  {
    id: 'panel-hears',
    tells: 'a panel that hears what two stages have not settled',
    says: 'The process is an investigation, a review and a hearing before a panel.',
    spares: 'The process is an investigation and a review, and a panel learns from both.',
    cues: 'panel|hearing|appeal|committee|board&process|procedure|policy|investigation|stage|response|unhappy|satisfied|unresolved|complaint|third|last|final',
    match: `\\b(?:(?:process|procedure|policy) (?:ends|concludes|finishes|closes|culminates) (?:with|in|at) (?:an? |the )?(?:[\\w-]+ ){0,3}?(?:panel|appeal|hearing|committee|board)|(?:investigation|stage (?:1|one)|first stage|response)(?:,? [\\w'/-]+){0,6}?, (?:[\\w'-]+ ){0,3}?(?:review|stage (?:2|two)|second stage)(?:,? [\\w'/-]+){0,4}?,? and (?:then |finally |lastly )?(?:[\\w'-]+ ){0,3}?(?:panel|appeal|hearing)|(?:unhappy|dissatisfied|not satisfied|unresolved)(?:,? [\\w'/-]+){0,8}? (?:panel|hearing) (?:of|hears?|meets?|made up|is (?:held|arranged|convened)|before)|complaints? panel (?:hears?|hearing|of)|(?:panel|hearing)(?: [\\w'-]+){0,6}? (?:as|is) (?:the|a|our) (?:third|last|final) (?:and \\w+ )?(?:step|stage|level))`,
    spared: '\\b(?:lessons?|learns?|learning|trends?|themes?)\\b',
  },
  {
    id: 'between-stages',
    tells: 'a step between the first stage and the second',
    says: 'Stage 2 is opened only when a meeting with the manager has failed.',
    spares: 'Stage 2 is opened the same day, and a meeting with the manager is offered as part of it.',
    cues: 'stage 2|stage two|second|escalat|review&possible|available|only |only when|only once|only after|only where|before|prior to|until|first|between|put |sent |go |goes |passed|referred|returned|come &mediat|meet|met |conversation|discuss|conciliation|informal|second look|talk|same officer|original|stage 1 officer|stage one officer|between|call|try again',
    match: `\\b(?:(?:stage (?:2|two)|second stage|reviews?|escalations?|requests?|it)(?: [\\w'-]+){0,5}? only (?:be )?(?:\\w+ )?(?:if|when|once|after|where)\\b|(?:stage (?:2|two)|second stage|escalation(?: to stage (?:2|two))?|(?:a |the )?review) (?:is|can be|becomes?|will be) (?:\\w+ )?(?:possible|available|open|allowed|granted|accepted|considered|offered) (?:only )?(?:once|after|when|if|where)\\b|(?:requests? to escalate|escalation requests?|requests? for (?:a |an )?(?:review|stage (?:2|two)))(?:,? [\\w'/-]+){0,5}? (?:(?:put|sent|go|goes|passed|referred|returned|handed|come|comes) (?:back )?(?:to|through)|first)\\b|(?:before|prior to|until) (?:[\\w'-]+ ){0,5}?(?:(?:stage (?:2|two)|second stage)(?! (?:response|reply|letter|answer|decision|officer|reviewer))|escalat\\w+|a review\\b)|(?:stage|step|mediation|meeting|phase|look)(?: [\\w'-]+){0,4}? between (?:the )?(?:first|stage (?:1|one)) (?:stage )?and (?:the )?(?:second|stage (?:2|two)))`,
    also: [
      '\\b(?:stage (?:2|two)|second(?: stage)?|escalat\\w+|reviews?)\\b',
      '\\b(?:mediat\\w+|meetings?|meets?|met|conversations?|discussions?|discuss|conciliation|informal\\w*|second look|talks?|same officer|original (?:officer|handler|investigator|team)|stage (?:1|one) officer|between|calls?|try again)\\b',
    ],
    spared: `${noComplaint}|^(?!.*\\bonly (?:if|when|once|after)\\b).*\\b(?:offer(?:ed|s)?|optional|if (?:they|the resident) (?:wish|want)\\w*|may choose|part of|free to|welcome to)\\b|\\b(?:reviewer|director|officer) (?:meets|talks|discusses|rings|calls)\\b`,
  },
  {
    id: 'agent-first',
    tells: 'the stages of a contractor or agent before the landlord’s own',
    says: 'Only after the managing agent’s own complaints procedure can a case enter ours.',
    spares: 'The managing agent’s own complaints procedure is not used for our residents.',
    cues: 'agent|firm|contractor|partner|provider|supplier|management company&complain|process|procedure|stages&first|before|only after|once|after|until|exhaust|initially|beforehand|to begin with|run its course|to us|good enough',
    match: `\\b(?:(?:agents?|contractors?|partners?|providers?|suppliers?|firms?),? (?:who|which|that|and) (?:[\\w'-]+ ){0,4}?(?:separate|own) (?:[\\w'-]+ ){0,2}?(?:stages|process|procedure)|(?:agents?|contractors?|partners?|providers?|suppliers?|firms?)(?: [\\w'-]+){0,8}? stages of (?:its|their) own|(?:agents?|contractors?|partners?|providers?|suppliers?|firms?) (?:is|are) (?:the )?first to|(?:agents?|contractors?|partners?|providers?|suppliers?|firms?|management compan(?:y|ies))(?: [\\w'-]+){0,8}? (?:its|their|his|her) own (?:[\\w-]+ ){0,2}?(?:stages|complaints? (?:process|procedure)|process|procedure)|(?:agents?|contractors?|partners?|providers?|suppliers?|firms?)(?:'s|s')? (?:own )?(?:[\\w'-]+ ){0,2}?(?:stages|complaints? (?:process|procedure|stages?)|process|procedure)|(?:complain\\w*|raise[ds]?|brought|reported|addressed|directed)(?:,? [\\w'-]+){0,6}? (?:to|with|by) (?:the |their |a |its |our )?(?:[\\w-]+ ){0,2}?(?:agents?|contractors?|partners?|providers?|suppliers?|firms?|management compan(?:y|ies)))\\b`,
    also: [
      '\\b(?:first|before|only after|only once|once|after|until|exhaust\\w*|initially|in the first instance|beforehand|to begin with|run its course|(?:comes?|turns?|reach(?:es)?|then (?:bring|come|complain)[\\w ]{0,20}?) (?:back )?(?:to )?us|afterwards|good enough)\\b',
    ],
    spared: `\\b(?:two|our) stages? (?:process|procedure) for\\b|${noComplaint}|\\b(?:contracts?|signed|appointed|procure\\w*|trained|train)\\b`,
  },
];
