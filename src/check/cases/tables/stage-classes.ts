import type { Chain } from '../chains.ts';

/** Words between two others, so many at the most. */
const upTo = (most: number) => `(?:[^\\s]+ ){0,${most}}?`;

/** More ways to win somebody round or to be done with a matter. */
const winOver =
  "mop\\w* up|w[io]n(?:s|ning)?(?: [\\w']+){0,3} (?:over|round|back)|straighten\\w*|patch\\w* up|clear(?:s|ed|ing)? (?:[\\w']+ ){0,3}?up|tid(?:y|ies|ied)|placat\\w+|pacif\\w+|appeas\\w+|efforts?|calm\\w*|defus\\w+|head(?:s|ed|ing)? off|tackl\\w+|work(?:s|ed|ing)? (?:it |things )?(?:through|out)|hear(?:s|d)? (?:[\\w']+ )?out|negotiat\\w+|broker\\w*|common ground|an? (?:understanding|compromise)|cooling[- ]off|problem[- ]solving|troubleshoot\\w*|reconcil\\w+|make amends|cur(?:e|es|ed|ing)|persuad\\w+|help us|fix it|first call|final attempt|early (?:help|action|contact)";

/** An attempt by somebody to settle something, or a talk that may do so. */
export const attempt = `\\b(?:${winOver}|(?:re)?solv(?:e|es|ed|ing)|resolutions?|settl\\w+|sort(?:s|ed|ing)?|fix(?:es|ed|ing)?|mend\\w*|remed(?:y|ies|ied)|rectif\\w+|smooth\\w*|nip\\w*|iron(?:s|ed)? out|put(?:s|ting)?(?: [\\w']+){0,3} right|deal(?:s|ing)? with|dealt with|agree (?:a|an|on)|explor\\w+|recalls?|revisit\\w*|second (?:look|visit|attempt|try|chance)|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoken|rings?|rung|phon(?:e|es|ed)|visit(?:s|ed)?|meet(?:s|ings?)?|conversations?|chats?|conferences?|round-?tables?|calls?|call-?backs?|apolog\\w+|tr(?:y|ies|ied)|attempt(?:s|ed)?|chance|opportunity|go at|answer(?:s|ed)?|repl(?:y|ies|ied)|respon(?:d|ds|se)|informal(?:ly)?|local(?:ly)?|triag\\w+|screen\\w*|sift\\w*|filter\\w*|mediat\\w+|conciliat\\w+|look(?:s|ed)? (?:at|into)|(?:rais|br[io]ng|tak)\\w* (?:[^\\s]+ ){1,4}?(?:with|up|to)|(?:can't|cannot|try to) help|approach\\w*|contact\\w*|offer\\w*|write to|tell|ask(?:s|ed)?|give|given|interven\\w+|steps? in|discuss\\w*|explain\\w*|reassur\\w*|(?:passed|sent|referred|goes|go|given|handed) (?:back )?to the)\\b`;

/** That somebody is unhappy already, before the complaint is said to begin. */
export const unhappiness =
  "\\b(?:dissatisf\\w+|unhapp\\w+|not happy|complain\\w*|concerns?|difficult\\w+|annoy\\w+|let down|grumbles?|grievances?|niggles?|gripes?|issues?|matters?|problems?|upset|wrong|things|feedback|disputes?|disagree\\w*|annoyances?|frustrat\\w+|worr(?:y|ies|ied)|quibbles?|moans?|irritat\\w+|discontent\\w*|disgruntled|displeas\\w+|aggrieved|troubles?|mistakes?|what (?:they|we|he|she|staff|it) (?:cannot|can't))\\b";

const opened =
  '(?:logg|open|regist|record|rais|lodg|creat|accept|start|made|submi|enter|set up|triggered|issued|begun|taken|treated|counted|classed)\\w*';
const procedure =
  '(?:complaints? |formal |official |two[- ]stage |corporate ){1,3}(?:process|procedure|system|route|policy|stages?|register|log|database|channel)';
