import type { Case } from '../case.ts';
import {
  attempt,
  beginningWaits,
  body,
  bodyActs,
  listedBefore,
  over,
  parked,
  second,
  secondAttempt,
  secondWaits,
  startAfterOrder,
  startIfFailed,
  sureAttempt,
  thirdListed,
  uncounted,
  underWay,
  unhappiness,
} from './stage-classes.ts';
import { countedAnyway, inside, noComplaint, prevention } from './stage-words.ts';

/** A first report or request, which the Code lets a landlord deal with before it is a complaint. */
const firstRequest =
  '\\b(?:service requests?|requests? for|first reports?|new reports?|reports? (?:of|that)|surveys?|enquir\\w+|compliments?|petitions?|subject access|claims?|insur\\w+|new (?:\\w+ )?complaints?|fresh|separate complaints?|added to)\\b';
const laterStage = '\\bstage (?:2|two)\\b|\\bsecond stage\\b|\\bombudsman\\b';
const denial =
  "\\b(?:nobody|no one|none of|need not|(?:do|does|is|are|must|should|may|will) (?:not|never) (?:be )?(?:need|have to|ask\\w*|requir\\w*|expect\\w*|wait\\w*|first|delay\\w*|hold\\w*|told)|(?:needn't|don't have to|doesn't have to) (?:\\w+ )?(?:first|speak|talk|try|wait|contact|raise)|no (?:resident|tenant|customer|attempt|informal|separate|step|need|hurdle|stage(?! (?:1|one))|filter|triage))\\b";
/** What panels do with complaints that are over, and appeals about other things. */
const otherPurpose =
  '\\b(?:lessons?|learn\\w*|trends?|themes?|anonymi\\w+|samples?|scrutin\\w+(?! (?:board|panel|committee))|closed|insight|quarter\\w*|each year|annual\\w*|report(?:s|ed)? to|monitor(?:s|ed|ing)?(?! officer)|performance|figures|dip|audits?(?! committee)|restrict\\w*|behaviour|allocations?|lettings?|evict\\w*|rent|service charges?|survey\\w*|compensation scheme|signs?|signed|no part in|compliance|determination orders?)\\b';

