import type { Case } from '../case.ts';

const more =
  '(?:one more|another|a further|a third|an additional|a fresh|a last|a final|further|third|additional)';
const body =
  "(?:(?:the |a |an |our )?(?:[\\w'-]+ ){0,3}?(?:panel|board|chair|chairman|committee|chief executive|managing director|councillors|trustees|cabinet|executive|director|portfolio holder|members))";
const unhappyWith =
  "(?:(?:unhappy|dissatisfied|not happy|not satisfied|not content|disagrees?|unsatisfied|(?:not|n't) (?:\\w+ )?(?:accept|agree))(?: with)?)";
const final =
  '(?:(?:the |our |a )?(?:stage (?:2|two)|second[- ]stage|second stage|final)(?: (?:response|reply|decision|answer|letter|review|outcome|stage))?|(?:the |our )?(?:second|review) (?:response|reply|decision|answer|letter|outcome))';
/** What panels do with complaints that are over. */
const learning =
  '\\b(?:lessons?|learn\\w*|trends?|themes?|anonymi\\w+|samples?|scrutin\\w+|closed|insight|quarter\\w*|each year|annual\\w*|reports?|reported|monitor\\w*|performance|figures|dip|audits?|restrict\\w*|behaviour|allocations?|lettings?|eviction|tenancy|rent|service charges?|compliments?)\\b';

/** Steps told to come between the two stages or after them. */
export const stagesAfter: readonly Case[] = [
  {
    id: 'after-final',
    tells: 'a further step after the second stage',
    says: 'Residents who disagree with our final response can ask the Chief Executive to look at it again.',
    spares: 'Residents who disagree with our final response can ask a tribunal to look at it.',
    cues: 'stage 2|stage two|second|final|review&panel|board|chair|committee|chief|director|councillor|trustee|cabinet|executive|members|more|another|further|third|additional|appeal|hear|mediat',
    match: `\\b(?:(?:after|following|beyond|once) (?:the end of )?${final}|${unhappyWith} ${final})(?:,? [\\w'/-]+){0,8}?,? (?:(?:appeal|hearing|hears?|mediation|arbitration)\\b|${more} (?:review|look|step|appeal|stage|hearing|level|tier|opportunity)|(?:ask|asks|request|requests|refer|referred|refers|escalate|escalated|escalates|take|taken|takes|go|goes|put|brought|heard|reviewed|considered|looked at|decided)\\b(?: [\\w'-]+){0,5}? (?:to |by |before |at )?${body}|${body} (?:will |can |may |then )*(?:hears?|reviews?|considers?|looks?|decides?|meets?|carr(?:y|ies) out))`,
    unless: ['past', 'told', 'outside', 'quoted', 'other'],
    spared: learning,
  },
  {
    id: 'appeal-to',
    tells: 'an appeal within the landlord',
    says: 'There is a final appeal to the Chair.',
    spares: 'There is no appeal to the Chair.',
    cues: 'appeal',
    match: `\\b(?:appeals? (?:[\\w'-]+ ){0,6}?(?:to|before|by|with|heard by) ${body}|(?:final|last|further) appeal\\b|appeals? (?:panel|hearing|committee|board))`,
    spared: learning,
  },
  {
    id: 'panel-hears',
    tells: 'a panel that hears what two stages have not settled',
    says: 'The process is an investigation, a review and a hearing before a panel.',
    spares: 'The process is an investigation and a review, and a panel learns from both.',
    cues: 'panel|hearing|appeal|hears',
    match: `\\b(?:(?:investigation|stage (?:1|one)|first stage|response)(?:,? [\\w'/-]+){0,6}?, (?:[\\w'-]+ ){0,3}?(?:review|stage (?:2|two)|second stage)(?:,? [\\w'/-]+){0,4}?,? and (?:then |finally )?(?:[\\w'-]+ ){0,3}?(?:panel|appeal|hearing)|(?:unhappy|dissatisfied|not satisfied|unresolved)(?:,? [\\w'/-]+){0,8}? (?:panel|hearing) (?:of|hears?|meets?|made up|is (?:held|arranged|convened)|before)|complaints? panel (?:hears?|hearing|of)|(?:panel|hearing)(?: [\\w'-]+){0,6}? (?:as|is) (?:the|a|our) (?:third|last|final) (?:and \\w+ )?(?:step|stage|level))`,
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared: '\\b(?:lessons?|learns?|learning|trends?|themes?)\\b',
  },
  {
    id: 'between-stages',
    tells: 'a step between the first stage and the second',
    says: 'Stage 2 is opened only when a meeting with the manager has failed.',
    spares: 'Stage 2 is opened the same day, and a meeting with the manager is offered as part of it.',
    cues: 'stage 2|stage two|second|escalat|review&mediation|meeting|conversation|discussion|between|informal|conciliation|second look',
    match: `\\b(?:(?:stage (?:2|two)|second stage|reviews?|escalation|request)(?: [\\w'-]+){0,2}? (?:opened?|accepted?|granted|start(?:s|ed)?|begins?|agreed|logged|considered) only (?:if|when|once|after|where)(?:,? [\\w'/-]+){0,6}? (?:mediation|meeting|conversation|discussion|call|attempt|fail\\w*)|(?:requests? to escalate|escalation requests?|requests? for (?:a |an )?(?:review|stage (?:2|two)))(?:,? [\\w'/-]+){0,5}? (?:(?:put|sent|go|goes|passed|referred) (?:to|through) (?:\\w+ )?(?:mediation|meeting|conciliation|the (?:original|same))|first)|(?:mediation|meeting|conciliation|conversation|discussion|informal\\w*)(?:,? [\\w'/-]+){0,8}? (?:before|prior to) (?:[\\w'-]+ ){0,5}?(?:stage (?:2|two)|second stage|escalat\\w+)|(?:stage|step|mediation|meeting|phase)(?: [\\w'-]+){0,4}? between (?:the )?(?:first|stage (?:1|one)) (?:stage )?and (?:the )?(?:second|stage (?:2|two)))`,
    spared: '\\b(?:offer(?:ed|s)?|optional|if (?:they|the resident) (?:wish|want)\\w*|may choose|part of)\\b',
  },
  {
    id: 'agent-first',
    tells: 'the stages of a contractor or agent before the landlord’s own',
    says: 'Only after the managing agent’s own complaints procedure can a case enter ours.',
    spares: 'The managing agent’s own complaints procedure is not used for our residents.',
    cues: 'agent|contractor|partner|provider|supplier|own',
    match: `\\b(?:(?:only )?(?:after|once|following) (?:the |their |its )?(?:[\\w'-]+ ){0,4}?(?:agents?|contractors?|partners?|providers?|suppliers?)(?:'s|s')? (?:own )?(?:[\\w'-]+ ){0,2}?(?:stages|complaints? (?:process|procedure|stages?)|process|procedure)|(?:agents?|contractors?|partners?|providers?|suppliers?)(?:'s|s')? (?:own )?(?:complaints? )?(?:process|procedure|stages?)(?: [\\w'-]+){0,5}? (?:first|before)\\b|(?:complain|complains|go|complaint goes|referred|sent|directed|pass(?:ed)?)(?: [\\w'-]+){0,4}? to (?:the |their |a )?(?:[\\w-]+ ){0,2}?(?:agents?|contractors?|partners?|providers?) (?:first|before)\\b)`,
    spared: '\\b(?:two|our) stages? (?:process|procedure) for\\b',
  },
];
