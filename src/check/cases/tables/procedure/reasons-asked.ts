import type { CaseTable } from '../../case.ts';

const reason =
  '(?:reasons?|grounds?|why|justif\\w+|basis|evidence|new (?:evidence|information|facts?|material)|(?:fresh|further|additional) (?:evidence|information|facts?)|something new|anything new|what (?:you think |you feel |you believe )?(?:was|is|went|has gone|we did|we got|we have|still|has not)|where (?:you think |you feel |we |it )?(?:we )?(?:went|got|made)|(?:which|the|what) (?:parts?|points?|aspects?|elements?|findings)|what (?:you|it is|is|was|remains)(?: still| do not| are)? (?:disagree|dispute|want|wrong|unhappy|feel|think)\\w*|dispute\\w*|errors?|flaw\\w*|proof|overlooked|disagree\\w*|mistakes?|how (?:we|our)|(?:what )?outcomes?|explanation|what remains)';
const say =
  '(?:explain\\w*|stat(?:e|es|ing)|say|says|set(?:s|ting)? out|giv(?:e|es|ing)|provid\\w*|specif\\w*|describ\\w*|detail\\w*|outlin\\w*|show\\w*|identif\\w*|justif\\w*|includ\\w*|contain\\w*|submit\\w*|list\\w*|demonstrat\\w*|tell us|let us (?:know|have)|set down|write down|make clear|name|be (?:based|supported|accompanied|backed)|offer\\w*|put forward|saying|telling us|letting us know|spell\\w* out|point\\w* (?:out|to)|persuad\\w*|convinc\\w*|prov(?:e|es|ing)|substantiat\\w*)';
/** The same as it is asked of somebody. */
const tell =
  '(?:explain(?:ing)?|state|say(?:ing)?|set out|setting out|giv(?:e|ing)|provid(?:e|ing)|specify(?:ing)?|describ(?:e|ing)|outlin(?:e|ing)|show(?:ing)?|identify|justify|include|list|demonstrate|tell(?:ing)? us|let(?:ting)? us (?:know|have)|write down|make clear|name|quot(?:e|ing)|spell(?:ing)? out|point(?:ing)? (?:out|to)|prove)';
const must =
  '(?:must|ha(?:ve|s) to|(?:will )?needs? to|should|shall|ought to|(?:are|is|be|will be) (?:required|asked|expected|obliged|requested|told|to)(?: to)?|(?:expect|require|ask|want|need) (?:you|residents|a resident|them|everyone|people) to)';
const later =
  '(?:stage (?:2|two)|second stage|next stage|reviews?|escalat\\w*|appeals?|take (?:it|your complaint|the complaint|this) further|look again|reconsider\\w*|(?:remain|still|are)(?: \\w+)? (?:unhapp|dissatisf|not happy|not satisf)\\w*|first answer|stage (?:1|one) (?:answer|response|decision|letter)|our (?:answer|decision|response)|your request|requests?)';

/** That it is for the resident to say or not, or that the landlord gives its own reasons. */
const free =
  "\\b(?:(?:do|does|need|must|will|is|are|did) not (?:have to|need|be required|be asked|ask|require|want|necessary)|need not|must not be (?:asked|required)|(?:don't|doesn't|needn't|won't) (?:have|need|ask|require|want)|no need|no (?:reasons?|grounds?|explanation|justification|new evidence) (?:is|are|need|needs|has|have|will be|must be)(?: to)?(?: be)? (?:needed|required|necessary|asked|wanted|given|said|expected)(?! (?:we|it|the|your)\\b)|need not|never (?:have to|need|ask)|not (?:needed|required|necessary|obliged|compulsory)|if you (?:like|wish|want|can(?! (?:show|prove|demonstrate|explain|give|say|tell|point|offer|bring|name))|would like|are able|prefer|choose|feel)|optional|voluntar\\w+|counts? without|without (?:giving|saying|having to|needing) (?=[^.;]*\\b(?:can|may)\\b)|(?:can|may) (?:ask|go|request|have)[^.;]{0,40}? without|whether or not|regardless|up to you|or not|free to|nobody|no one|helps us|would help|invite you)\\b";
