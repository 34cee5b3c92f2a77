import type { Example } from '../cases/case.ts';
import { CuedWords } from './cued-words.ts';

const be =
  '(?:is|are|(?:will|would|shall|can|could|may|might|must)(?: (?:normally|usually|generally|likely|probably|also|always|therefore|simply))? be|were to be|get|gets)';
const not =
  "(?:(?:is|are|will|would|shall|can|could|may|do|does|should)(?: not|n't)|'d not|cannot|(?:is|are|will|can|may|would|shall|do|does)? ?never|won't|can't)";
const often =
  '(?: (?:just|simply|normally|usually|generally|ordinarily|currently|therefore|also|automatically|always|ever))*';
const taken =
  '(?:accepted|considered|taken|made (?:the subject|into)|treated|handled|dealt|investigated|registered|covered|logged|looked|raised|classed|regarded|viewed|defined|complaints?|eligible|open|something (?:that|which)|complained|counted?|recognised|recorded|entertained|part|within|capable|the subject|progressed|escalated|a complaint)';
const take =
  '(?:accept|consider|take|look|investigate|deal|handle|log|register|treat|cover|count|entertain|respond|review|progress|escalate|open|reopen|entertain)';
const landlord =
  '(?:we|the (?:council|landlord|association|trust|company|group|team|co-operative)|our (?:team|staff)|staff|officers)';
const scope =
  '(?:policy|process|procedure|scope|remit|complaints? (?:policy|process|procedure)|code|it|this|scope for complaints)';
const denies = "not|n't|never|cannot";

/** A form in which complaints are refused: what they are stands `before` or `after` its words, or on `both` sides. */
export interface RefusalForm extends Example {
  readonly words: CuedWords;
  readonly ground: 'before' | 'after' | 'both';
}