const stageOne = '(?:stage[- ](?:1|one)|first stage|s1)';

/** A complaint beginning to count as one: it is logged, becomes formal, enters the procedure or its first stage. */
const start = [
  `complaints?(?: [\\w'-]+){0,2}? (?:is|are|be|being|gets?|been|can be|will be)(?: [\\w'-]+){0,2}? ${opened}`,
  `(?:log|open|regist|record|lodg|creat|accept|treat|count|class|enter|escalat|upgrad|convert|turn|rais|start|mak|submit)\\w*(?: (?:it|them|this|that|the|matter|dissatisfaction|concern|issue|one|up|into|in|as|a|an|their|your)){0,4} (?:formal |official |full |proper |actual |stage (?:1|one) |(?=complaint))complaints?`,
  'becom\\w+ (?:an? )?(?:formal |official |proper |stage (?:1|one) )?complaints?',
  '(?:official|formal|proper) (?:complaint|stages?|investigation|route|process|procedure|channels?)',
  'complain(?:s|ing)? (?:formally|officially|to us|under)|formally (?:complain|logg?|regist|record|rais|accept|open|lodg)\\w*|(?:logged|registered|recorded|raised|opened|treated) (?:formally|officially)',
  `(?:to|into|enter\\w*|open\\w*|start\\w*|beg[iu]n\\w*|reach\\w*|us(?:e|es|ed|ing)|trigger\\w*|commenc\\w*|initiat\\w*|invok\\w*|raise[ds]?|logs?|logged|ask\\w* for|request\\w*|=|becom\\w+) (?:(?:the|our|a|as|under|an?|it|at) ){0,2}${stageOne}(?! (?:response|reply|letter|answer|decision|officer|handler|manager))`,
  `${stageOne}(?: (?:complaint|case|investigation|process|procedure))?(?: (?:only|then|is|can|will|be|may|formally|normally)){0,3} (?:opens?|opened|starts?|started|begins?|begun|follows?|logged|kicks in|applies|triggered|raised|commences?)`,
  `(?:to|into|enter\\w*|reach\\w*|through|us(?:e|es|ed|ing)|start\\w*|begin\\w*|invok\\w*|trigger\\w*|onto|in|under|on|engag\\w*) (?:the |our |a |its )?${procedure}`,
  '(?:form(?: [\\w-]+){0,3}?|case|one|it|matter|this) (?:gets|is|are|to be|be|being|will be|can be)(?: then)? (?:filled in|completed(?= \\W|$)|logged|registered|entered on|formali[sz]ed)',
  '(?:to|for) (?:the )?(?:customer )?complaints team',
  '(?:customer )?complaints? (?:team|officer|process|procedure) (?:then |only )*(?:takes? (?:it )?over|steps? in|begins?|starts?|hears? (?:about|of)|gets? involved|is (?:then |only )?(?:told|involved|brought in|called in|alerted))',
  'complaint (?:then )?(?:follows|begins|starts|ensues)',
  '(?:put|set|noted|marked|counted|entered) (?:down )?as (?:an? )?(?:formal )?complaints?',
  '(?:then|,) complain(?=\\W*$)',
  '(?:put|pass|sen[dt]|mov|goes|gone|go|enter|carr(?:y|ied))\\w*(?: [\\w-]+){0,3}? (?:as|to|into) (?:an? |the )?(?:formal )?(?:stage (?:1|one)(?! (?:response|reply|letter|answer|decision|officer|handler|manager))|complaints\\b(?! (?:about|officer|handler|manager|team)))',
  'stage (?:1|one) (?:is|being) (?:for|the next|there for)|with stage (?:1|one) (?:as|for|in)|(?:come|comes|go|goes) (?:down|to) (?:the )?complaints(?: route)?',
  '(?:two|our|the) stages(?: [\\w-]+){0,6}? begin',
].join('|');