/** Stages told by classes of words, in whatever order, in one sentence or in neighbouring ones. */
export const composedStages: readonly Case[] = [
  {
    id: 'attempt-then-start',
    tells: 'an attempt to settle what residents are unhappy about, ahead of the complaint’s start',
    says: 'Wardens take the matter up with the tenant ahead of anything going onto the complaints register.',
    spares: 'Wardens take the matter up with the tenant ahead of the reply at stage 1.',
    cues: 'before|prior to|ahead of|in advance of|rather than|instead of|alternative to|avoid|remov|need|have to|until|unless&complain|stage|formal|logged|regist|record|policy|procedure|process',
    match: '',
    chains: startAfterOrder,
    also: [attempt],
    unless: ['past', 'told', 'outside', 'quoted', 'other'],
    spared: `${inside}|${noComplaint}|${prevention}|${firstRequest}|${laterStage}|${denial}`,
  },
  {
    id: 'start-once-failed',
    tells: 'a complaint that starts once something else has failed, even a sentence later',
    says: 'A member with a gripe brings it up at the house meeting. Should that bring no agreement, the secretary opens stage 1.',
    spares:
      'A member with a gripe brings it up at the house meeting. Should that bring no agreement, stage 1 goes on.',
    cues: "if |where|when|once|should|after|as soon|those|anything|whatever|matters|cases|that|which|only|it's|not |otherwise|then|thereafter&complain|stage|formal|logged|regist|filled in",
    match: '',
    chains: startIfFailed,
    also: [attempt, unhappiness],
    joins: 2,
    unless: ['past', 'told', 'outside', 'quoted', 'other'],
    spared: `${countedAnyway}|\\bnot (?:to )?accept(?:ed|ing)? (?:a|the|your|their|his|her) (?:\\w+ )?complaint|\\btreat (?:any|all|every) (?:\\w+ )?dissatisf\\w+|\\b(?:stays|remains) an? |${noComplaint}|${prevention}|${firstRequest}|\\bwhether (?:they|the \\w+|he|she)(?:'d| would)? (?:like|want|wish) to|${denial}`,
  },
  {
    id: 'kept-out',
    tells: 'unhappiness that is answered and not counted',
    says: 'Niggles are answered by the team and are not shown in our complaints.',
    spares: 'Niggles are answered by the team and are shown in our complaints.',
    cues: "complain|outside|stage|logged|recorded|registered&no |not |never|n't|outside|kept|keeps|stay|held|left|nothing|reserved|saved|meant",
    match: `\\b${uncounted}`,
    also: [
      attempt,
      '\\b(?:dissatisf\\w+|unhapp\\w+|concerns?|grumbles?|gripes?|niggles?|issues?|problems?|matters?|anything|whatever|minor|low-level|resolv\\w+|resolution|settl\\w+|sort(?:ed|ing)?|fix(?:ed)?|upset|call)\\b',
    ],
    joins: 1,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${inside}|${firstRequest}|${denial}|\\b(?:words?|terms?)\\b`,
  },
  {
    id: 'looked-at-again',
    tells: 'a body that looks again once the second stage is over',
    says: 'If a resident disputes the second decision, the Monitoring Officer determines the case.',
    spares: 'If a resident disputes the second decision, the ombudsman determines the case.',
    cues: 'stage 2|stage two|stage-2|second|s2|final|stages&panel|board|chair|committee|chief executive|ceo|director|councillor|member|trustee|cabinet|executive|portfolio|officer|adjudicat|arbitrat|mediat|assessor|commissioner|leader|secretary|president|independent|external|peer|another|parent',
    match: `${second}|${body} (?:[^\\s]+ ){0,3}?re-?(?:hear|open|look)\\w*`,
    also: [second, over, bodyActs],
    joins: 1,
    unless: ['past', 'told', 'denied', 'quoted', 'other'],
    spared: `${otherPurpose}|\\b(?:designated (?:persons?|complaints panel)|mps?|courts?|tribunal|regulator)\\b|\\b(?:refer|take|put|pass|bring)\\w* (?:[^\\s]+ ){0,4}?to the (?:housing )?ombudsman\\b|\\bstage (?:2|two) (?:\\w+ )?(?:is|are) (?:heard|carried|led|done|considered|discussed)\\b|\\bno (?:appeal|further|third)\\b|\\b(?:sometimes|signpost\\w*|on occasion)\\b`,
  },
  {
    id: 'second-waits',
    tells: 'a second stage that waits for another attempt',
    says: 'The original team gives it a fresh look, and stage 2 begins if the resident rejects that too.',
    spares: 'The original team gives it no fresh look, and stage 2 begins if the resident asks for it.',
    cues: 'stage 2|stage two|second stage|escalat|review&if |where|when|once|should|after|only|unless|until|before|prior|ahead|advance|otherwise|then|fail|first|back|subject|between',
    match: '',
    chains: secondWaits,
    also: [secondAttempt],
    joins: 1,
    unless: ['past', 'told', 'denied', 'quoted', 'outside', 'other'],
    spared: `${noComplaint}|${denial}|\\b(?:optional|if (?:they|the resident) (?:wish|want)\\w*|may choose|part of|free to|welcome to|no (?:reason|meeting|interview|second look|fresh look))\\b|\\b(?:reviewer|director|stage (?:2|two) officer) (?:\\w+ )?(?:meets|talks|discusses|rings|calls|interviews)\\b`,
  },
  {
    id: 'listed-before',
    tells: 'something that stands before stage 1 in a list of the stages',
    says: 'Front-line fix > Stage 1 > Stage 2.',
    spares: 'Front-line staff > Stage 2 > ombudsman.',
    cues: '– stage|— stage|> stage|→ stage|/ stage|: stage|; stage|= stage|, stage|then stage|- stage|then step|then formal&resolution|informal|early|quick|line|initial|local|recovery|conversation|contact|triage|pre-|mediation|concern|enquiry|chat|fix|stage 0|help|opening step|first step',
    match: listedBefore,
  },
  {
    id: 'third-listed',
    tells: 'a third body named after the two stages',
    says: 'Managers answer at the first stage and directors at the second, and a referral to the Appeals Sub-Committee ends our process.',
    spares: 'Managers answer at the first stage and directors at the second, and that ends our process.',
    cues: 'first|stage 1|stage one|investigation&second|stage 2|stage two|review&panel|board|chair|committee|chief executive|councillor|trustee|cabinet|adjudicat|arbitrat|assessor|appeal|hearing',
    match: thirdListed,
    also: [
      '\\b(?:second|stage (?:2|two)|review)\\b(?:[^\\s]* ){1,14}?[^\\s]*\\b(?:referr?al|appeals?|hearings?|hears?|third|last|final(?:ly)?|lastly|refer(?:red|s)?|passed|adjudicat\\w+)\\b',
      body,
    ],
    spared: `${otherPurpose}|\\bfinal (?:response|letter|answer|reply)\\b`,
  },
  {
    id: 'beginning-waits',
    tells: 'a complaint that waits while something else is tried, in whatever words',
    says: 'Supervisors phone to win round whoever is upset; stage 1 is held in reserve.',
    spares: 'Supervisors phone whoever is upset; all complaints are at stage 1 then.',
    cues: "complain|stage 1|stage one|first stage|formal|procedure|process|logged|registered&before|prior to|ahead of|in advance|until|unless|only|otherwise|failing|fall|last resort|in reserve|held|kept|keep|hold|after th|thereafter|afterwards|once|outstanding|remain|still|cannot|can't|couldn't|unable|fail|not |n't|never|turn|declin|reject|exhausted|com|twice|again|second time|insist|without|avoid|first|initially|begin|preference|need|proper|then&solv|resolution|settl|sort|fix|smooth|nip|iron|put|turn|amend|make|close|conclude|deal|talk|speak|spoken|phone|rings|call|conversation|chat|word|visit|meeting|apolog|offer|tr|attempt|chance|opportunity| go|informal|screen|mediat|conciliat|take|final letter|answered|returned|given|help|rebook|persuad",
    match: '',
    chains: beginningWaits,
    also: [sureAttempt],
    joins: 1,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${countedAnyway}|${noComplaint}|${prevention}|${firstRequest}|${laterStage}|${denial}|${underWay}`,
  },
  {
    id: 'parked',
    tells: 'unhappiness kept under another heading while something is tried',
    says: 'Unhappiness is flagged as “pending” while the repairs desk tries to rebook.',
    spares: 'Unhappiness is flagged as a complaint while the repairs desk tries to rebook.',
    cues: 'pending|hold|queue|amber|limbo|pre-|resolved at|first contact|watching|provisional|expression|feedback|niggle|grumble|early resolution|informal|quick ',
    match: parked,
    also: [
      sureAttempt,
      '\\b(?:dissatisf\\w+|unhapp\\w+|not happy|grumbles?|niggles?|complaints?)\\b',
      '\\b(?:to see|while|whilst|until|unless|before|so that|if|instead|rather|only|not (?:as|reported|counted))\\b',
    ],
    joins: 1,
    unless: ['past', 'told', 'denied', 'quoted', 'outside', 'other'],
    spared: `${inside}|${noComplaint}|${prevention}|${firstRequest}|${laterStage}|${denial}|${underWay}`,
  },
  {
    id: 'informal-kind',
    tells: 'complaints, reviews or appeals of an informal kind beside the others',
    says: 'Team leaders carry out an informal review.',
    spares: 'Team leaders carry out no informal review.',
    cues: 'informal',
    match: '\\binformal (?:complaints?|appeals?|reviews?|investigations?|hearings?|stages?)\\b',
    unless: ['past', 'told', 'denied', 'quoted'],
    spared:
      '\\b(?:words?|terms?|(?:described|called|labelled|named) as|(?:logged|treated|recorded) as (?:a )?stage (?:1|one)|not (?:distinguish|differentiate))\\b',
  },
  {
    id: 'levels-listed',
    tells: 'more levels than the Code has, named one by one',
    says: 'The procedure has local, corporate and Member levels.',
    spares: 'The procedure has local and corporate levels.',
    cues: ', & and &levels|stages|tiers&procedure|process|complaint|policy',
    match: "\\b(?:[\\w'-]+, )+[\\w'-]+,? and [\\w'-]+ (?:levels|stages|tiers)\\b",
    also: ['\\b(?:procedure|process|complaints?|policy)\\b'],
    spared: '\\b(?:staff|officers) at\\b|\\b(?:learning|works|training|management)\\b',
  },
];
