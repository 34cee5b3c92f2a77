import { type Cues, readCues } from '../cues.ts';
import { buildLexicon, buildTagged } from './tag-words.ts';

/** An expression over tagged words, and the cues a sentence must contain for it to be tried. */
export interface StrongMark {
  readonly cues: Cues;
  readonly pattern: RegExp;
}

/** The kinds of words that `strongMarks` and `deadlineMarks` refer to. */
export const lexicon = buildLexicon({
  // Past participles used only of something the landlord makes.
  D: 'introduced, implemented, developed, launched, relaunched, rolled out, drafted, redrafted, procured, redesigned, designed, built, rebuilt, created, established, set up, put in place, brought in, finalised, finalized, rewritten, revised, upgraded, recruited, appointed, commissioned, installed, migrated, embedded, piloted, trialled, automated, formalised, strengthened, scoped, reissued, re-issued, refreshed, explored, varied, renegotiated, re-let, relet, put together, pulled together, reworked',
  // Past participles used of such things, and of much else.
  M: 'agreed, confirmed, published, updated, reviewed, completed, included, added, amended, changed, delivered, approved, adopted, arranged, scheduled, considered, determined, decided, advised, provided, actioned, trained, replaced, signed, held, ready, complete, operational, available, live, in place, in use, up and running, presented',
  G: 'introducing, implementing, developing, launching, rolling out, drafting, redrafting, procuring, redesigning, designing, building a, building an, building our, building the, creating a, creating an, creating our, establishing a, establishing an, setting up, putting in place, bringing in, finalising, finalizing, rewriting, revising, upgrading, recruiting, installing, migrating, moving to, moving over to, moving away from, exploring, scoping, piloting, trialling, preparing to, looking to, looking at how, looking at ways, looking at introducing, looking at improving, looking into how, looking into ways, looking into introducing, working on a, working on an, working on our, working on improving',
  V: 'introduce, implement, develop, launch, relaunch, roll out, roll this out, draft, procure, redesign, design, build, rebuild, create, establish, set up, put in place, bring in, finalise, finalize, rewrite, revise, upgrade, recruit, appoint, commission, install, migrate, move to, embed, pilot, trial, automate, formalise, strengthen, refresh, reissue, re-issue, adopt, replace, expand, extend, update, amend, publish, purchase, invest in, train, start using, begin using, include, add, improve, produce',
  // Verbs never used of a single case.
  N: 'introduce, launch, relaunch, roll out, procure, redesign, rewrite, redraft, recruit, migrate, pilot, trial, upgrade, formalise',
  // Verbs used of single cases too, unless a deliverable follows.
  S: 'implement, develop, create, establish, set up, bring in, install, appoint, adopt, draft, purchase, build, publish',
  P: 'job description, job descriptions, appraisal, appraisals, terms of reference, script, scripts, newsletter, factsheet, policy, policies, procedure, procedures, process, processes, website, web page, web pages, webpage, webpages, leaflet, leaflets, template, templates, guidance, form, forms, strategy, strategies, handbook, handbooks, system, systems, letters, training, module, modules, agreement, agreements, contract, contracts, document, documents, approach, intranet, booklet, handbook',
  T: 'policy, policies, procedure, procedures, process, website, leaflet, leaflets, template, templates, guidance, form, strategy, handbook, system, systems, module, modules, agreement, contract, contracts, portal, portals, dashboard, dashboards, objective, objectives, database, software, platform, team, role, roles, post, posts, panel, panels, forum, forums, group, groups, programme, project, projects, plan, plans, tracker, trackers, report, reports, register, framework, crm, tool, tools, toolkit, survey, surveys, meeting, meetings, structure, arrangements, standard, standards, target, targets, kpi, kpis, e-learning, course, courses, schedule, schedules, session, sessions, workshop, workshops, campaign, charter, log, training, contractor, contractors, team leader, app',
  C: 'complaint, complaints, case, cases, response, responses, repair, repairs, remedy, remedies, work, works, action, actions, investigation, investigations, lesson, lessons, learning, offer, offers, redress, resident, residents, customer, customers, tenant, tenants, defect, defects, enquiry, enquiries, request, requests, improvement, improvements, recommendation, recommendations, changes, measures, restrictions, adjustments, steps, solution, solutions, compensation, issue, issues, reply, decision, answer',
  W: 'currently, now, also, presently, actively, still, all, already, both, just, fully, soon, shortly, then, therefore, formally, further, in addition',
  O: 'annual, annually, yearly, regular, regularly, ongoing, on-going, mandatory, induction, refresher, every, each, new, continuous, continually, continue, continues, continuing, periodic, periodically, quarterly, monthly',
  B: "board, cabinet, committee, council, members, member, executive, leadership, governing body, board's, cabinet's",
});

