import type { Case } from '../case.ts';
import {
  artefacts,
  eachCase,
  madeNoun,
  makings,
  partOfCase,
  recurring,
  saidOfCase,
  soonTime,
  unfinished,
  workers,
} from './promise-words.ts';

const still = '(?:(?:now|still|currently|also|only|both|presently|all|just|almost|nearly|very) )*';
const is = `(?:is|are|remains?|'s|'re|has gone|have gone|looks?|seems?)`;
const bodies =
  "(?:board|cabinet|committee|council|executive|trustees|governing body|leadership team|management team|regulator|unions?|legal team|freeholders?|members)(?:'s|')?";
const approval =
  '(?:approval|agreement|consent|sign-?off|signature|blessing|say-so|go-ahead|permission|authority|decision|vote|funding|budget)';
const makes =
  '(?:put|get|build|buy|bring|write|writing|draw|set|move|add|adding|print|train|recruit|hire|appoint|agree|extend|publish|upload|launch|introduce|create|design|draft|develop|establish|start|begin|widen|change|amend|update|rewrite|revise|improve|replace|finish|complete|translate|roll|test|pilot|trial|arrange|organise|run|open|produce|make|give|have|adopt|strengthen|simplify|automate|merge|join|link|align)';
const guard = `${eachCase}|${recurring}`;