/** The forms, in the order in which they are tried. */
export const refusalForms: readonly RefusalForm[] = [
  {
    id: 'not-taken',
    tells: 'a kind of complaint that is not taken',
    says: 'Complaints about the level of rent are not accepted.',
    spares: 'Matters that have already been through the complaints process are not considered again.',
    words: new CuedWords(denies, `\\b${not}${often}(?: be)? ${taken}\\b`),
    ground: 'both',
  },
  {
    id: 'outside',
    tells: 'a kind of complaint that falls outside the policy',
    says: 'Anti-social behaviour falls outside this policy.',
    spares: 'A claim that has been filed at court is outside the policy.',
    words: new CuedWords(
      'outside|out of|beyond|left out',
      `\\b(?:falls?|lies?|sits?|comes?|stands?|is|are|remains?) (?:entirely |wholly |therefore )?(?:left )?(?:outside|out of|beyond)(?: of)?(?: the scope of| the remit of)?(?: the| this| our| its)? (?:\\w+ )?${scope}\\b`,
    ),
    ground: 'before',
  },
  {
    id: 'refused',
    tells: 'a kind of complaint that is refused',
    says: 'Complaints made in bad faith are refused.',
    spares: 'A complaint is refused only after a manager has read it.',
    words: new CuedWords(
      'excluded|refused|declined|rejected|turned|closed|suspended|hold|paused|halted|ruled out|filtered|disregarded|barred|struck|withdrawn|returned|exempt|put on file',
      `\\b${be}${often} (?:excluded|refused|declined|rejected|turned (?:down|away)|closed|suspended|(?:put|placed) on hold|parked|stayed|paused|halted|ruled out|filtered out|disregarded|barred|struck out|withdrawn|returned to sender|exempt(?:ed)?|put on file|returned unanswered)\\b`,
    ),
    ground: 'both',
  },
  {
    id: 'we-do-not',
    tells: 'what the landlord does not take',
    says: 'We do not investigate complaints from people who do not give their name.',
    spares: 'We do not accept a complaint that has been through both stages before.',
    words: new CuedWords(
      `${denies}|unable|'d not`,
      `\\b(?:${landlord} ${not}|we'd not|${landlord} (?:is|are) (?:unable|not able) to)${often} ${take}\\b`,
    ),
    ground: 'after',
  },
  {
    id: 'does-not-take',
    tells: 'the same, later in the sentence',
    says: 'We look at each case, but do not take on complaints in which a disrepair claim has been threatened.',
    spares: 'We record service requests, but do not log complaints about them until the resident is unhappy.',
    words: new CuedWords(
      "not|n't",
      `\\b(?:(?:do|does|will|would|can|shall)(?: not|n't)|cannot)${often} ${take}(?: on| up)? (?=(?:\\w+ )?(?:complaints?|cases|matters|anything|issues|what))`,
    ),
    ground: 'after',
  },
  {
    id: 'reasons',
    tells: 'a list of reasons',
    says: 'Valid reasons for not accepting a complaint include that it came through an MP.',
    spares: 'Reasons for declining include that the matter arose over 12 months ago.',
    words: new CuedWords(
      'reason|ground|circumstance|exclusion|exception',
      '\\b(?:reasons?|grounds?|circumstances?|exclusions?|exceptions?) (?:for|in which|why|where|to|on which|when)\\b[^,;:]{0,40}?\\b(?:accept|refus|declin|reject|exclu|consider|taking|turn)\\w*\\b[^,;:]{0,30}?\\b(?:include|includes|are|is|would be)(?: that| when| where| if)?\\b',
    ),
    ground: 'after',
  },
  {
    id: 'we-refuse',
    tells: 'what the landlord refuses',
    says: 'We refuse complaints that are repetitive or abusive.',
    spares: 'We may refuse a complaint where court papers have been filed.',
    words: new CuedWords(
      'refuse|decline|reject|exclude|rule|turn|close|shut',
      `\\b(?:${landlord}|(?:(?:the|our|this|its) (?:\\w+ )?)?(?:policy|procedure|process|scheme)|it) (?:also |will |may |can |could |would |must |reserves? the right to )*(?:refuses?|declines?|rejects?|excludes?|rules? out|turns? (?:(?:the|a|any) (?:\\w+ )?)?(?:away|down)|closes?|shuts?)(?: to \\w+)?\\b`,
    ),
    ground: 'after',
  },
  {
    id: 'not-covered',
    tells: 'what the policy does not cover',
    says: 'The policy does not apply where legal proceedings are being contemplated.',
    spares: 'The policy does not cover service requests.',
    words: new CuedWords(
      "not|n't",
      "\\b(?:policy|procedure|process|it) (?:does|do|will|would)(?: not|n't) (?:apply|cover|extend|include|deal)\\b|\\bnot (?:suitable|appropriate|eligible) for (?:this|the|our) (?:\\w+ )?(?:policy|procedure|process)\\b",
    ),
    ground: 'after',
  },
  {
    id: 'list',
    tells: 'a list of exclusions',
    says: 'Exclusions: issues over 12 months old; court claims that have been filed; Right to Buy valuations.',
    spares: 'Exclusions: issues over 12 months old; court claims that have been filed.',
    words: new CuedWords(
      'exclu|not ',
      '(?:^|[.:]\\s)[*_\\s-]*(?:our |the )?(?:exclusions?|excluded|not (?:a )?complaints?|not accepted|not covered|not considered)(?: are| include)?\\s*[*_]*\\s*[:–—-]',
    ),
    ground: 'after',
  },
  {
    id: 'grounds-listed',
    tells: 'a list of grounds',
    says: 'Grounds for refusal: it is over a year old; it is before the courts; it is about a parking scheme.',
    spares: 'Grounds for refusal: it is over a year old; it is before the courts; it was considered before.',
    words: new CuedWords(
      'grounds for|reasons for|grounds of|reasons to',
      '\\b(?:grounds|reasons) (?:for|of|to) (?:refusals?|exclusions?|declining|refusing|rejecting|refuse|decline|not accepting)(?: are| include)?\\s*[:–—-]',
    ),
    ground: 'after',
  },
  {
    id: 'added-to-ours',
    tells: 'more than the Code has',
    says: 'Our exclusions are the Code’s own, plus complaints about the conduct of councillors.',
    spares: 'Our exclusions are the Code’s own, plus an explanation of each.',
    words: new CuedWords(
      'exclu|refus|declin&plus|addition|as well as|besides|beyond|alongside',
      '(?<=\\b(?:exclu\\w+|refus\\w+|declin\\w+)\\b.{0,80})\\b(?:plus|with the addition of|in addition to (?:which|these|those)|as well as|besides|together with)(?= (?:complaints?|matters|issues|cases|those|disputes|disagreements)\\b)',
    ),
    ground: 'after',
  },
  {
    id: 'not-opened',
    tells: 'no complaint being opened',
    says: 'Unsigned letters are put aside and no complaint is opened.',
    spares: 'If the claim form has been filed at court, no complaint is opened.',
    words: new CuedWords(
      'no complaint',
      '\\bno complaints? (?:(?:about|from|on|over) (?:\\w+ ){1,6}?)?(?:is|are|will be|can be) (?:opened|logged|registered|raised|accepted|taken|considered|entertained)\\b',
    ),
    ground: 'both',
  },
  {
    id: 'ends',
    tells: 'what ends a complaint',
    says: 'A letter before action brings the complaints process to an end.',
    spares: 'Filing particulars of claim at court brings the complaints process to an end.',
    words: new CuedWords(
      'end',
      '(?<!\\bnot )\\bbrings? (?:the|a|any) complaints? (?:\\w+ )?to an end\\b|\\bends? the complaints? process\\b',
    ),
    ground: 'before',
  },
  {
    id: 'handled-elsewhere',
    tells: 'what is dealt with elsewhere instead',
    says: 'Claims for damage are handled by our insurers and not under this policy.',
    spares: 'First reports of a repair are handled by the repairs team and are not complaints.',
    words: new CuedWords(
      'and not|and are not|and is not|instead of|rather than',
      '\\band (?:are |is )?not (?:under|through|within|part of|as (?:an? )?complaints?|complaints?)\\b|\\b(?:instead of|rather than) (?:being )?(?:treated|handled|logged|investigated|taken|dealt with) (?:as|under|through)\\b',
    ),
    ground: 'before',
  },
  {
    id: 'cannot-use',
    tells: 'people who may not use the procedure',
    says: 'Leaseholders cannot use this procedure for complaints over major works bills.',
    spares: 'Residents of another landlord cannot use this procedure.',
    words: new CuedWords(
      'use |complain',
      "\\b(?:cannot|may not|not able to|unable to|can't) (?:use (?:this|the|our)|(?:lodge|make|raise|bring|submit) (?:a |any |their |new |further |another )*complaints?)\\b",
    ),
    ground: 'both',
  },
  {
    id: 'unless',
    tells: 'an exception',
    says: 'We accept every complaint unless it is repetitive.',
    spares: 'We accept every complaint unless there is a valid reason not to.',
    words: new CuedWords(
      'unless|except|other than|apart from|save ',
      '(?<!\\b(?:not|never|cannot|no)\\b.{0,120})\\b(?:unless|except (?:where|for|when|if|those|that)|other than (?:those|where|when)|apart from (?:those|where)|save (?:where|for))\\b',
    ),
    ground: 'after',
  },
  {
    id: 'closed-to',
    tells: 'people to whom it is closed',
    says: 'Shared owners should use their lease, as this procedure is not open to them.',
    spares: 'Stage 2 is not closed to a resident who answers late.',
    words: new CuedWords(
      'open|available|closed',
      "\\b(?:not (?:open|available)|isn't (?:open|available)|(?<!not )closed) to\\b",
    ),
    ground: 'both',
  },
  {
    id: 'only-some',
    tells: 'only some people who may complain',
    says: 'Only the named tenant is entitled to complain.',
    spares: 'Only a manager may refuse a complaint.',
    words: new CuedWords(
      'only&complain|matters|issues|events',
      '\\bonly (?:the |our |a |those )?(?=[\\w -]{2,40}? (?:may|can|is entitled to|are entitled to|are able to|is able to) (?:complain|make a complaint)\\b)|\\bonly (?=(?:complaints?|matters|issues|events)\\b[\\w -]{2,60}? (?:can|may|will) be (?:raised|considered|accepted|made|looked at|investigated)\\b)|\\b(?:can|may|must|should) only be (?:made|raised|brought|submitted) (?=(?:by|in|through|on)\\b)',
    ),
    ground: 'after',
  },
  {
    id: 'reserved',
    tells: 'a second stage for some only',
    says: 'Stage 2 is reserved for residents who can show that facts were overlooked.',
    spares: 'Stage 2 is open to everyone who asks for it.',
    words: new CuedWords(
      'stage 2|stage two',
      '\\bstage (?:2|two) is (?:reserved for|only (?:open|available) (?:to|where|if)|available only (?:to|where|if)|open only (?:to|where|if))',
    ),
    ground: 'after',
  },
  {
    id: 'answered-outside',
    tells: 'what is answered outside the process',
    says: 'Complaints about the level of rent are passed to Income Services for a reply outside the complaints process.',
    spares: 'A survey response is answered outside the complaints process.',
    words: new CuedWords(
      'outside',
      '\\b(?:passed|dealt with|handled|answered|treated|considered|taken up)\\b[^,;:]{0,60}? outside (?:of )?(?:the|our|this) (?:complaints? )?(?:process|policy|procedure)\\b',
    ),
    ground: 'before',
  },
];