const now = '(?:<W> )*';
const will = "(?:will|shall|we'll|it'll|they'll)";
const done = '(?:<D>|<M>)';

const strong: readonly (readonly [cues: string, source: string])[] = [
  // Under way.
  ['process of', `\\b(?:is|are) ${now}in the process of [a-z-]+ing\\b`],
  [
    'being',
    `(?<!\\b(?:was|were) )(?<!<C> (?:(?:is|are|that are|which are) )?${now})(?<!\\b(?:of|after|from|following|before|without|since) (?:[\\w'-]+ ){0,4})(?:(?:is|are) ${now})?\\bbeing <D>`,
  ],
  [
    'under review|is being|are being|now being|currently being|also being',
    `<P> (?:is|are) ${now}(?:under review|being (?:reviewed|updated|amended|changed|considered|looked at|prepared|produced|worked on|consulted on))\\b`,
  ],
  [
    'introducing|implementing|developing|launching|rolling|drafting|procuring|designing|building|creating|establishing|setting up|putting in|bringing in|finali|rewriting|revising|upgrading|recruiting|installing|migrating|moving|exploring|scoping|piloting|trialling|preparing|looking|working on',
    `(?:\\bwe|\\b(?:the )?[\\w'-]+|\\band) (?:are|is) ${now}<G>`,
  ],
  ["we're", `\\bwe're ${now}<G>`],
  [
    'ing our|ing the|ing its|ing their|ing all',
    `(?:\\bwe are|\\bwe're|\\bis|\\bare) ${now}(?:updating|reviewing|amending|changing|replacing|improving|producing) (?:our|the|its|their|all) (?:[\\w-]+ ){0,2}<P>`,
  ],
  [
    'ongoing|on-going|current|live|separate&work|project|programme|piece',
    '\\b(?:there is |there are |we have )?(?:an? |currently |some )?(?:ongoing|on-going|current|live|separate) (?:project|programme|piece of work|work) to\\b',
  ],
  [
    'underway|under way|ongoing|in progress|in hand|under development|being undertaken|begun|started|commenced&project|programme|work',
    `\\b(?:project|programme|(?<!<C> |the |any |additional |remedial |outstanding )work) (?:is ${now}|has )?(?:underway|under way|ongoing|in progress|in hand|under development|being undertaken|begun|started|commenced)(?= (?:to|on|with|so)\\b|[.;,]|$)`,
  ],
  ['development', '\\b(?:in|under) development\\b(?! (?:control|management|site|of))'],
  [
    'underway|under way|in progress|ongoing',
    `\\b(?:recruitment|procurement|consultation|development|implementation|roll-?out|tender(?:ing)?|migration|drafting|redesign) (?:[\\w'-]+ ){0,6}?is ${now}(?:underway|under way|in progress|ongoing)`,
  ],
  [
    'planned|scheduled|proposed|in draft',
    `(?:<P>|<T>) (?:is|are) ${now}(?:planned|scheduled|proposed|in draft)(?:·[A-Z]+)?(?=[.;,]|$)`,
  ],
  ['to follow', '\\b(?:is|are) to follow\\b'],
  ['started|begun', `\\b(?:has|have) ${now}(?:started|begun) (?:(?:to <V>)|<G>|work on)`],
  ['pipeline', '\\bin the pipeline\\b'],
  [
    'towards|toward',
    `\\b(?:is|are|we're) ${now}working towards?\\b(?!.{0,40}(?:resol|outcome|solution|goal|settle|putting|remed|agree))`,
  ],
  // Missing.
  [
    'not yet',
    '(?<!<C> (?:(?:that|which|is|are|has|have|was|were|do|does) )*)\\b(?:(?:is|are|has|have|do|does) )?not yet (?:been <D>|been <M>|been (?:received|set)|fully|in |have|has|a |part |<M>|<D>|comply|compliant|meet|include|record|reflect|cover|trained|everyone|all\\b|allow|routinely|consistently)',
  ],
  ['not yet', '\\b(?:is|are) not yet in_place'],
  [
    'yet to',
    '\\b(?:(?:is|are|has|have) )?yet to (?:be (?:<D>|<M>)|have|complete|agree|appoint|start|begin|<V>)',
  ],
  [
    'not currently',
    '\\b(?:is|are|does|do) not currently (?:state[ds]?|include[ds]?|set out|cover(?:ed)?|published|specif(?:y|ied)|mention(?:ed)?|in (?:our|the) policy|part of (?:our|the)|in place|comply|compliant|meet|in_place)',
  ],
  [
    'awaiting|pending|subject',
    `\\b(?:(?:is|are) ${now})?(?:(?:awaiting|pending) (?:final |formal |the )*(?:<B> )?|subject to (?:final |formal |the )*<B> )(?:approval|sign[- ]off|ratification|adoption)\\b`,
  ],
  [
    'further work|more work|additional work|some work|development',
    '\\b(?:further|more|additional|some) (?:work|development) (?:is|are) (?:still )?(?:needed|required|necessary)\\b(?! (?:by|from|at)|.*\\b(?:resident|home|property)\\b)',
  ],
  // Intended.
  [
    'plan to|plans to|plan also|intend|propos|planning|hoping|aiming',
    `\\b(?:(?:plans?|intends?|proposes?)|(?:is|are|we're) ${now}(?:planning|intending|proposing|hoping|aiming)) (?:also )?to ${now}(?:<V>|(?:provide|deliver) (?:a|an|further|more|additional|all|training|refresher)\\b|review (?:our|the|its) (?:[\\w-]+ )?<P>|complete (?:the|this|our)\\b)`,
  ],
  [
    'aims to|aim to|hope to|hopes to|expect to|expects to|would like to|seek to|seeks to|need to|needs to|agreed to|committed to',
    `\\b(?:aims?|hopes?|expects?|would like|seeks?|needs?|have agreed|has agreed|have committed|has committed) to ${now}(?:<N>|<S> (?:a|an|our|the|this|these) (?:[\\w/-]+ ){0,3}<T>)`,
  ],
  [
    'plan to|plans to|plan is|plans are|proposal',
    '\\b(?:plans?|proposals?) (?:is |are )?(?:in place |in_place |underway |in hand |being made |being developed )?to <V>(?! (?:actions|remed))',
  ],
  [
    'scheduled|planned|programmed|timetabled|earmarked|booked|arranged|targeted|set for|set to',
    `(?<!<C> (?:that |which )?)\\b(?:is|are|was|were|be) ${now}(?:scheduled|planned|programmed|timetabled|earmarked|booked|arranged|targeted|set) (?:for(?! (?:each|every|all|any|when|a|the|two|three|four|five|up|within|\\d+ (?:minutes|hours|days|weeks|months|working)) )|to (?:take place|start|begin|commence|go live|launch|finish|complete|be ${done}))`,
  ],
  [
    'expected|anticipated|hoped|likely|intended|envisaged',
    `\\b(?:is|are|was|were|be) ${now}(?:expected|anticipated|hoped|likely|intended|envisaged) (?:that (?:this|it|the [\\w ]{2,30}?) will )?(?:to )?(?:be ${now}(?:<D>|completed|complete|delivered|published|operational|available|live|in_place|in place|in_use|up_and_running|ready|approved|adopted)|go live|launch|roll out|commence|(?:start|begin) (?:in|on|from|by)|come into (?:use|force|effect)|take effect)`,
  ],
  [
    'due to',
    `(?:\\b(?:is|are|was|were|be) )?${now}\\bdue to (?:(?<!<C> (?:(?:that|which|who) )?(?:(?:is|are|was|were) )?${now}due to )be ${done}|go live|<N>|<S> (?:a|an|our|the|this|these) (?:[\\w'-]+ ){0,3}?<T>|(?:launch|start|begin|commence|complete|finish|conclude|end|roll_out|take place|come into (?:use|force|effect))(?:·[A-Z]+)?(?= (?:in|on|by|from|during|at|this|next|soon|shortly|later|early|late|mid|spring|summer|autumn|winter|q[1-4]|[a-z]{3,9} (?:20|')?2\\d)|[.,;)]|$))`,
  ],
  // To be done.
  ['to be', `(?<=^(?:[-*•+] |\\d+[.)] )?|[:–—(] ?|^[^.]{3,60} [-–—] )\\bto be ${done}(?!(?:·[A-Z]+)?,)`],
  [
    'to be',
    "^(?!.*\\b(?:is|are|was|were|has|have|had|did|can|may|must|needs?|allows?|enables?|asks?|requires?|expects?|wants?|ensures?)\\b)(?:[a-z\\d][\\w'&/-]* ){1,8}?to be (?:(?:<D>|<M>)[.]?$|<D> (?:to|for|across|with|by)\\b)",
  ],
  [
    'still to be|yet to be',
    `(?<!<C> (?:(?:that|which|who) )?)\\b(?:is|are|remains?) (?:still|yet)(?:·W)? to be ${done}`,
  ],
  [
    'is to be|are to be',
    '(?<!<C> (?:(?:that|which|who) )?)\\b(?:is|are) to be (?:<D>|included|added|incorporated|extended)',
  ],
  [
    'need|requir',
    `<P> ${now}(?:(?:needs?|requires?|will need|will require) (?:to be ${done}|updating|amending|amendment|revision|revising|rewriting|changing|an update|review(?! (?:every|each|annual|regular))))`,
  ],
  // Will: only with something the landlord makes.
  [
    "remainder|rest&will|shall|'ll",
    `\\b(?:the )?(?:remainder|rest) of (?:(?:the|our|all) )?(?:[\\w-]+ ){0,3}?${will}\\b(?: also)?(?: be [a-z]+| [a-z]+)?`,
  ],
  [
    "remaining|other&will|shall|'ll",
    `\\b(?:remaining|other) (?:[\\w-]+ ){0,2}?(?:staff|colleagues|officers|managers|teams?|contractors?|contracts?|templates?|policies|letters) ${will}\\b(?: also)?(?: be [a-z]+| [a-z]+)?`,
  ],
  [
    "new|revised|updated|upgraded|refreshed|redesigned|improved|forthcoming|future|next&will|shall|'ll",
    `\\b(?:new|revised|updated|upgraded|refreshed|redesigned|improved|forthcoming|future|next) (?:[\\w&'/-]+ ){0,4}?<T> (?:(?!from|by|in|on|during)[\\w-]+ ){0,3}?${will}\\b(?: also| then| soon| now)*(?: be [a-z]+| [a-z]+)?`,
  ],
  [
    'will',
    `(?<!<C> )\\bwill ${now}be (?:introduced|implemented|launched|relaunched|rolled_out|developed|redesigned|rewritten|redrafted|procured|recruited|upgraded|piloted|trialled|finalised|embedded)\\b`,
  ],
  [
    'will',
    `<P> will ${now}be (?:updated|amended|revised|changed|altered|reviewed|strengthened|clarified)(?= (?:to|so|this|shortly|soon|in due course|in light|before)\\b|[.;,]|$)`,
  ],
  [
    "will|'ll|shall",
    `\\b[\\w']+ ${will} ${now}(?:<N>|<S> (?:a|an|our|the|this|these) (?:[\\w-]+ ){0,3}?<T>)(?! (?:with|for|to) (?:the |each |any )?<C>)(?! (?:themselves|himself|herself|itself|yourself))`,
  ],
  [
    "will|'ll|shall",
    `(?<!<O> (?:[\\w]+ ){0,3})\\b(?:staff|colleagues|officers|managers|handlers|employees|teams) will ${now}(?:be ${now}trained|(?:receive|undertake|attend|complete) (?:(?!annual|regular|ongoing|on-going|mandatory|refresher|periodic)[\\w-]+ ){0,3}?training)\\b(?!.*<O>)`,
  ],
  [
    'once&place|live|launched|implemented|introduced|approved|agreed|embedded|operational|running|available|rolled|developed|signed|adopted',
    `\\bonce (?:(?:the|this|our|a|its) )?(?:[\\w-]+ ){0,4}?<T> (?:is|are|has been|have been|goes|comes|becomes) ${now}(?:in_place|live|launched|implemented|introduced|approved|agreed|embedded|operational|up_and_running|available|rolled_out|developed|signed|adopted)\\b`,
  ],
  [
    'later this year|next year|next month|next quarter|next financial|coming|following|end of the|end of this|year end|year-end|near future|due course&will|to be|going to|planned|due|expected|shall',
    `\\b(?:${will}|to be|going to|planned|due|expected) (?:[\\w-]+ ){0,12}?(?:later this year|next (?:year|financial year|month|quarter)|(?:in|over|during|within) the (?:coming|next|following) (?:(?:few|two|three|six|nine|twelve|\\d+) )?(?:months|years?|financial year)|by (?:the )?end of (?:the|this) (?:calendar |financial )?year|by year[- ]end|in the near future|in due course)\\b`,
  ],
  ['soon|shortly', `\\b(?:will|to) (?:soon|shortly) be (?:<D>|published|updated|available|in_place|live)`],
  [
    'forward|future|now on',
    `\\b(?:going forwards?|in (?:the )?future|moving forwards?|from now on),? (?:[\\w'-]+ ){1,4}?${will}\\b(?: be [a-z]+| [a-z]+)?`,
  ],
];