/** Rows by classes: something made or somebody trained, and words that it is not finished, is wanted or waits. */
export const composedPromises: readonly Case[] = [
  {
    id: 'made-unfinished',
    tells: 'something made, and a state in which it is not finished',
    says: 'A guide to remedies is on its way.',
    spares: 'A letter to the resident is on its way.',
    cues: 'moving along|coming along|taking shape|progressing|nearly |almost |well advanced|with the |with our |on its way|on their way|on the way| coming|on order|half-|half w|half d|half b|half f|half t|partly |part-|part way|part b|part w|part done|in the making|round the corner|around the corner|not far off|is waiting|are waiting|in the offing|pencilled|work in progress|is overdue|are overdue|way off|to come|due a |due an |due for|infancy|is next|are next|next year|next month|next quarter|next spring|next summer|next autumn|next winter|in the new year|under way|underway|in hand|in progress|ongoing|awaited|imminent|in train|in prep|in prod|in dev|in desig|in proc|in testing|user testing|in draft|draft stage|ing stage|pipeline|queue|backlog|under dev|under con|under disc|under neg|under act|being done|being scop|being plan|being cost|being draft|being prep|is planned|are planned|is proposed|are proposed|begun|is started|are started|commenced|to follow|incomplete|unfinished|some way|soon|shortly',
    match: `\\b${madeNoun} ${is} ${still}(?:on (?:its|their|the) way|coming(?: soon| shortly| along| next| in\\b|\\b(?=\\W*$))|on order|half[- ]\\w+|partly \\w+|part[- ](?:way|built|written|done)|in the making|(?:round|around) the corner|not far off|a (?:work in progress|way off)|some way off|waiting|in the offing|pencilled|overdue|to come|due (?:an?|for) ${makings}|${soonTime}|${unfinished})`,
    unless: ['past', 'conditional', 'quoted'],
    spared: `${guard}|${saidOfCase(is)}|\\b(?:repairs?|works?|letters?|responses?|repl(?:y|ies)) (?:to|for|is|are)\\b`,
  },
  {
    id: 'some-are-not',
    tells: 'something done by or for some, and not by all',
    says: 'Most of the wardens have done the course, and the rest are booked on one.',
    spares: 'Most of the wardens have done the course twice.',
    cues: 'so far|to date|not been|not all|not every|not each|the rest|the others|remainder|remaining|still waiting|yet|left to|to come|not with |not for |not by |not in |not at |not across |not to |few |some |several |half ',
    match: `\\b(?:\\w+ of (?:the|our) (?:\\w+ )?${workers} (?:[\\w'-]+ ){1,8}?(?:so far|to date)\\b|not been (?:\\w+ ){1,3}?(?:for|with|by|in|at|to) (?:all|every)\\b|not (?:with|for|by|in|at|across|to) (?:all|every|everyone|everybody)\\b|not (?:all|every|everyone|everybody|each)(?: of)? (?:(?:our|the|of) )*(?:[\\w-]+ ){0,2}?${workers}|(?:the (?:rest|others|remainder)|(?:the )?remaining (?:[\\w-]+ ){0,2}?${workers}) (?:are|is|still|will|to|have|has|being|were)\\b(?! (?:been|had|done))|(?:some|few|several|half|many|two|three|four|five|six|a number|a handful|\\d+)(?: of)? (?:(?:our|the|of) )*(?:[\\w-]+ ){0,3}?${workers} (?:(?:are|is|have|has) )?(?:still |yet )?(?:waiting|wait|to be|yet|without|need|awaiting|left to|untrained|to (?:train|do|complete|attend))|with (?:the )?(?:rest|others|remainder|more) (?:to (?:come|follow|do)|following|coming|booked|planned))`,
    also: [
      new Set(
        'train trained training course courses workshop workshops session sessions e-learning module modules briefing briefings induction refresher refreshers contract contracts agreement agreements clause clauses sign signed policy policies system systems know aware learn learned leaflets posters objective objectives logins access updated moved switched script scripts guidance done had begun started agree agreed introduced'.split(
          ' ',
        ),
      ),
    ],
    unless: ['past', 'conditional', 'quoted'],
    spared: guard,
  },
  {
    id: 'asked-for',
    tells: 'something that has been asked for, ordered or applied for',
    says: 'We have ordered braille copies of the guide.',
    spares: 'We have ordered what the surveyor asked for.',
    cues: 'asked|requested|ordered|commissioned|applied|instructed|approached|put in|bid|submitted|sent off|engaged|invited',
    match: `\\b(?:we|we've|${bodies}|team|managers?|association|trust|landlord|officers) ?(?:(?:have|has|'ve) (?:now |also |just )?|'ve )?(?:asked|requested|ordered|commissioned|applied|instructed|approached|put in|bid|engaged|invited|sent off)(?: [\\w'-]+){0,4}? (?:for|to|a|an|new|quotes|tenders|copies)\\b`,
    also: [
      artefacts,
      "\\b(?:have|has|'ve)\\b",
      '\\b(?:software (?:house|company|supplier)|suppliers?|developers?|designers?|printers?|translators?|budget|funding|quotes?|tenders?|new|copies|posters?|leaflets?|module|reminders?|function|field|version)\\b',
    ],
    unless: ['past', 'conditional', 'quoted'],
    spared: `${guard}|\\b(?:residents?|tenants?|customers?|complainants?) (?:have|has|asked|requested)\\b|\\b(?:and|which|who|that) (?:now|is now|are now|was|were|has been|have been) (?:use|used|in|installed|sent|delivered|set|made)`,
  },
  {
    id: 'wants-remaking',
    tells: 'something made that wants doing again',
    says: 'The refusal script could do with a refresh.',
    spares: 'The refusal script came with a refresh of the guide.',
    cues: 'could do with|due |in need of|would benefit|needs |need |wants |ready for|ripe for|crying out|overdue|require',
    match: `\\b${madeNoun} (?:(?:still|also|now|all|both|do|does) )*(?:could do with|(?:is|are) (?:over)?due|(?:is|are) in need of|would benefit from|needs?|wants?|(?:is|are) (?:ready|ripe|crying out) for|requires?) (?:an? |some |more |further |its |their )?(?:\\w+ )?${makings}\\b(?! (?:of|by) (?:the|each|every) (?:case|complaint))`,
    unless: ['past', 'conditional', 'quoted'],
    spared: guard,
  },
  {
    id: 'hoped-for',
    tells: 'something hoped for, wanted or put on a list of work',
    says: 'A lessons digest is among the things that we mean to start.',
    spares: 'A quick answer is among the things that residents want to have.',
    cues: 'soon be able|shortly be able|eventually be able|in time be able|then be able|expected to |hoping|hope |among the |of the things|of the jobs|of the tasks|of the improvements|of the changes|on our list|on the list|priority for|priority in|priority this|priority next|priorities for|steps are|steps being|tackling|addressing this|working on this|working on it|looking into this|putting this right|keen|minded|mean to|next job|next task|watch this space|coming soon|stay tuned|bear with',
    match: `\\b(?:(?:we|we're|board|team|${bodies}) (?:are |is )?(?:hoping for|hope for|looking to|keen to|minded to|mean to|meaning to) (?:an?|new|the|${makes})\\b|(?:among|one of) the (?:\\w+ )?(?:things|jobs|tasks|actions|areas|improvements|changes|pieces of work)(?: that)? (?:we|the \\w+) (?:want|wants|mean|means|plan|plans|hope|hopes|intend|intends|need|needs|would like|have|has)\\b|on (?:our|the|their) list (?:to|of things to|for)\\b|(?:is|are) (?:a|our|the|one of our) (?:\\w+ )?(?:priority|priorities|next (?:step|job|task)) (?:for|in|this|next|over)\\b|steps (?:are|have been) being taken to ${makes}|(?:steps are being taken|measures are being taken) to\\b|(?:we|and|team|board|managers?) (?:are|is|'re) (?:now |currently )?(?:tackling|addressing|working on|looking into|putting right|remedying|fixing) (?:this|that|it|the gap|these)\\b(?! (?:case|complaint))|(?:${bodies}|we) (?:is|are) expected to (?:give|adopt|approve|appoint|agree|decide|vote|choose|sign|publish)\\b|(?:will|shall|'ll) (?:soon|shortly|eventually|in time|then) be able to|watch this space|coming soon|stay tuned|bear with us)`,
    unless: ['past', 'conditional', 'quoted'],
    spared: `${recurring}|\\b(?:residents?|tenants?|customers?|complainants?) (?:are|is|who are) (?:hoping|keen)\\b|\\b(?:high|top|highest) priority\\b`,
  },
  {
    id: 'needs-approval',
    tells: 'something that cannot be so until somebody approves it',
    says: 'The delegation limits need Cabinet’s blessing first.',
    spares: 'The offer needs the manager’s blessing first.',
    cues: 'need|requir|wait|subject|until|before|depend|await|pending|go to |goes to |going to &approv|agree|consent|sign|blessing|say-so|go-ahead|permission|authority|decision|vote|fund|budget',
    match: `\\b(?:needs?|requires?|awaits?|awaiting|pending|waits? for|waiting (?:for|on)|subject to|depends? on|dependent on|(?:is|are) (?:going|off|due) to)(?: the| our| its| full| formal| final)* ${bodies} (?:for )?(?:\\w+ )?${approval}\\b`,
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `${guard}|\\b(?:offers?|payments?|awards?|settlements?)\\b[^.]{0,40}\\b(?:needs?|requires?|awaits?|go(?:es)?)\\b`,
  },
  {
    id: 'comes-next',
    tells: 'interviews, a launch or a vote that is to come',
    says: 'The first workshop for wardens is in the spring.',
    spares: 'The first workshop for wardens is in the morning.',
    cues: 'is |are &interview|advert|vacan|recruit|appoint|workshop|session|launch|go-live|consultation|procurement|pilot|rollout|roll-out|training|course|publication|conference|election|tender|briefing',
    match: `\\b(?:interviews?|adverts?|vacanc(?:y|ies)|recruitment|appointment|workshops?|sessions?|launch|go-live|consultation|procurement|pilot|roll-?out|training|courses?|publication|conference|election|tender|briefings?)\\b(?: [\\w'-]+){0,8}? (?:is|are) ${still}(?:${soonTime}|out to|imminent|pending|next)`,
    unless: ['past', 'conditional', 'quoted'],
    spared: `${guard}|\\b(?:repairs?|works?|resident'?s?|case)\\b`,
  },
  {
    id: 'once-procured',
    tells: 'what waits for a project to be over',
    says: 'Old case notes will be brought across once procurement has finished.',
    spares: 'Old case notes will be brought across once the complaint has been logged.',
    cues: 'once|when|after|as soon as|following&procurement|recruitment|implementation|migration|roll|training|restructur|consultation|tender|mobilisation|development|testing|go-live|upgrade|funding|pilot|merger',
    match: `\\b(?:once|when|after|as soon as|following|on completion of) (?!any |each |every |an? )(?:(?:the|our|its|this|their) )?(?:[\\w-]+ ){0,2}?(?:procurement|recruitment|implementation|migration|roll-?out|restructure|restructuring|consultation|tender(?:ing)?|mobilisation|testing|go-live|upgrade|pilot|merger)\\b(?: (?:of|for) [\\w' -]{2,40}?)? ?(?:has|have|is|are|exercise|process|,|;|$|\\.)`,
    also: ["\\b(?:will|shall|'ll|to be|can then|are to|is to)\\b"],
    unless: ['past', 'told', 'quoted'],
    spared: recurring,
  },
  {
    id: 'will-become',
    tells: 'something made that will be other than it is',
    says: 'The report to the trustees will become quarterly.',
    spares: 'The report to the trustees will become known.',
    cues: "will become|will then be|will turn|shall become|'ll become|will start|will begin|will move|will change|will switch|will carry|will oblige|will require|will gain|will have",
    match: `\\b${madeNoun}(?:,? [\\w'-]+){0,6}?,? (?:and )?(?:will|shall) (?:then |soon |also |all |both |each )*(?:become (?:a|an|part|one|our|the|monthly|quarterly|weekly|mandatory|available|compulsory|routine|[\\w-]*er\\b)|oblige|change|switch|gain|have (?:a|an|its|new))\\b`,
    also: [artefacts],
    unless: ['conditional', 'quoted'],
    spared: `${guard}|${saidOfCase('(?:will|shall)')}|\\b(?:letters?|responses?|complaints?|cases?) (?:[\\w'-]+ ){0,2}?will\\b`,
  },
  {
    id: 'considers',
    tells: 'what the landlord is weighing up for the service',
    says: 'Management is weighing up which tool to buy for the learning log.',
    spares: 'Management is weighing up which remedy to offer.',
    cues: 'looking at|looking into|looking for|assessing|evaluating|weighing up|comparing|investigating|reviewing how|reviewing wh|thinking about|considering|costing|scoping',
    match: `\\b(?:we|we're|we are|management|it|ict|${bodies}|team|association|trust|landlord|managers|executive) (?:are |is )?(?:now |currently |still |also )*(?:looking (?:at|into|for)|assessing|evaluating|weighing up|comparing|investigating|thinking about|considering|costing|scoping|reviewing)(?: [\\w'-]+){0,2}? (?:what|which|whether|how (?:to|we|best)|where|options|ways|an?|new|better) (?:[\\w'-]+ ){0,3}?(?:software|systems?|tools?|modules?|polic(?:y|ies)|training|provider|portal|app|template|form|survey|panel|course|guidance|website|post|role|contract|budget|option|dashboard|log|report\\w*|could|can|might|should|to)\\b`,
    also: [artefacts],
    unless: ['past', 'conditional', 'quoted'],
    spared: `${guard}|\\b(?:the|your|their|a|this|each) (?:\\w+ )?${partOfCase}|\\bremed\\w+|\\bwhat (?:went|happened)\\b`,
  },
];
