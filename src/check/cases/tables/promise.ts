import type { Case, CaseTable } from '../case.ts';
import { composedPromises } from './promise-composed.ts';
import { futureCases } from './promise-futures.ts';
import { stateCases } from './promise-states.ts';
import { artefacts, eachTime, inCase, recurring, yetToCome } from './promise-words.ts';

const now = '(?:now|currently|still|also|presently|at present|actively|just) ';
/** What is done in making something. */
const making =
  '(?:re-?(?:drafted|written|worded|designed|negotiated|procured|tendered|branded|freshed|placed|structured|newed|launched|vised|cruited|modelled)|arranged|organi[sz]ed|printed|reprinted|written|designed|translated|produced|prepared|planned|built|tested|negotiated|sourced|procured|costed|consulted on|agreed|finali[sz]ed|rewritten|redrafted|changed|amended|updated|moved|set up|put together|drawn up|worked on|worked up|added|extended|improved|filled|advertised|brought into line|brought up to date|trained|put in place|looked into|scoped|explored|approved|signed off|transferred|rolled out|introduced|recruited)';
const remake =
  '(?:rewritten|reworded|redrafted|changed|updated|amended|reissued|corrected|brought (?:\\w+ )?(?:into line|up to date)|added|extended|replaced|revised|reprinted|renegotiated|re-?signed|trained|clarified|strengthened|expanded|renewed|put right|fixed|set up|appointed)';
const artefactsAndMakers = new Set([
  ...artefacts,
  ...'we staff agents contractors partners managers surveyors caretakers wardens'.split(' '),
]);
const ofCase = (cue: string) =>
  `(?<!\\b(?:for|from|of|about|on|with|how|to|in|into|between) (?:the |our |a |any )?(?:[\\w-]+ )?)\\b${inCase} (?:(?:that|which|who|we|whose) )?(?:(?:\\w+ly|still|now|also|often|sometimes|itself) )?${cue}`;