/** Order: what comes before the start of the complaint, or in place of it. */
const order =
  "(?:before|prior to|ahead of|in advance of|rather than|instead of|as an alternative to|avoid\\w*|remov\\w+ the need (?:for|to)|without (?:the )?need(?:ing)? (?:for|to)|(?:n't|not|never) (?:have to|need to)|until|unless)";

/** The start of a complaint, or the word for one, after such order. */
export const startAfterOrder: readonly Chain[] = [
  {
    parts: [
      `\\b${order} (?!${upTo(4)}(?:answer|handl|investigat|clos|repl|respond|deal|decid|conclud|review|sen[dt]|issu|writ)\\w* )`,
      `\\b(?:(?:${start})|(?:logging|registering|registration|recording|opening (?:a|the) case)\\b|(?:using|invoking|turning to|entering|resorting to) (?:this|the|our) (?:complaints? )?(?:policy|procedure|process)|an? (?:formal )?complaint\\b(?! (?:about|response|reply|officer|handler|team|file))|complaints?(?=[.;,)]|$))`,
    ],
    reach: 50,
  },
];

const failed =
  "(?:(?:cannot|can't|could not|couldn't|unable|fail\\w*|unresolved|unsuccessful|unsettled|(?:unhappy|not happy|dissatisfied|not satisfied|not content) (?:with|after|about) (?:[\\w']+ )?(?:[\\w']+ )?(?:answer|reply|response|outcome|result|explanation|action|said|says|done|offer\\w*|get|gets|told|visit|decision)|remain\\w*|still|again|reject\\w*|insist\\w*|persist\\w*|second time|prefers?|no (?:solution|agreement|joy|luck|progress)|impossible|breaks? down|exhausted|nothing|won't|isn't|doesn't|don't|hasn't|haven't|didn't|aren't|not(?! (?:happy|satisfied|content|logged|recorded|registered|treated|counted|classed|regarded|want|wish))|no further|wants? (?:it|to)|without success|draws? (?:a )?blank|com(?:e|es) to nothing|says? no|good enough|to no avail|in vain|run its course|falls? (?:through|short|flat)|deadlock|stalemate|impasse|(?:leaves?|go(?:es)? away|comes? away) (?:un|dis)\\w+)(?![\\w']))";
const condition =
  "(?:if|where|when|whenever|once|should|after|as soon as|those|anything|whatever|matters|cases|that|which|what|failing|it's when)";

/** Words with which a sentence tells by themselves that one thing waits for another to fail. */
const lone =
  "(?:\\b(?:only|it's) (?:if|when|once|after|where|then|as|be|been|go|goes|enters?|comes?|moves?|becomes?|reach(?:es)?|starts?|opens?|opened|logged|registered|recorded|raised)\\b|\\b(?:not|isn't|still not) ?(?:sorted|resolved|happy|fixed|settled|satisfied|done) ?(?:\\?|=|:|→|[–—-])|\\botherwise\\b|\\bfailing (?:that|this|which)\\b|\\bafter which\\b|\\b(?:and|but) (?:only )?then\\b|\\bthereafter\\b|\\bif not\\b)";
const conditionWord = `\\b${condition}\\b`;
const failedWord = `(?<![\\w'])${failed}`;
const startWord = `\\b(?:${start})`;

/** A start that waits for a failed attempt, in either order. */
export const startIfFailed: readonly Chain[] = [
  { parts: [conditionWord, failedWord, startWord], reach: 80 },
  { parts: [lone, startWord], reach: 80 },
  { parts: [startWord, conditionWord, failedWord], reach: 50 },
  { parts: [startWord, lone], reach: 50 },
];