/**
 * Words that say something is still to be done, dated or not. All concern something the landlord makes, not what
 * happens in each case. `cues` are parts of the sentence in lower case: one of each group (`a|b&c|d`) must be there,
 * so most marks are never tried.
 */
export const strongMarks: readonly StrongMark[] = strong.map(([cues, source]) => ({
  cues: readCues(cues),
  pattern: buildTagged(source),
}));

/** `will` and what follows: a promise only with a date. */
export const willMark = buildTagged(
  `(?:(?<!\\b(?:which|that|who) )\\b(?:was|were) (?:to|(?:meant|supposed|expected|intended) to)|\\b(?:should|ought to) have|\\bhad (?:planned|hoped|intended|expected|aimed) to|\\btakes? place|(?<!\\bto )\\b(?:(?:is|are) (?:set|due|expected|scheduled|on course|on track|hoped|likely|planned|anticipated) to|expects? to)|(?<!\\bto )\\b(?:go(?:es)?|moves?|comes?|switch(?:es)?|chang(?:e|es)|transfers?) (?:live|over|across|out|up|to (?:the |our |full )?<B>)|\\bbecomes?|\\blaunch(?:es)?|\\b(?:elects?|appoints?)|(?<!\\b(?:when|once|until|after|before|while|as|if) (?:[\\w'-]+ ){1,5}?)\\b(?:picks|chooses|votes|decides|adopts|approves|completes|finishes|concludes|gets going|kicks off|joins?|arrives?|begins?|starts?|takes? (?:over|up))|\\bwill|\\bshall|\\b(?:we|it|they)'ll|\\b(?:is|are|we're) going to|\\b(?:is|are) to)\\b(?! (?:not|only|never|continue)\\b)(?: also| then| now| all| both| each| therefore| either)*(?: be| have)?(?: [a-z]+ly)?(?: [a-z_-]+)?`,
);

