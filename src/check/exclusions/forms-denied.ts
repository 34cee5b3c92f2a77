import { be, landlord, not, often, paper, take } from './classes.ts';
import { CuedWords } from './cued-words.ts';
import type { RefusalForm } from './refusal-form.ts';

const denies = "not |n't|never|cannot";
const taken = `(?:${take.past}|made (?:the subject|into)|covered|raised|regarded|viewed|defined|complaints?|eligible|open|available|something (?:that|which)|complained|part|within|capable|the subject|a complaint|qualify|count|get a hearing|go (?:on |any |through )?(?:further|to (?:the |a )?(?:next|second|stage|review)|into|beyond)|move (?:on )?to|proceed)`;
const scope =
  '(?:policy|process|procedure|scheme|scope|remit|complaints? (?:policy|process|procedure)|code|it|this|scope for complaints|what the \\w+ covers|jurisdiction|terms of reference)';
const elsewhere =
  '(?:insurers?|insurance (?:team|company|policy)|loss adjusters?|human resources|hr|legal (?:team|services)|solicitors?|monitoring officer|police|tribunal|[\\w-]+ (?:appeals?|claims?|enquir(?:y|ies)|disciplinary|grievance|review) (?:process|procedure|policy|route|team)|(?:asb|anti-social behaviour|hr|grievance|data protection|freedom of information|whistleblowing|planning|procurement|homelessness|allocations?) (?:policy|procedure|process|team|route))';