/** Ways to say that something does not count as a complaint. */
export const uncounted =
  "(?:no (?:formal )?complaint to (?:answer|log|record|register|make|open|investigate)|(?:do|does|will) not (?:receive|get|have|need) a stage (?:1|one)(?: (?:letter|response|reply|answer))?|nothing is opened|(?:is|are) not (?:put|passed|taken|entered) (?:in|through|into|onto|to) (?:the |our )?(?:formal )?complaints?|no (?:formal |stage (?:1|one) )?(?:complaint|stage (?:1|one)|case) (?:is |was |being |gets |to be |need be )?(?:recorded|logged|opened|registered|raised|made|needed)|(?:are|is|be|being|do|does|do not|need|it|get|gets) ?(?:not|never|n't)(?: [\\w-]+){0,3}? (?:as|in|into|to|towards|on|among) (?:an? |our |the )?(?:formal |stage (?:1|one) )?complaints?\\b|nothing (?:is|gets|need be) (?:logged|recorded|registered)|nothing (?:goes|is put|is entered) (?:on|onto|into) (?:the|our) (?:\\w+ )?(?:log|register|system|record)|(?:left|kept|keeps|stays?|held) (?:out of|off) (?:the |our )?(?:formal )?complaints?|(?:is|are) not (?:\\w+ )?(?:logged|registered|counted)(?=[,.;]|$| by| at all| or| and)|outside (?:of )?(?:the |our |this )?(?:formal )?(?:complaints? )?(?:process|procedure|policy)|(?:stage (?:1|one)|(?:the )?complaints? (?:process|procedure)|(?:formal )?complaints?) (?:is|are) (?:kept|reserved|saved|meant) for)";

/** The second stage or its end, as a matter that is over. */
export const second =
  "\\b(?:stage[- ]?(?:2|two)|second[- ]stage|s2|final (?:response|reply|decision|answer|letter|outcome)|(?:both|two|our|the) (?:\\w+ )?stages|(?:happy|satisfied|content|unhappy|dissatisfied|agree) with the review|after the review|(?:director|manager|executive|chief executive)'s review|review (?:decision|outcome)|second (?:response|reply|decision|answer|review))\\b";

/** Words that it is over, or that the resident does not accept it. */
export const over =
  "(?:\\bfollowed by\\b|n't (?:\\w+ )?(?:satisfied|content|happy|accept\\w*|agree\\w*|settle[ds]?|resolve[ds]?|convince\\w*)|\\b(?:after|following|once|beyond|past|exhaust\\w+|complet\\w+|end of|unhappy|dissatisfied|(?:not) (?:\\w+ )?(?:satisfied|content|happy|accept\\w*|agree\\w*|settle[ds]?|resolve[ds]?)|disagree\\w*|reject\\w*|disput\\w*|contest\\w*|reconsider\\w*|overturn\\w*|re-?hear\\w*|re-?open\\w*|unresolved|finish\\w*|closes with|ends with|fails?|failed|appeals?|still|next|aggrieved|(?:stage (?:2|two)|final|second) (?:letter|response|reply|decision|answer) (?:also )?(?:tells?|explains?|says?|sets? out|gives?|invites?|offers?|informs?|points?))\\b)";

/** Who may look again within the landlord or for it. */
export const body =
  '\\b(?:panels?|jury|juries|board|chair|chairman|chairwoman|chairperson|(?:sub-?)?committees?|chief executive|ceo|managing director|councillors?|elected members?|trustees?|cabinet|executive|portfolio holder|monitoring officer|adjudicators?|arbitrators?|mediators?|assessors?|commissioner|leader|company secretary|president|independent (?:\\w+ )?(?:residents?|tenants?|person|reviewer|investigator|expert|adviser|consultant|complaints \\w+)|external (?:\\w+ )?(?:mediator|adviser|reviewer|investigator|consultant|person)|peers?|another (?:landlord|director|association)|director of governance|directors|arbiters?|umpire|lay (?:members?|people)|(?:group|parent|corporate)(?:.s)? (?:\\w+ )?(?:review|board|director|executive|appeal|panel|stage|office|company)|non-executives?|appeals? officer|mayor|sub-?groups?)\\b';

