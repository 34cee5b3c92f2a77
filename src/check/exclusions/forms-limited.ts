import { CuedWords } from './cued-words.ts';
import type { RefusalForm } from './refusal-form.ts';

const second = '(?:stage (?:2|two)|(?:the )?second stage|escalations?|(?:an? |the )?reviews?)';
const must = '(?:must|ha(?:s|ve) to|needs? to|(?:is|are) (?:required|expected) to)';
const madeIn =
  '(?:be (?:made|submitted|put|signed|supported|backed|accompanied|raised|lodged|brought|in|by|from|received|sent)|come|arrive|reach us|contain|include|name)';

/** What is accepted only within limits. */
export const limitedForms: readonly RefusalForm[] = [
  {
    id: 'unless',
    tells: 'an exception',
    says: 'We accept every complaint unless it is repetitive.',
    spares: 'We accept every complaint unless there is a valid reason not to.',
    words: new CuedWords(
      'unless|except|other than|apart from|save ',
      '(?<!\\b(?:not|never|cannot|no|nor)\\b.{0,120})(?<=\\b(?:accept|consider|take|investigat|log|open|welcom|hear|look|progress|escalat|register|record|treat|respond|cover|includ|appl|everything|all|any|every)\\w*\\b.{0,120}|^.{0,3})\\b(?:unless|except (?:where|for|when|if|those|that)|other than (?:those|where|when)|apart from (?:those|where)|save (?:where|for|those|that|when|if|in))\\b',
    ),
    ground: 'after',
  },
  {
    id: 'only-some',
    tells: 'only some people who may complain',
    says: 'Only the named tenant is entitled to complain.',
    spares: 'Only a manager may refuse a complaint.',
    words: new CuedWords(
      'only&complain|matters|issues|events',
      '\\bonly (?:the |our |a |those )?(?=[\\w -]{2,40}? (?:may|can|is entitled to|are entitled to|are able to|is able to) (?:complain|make a complaint|use (?:this|the|our) (?:complaints? )?(?:policy|procedure|process))\\b)|\\bonly (?=(?:complaints?|matters|issues|events)\\b[\\w -]{2,60}? (?:(?:can|may|will|are|is) (?:be )?(?:raised|considered|accepted|made|looked at|investigated|covered|eligible)|counts?|qualif(?:y|ies))\\b)|\\bcomplaints? (?:can|may|must|should|will) only be (?:made|raised|brought|submitted|accepted|considered|taken|investigated) (?=(?:by|in|through|on|from|if|where|when)\\b)|\\b(?:can|may|must|should) only be (?:made|raised|brought|submitted) (?=(?:by|in|through|on)\\b)',
    ),
    ground: 'after',
  },
  {
    id: 'has-to-be',
    tells: 'what a complaint has to be to be accepted',
    says: 'A complaint must come from the person who signed the lease.',
    spares: 'A complaint must come to the team on the day it is made.',
    words: new CuedWords(
      'must|has to|have to|need|required|expected&complain|escalat|review|stage',
      `\\b(?:complaints?|(?:escalation|review|stage (?:2|two)) requests?|requests? (?:for|to) (?:[\\w-]+ ){1,4}?)(?: [\\w-]+){0,3}? ${must} ${madeIn} (?=(?:in|on|by|from|with|the (?:person|tenant|named)|a (?:name|signature|full)|new|fresh|further)\\b)(?!(?:by|to|from) (?:the )?(?:team|officers?|staff|manager)\\b|in (?:the|our) (?:system|log|register))|\\b(?:to (?:reach|get to|go to|ask for|qualify for|have)|(?:be|is|are) taken to|for) ${second},? (?:the |a |your )?(?:resident|tenant|customer|complainant|person|leaseholder|you)s? ${must} (?!(?:ask|write|tell|contact|let|email|phone|ring|call|request|reply|only|simply|do no|no more)\\b)`,
    ),
    ground: 'after',
  },
  {
    id: 'reserved',
    tells: 'a second stage for some only',
    says: 'Stage 2 is reserved for residents who can show that facts were overlooked.',
    spares: 'Stage 2 is open to everyone who asks for it.',
    words: new CuedWords(
      'stage 2|stage two|second stage|escalat|review&agree|consent|not |only|reserved|limited|confined|restricted|provided|as long as|condition',
      `\\b${second}(?: requests?)?(?: (?:is|are|will be|can be|may be))?(?: (?:\\w+ly))? (?:reserved for|limited to|confined to|restricted to|only (?:\\w+ )?(?:open|available|granted|allowed|accepted|agreed|offered|possible|considered|given|taken|follows?|takes? place) ?(?:to|where|if|when|for)?|(?:granted|allowed|accepted|agreed|possible|available|open) only (?:to|where|if|when|for)|possible provided)\\b|\\b(?:moves?|moved|go|goes|gone|proceeds?|progress(?:es|ed)?|escalated?|taken|request|ask for)(?: [\\w-]+){0,2}? (?:(?:on )?to |for )?${second}(?:,)? (?:provided|providing|only if|only where|only when|as long as|so long as|on condition)(?: that)?\\b|\\b(?:agrees?|consents?) to ${second} (?:only )?(?=(?:when|if|where|once)\\b)|\\b${second} (?:will|may|can|is|are)(?: not|n't) (?:be )?(?:offered|granted|agreed|allowed|available|given|possible)\\b`,
    ),
    ground: 'after',
  },
  {
    id: 'merit',
    tells: 'a second stage that depends on what somebody thinks of the case',
    says: 'The head of service decides whether the case has enough merit for stage 2.',
    spares: 'The head of service decides the case at stage 2.',
    words: new CuedWords(
      'merit|warrant|worth|justif|deserv|enough|sufficient|new evidence|new information|discretion|good use&stage 2|stage two|escalat|review',
      `\\b(?:decides?|judges?|determines?|assess(?:es)?|considers?|weighs? up|asks?) (?:whether|if)\\b(?=[^.;]*\\b${second})(?=[^.;]*\\b(?:merits?|merited|warrant\\w*|worth\\w*|justif\\w*|deserves?|enough|sufficient|new (?:evidence|information)|good use)\\b)|\\b${second} (?:is|are) (?=at (?:[\\w']+ ){0,5}?discretion)`,
    ),
    ground: 'after',
  },
  {
    id: 'late-review',
    tells: 'a limit of days for asking for the second stage',
    says: 'Tenants have ten working days to ask for stage 2, after which the case is closed.',
    spares: 'Tenants have ten working days to ask for stage 2, after which they may still ask.',
    words: new CuedWords(
      'stage 2|stage two|second stage|review|escalat&after|otherwise| or ',
      `\\b(?:days?|weeks?|months?)\\b(?=[^.]*\\b(?:after (?:that|which|this)|otherwise|or)\\b(?: [\\w'-]+){0,5}? (?:cannot|will not|(?:is|are|be) (?:then )?(?:closed|lost|refused|declined|rejected)|lapses?|no longer|closes?))(?=[^.]*\\b(?:stage (?:2|two)|second stage|review|escalat\\w+))`,
    ),
    ground: 'both',
  },
];