/** Words that, with a date and nothing else, make a deadline. */
export const deadlineMark = buildTagged(
  `(?:^(?:[-*] )?(?:publication|launch|rollout|roll-out|introduction|completion|implementation|training|delivery|recruitment|procurement|go-live|approval)\\b[^:.]{0,50}:|(?<!\\b(?:received|logged|made|submitted|raised|closed|recorded|finished|achieved|responded|answered|acknowledged|resolved|completed|delivered|held|trained) )\\b(?:(?:target|deadline|completion|implementation|due|review|go-live)(?: completion)?(?: dates?(?: of| for| is)?:?| of| for|(?:·[A-Z]+)?:)|timescale:?|timescales:|(?:(?:is|are|was|were) )?(?:planned|scheduled|booked|pencilled in|lined up|slated|timetabled|earmarked|on track|ready|expected|anticipated|projected|starting|commencing|launching)(?: for (?:completion|review|launch|renewal|publication))?(?: (?:for|by|in|on|from))?|(?:(?:is|are|was|were) )?due(?! (?:to|process))(?: for (?:completion|review|launch|renewal|publication))?(?: (?:for|by|in|on|from|at|during))?|to (?:commence|start|begin|launch|complete|finish|go live|be [a-z]+)|no later than|by))(?= )`,
);