/** What such a body does with the complaint. */
const lookAgain =
  '\\b(?:re-?hear\\w*|hears?|heard|hearings?|examin\\w+|determin\\w+|consider\\w*|reconsider\\w*|re-?open\\w*|re-?look\\w*|look\\w*|review\\w*|decid\\w+|appeal\\w*|adjudicat\\w+|arbitrat\\w+|mediat\\w+|refer\\w*|escalat\\w*|stand|overturn\\w*|second opinion|final say|last word|approach\\w*|interven\\w*|reassess\\w*|revisit\\w*|tak(?:e|es|en)|goes?|put|brought|ask\\w*|request\\w*|meets?|sits?|invit\\w+|third|further|fresh|internal check|final check|last check|final view|different outcome|recommend\\w*|rul(?:e|es|ing)|petition\\w*|pass(?:ed|es)?|case|file|have it)\\b';

/** The second stage beginning. */
const secondStart =
  '(?:(?:stage[- ](?:2|two)|second stage|the review|an escalation|escalations?|the case|it|requests? to escalate|escalation requests?)(?: (?:request|review|complaint|investigation))?(?: (?:is|are|can|will|may|be|only|then|being)){0,4} (?:opens?|opened|starts?|started|begins?|begun|logged|accepted|granted|agreed|allowed|follows?|go(?:es)? (?:ahead|to stage (?:2|two))|triggered|considered|available|heard)|(?:to|into|for|open\\w*|start\\w*|enter\\w*|reach\\w*|before|ask\\w* for|accept\\w*|grant\\w*|prior to|have|gets?|request\\w*) (?:(?:the|a|an|our) ){0,1}(?:stage[- ](?:2|two)|second stage|escalat\\w+))(?! (?:response|reply|letter|answer|decision|officer|reviewer|manager))';

/** Another attempt after the first answer, made by those who gave it or by a go-between. */
export const secondAttempt =
  '\\b(?:second look|another look|look again|looks? at it again|fresh look|same (?:team|officer|manager|person|service)|original (?:\\w+ )?(?:team|officer|manager|handler|investigator)|(?:stage (?:1|one)|first stage|first) (?:officer|manager|handler|investigator|team|review|appeal)|meetings?|meets?|met|mediat\\w+|conciliat\\w+|interview\\w*|conversations?|informal\\w*|reconsider\\w*|re-?visit\\w*|another (?:attempt|try|chance|go)|further (?:attempt|try|chance|go)|final (?:attempt|chance|offer)|chance to|opportunity to|cooling|talk\\w*|rings?|calls?|phones?|review meeting|resolution|panel|screen\\w*|sift\\w*|justif\\w*|explain why|set out why|persuad\\w*|negotiat\\w*|last go|conferences?|round-?tables?|a go at|convinc\\w*|settl\\w*)\\b';

/** The second stage waiting for something else. */
export const secondWaits: readonly Chain[] = [
  { parts: [conditionWord, failedWord, `\\b${secondStart}`], reach: 80 },
  { parts: [lone, `\\b${secondStart}`], reach: 80 },
  { parts: [`\\b${secondStart}`, conditionWord, failedWord], reach: 50 },
  { parts: [`\\b${secondStart}`, `${lone}|\\b(?:until|unless|only)\\b`], reach: 50 },
  {
    parts: [
      '\\b(?:before|prior to|ahead of|until|unless|in advance of) ',
      `\\b(?:${secondStart}|escalat\\w*)`,
    ],
    reach: 40,
  },
  {
    parts: [
      '\\b(?:request|escalat|appeal)\\w*|\\bstage (?:2|two)',
      '\\b(?:goes?|sent|passed|put|returned|referred|looked at|seen|read|handled|examined|accepted|granted|opened|agreed|considered|available)\\b',
      '\\b(?:first|once|only|back|subject to|if)\\b',
    ],
    reach: 16,
  },
  {
    parts: [
      '\\bbetween (?:the |our )?(?:stages? (?:1|one)|first(?: stage)?) and (?:the )?(?:stage (?:2|two)|second|2|two)',
    ],
    reach: 0,
  },
  {
    parts: [
      '\\b(?:in the hope|hoping|so that|to avoid)\\b',
      '\\b(?:stage (?:2|two)|escalation|second stage)\\b',
    ],
    reach: 12,
  },
];