const cases: readonly Case[] = [
  {
    id: 'not-yet',
    tells: 'something not yet so, or still to be done',
    says: 'The tracker does not yet show who owns an action.',
    spares: 'Repairs that are not yet finished are shown in the tracker.',
    cues: 'yet|not currently|not at present|not presently|still to|remain|still have to|still has to|still need',
    match:
      "\\b(?:(?:do|does|is|are) not (?:currently|at present|presently) [a-z]+|(?:do|does|is|are|has|have) not yet\\b(?! know)(?: [\\w'-]+){1,3}|(?:(?<!\\b(?:that|which|who|what|if) )\\b(?:do|does|is|are|has|have)(?: not|n't)|\\bno|\\bnone|\\bnothing) (?:[\\w'-]+ ){1,8}?(?:as )?yet\\b(?! (?:been|to)\\b)|(?:is|are|has|have) yet to (?:be )?[a-z]+|(?:is|are|has|have) still to (?:be )?[a-z]+|remains? to be [a-z]+|still (?:needs?|has|have) to (?:be )?[a-z]+)",
    also: [artefactsAndMakers],
    spared: `${eachTime}|${ofCase(
      '(?:(?:(?:is|are|has|have|do|does) )?(?:not yet|yet to|still|not currently|not at present|not presently)|remains?)\\b',
    )}`,
  },
  {
    id: 'being-made',
    tells: 'something that is being made or agreed',
    says: 'Leaflets in large print are being designed.',
    spares: 'Leaflets in large print are being handed out.',
    cues: 'being',
    match: `\\b(?:is|are) (?:${now})*being (?:${now})*${making}\\b`,
    also: [artefacts],
    spared: ofCase('(?:is|are) (?:\\w+ )?being'),
  },
  {
    id: 'making',
    tells: 'what we are busy making',
    says: 'We are adding a page on complaints to the handbook.',
    spares: 'We are adding nothing to what the resident has told us.',
    cues: "we are|we're| is | are |will be|shall be|'ll be&rewrit|redraft|adding|choosing|selecting|electing|appointing|writing|organising|arranging|planning|preparing|producing|designing|printing|translating|negotiating|consulting|seeking|sourcing|advertising|changing|extending|expanding|recruiting|commissioning|drafting|finalising|working |talking to|applying for|tendering|looking for|exploring|considering a|considering h|building a|building o|building t|setting up|putting together|drawing up|trialling|piloting",
    match: `\\b(?:we are|we're|(?:is|are)|(?:will|shall|'ll) be) (?:${now})*(?:adding|choosing|selecting|electing|appointing|writing|organising|arranging|planning|preparing|producing|designing|printing|translating|negotiating|consulting (?:\\w+ )?on|seeking|sourcing|advertising|changing|extending|expanding|recruiting|commissioning|rewriting|redrafting|finalising|working (?:\\w+ )?on|talking to|applying for|tendering|looking for|exploring|considering|building|setting up|putting together|drawing up|trialling|piloting)(?:,? [\\w'&-]+){1,4}`,
    also: [
      artefacts,
      "\\b(?:will|shall) be\\b|'ll be\\b|\\bwe are\\b|\\bwe're\\b|\\b(?:team|board|council|landlord|association|trust|it|department|managers?|suppliers?|contractors?|designers?) (?:is|are)\\b",
    ],
    spared: `${recurring}|\\bwith (?:the |each |our )?(?:residents?|tenants?|customers?|complainants?) to (?:resolve|agree|find|settle)\\b|\\bresol\\w+|\\bputting (?:it|things) right\\b`,
  },
  {
    id: 'in-talks',
    tells: 'talks about something that is to come',
    says: 'We are in talks with the printers about a new leaflet.',
    spares: 'We are in talks with the resident about what would put it right.',
    cues: 'talks|discussion|negotiat|consideration|construction|dialogue|drawing board|in preparation|in production|in draft|in design|should be ',
    match: `\\b(?:(?:in|having|holding) (?:\\w+ )?(?:talks|discussions?|negotiations?|dialogue) with(?: [\\w'-]+){1,4}|(?:(?:is|are|remains?) (?:${now})*|[:–-] )under (?:active )?(?:consideration|discussion|negotiation|construction)|on the drawing board|(?:is|are) (?:now |still )?in (?:preparation|production|draft|design)\\b|should be (?:[\\w-]+ ){0,5}?(?:soon|shortly)\\b)`,
    spared: `\\bwith (?:the |a |each |our )?(?:residents?|tenants?|customers?|complainants?|households?)\\b|${ofCase(`(?:(?:(?:is|are|remains?) (?:${now})*)?under|(?:is|are) (?:${now})*in)`)}\\b|\\brepairs?\\b|\\bif\\b|\\bwhile\\b`,
  },
  {
    id: 'intended',
    tells: 'an intention, a wish or a plan',
    says: 'Our ambition is to print a bulletin on what we learn.',
    spares: 'Our ambition is to settle each complaint at the first stage.',
    cues: 'ambition|intend|intention|propose|plan is|plan to|plans to|plans for|plans to|aspiration|next step|want to|wants to|wish to|wishes to|wish is|would like to|hope|expect to|expects to|forward to|roadmap|forward plan|work programme|development plan|list of improvements',
    match: `\\b(?:(?:our|its|the [\\w' ]{2,24}?) (?:ambition|intention|aspiration|next step|plan|hope|wish) is (?:now )?to|it is (?:our|the [\\w' ]{2,24}?) (?:intention|plan|ambition|hope|aim|wish) to|there (?:is|are) (?:\\w+ )?plans? (?:for|to)|(?:we|the \\w+|it|and) (?:also |now |still )?(?:intends?|plans?|proposes?|wants?|wish(?:es)?|would like|hopes?|expects?|look(?:s)? forward) to (?:be able to )?(?:(?<=\\b(?:intends?|plans?|proposes?) to )[a-z]+|put (?!(?:it|things|matters|this) right)|plac|display|updat|amend|revis|introduc|launch|creat|have|run|hold|offer|set up|start|begin|publish|add|bring|extend|expand|develop|recruit|appoint|print|finish|complet|open|move|buy|join|train|roll|produc|improv|build|trial|pilot|fix|correct|remed(?:y|ies) (?:this|that)|address|close)\\w*|(?:on|in) (?:our|the|next year's) (?:roadmap|forward plan|work programme|development plan|list of improvements))(?: [\\w'-]+){0,4}`,
    also: [artefacts],
    spared: `${recurring}|\\bto (?:always |fully )?(?:resolve|settle|respond|reply|answer|acknowledge|put (?:it|things|matters|this) right|treat|deal|keep|ensure|learn|listen|meet|uphold|comply)\\b|\\bresidents? (?:want|wish|hope|expect|would like)`,
  },
  {
    id: 'about-to',
    tells: 'something about to happen',
    says: 'The register is about to be moved to new software.',
    spares: 'The register shows which restriction is about to end.',
    cues: 'about to|going to|due to|set to|on course to|on track to|scheduled to',
    match:
      '\\b(?:is|are) (?:(?:just )?about|going|set|on course|on track|scheduled|due(?= to (?:be (?!paid|kept|done)|appoint|elect|choose|name|select|receive|hear|agree|approve|adopt|sign|decide|vote|publish|print|open|switch|launch|join|replace|bring)[a-z]*)) to (?:be )?[a-z]+',
    also: [artefacts],
    spared: `${recurring}|${ofCase('(?:is|are) (?:(?:just )?about|going|set|due|on|scheduled)')}`,
  },
  {
    id: 'begins-soon',
    tells: 'something that begins soon',
    says: 'Drop-in sessions for residents start in the new year.',
    spares: 'Drop-in sessions for residents start at nine.',
    cues: 'begin|start|go |goes |come|arriv|launch|open|follow&soon|shortly|new year|next |spring|summer|autumn|winter|later this',
    match: `\\b(?:begins?|starts?|go(?:es)? (?:live|out|up|to print)|comes? (?:out|in)|arrives?|launch(?:es)?|opens?|follows?) (?:in |by |during )?(?:soon|shortly|the new year|(?:the )?(?:next|coming|new) (?:week|month|year|quarter|financial year)|(?:the |next )?(?:spring|summer|autumn|winter)|later (?:this|in the) year)\\b(?! (?:20|each|every))`,
    also: [artefacts],
    spared: `${recurring}|\\bstock\\b|${ofCase('(?:begin|start)')}`,
  },
  {
    id: 'will-once',
    tells: 'what will be made or written at a time still to come',
    says: 'Our exclusions will be put into the policy at its next revision.',
    spares: 'Our exclusions will be explained in the letter that refuses a complaint.',
    cues: "will|shall|'ll&once |as soon as|when |next |at renewal|on renewal|renewed|later |new year|spring|summer|autumn|winter|christmas|easter|coming|following|due course|near future|before long|soon|shortly",
    match: "(?:\\b(?:will|shall)|'ll)(?: [\\w'-]+){1,5}",
    also: [artefacts, yetToCome],
    unless: ['past', 'told', 'quoted'],
    spared: `\\b(?:if|where|whenever|unless|should)\\b|${recurring}|(?<!\\b(?:board|board's|body|body's|cabinet's|committee's) )\\b${inCase} (?:will|shall)|\\b(?:complaints? officer|contact centre|surveyor|caller|mrc|member responsible for complaints) will\\b|\\bquarterly report\\b|\\bwill (?:be (?:in touch|told|kept|sent|informed|reviewed|considered|reported)|know|hear|contact|write|tell|explain|set out|respond|reply|answer|acknowledge|ring|call|review|consider|receive|see|discuss|note)\\b`,
  },
  {
    id: 'in-training-to-come',
    tells: 'what training or a rewrite of the policy is to cover',
    says: 'This point will be covered in the refresher course for managers.',
    spares: 'What went wrong will be covered in the letter that ends the case.',
    cues: 'will be &training|refresher|briefing|workshop|e-learning|induction|review of|policy review',
    match:
      '\\bwill be (?:covered|addressed|included|picked up|reinforced|highlighted|strengthened|reflected|clarified) (?:in|at|during|through|by|as part of) (?:[\\w-]+ ){0,4}?(?:training|refreshers?|briefings?|workshops?|e-learning|induction|policy review|review of the (?:\\w+ )?polic(?:y|ies))\\b',
    spared: `${recurring}|\\b(?:lessons?|learning|what went wrong|case studies)\\b`,
  },
  {
    id: 'next-edition',
    tells: 'what the next edition of a document is to say',
    says: 'The reasons for which we refuse complaints will be listed in the policy at its next update.',
    spares: 'The reasons for which we refused a complaint will be looked at again at the next review.',
    cues: "will|shall|'ll&next",
    match:
      "(?:\\b(?:will|shall)|'ll) (?:also |then )?(?:be )?(?:[\\w-]+ )?(?:add|put|includ|incorporat|writ|brought|insert|list|set out|reflect|correct|chang|updat|amend|carr|mention|appear|featur)(?:[\\w-]+)?(?:,? [\\w'-]+){0,8}?,? (?:at|in|with|during) (?:its|the|our|their) next (?:full )?(?:revision|review|update|edition|issue|reprint|rewrite|version|refresh|print run|release)",
    also: [artefacts],
    spared: recurring,
  },
  {
    id: 'has-to-change',
    tells: 'something that has to be changed',
    says: 'Two clauses of the contract have to be rewritten to match.',
    spares: 'Two clauses of the contract had to be rewritten to match.',
    cues: 'to be|must be|needs&writ|word|draft|chang|updat|amend|issu|correct|line|up to date|added|exten|replac|revis|reprint|negotiat|sign|trained|clarif|strengthen|expand|renew|put right|fixed|set up|appointed',
    match: `\\b(?:(?:will |still |now )?(?:ha(?:s|ve) to|must|needs? to|ought to|(?:is|are) (?:still )?to) (?:now |still |all )?be ${remake}|needs? (?:rewriting|rewording|redrafting|changing|updating|amending|reissuing|correcting|extending|replacing|revising|reprinting))\\b`,
    also: [artefacts],
    spared: `${recurring}|\\b(?:before|within|in writing|by the officer|whether|if)\\b|${ofCase('(?:has|have|must|needs?|ought|is|are)')}`,
  },
  {
    id: 'delayed',
    tells: 'something put off',
    says: 'The course for caretakers has been postponed.',
    spares: 'The course for caretakers has been repeated.',
    cues: 'delayed|postponed|deferred|put back|put off|on hold|paused|held up|slipped',
    match: `\\b(?:has been|have been|is|are|has|have) (?:${now})*(?:delayed|postponed|deferred|put back|put off|on hold|paused|held up|slipped)`,
    also: [artefacts],
    spared: `\\b(?:response|reply|answer|investigation|repairs?|works?|visit) (?:has been|is|are|have been)\\b|\\bif\\b`,
  },
  {
    id: 'until-then',
    tells: 'what is done until something is ready',
    says: 'Until the new case system is live, we count the cases by hand.',
    spares: 'Until the new stage 1 officer had settled in, we counted the cases by hand.',
    cues: 'until the|until our|until a |until its|until this|until that|until these&writ|vise|draft|replac|updat|amend|arriv|comes|goes |starts|opens|begins|launch|in place|live|ready|available|working|finished|signed|introduced|installed|launched|agreed|approved|appointed|recruited|complete|in use|operational',
    match: `\\buntil (?:the|our|a|its|this|that|these) (?:[\\w-]+ ){0,5}?(?:is|are|has been|have been|goes|comes|arrives?) (?:\\w+ )?(?:in place|live|ready|available|re-?written|re-?drafted|revised|replaced|updated|amended|working|finished|signed|introduced|installed|launched|agreed|approved|appointed|recruited|complete|completed|in use|operational)\\b|\\buntil (?:the|our|a) (?:new|next|replacement|upgraded|revised) (?:[\\w-]+ ){1,4}?(?:comes?|arrives?|goes|starts?|opens?|begins?|launch(?:es)?)\\b`,
    also: [artefacts],
    spared: `\\buntil (?:the|our|a|its|this|that|these) (?:\\w+ )?(?:${inCase}|police|courts?|tribunal|ombudsman|insurers?|inquest|inquiry|hearing) (?:is|are|has|have)`,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
  },
  {
    id: 'note',
    tells: 'a note that something is not done',
    says: 'Training for caretakers: outstanding.',
    spares: 'Training for caretakers: finished.',
    cues: ':|–|-&outstanding|construction|in preparation|in draft|in production|awaited|to be |not started|not done|in hand|in progress|underway|under way|coming soon|planned|pending|to follow|with the ',
    match: `^[^.:]{3,70}(?::|–| -) (?:still )?(?:outstanding|under construction|in preparation|in draft|in production|awaited|to be [a-z]+|not started|not done|in hand|in progress|underway|under way|coming soon|planned|pending|to follow|(?:date|time|details) to be [a-z]+|with the (?:printers|designers|lawyers))\\.?$`,
    also: [artefacts],
    spared: `^(?:- )?${inCase}`,
  },
];

/** Promises, plans and gaps without a date, beside the grammar of `check/prose/promises.ts`. */
export const promiseCases: CaseTable = {
  unless: ['past', 'told', 'conditional', 'quoted'],
  spared: '',
  cases: [...cases, ...stateCases, ...futureCases, ...composedPromises],
};