const ours =
  "\\b(?:we|(?:our|the|each|every|that) (?:[\\w'-]+ )?(?:letters?|officers?|managers?|director|head|panel|decision|answer|response|reviewer)|(?<!\\bif )it|they|he|she)(?: (?!you\\b)[\\w'-]+){0,2}? (?:explains?|states?|sets? out|gives? (?:you|reasons|the reasons|our)|give you|tells? you|shows? you|lists?|must give|must explain|will (?:explain|give|tell|set out))\\b|\\bwe (?:must|have to|need to|should|shall|will|would) (?:say|give|explain|state|tell|set|show)\\b|\\b(?:we|team|managers?|officers?|they|panel|director)\\b[^.;]{0,40}?\\b(?:write|contact|ring|tell|let|call)\\b[^.;]{0,20}?\\b(?:explain|say|give)|\\bwhy (?:we|our|the (?:answer|response))\\b(?! (?:answer|decision|response) (?:is|was) (?:wrong|not))|\\bour (?:own )?reasons\\b|\\b(?:ask|asks) (?:you )?(?:what|why)\\b";

/** A resident having to say why, or to bring something, before a later stage opens. */
export const reasonsAsked: CaseTable = {
  unless: ['past', 'quoted'],
  spared: free,
  cases: [
    {
      id: 'request-must-say',
      tells: 'a request having to say why',
      says: 'Your request for stage 2 must set out the grounds on which you make it.',
      spares: 'Your request for stage 2 may set out the grounds on which you make it.',
      cues: 'must|have to|has to|need|should|shall|ought|require|ask|expect|oblig|told|want|is to|are to|be to',
      match: `\\b${must} (?:[\\w'-]+ ){0,4}?${say}\\b[^.;]{0,80}?\\b${reason}\\b|\\b${must} (?:[\\w'-]+ ){0,3}?justif\\w*`,
      spared: ours,
    },
    {
      id: 'say-why',
      tells: 'a resident being told to say why',
      says: 'Write to us and explain why our answer is not enough.',
      spares: 'Write to us, and we explain why our answer is not more.',
      cues: 'why|reason|ground|evidence|wrong|outcome|which|where|basis|new|part|point|aspect|disput|disagree|what|error|flaw|mistake|explanation|overlooked',
      match: `(?:^|[,:;] ?|\\b(?:and|please|then|to escalate|letter that|e-?mail that|request that|form that|(?<!if |when |where |once )you|by|also|or|clearly|form,|letter,) )(?:please |then |also |clearly |briefly )?(?:${tell}|(?<=\\bthat )${say})(?! no\\b) (?:in (?:your|the|a) [\\w'-]+ |us |to us |clearly |briefly |in writing )?[^.;]{0,60}?\\b${reason}\\b`,
      spared: `${ours}|\\b(?:you|residents) (?:may|can|could|might) (?:also |then )?${tell}\\b`,
    },
    {
      id: 'only-with-reason',
      tells: 'a later stage being open only to who gives reasons or something new',
      says: 'We look at it again only where you bring new evidence.',
      spares: 'We look at it again, and only then read new evidence.',
      cues: 'only|unless|depend|subject to|if you|if there|if they|if the|where|when |provided|as long as|limited|condition|restricted|open to|solely&show|demonstrat|prove|convince|reason|ground|evidence|information|fact|something|anything|justif|explain|explanation|why|what|wrong|disagree|dispute',
      match: `\\b(?:only(?! then)|solely|provided(?: that)?|as long as|on condition that|limited to|restricted to|(?<!not )depends? on|subject to|conditional on|(?:open|available|given) to (?:residents|those|people|anyone|tenants|customers) who (?:can )?|unless|(?:review|stage (?:2|two)|escalat\\w*|appeal|again)\\b[^.;,]{0,30}? (?:if|where|when) (?:you|there|they|the resident) (?:have|has|is|are|can|bring|find|found|give|show|provide)\\w*)\\b[^.;]{0,70}?\\b(?:new|good|valid|clear|sound|show that|demonstrate|prove|convince|reasons?|grounds?|justif\\w+|explain\\w*|explanation|fresh|further evidence|additional|why|evidence|information|proof)\\b`,
      also: [
        `\\b(?:${reason}|evidence|information|proof|show that|demonstrate|prove|convince)\\b`,
        '\\b(?:stage|review|escalat|appeal|request|again|accept|open|possible|allow|consider|look|grant|go|move|progress|pass)\\w*\\b',
      ],
      spared: `${ours}|\\b(?:we|manager|head)\\b[^.;]{0,20}?\\b(?:refuse|decline|say no|turn down|not accept)\\b[^.;]{0,30}?\\b(?:if|where|for|with|on|only)\\b|\\b(?:refused|declined|rejected|turned down)\\b[^.;]{0,30}?\\b(?:if|where|for|with|unless)\\b`,
    },
    {
      id: 'without-reason-none',
      tells: 'a request without reasons being refused',
      says: 'A request that gives no reasons goes no further.',
      spares: 'A request that gives no reasons goes on all the same.',
      cues: 'without|not|no |fail|lack&reason|ground|why|evidence|what|explain|explanation|justif|basis',
      match: `\\bwithout (?:a |any |giving |stating |saying |good |clear |valid |the |such |new |your |further )*(?:reasons?|grounds?|explanation|why|evidence|justification)\\b|\\b(?:where|if|when|with|as|having) (?:there (?:is|are) |you (?:have|give|offer|bring|show|send) )?no (?:new |good |valid |clear |fresh |further )*(?:evidence|reasons?|grounds?|information|explanation|facts)\\b|\\b(?:requests?|appeals?|escalations?|you|letters?|residents?) (?:that |which |who )?(?:do(?:es)? not|don't|doesn't|fails? to|cannot|gives? no|has no|have no|lacks?|with no|contain(?:s|ing) no)\\b[^.;]{0,30}?\\b${reason}\\b`,
      also: [
        "\\b(?:not|cannot|n't|no|refus\\w+|return\\w*|reject\\w*|declin\\w*|turn\\w* down|clos\\w+|unable|ends?|stays?|fail\\w*|incomplete|invalid|further)\\b",
        "\\b(?:return\\w*|reject\\w*|refus\\w*|declin\\w*|turn\\w* down|clos\\w+|(?:cannot|not|unable to|never|won't|can't) (?:be )?(?:mov|pass|accept|consider|look|open|escalat|progress|tak|process|go|review|proceed|deal|start|log|hear|grant|allow|succeed)\\w*|no further|no (?:review|stage|appeal)|incomplete|invalid|ends?)\\b",
      ],
      spared: ours,
      unless: ['quoted'],
    },
    {
      id: 'reasons-wanted',
      tells: 'reasons being wanted or needed',
      says: 'We require a reason for every escalation.',
      spares: 'We record a reason for every escalation if one is given.',
      cues: 'need|require|want|expect|whether|must|have to|has to|should|necessary|insist|ask for|asks for|demand&reason|ground|why|evidence|explanation|justification|wrong|outcome',
      match: `\\b(?:need|requir|want|expect|insist|demand|ask(?:s|ed)? for)\\w*(?: (?:to know|to see|to hear|on|you to|from you))?(?: [\\w'-]+){0,3}? (?:reasons?|grounds?|why|explanation|justification|new evidence|new information|fresh evidence|evidence)\\b|\\b(?:reasons?|grounds?|explanation|justification|new evidence)\\b[^.;]{0,50}?\\b(?:(?:is|are) (?:required|needed|necessary|compulsory|mandatory|essential|expected)|(?:must|ha(?:ve|s) to|needs? to|should) be \\w+)|\\bwhether (?:your|the|there are) (?:reasons|grounds|request)\\b[^.;]{0,25}?\\b(?:good|valid|sufficient|strong|enough|justified|sound)\\b\\b`,
      spared: ours,
    },
  ],
};

/** What is about asking for a later stage, where the place does not say so. */
export const aboutLater = `\\b${later}\\b`;

/** What frees the resident from saying why, in another sentence of the same text. */
export const needNotSay =
  "\\b(?:(?:do|does|need|must|will) not (?:have to|need(?: to)?|ask)?|(?:don't|doesn't|needn't) (?:have|need)?(?: to)?|no need to|never have to) ?(?:say|give|explain|tell|state|provide|justify)?\\b[^.;]{0,25}?\\b(?:why|reasons?|grounds?|explain|explanation|new evidence)\\b|\\bno (?:reasons?|grounds?|explanations?) (?:is|are) (?:needed|required|necessary)\\b|\\bneed not\\b";