/** What comes before stage 1 in a list of stages. */
export const listedBefore =
  '\\b(?:resolution|informal|early|quick|(?:sort|settle|solve|resolve|fix|put)s? (?:it|this|things|matters)(?: [\\w-]+){0,3}|front-?line|initial|local|service recovery|conversation|first contact|contact|triage|pre-\\w+|mediation|concern|enquiry|chat|fix|stage 0|help|(?:opening|first) step)\\)?(?: [\\w-]+){0,3}?(?: ?(?:[–—>→:|/;,=]|->|-(?= ))+ ?(?:then )?|,? then )(?:formal )?(?:stage|step) ?(?:1|one)\\b';

/** The two stages and something that follows in the same breath. */
export const thirdListed =
  '(?:stage (?:1|one)|first stage|investigation|first)[,;:]? (?:[^\\s]+ ){1,14}?(?:second|stage (?:2|two)|review)(?: stage)?[,;:]? (?:[^\\s]+ ){0,12}?(?:and|then|finally|lastly|followed by|with)[, ]';

/** A body and what it does, near each other. */
export const bodyActs = `(?:${body}(?:[,;]? [^\\s;.]+){0,8}? ${lookAgain}|${lookAgain}(?:,? [^\\s;.]+){0,8}? ${body})`;

/** Words that make something wait for another thing, or take its place. */
const waiting =
  "\\b(?:before|prior to|ahead of|in advance|until|unless|only|otherwise|failing|fall-?back|last resort|in reserve|(?:held|kept?|keeps|holds?) back|after (?:that|which|this)|thereafter|afterwards|once|outstanding|remain(?:s|ing)?|still|cannot|can't|couldn't|unable|fail(?:s|ed|ing)?|(?:not|n't|never) (?:be |been |yet )?(?:work\\w*|persuad\\w+|agree\\w*|settl\\w+|resolv\\w+|accept\\w*|satisf\\w+|convinc\\w+|put right|fixed|sorted|happy|reach\\w*|enter\\w*|need\\w*)|turn(?:s|ed) (?:it |this )?down|declin\\w+|reject\\w*|exhausted|com(?:es?|ing) (?:back|up twice|up again)|twice|again|second time|insist\\w*|without needing|avoid\\w*|first (?:port|step|point|instance|call|resort)|initially|to begin|beforehand|in preference|if needed|need(?:s)? be|proper|then)\\b";
const waitingAfter =
  "\\b(?:only|unless|until|once|fall-?back|back-?stop|safety net|last resort|in reserve|after that|if (?:this|that|it|the|they|he|she|we|nothing) (?:[^\\s]+ ){0,5}?(?:not|n't|cannot|can't|fails?|failed|turned down|declined|rejected|unresolved|twice|again|still)|(?:if|where|when) it(?:'s| is) still|(?:not|n't) (?:be |been |yet )?(?:work\\w*|persuad\\w+|agree\\w*|settl\\w+|resolv\\w+|accept\\w*|put right|fixed|sorted)|turn(?:s|ed) (?:it |this )?down|(?:comes?|coming) (?:back|up twice|up again)|twice|a second time|if need be|if needed)\\b";
