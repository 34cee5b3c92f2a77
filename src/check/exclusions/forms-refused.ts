import { be, complaint, landlord, often, paper, refuse, refuseCues } from './classes.ts';
import { CuedWords } from './cued-words.ts';
import type { RefusalForm } from './refusal-form.ts';

const may =
  '(?:also|will|may|can|could|might|would|must|shall|should|reserves? the (?:right|option) to|(?:is|are) (?:free|able|entitled|likely|permitted|allowed|told|instructed|asked|advised|expected|inclined|minded) to|ha(?:s|ve) (?:the )?(?:right|power|discretion|option|authority) to|tends? to|chooses? to)';

/** What is refused: the forms of words without a denial. */
export const refusedForms: readonly RefusalForm[] = [
  {
    id: 'refused',
    tells: 'a kind of complaint that is refused',
    says: 'Complaints made in bad faith are refused.',
    spares: 'A complaint is refused only after a manager has read it.',
    words: new CuedWords(
      refuseCues,
      `\\b(?:${be}${often}|(?:ha(?:s|ve)|gets?) (?:their|his|her|its|the|an?|any) (?:\\w+ )?(?:complaints?|case|request|escalation)) (?:${refuse.past}|taken no further|left unanswered)\\b`,
    ),
    ground: 'both',
  },
  {
    id: 'we-refuse',
    tells: 'what the landlord refuses',
    says: 'We refuse complaints that are repetitive or abusive.',
    spares: 'We may refuse a complaint where court papers have been filed.',
    words: new CuedWords(
      refuseCues,
      `\\b(?:${landlord}|${paper}|it) (?:${may} (?:\\w+ly )?)*(?:would |ordinarily |normally |usually |generally |simply |always |therefore )*(?:(?:refuses?|declines?)(?: to \\w+)?|${refuse.present})(?= (?:or \\w+ )?(?:to )?${complaint}\\b|[:;]| (?:complaints|cases|matters|people|those|anyone|any|all|anything|from|issues|such|where|if|when|while|until|till|pending)\\b)|\\b(?:${landlord}|${paper}) (?:${may} )*(?:also )*(?:excludes?|rules? out|carves? out|leaves? out|omits?|exempts?)\\b`,
    ),
    ground: 'after',
  },
  {
    id: 'may-refuse',
    tells: 'a right, a choice or a duty to refuse',
    says: 'It is open to a manager to reject a complaint for being vague.',
    spares: 'It is open to a manager to reject a complaint that was answered before.',
    words: new CuedWords(
      `right|discretion|option|open to|reserve|entitled|free to|stops|stop |cease|ends &complain|case|matter|issue|concern|request|escalat|thing|grievance|allegation|dispute|contact|letter|enquir`,
      `\\b(?:(?:right|discretion|option|power|authority|free|entitled|open to (?:[\\w-]+ ){1,4}?) ?to (?:\\w+ly )?${refuse.base}|(?:stops?|ceases?|ends?) (?:dealing with|investigating|looking (?:at|into)|work on|work(?:ing)? on|handling|considering)) ${complaint}\\b`,
    ),
    ground: 'condition',
  },
  {
    id: 'reasons',
    tells: 'a list of reasons',
    says: 'Valid reasons for not accepting a complaint include that it came through an MP.',
    spares: 'Reasons for declining include that the matter arose over 12 months ago.',
    words: new CuedWords(
      'reason|ground|circumstance|exclusion|exception',
      `\\b(?:reasons?|grounds?|circumstances?|exclusions?|exceptions?) (?:for|in which|why|where|to|on which|when)\\b[^,;:]{0,40}?\\b(?:accept|refus|declin|reject|exclu|consider|taking|turn)\\w*\\b[^,;:]{0,30}?\\b(?:include|includes|are|is|would be)(?: that| when| where| if)?\\b|\\b(?:refus|reject|declin|exclu|turn)\\w*\\b[^.;:]{0,60}?\\b(?:reasons?|grounds?)(?: [\\w-]+){0,4}?,? (?:such as|for (?:example|instance)|which (?:may|can|might|could) be|like|namely|including)(?: that| when| where| if)?\\b|\\b(?:an?|the|one|our) (?:third|fourth|fifth|sixth|further|additional|extra|other) (?:exclusion|ground|reason)(?: [\\w-]+){0,4}? (?:is|are|covers?|concerns?)(?: that)?\\b|\\b(?:four|five|six|seven|eight) (?:exclusions|grounds|reasons)(?: [\\w-]+){0,4}?(?::| are\\b)|\\b(?:exclusions?|grounds)\\b[^.;:]{0,30}\\b(?:namely|such as|including|which (?:are|include))\\b`,
    ),
    ground: 'after',
  },
  {
    id: 'list',
    tells: 'a list of exclusions',
    says: 'Exclusions: issues over 12 months old; court claims that have been filed; Right to Buy valuations.',
    spares: 'Exclusions: issues over 12 months old; court claims that have been filed.',
    words: new CuedWords(
      'exclu|not |outside|out of|left out|exceptions',
      '(?:^|[.:]\\s)[*_\\s-]*(?:our |the |what (?:is|are|we) |(?:complaints?|matters) (?:that are |we )?)?(?:(?:exclusions?|excluded)(?: (?:matters|complaints|issues|things|cases))?|exclude|not (?:a )?complaints?|not (?:accepted|covered|considered|included|taken|eligible)|out(?:side)? (?:of )?(?:the |our )?(?:policy|process|scope)|left out|exceptions)(?: are| include)?\\s*[*_]*\\s*[:–—-]|\\b(?:the following|these)(?: (?:matters|complaints|issues|things|cases))? (?:are|will be|lie|fall|sit|stand|do) (?:outside|left out|excluded|not (?:complaints|accepted|covered|considered|looked at|dealt with|count|qualify))\\b[^:]{0,40}:',
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
      'exclu|refus|declin&plus|addition|as well as|besides|beyond|alongside|aside from|apart from',
      '(?<=\\b(?:exclu\\w+|refus\\w+|declin\\w+)\\b.{0,80})\\b(?:plus|with the addition of|in addition to (?:which|these|those)|as well as|besides|together with)(?= (?:complaints?|matters|issues|cases|those|disputes|disagreements)\\b)',
    ),
    ground: 'after',
  },
  {
    id: 'ends',
    tells: 'what ends a complaint',
    says: 'A letter before action brings the complaints process to an end.',
    spares: 'Filing particulars of claim at court brings the complaints process to an end.',
    words: new CuedWords(
      'end|stop|halt|close|leaves the',
      '(?<!\\b(?:not|never) )\\bbrings? (?:the|a|any) complaints? (?:\\w+ )?to an end\\b|(?<!\\b(?:not|never) )\\b(?:ends?|stops?|halts?|closes?|leaves?) the complaints? (?:process|procedure|investigation)\\b',
    ),
    ground: 'before',
  },
];
