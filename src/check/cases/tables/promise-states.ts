import type { Case } from '../case.ts';
import {
  artefacts,
  eachCase,
  makings,
  partOfCase,
  recurring,
  saidOfCase,
  unfinished,
} from './promise-words.ts';

const be = '(?:is|are|remains?|has gone|have gone|still|now|currently|but|and)';
const still = '(?:(?:now|still|currently|also|only|both|presently|all) )*';
const bodies =
  '(?:printers?|print room|designers?|solicitors?|lawyers?|legal(?: team| services)?|translators?|translation agency|web team|web editors?|board|cabinet|committee|executive|communications(?: team)?|comms(?: team)?|suppliers?|developers?|it(?: team)?|ict|digital(?: team)?|hr|unions|procurement(?: team)?|policy team|freeholders?|software (?:company|house|supplier)|landlords|partners)';

/** Rows for something that is said to be in an unfinished state. */
export const stateCases: readonly Case[] = [
  {
    id: 'at-a-stage',
    tells: 'something at the stage of a draft, a design or a tender',
    says: 'Our new compensation guidance is at the consultation stage.',
    spares: 'Each complaint that is at the investigation stage has one owner.',
    cues: 'ing stage|trial stage|trial phase|ion stage|ing phase|ion phase|design stage|design phase|pilot stage|pilot phase|draft stage|draft phase|tender stage|build stage|build phase|ment stage|ment phase|early stage|proof stage|proposal stage|concept stage|at the print|at the design|at the transl|draft|out to |out for |out at ',
    match: `\\b${be} ${still}(?:at (?:the|an?|its) (?:\\w+ )?(?:draft|drafting|design|planning|scoping|trial|consultation|testing|pilot|discussion|procurement|tender|proof|development|proposal|ideas|mobilisation|implementation|build|concept|early) (?:stage|phase)s?|in (?:the|an?|its) (?:\\w+ )?(?:draft|drafting|design|planning|scoping|consultation|testing|pilot|procurement|tender|development|mobilisation|implementation|build) (?:stage|phase)|at the (?:printers?|designers?|translators?)|in (?:the|its|their) early stages|(?:only )?an? (?:first |final |second |working |early )?draft\\b|out (?:to|for|at) (?:advert\\w*|tender|consultation|comment|printing|print|translation|quotes?|quotation|signature)\\b)`,
    unless: ['conditional', 'quoted'],
    spared: `${saidOfCase(be)}|${eachCase}`,
  },
  {
    id: 'on-a-list',
    tells: 'something on a plan or a list of work to do',
    says: 'Alerts for late responses are on the to-do list of our software supplier.',
    spares: 'Actions from complaints are on the list that the manager works through.',
    cues: 'plan|to-do|roadmap|backlog|programme|release|agenda|wish|queue|list for&on |in |part of |next |plan for ',
    match: `\\b(?:(?<=\\b(?:is|are|also|listed|included|now|still|currently|and|priority) )(?:on|in|part of) (?:the|our|its|their|a|this year's|next year's) [\\w' -]{0,30}?\\b(?:workplan|work plan|work programme|to-do list|forward plan|roadmap|backlog|(?:improvement|development|delivery|project|change|transformation|action|digital|business|communications|corporate|service) (?:plan|programme)|wish ?list|list (?:of improvements|for the next release|for next year|for development))\\b|(?:next|coming) (?:year's )?(?:software |system )?release\\b|in (?:its|their|the|our) (?:work |development )?queue\\b|plan for (?:next year|the coming year)|next year's (?:\\w+ )?(?:plan|programme|budget))`,
    unless: ['conditional', 'quoted'],
    spared: `${recurring}|${saidOfCase(be)}|${eachCase}|\\baudit\\b|\\b(?:agreed|delivered|carried out|completed|finished|done)\\b|\\b(?:actions?|lessons|learning) (?:from|arising|is|are)\\b`,
  },
  {
    id: 'with-somebody',
    tells: 'something that is with others to be printed, approved or built',
    says: 'The reworded letter templates are with our solicitors.',
    spares: 'Once a case is with our solicitors, the resident is told.',
    cues: 'is with |are with |now with |still with |currently with |remains with |remain with |and with |but with ',
    match: `\\b(?:is|are|remains?|now|still|currently|and|but) with (?:the|our|its|their) (?:\\w+ )?${bodies}(?! (?:each|every|at|in|on|of|which|who|that)\\b)(?: (?:for|to|and|until|awaiting) [\\w'-]+)?`,
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `${saidOfCase(be)}|${eachCase}|${recurring}|\\b(?:shared|discussed|agreed|work|works|working|liais\\w+|meets?|met|deals?|rests?|lies?|sits?|comply) with\\b|\\bonce\\b`,
  },
  {
    id: 'awaits',
    tells: 'something that waits for approval, money or people',
    says: 'The amended delegation scheme awaits the Board’s approval.',
    spares: 'Payments that await the manager’s approval are shown in red.',
    cues: 'await|pending|wait for|waiting for|waiting on|waits for|subject to|dependent on|depends on',
    match:
      "\\b(?:await(?:s|ing)?|pending|wait(?:ing)? (?:for|on)|waits? for|subject to|dependent on|depends? on) [\\w' -]{0,40}?\\b(?:approval|sign-?off|signing[- ]off|adoption|ratification|agreement|go-ahead|funding|budget|clearance|endorsement|consent|green light|procurement|recruitment|installation|launch|publication|translation|upload|decision by (?:the )?(?:board|cabinet|committee|council)|signature|election|(?:new|replacement|upgraded|revised) (?:software|system|module|contract|portal|website|handbook|polic(?:y|ies)|crm|leaflets?)|implementation|migration|upgrade|tender)\\b",
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `${saidOfCase('(?:is|are|remains?|await|pending|waiting|subject)')}|${eachCase}|${recurring}|\\b(?:drafts?|letters?|works?|offers?|payments?) (?:[\\w'-]+ )*?(?:is|are|await)\\b`,
  },
  {
    id: 'gap-for-now',
    tells: 'something that is not so yet, for now or so far',
    says: 'The contact centre does not have the new script for now.',
    spares: 'The contact centre does not close a call until the script is read.',
    cues: "not|n't|still|yet|currently|at present|so far|for now|at the moment|outstanding|incomplete|unfinished",
    match: `\\b(?:(?:cannot|(?:is|are) unable to) yet\\b|currently (?:no|lacks?|unable|without)\\b|(?:there (?:is|are)|has|have) (?:\\w+ )?no [\\w' -]{2,40}? (?:yet|at present|at the moment|so far|for now|currently)\\b|(?:cannot|(?:do|does|is|are|has|have|can)(?:n't| not)) [\\w', -]{2,80}? (?:for now|for the (?:moment|time being)|so far|as yet|at the moment|at this stage|to date|just yet|yet)\\b|still (?:carry|carries|says?|refers?|names?|gives?|uses?|lists?|cites?|links?|points?|quotes?|contains?|shows?|has|have) (?:[\\w'-]+ ){0,4}?(?:old|2022|2020|previous|former|earlier|superseded|out-of-date|outdated)\\b|(?:has|have|is|are) (?:still )?yet to [a-z]+|(?:is|are|remains?) ${still}(?:outstanding|incomplete|unfinished)\\b)`,
    also: [
      new Set([
        ...artefacts,
        ...'we staff agents contractors partners managers surveyors caretakers wardens'.split(' '),
      ]),
    ],
    unless: ['conditional', 'quoted'],
    spared: `${saidOfCase('(?:do|does|is|are|has|have|can|still|remains?|yet)')}|\\b(?:if|where|whenever|until) (?:\\w+ )?${partOfCase}|\\b(?:which|what|those|whether)\\b|\\b(?:works?|repairs?|actions?|jobs?|steps) that (?:is|are)\\b|\\bactions?\\b|\\bnot (?:been |received )?(?:any|complain)`,
  },
  {
    id: 'making-as-noun',
    tells: 'a rewrite, a rollout or a tender that goes on or is to come',
    says: 'A rewrite of our compensation guidance is in hand.',
    spares: 'A review of the complaint is in hand within a day.',
    cues: 'writ|draft|design|vision|brand|procure|recruit|place|fresh|print|launch|tender|align|struct|organis|overhaul|update|upgrade|roll|transl|harmonis|migrat|consolid|public|intro|implement|adopt|exten|expan|develop|pilot|trial|training|review|work&under|in hand|in progress|going|outstanding|await|imminent|in train|in prep|in prod|in dev|in desig|in procure|in mobil|in test|in proof|in draft|being |workstream|part of|planned|proposed|programmed|timetabled|pencilled|scheduled|booked|arranged|begun|started|commenced|to follow|to come|yet to| next|incomplete|unfinished|half|queue|infancy|backlog|pipeline',
    match: `\\b${makings}(?: (?:of|to|for|on|in|towards|between|with) [\\w&'/ -]{2,70}?)? (?:is|are|has|have|remains?) ${still}(?:yet to (?:be [a-z]+|take place|begin|start|happen)|${unfinished})`,
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `\\b(?:review|work|implementation|works) (?:of|to|on|for) (?:(?:the|a|their|any|each|your) )?(?:[\\w-]+ )?${partOfCase}|${eachCase}|${recurring}|${saidOfCase('(?:is|are|has|remains?)')}|\\bto (?:the|a|their) homes?\\b`,
  },
  {
    id: 'so-far-some',
    tells: 'something done so far by some',
    says: 'The clause has so far been signed by four of our six agents.',
    spares: 'So far this year four of our six upheld complaints were about repairs.',
    cues: 'so far|to date|has asked|have asked|instructed|tasked|briefed|commissioned|requested',
    match:
      "\\b(?:(?:so far|to date),? (?:[\\w'-]+ ){0,8}?(?:signed|trained|attended|completed|adopted|joined|agreed|taken|moved|covers?) (?:[\\w'-]+ ){0,4}?(?:of|out of) |(?:has|have) (?:been )?(?:asked|instructed|tasked|briefed|commissioned|requested) (?:[\\w'-]+ ){0,6}?to (?:add|amend|rewrite|redraft|change|update|include|design|build|translate|print|draft|revise|produce|develop|prepare|remove|correct|insert|extend)\\b)",
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `${eachCase}|\\b(?:of|by|from) (?:\\w+ ){0,3}?${partOfCase}|${recurring}`,
  },
  {
    id: 'all-but',
    tells: 'something done by all but some',
    says: 'All but two of our managing agents have signed the clause.',
    spares: 'All but four complaints were answered in time.',
    cues: 'all but|except|apart from|next in line|next to be|next on the list',
    match:
      "\\b(?:(?:all|everyone|every team) (?:but|except(?: for)?|apart from) [\\w' -]{2,50}? (?:have|has|are|is) (?:now |been |all )*(?:had|trained|completed|signed|done|moved|joined|covered|taken|attended|switched|updated)|(?:is|are|comes?) next (?:in line|to be|on the list))\\b",
    unless: ['conditional', 'quoted'],
    spared: `\\bbut (?:\\w+ )?${partOfCase}|${eachCase}`,
  },
];