/** The complaint as something that begins, loosely. */
const begins =
  '\\b(?:stage[ -](?:1|one)|first stage|formal(?:ly)?|they can complain|to complaints(?! (?:officer|about|handler|manager))|complaints? (?:is|are) (?:sent|returned|passed|handed) back|(?:use|using|under|into|to|invok\\w+) (?:this|our|the) policy|complain (?:formally|to us|under)|(?:the|our|complaints?) (?:procedure|process)|complaints? (?:policy|form|register|log|figures|clock|system|route)|(?:as|becom\\w+|into|over to|of|mak(?:e|es|ing)|open\\w*|start\\w*|lodg\\w*|registered|registering|log|logs|logging|down as) (?:a |an |the |anything )?(?:formal )?complaints?|(?:for|to be) (?:logging|recording|registration|logged|registered)|complaint (?:\\w+ )?(?:is|be|gets?) (?:\\w+ )?(?:logged|opened|registered|raised|recorded|started|accepted|made|lodged)|registered with us|nothing is logged)\\b';
/** A beginning and what it waits for, in either order. */
export const beginningWaits: readonly Chain[] = [
  { parts: [waiting, begins], reach: 80 },
  { parts: [begins, waitingAfter], reach: 50 },
];

/** An attempt that is surely one: what staff do with a matter before it has to be looked into. */
export const sureAttempt = `\\b(?:${winOver}|(?:re)?solv(?:e|es|ed|ing)|resolution|settl\\w+|sort(?:s|ed|ing)?|fix(?:es|ed|ing)?|smooth\\w*|nip|iron(?:s|ed)? out|put(?:s|ting)?(?: [\\w']+){0,3} right|turn(?:s)?(?: [\\w']+){0,3} round|make amends|makes? good|close(?:s)? down|conclude the matter|deal(?:s|ing)? with|dealt with|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoken|phones?|rings|call-?backs?|first call|that call|conversations?|chats?|(?:a |quick )word|visit(?:s|ed)?|meeting|apolog\\w+|offers?|tr(?:y|ies|ied|ying)|attempt(?:s|ed)?|chance|opportunity|(?:a|another|last) go|informal(?:ly)?|triag\\w+|screen\\w*|mediat\\w+|conciliat\\w+|tak(?:e|es) it up|final letter|answered (?:as|by|with)|returned to|given to|help\\w*|rebook|persuad\\w+)\\b`;

/** Words that the complaint is on record already or goes on: an attempt then is part of it. */
export const underWay =
  '\\b(?:(?:log|record|register|open)\\w*(?: [^\\s]+){0,6}? (?:on receipt|on arrival|first(?! instance)|whether or not|whenever|nevertheless|at once|straight|same day|immediately|anyway|regardless)|still (?:logged|recorded|registered|send|record|log)|(?:within|at|in|during|from|after|alongside|out of|part of) (?:the |our |a )?(?:stage (?:1|one)|first stage)\\b|stage (?:1|one) (?:response|answer|letter|reply|date|deadline|target|clock|officer|investigation|decision|complaints? (?!is|raised|opened|follows))|acknowledg\\w+|complaint is (?:closed|clear|not clear|answered|open)|clos(?:e|ed) (?:the|a) complaint|whole complaint|remedy|reasonable adjustments?|compensat\\w+|extension|straight to stage (?:1|one)|every complaint|all complaints|definition|(?:stays|remains|is still) (?:an? |at |in )?(?:stage|complaint)|treat (?:any|all|every) (?:\\w+ )?dissatisf\\w+)\\b';

/** A place where something waits that is not yet a complaint. */
export const parked =
  '\\b(?:(?:hold|holds|held|holding|keep|keeps|kept|park\\w*|sits?|mark\\w*|flag\\w*|plac\\w*|put|log\\w*|record\\w*|cod\\w*|tagg\\w*|enter\\w*|categor\\w*|class\\w*)(?: [^\\s]+){0,7}? [^\\sa-z]?(?:pending|on hold|queue|amber|holding|hold|in limbo|pre-\\w+|resolved at \\w+|first contact|watching brief|provisional\\w*|expressions? of \\w+|feedback|niggles?|grumbles?|early resolution|informal\\w*|quick \\w+)\\b)';
