import type { Case } from '../case.ts';
import { sureAttempt, unhappiness } from './stage-classes.ts';
import { countedAnyway, inside } from './stage-words.ts';

const all = `\\b(?:(?:all|each|both) of (?:it|them|these)|everything|all (?:is|are)|every one)\\b|${countedAnyway}`;
const asComplaint = '(?:complain\\w*|stage (?:1|one)|(?:be|for|is|are) (?:logg|regist|record)\\w+)';
const again =
  "(?:reconsider\\w*|re-?examin\\w*|re-?think\\w*|think(?:s|ing)? again|look(?:s|ing)? (?:at (?:it|the \\w+) )?again|second look|re-?look\\w*|re-?visit\\w*|cooling-off|go(?:es)? over [\\w' ]{2,30}? again)";
const ways =
  '(?:process|procedure|policy|ladder|journey|route|steps|stages|goes|hands|chances|opportunities|complaint travels)';
const before =
  "(?:chat|talk|fix|contact|conversation|help|front[- ]?line|enquir(?:y|ies)|triage|mediation|informal|local|office|service|(?:early|quick|first|informal|local) [\\w'-]+)";

/** Stages told by what comes of a matter: what is left of it, what happens to it the second time, what is listed beside it. */
export const toldStages: readonly Case[] = [
  {
    id: 'the-rest',
    tells: 'only what is left after an attempt going on as a complaint',
    says: 'Wardens try to settle each grumble and send on the rest as complaints.',
    spares: 'Wardens try to settle each grumble and send on each as a complaint.',
    cues: 'the rest|the others|left|remains|remaining|cannot|only|beat|unresolved&complain|logg|regist|record|stage',
    match: `\\b(?:(?:pass|hand|send|mov|refer|forward|escalat|log|put|turn|bring)\\w*(?: [\\w'-]+){0,5}? (?:the rest\\b|the others\\b|what(?:ever)? (?:is left|remains)|only (?:those|the ones|what|unresolved)|unresolved|(?:those|what|anything|whatever) (?:which |that )?(?:they |he |she |it )?(?:cannot|can't|could not|fail\\w*|beats?))|only (?:unresolved|what is left|what remains|the rest)|what(?:ever)? (?:is left(?: over)?|remains|cannot be \\w+) (?:is|gets|becomes|counts|goes|moves)|the rest (?:is|are|become|go|count))\\b`,
    also: [
      `${sureAttempt}|\\bdo(?:es)? what\\b|\\bcur(?:e|es|ed)\\b|\\bfilter\\w*|\\bsift\\w*`,
      `\\b${asComplaint}`,
    ],
    joins: 1,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${all}|${inside}|\\bsurveys?\\b|\\bstage (?:2|two)\\b`,
  },
  {
    id: 'second-time',
    tells: 'unhappiness that is a complaint the second time only',
    says: 'A grumble is feedback the first time and a complaint the next time.',
    spares: 'A grumble is a complaint the first time and the next time.',
    cues: 'first|one more|another&second|next|repeat|again|another|more&complain|log',
    match:
      '\\bfirst (?:time|occasion|instance|report|mention|expression|contact|voiced|dissatisfaction)\\b.{0,90}?\\b(?:on the second|(?:second|next) (?:time|occasion|report|mention|expression|one)|repeat(?:s|ed)?|(?:voiced|said|raised|comes?|happens) again|another time)\\b|\\b(?:second|next) (?:time|occasion|report|mention|expression)\\b.{0,60}?\\bcomplaint\\b.{0,60}?\\bfirst\\b',
    also: [
      unhappiness,
      '\\b(?:complaint|log)',
      '\\b(?:dissatisf|unhapp|grumbl|not happy|concern|feedback|moan|upset)',
    ],
    joins: 1,
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `\\b(?:fault|repair|reported)\\b|\\bcomplaint(?: \\w+)? (?:at |on |from )?the first\\b|\\bfirst [^.;]{0,60}\\bcomplaint,? and (?:so|again|also|the (?:second|next))\\b|${inside}`,
  },
  {
    id: 'sifted-out',
    tells: 'matters picked out so that they are not complaints',
    says: 'At triage we pick out what a phone call can mend, so that it never becomes a complaint.',
    spares: 'At triage we pick out what is urgent, and all of it is a complaint.',
    cues: 'triag|sift|screen|filter|vet|weed|siphon|divert|pick|catch&complain|stage',
    match:
      "\\b(?:need not|needn't|(?:do|does|will)(?: not|n't)|never|without|instead of|rather than|only|stays?(?: out)?|kept|keeps?|out of|off|away from)\\b(?: [\\w'-]+){0,5}? (?:(?:becom|turn|reach|enter|count|go|com)\\w*|of|from|the|our)(?: [\\w'-]+){0,3}? (?:complaints?|stage (?:1|one))\\b(?! (?:team|officer|handler|manager)s?\\b)",
    also: [
      '\\b(?:triag\\w*|sift\\w*|screen\\w*|filter\\w*|vet(?:s|ted)?|weed\\w*|siphon\\w*|divert\\w*|picks? (?:out|off)|catch(?:es)?)\\b',
    ],
    unless: ['past', 'told', 'quoted', 'outside', 'other'],
    spared: `${all}|${inside}|\\b(?:service requests?|surveys?|spam|junk)\\b`,
  },
  {
    id: 'waits-in-line',
    tells: 'unhappiness that waits on a list and may leave it as a complaint',
    says: 'Grumbles wait in a holding tray for a day and come off it either settled or as a complaint.',
    spares: 'Complaints wait in a tray for an hour and leave it with a number.',
    cues: 'list|queue|tray|item|inbox|folder&complain|stage 1|stage one',
    match:
      "\\b(?:wait|sit|stay|rest|held|hold|kept|keep|remain)s?\\b(?: [\\w'-]+){0,8}? (?:list|queue|tray|item|inbox|folder)\\b.{0,80}?\\b(?:comes?|leaves?|turns?|moves?|goes|becomes?)\\b(?: [\\w'-]+){0,8}? (?:complaint|stage (?:1|one))\\b",
    unless: ['past', 'told', 'denied', 'quoted', 'outside', 'other'],
    spared: inside,
  },
  {
    id: 'reconsidered',
    tells: 'a first decision looked at again before the second stage',
    says: 'Ahead of stage 2 the team leader re-examines the decision.',
    spares: 'At stage 2 the team leader re-examines the decision.',
    cues: 'reconsider|examin|think|look|visit|cooling|again&stage|second|escalat',
    match: `\\b${again}(?=\\W|$)`,
    also: [
      '\\b(?:stage (?:2|two)|second|escalat\\w*)\\b',
      '\\b(?:before|ahead of|prior to|in advance|only|between|first asks?|first asked|(?:can|may|could|will|and) (?:then |only )?(?:go|move|be taken) (?:on )?to|if (?:it|that|she|he|they|the (?:decision|answer))(?: \\w+)? (?:stands?|upholds?|is upheld|confirms?|cannot|does not)|then (?:\\w+ )?(?:escalated|moves?|goes|starts?|opens?))\\b',
    ],
    unless: ['past', 'told', 'denied', 'quoted', 'outside', 'other'],
    spared:
      '\\b(?:at|during|within|in) (?:stage (?:2|two)|the second stage)\\b|\\bstage (?:2|two) (?:is|means|officer|reviewer)\\b|\\b(?:samples?|learn\\w*|quarter\\w*|policy|code)\\b',
  },
  {
    id: 'listed-three',
    tells: 'three steps in a list, of which the first comes before an investigation',
    says: 'The procedure consists of a local fix, an investigation and a review.',
    spares: 'The procedure consists of an investigation and a review.',
    cues: 'investigat|officer|manager|complaint|team|stage 1|stage one&review|director|appeal|panel|stage 2|stage two&: |consist|compris|made up|starts with|begins with|runs from|goes from|includes',
    match: `\\b${ways}(?:[^.;:]{0,40}:|[^.;:]{0,20} (?:consists? of|comprises?|(?:is |are )?made up of|includes?|runs? from|goes from|(?:starts?|begins?) with)) [^.;:]{0,24}?\\b${before}(?: [\\w'-]+){0,3}(?:,|;| [>→/–-]| to| then| and then) (?:[\\w'-]+ ){0,4}?(?:investigat\\w+|(?:complaints )?(?:officer|manager|team)|complaint|stage (?:1|one))(?: [\\w'-]+){0,3}?(?:,|;| [>→/–-])? (?:and |then |or |to )*(?:[\\w'-]+ ){0,4}?(?:review|director|appeal|panel|stage (?:2|two))\\b`,
    unless: ['past', 'denied', 'quoted', 'other'],
  },
  {
    id: 'before-ombudsman',
    tells: 'a further attempt before a resident goes to the ombudsman',
    says: 'Before they go to the ombudsman residents are asked to try mediation.',
    spares: 'Before they go to the ombudsman residents have had both our replies.',
    cues: 'ombudsman&before&mediat|conciliat|arbitrat|panel|hearing|appeal|chief executive|another|further|fresh',
    match: "\\bbefore (?:[\\w'-]+ ){0,6}?(?:the )?(?:housing )?ombudsman\\b",
    also: [
      '\\b(?:mediation|conciliation|arbitration|panel|hearing|appeal|(?:another|further|fresh) (?:\\w+ )?(?:look|review|step|stage|try|attempt)|chief executive)\\b',
    ],
    unless: ['past', 'told', 'denied', 'quoted'],
    spared: '\\b(?:court|tribunal|designated)\\b',
  },
];