/** What is not accepted: the forms of words with a denial. */
export const deniedForms: readonly RefusalForm[] = [
  {
    id: 'not-taken',
    tells: 'a kind of complaint that is not taken',
    says: 'Complaints about the level of rent are not accepted.',
    spares: 'Matters that have already been through the complaints process are not considered again.',
    words: new CuedWords(
      denies,
      `\\b${not}${often}(?: be)? ${taken}\\b(?! (?:any |less )?(?:differently|worse|unfairly|badly|(?:un)?favourably|less))`,
    ),
    ground: 'both',
  },
  {
    id: 'we-do-not',
    tells: 'what the landlord does not take',
    says: 'We do not investigate complaints from people who do not give their name.',
    spares: 'We do not accept a complaint that has been through both stages before.',
    words: new CuedWords(
      `${denies}|unable|'d not|avoid|steer clear|draw the line|keep out of|stay out of`,
      `\\b(?:${landlord} ${not}|we'd not|${landlord} (?:(?:is|are|feels?|will be) (?:unable|not (?:able|obliged|required|bound|prepared|willing|minded)) to)|(?:is|are) (?:told|asked|instructed|advised|trained|free|entitled|able) not to|(?:right|discretion|option|choice|power) not to|not (?:(?:our|the|their|its) )?(?:[\\w']+ )?(?:practice|policy|job|role|place|custom|business|duty) to|${landlord} avoids?)${often} (?:${take.base}|take\\w* on|avoid)\\b|\\b(?:steers? clear of|draws? the line at|(?:keeps?|stays?) out of)(?= [^.;]*\\bcomplain)`,
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
      `\\b(?:(?:do|does|will|would|can|shall)(?: not|n't)|cannot)${often} ${take.base}(?: on| up| into| at| with| to)* (?=(?:\\w+ )?(?:complaints?|cases|matters|anything|issues|what|it|them|these|those)\\b)`,
    ),
    ground: 'after',
  },
  {
    id: 'not-covered',
    tells: 'what the policy does not cover',
    says: 'The policy does not apply where legal proceedings are being contemplated.',
    spares: 'The policy does not cover service requests.',
    words: new CuedWords(
      "not|n't|no substitute|no place|no bearing",
      "\\b(?:policy|procedure|process|scheme|it) (?:does|do|will|would|is)(?: not|n't) (?:apply|cover|extend|include|deal|reach|meant for|intended for|designed for|a (?:route|means|way|vehicle|substitute) (?:for|to))\\b|\\b(?:not|in) ?(?:suitable|appropriate|eligible) for (?:this|the|our) (?:\\w+ )?(?:policy|procedure|process)\\b",
    ),
    ground: 'after',
  },
  {
    id: 'not-opened',
    tells: 'no complaint being opened, no investigation being made',
    says: 'Unsigned letters are put aside and no complaint is opened.',
    spares: 'If the claim form has been filed at court, no complaint is opened.',
    words: new CuedWords(
      'no complaint|no investigation|no action|no review|no further action|no case',
      '\\bno (?:complaints?|(?:formal |further )?investigation|case|review|(?:further )?action) (?:(?:about|from|on|over|into|of) (?:\\w+ ){1,6}?)?(?:is|are|will be|can be|may be|need be) (?:opened|logged|registered|raised|accepted|taken|considered|entertained|carried out|made|started|undertaken|offered|allowed|held|needed|necessary)\\b|\\b(?:we|staff|officers) (?:will )?take no (?:further )?action\\b',
    ),
    ground: 'both',
  },
  {
    id: 'handled-elsewhere',
    tells: 'what is dealt with elsewhere instead',
    says: 'Claims for damage are handled by our insurers and not under this policy.',
    spares: 'First reports of a repair are handled by the repairs team and are not complaints.',
    words: new CuedWords(
      'nothing more|nothing else| only|and not|and are not|and is not|instead|rather than|in place of|separate|elsewhere|another route|different route',
      `\\band not (?:to|for|by|with) us\\b|\\b(?:treated|handled|dealt with|logged|taken) as (?!(?:an? )?(?:\\w+ )?complaint)(?:[\\w']+ ){1,4}?(?:and nothing (?:more|else)|only)\\b|\\band (?:are |is )?not (?:under|through|within|part of|as (?:an? )?complaints?|complaints?)\\b|\\b(?:instead of|rather than) (?:being )?(?:treated|handled|logged|investigated|taken|dealt with|using|coming through|going through) (?:as|under|through|the|this|our)\\b|\\b(?:go(?:es)?|${be} (?:\\w+ )?(?:passed|sent|taken|put|brought|referred|directed|redirected|dealt with|handled|answered|managed|routed)) (?:\\w+ )?(?:to|by|under|through|via) (?:the |our |their |its |an? )?(?:\\w+ ){0,2}?${elsewhere}(?=.*\\b(?:instead|in place of|separate(?:ly)?|elsewhere|leaves? (?:it|them|that) there))|\\bha(?:s|ve) (?:another|a different|a separate|their own) (?:\\w+ )?(?:route|process|procedure|channel|scheme)\\b|\\b(?:handled|dealt with|considered|answered) (?:elsewhere|by (?:a |another |different |other )+(?:route|process|procedure|means))\\b`,
    ),
    ground: 'before',
  },
  {
    id: 'cannot-use',
    tells: 'people who may not use the procedure',
    says: 'Leaseholders cannot use this procedure for complaints over major works bills.',
    spares: 'Residents of another landlord cannot use this procedure.',
    words: new CuedWords(
      'use |complain|access',
      `\\b(?:cannot|may not|(?:not|no longer) (?:be )?(?:able|entitled|permitted|allowed|free) to|unable to|can't)${often} (?:use (?:this|the|our|their)|access (?:this|the|our|their)|complain\\b|(?:lodge|make|raise|bring|submit|pursue) (?:a |any |their |new |further |another )*complaints?)`,
    ),
    ground: 'both',
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
  {
    id: 'outside',
    tells: 'a kind of complaint that falls outside the policy',
    says: 'Anti-social behaviour falls outside this policy.',
    spares: 'A claim that has been filed at court is outside the policy.',
    words: new CuedWords(
      'outside|out of|beyond|left out',
      `\\b(?:falls?|lies?|sits?|comes?|stands?|is|are|remains?|drops?|goes|treated as|deemed|ruled|taken|placed) (?:entirely |wholly |therefore |to be )?(?:left )?(?:outside|out of|out with|beyond)(?: of)?(?: the scope of| the remit of| the reach of)?(?: the| this| our| its)? (?:\\w+ )?${scope}\\b`,
    ),
    ground: 'both',
  },
  {
    id: 'policy-for-some',
    tells: 'a procedure that is for some people only',
    says: 'This procedure is only for tenants with an assured tenancy.',
    spares: 'This procedure is only for complaints.',
    words: new CuedWords(
      'only|purely|solely|exclusively',
      `\\b${paper} (?:is|are) (?:only |purely |solely |exclusively )?(?:for|open to|available to|meant for|limited to|restricted to|confined to) (?=(?:[\\w-]+ ){0,4}?(?:only|alone)\\b)|\\b${paper} (?:is|are) (?:only|purely|solely|exclusively) (?:for|open to|available to) (?!complaints?\\b|residents\\b)`,
    ),
    ground: 'after',
  },
];