/** Words that, earlier in the same clause, make a future form a rule for each case. */
export const conditions =
  /\b(?:if|when|whenever|where|wherever|while|whilst|until|unless|whether|should (?:any|an?|the|new|there|we|it|residents?)|in cases?|in (?:the|any) event|following (?:any|an?|each|every)|any|each time|every time|for example|such as|for instance|remed(?:y|ies) (?:we \w+ )?(?:[a-z]+ )?(?:include|range|may|can|could|offered))\b/i;

/** Anything that recurs is practice, even though its next occurrence is in the future. */
export const routine =
  /\b(?:next|again|annual(?:ly)?|yearly|each|every|routine(?:ly)?|review(?:ed)?|renew(?:ed|al)?|refresher|(?:is|are|be) refreshed|repeat(?:ed)?|audit(?:ed)?|continue)\b/i;

/** A change that happens once: said of a day to come, it is no practice even if something recurs beside it. */
export const once =
  /\b(?:re-?(?:drafted|written|worded|designed|negotiated|procured|branded|launched|printed|issued)|amended|changed|altered|extended|added|introduced|launched?|implemented|rolled out|go live|goes live|come into (?:effect|force|use)|take effect|decided|switch(?:ed)?|moved?|migrated?|replaced?|set up|appointed|merged?|uploaded|incorporated)\b/i;

/** Words that say that what was due was done. */
export const kept =
  /\b(?:as (?:planned|promised|scheduled|intended|we (?:said|promised))|on (?:time|schedule)|ahead of (?:time|schedule)|(?:was|were|has been|have been) (?:fully |all |both )?(?:met|kept|honoured|achieved|done|delivered|completed|finished|fulfilled|closed)|(?:and|as|which) we (?:did|have|kept|met)|and (?:it |they |this |that |both )?(?:was|were|did|has been|have been|took place|came|went)|which (?:it |they )?(?:was|were|did|has been|have been)|did so|duly)\b/i;

/** Words that say that it was not. */
export const missed =
  /\b(?:delay\w*|postpon\w*|put back|slipp\w*|miss(?:ed)?|not|overdue|late|overr[au]n|deferred|paused|still|n't|outstanding)\b/i;
