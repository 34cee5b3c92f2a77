/** What is done to settle something. */
export const settle =
  "\\b(?:(?:re)?solv(?:e|es|ed|ing)|resolution|settl(?:e|es|ed|ing|ement)|sort(?:s|ed|ing)?|fix(?:es|ed|ing)?|mend(?:s|ed|ing)?|remed(?:y|ies|ied)|rectif(?:y|ies|ied)|address(?:es|ed|ing)?|smooth(?:s|ed|ing)?|clear(?:s|ed|ing)? (?:[\\w']+ ){0,3}?up|put(?:s|ting)?(?: [\\w']+){0,3} right|make(?:s)?(?: [\\w']+){0,2} good|deal(?:s|ing)? with|dealt with|talk(?:s|ed|ing)?(?: [\\w']+){0,3} (?:through|over)|iron(?:s|ed|ing)?(?: [\\w']+){0,2} out|nip(?:s|ped|ping)?|clos(?:e|es|ed|ing)|handl(?:e|es|ed|ing)|reconcil\\w+)\\b";

/** A complaint beginning to count as one, after `before` and the like; not its being answered, closed or looked into. */
export const counts =
  "(?:[\\w'-]+ ){0,7}?(?:formal(?:ly)?|official(?:ly)?|complain(?:ing)?\\b(?! about)|complaints? (?:process|procedure|policy|system|route)|complaints?(?=\\W*$|[,;:.)]| (?:is|are|gets?|can be|will be|being) (?:\\w+ )?(?:opened|logged|registered|recorded|raised|made|accepted|counted|treated|started|set up)| with us| to us| at stage)|(?:stage (?:1|one)|first stage)(?=\\W*$|[,;:.)]| (?:begins|starts|is (?:\\w+ )?(?:opened|started|begun|logged)|complaint (?:is|begins)))|\\b(?:is|are|being|gets?) (?:logged|registered|recorded)\\b)";

/** Words that it is a complaint whatever else is done. */
export const countedAnyway =
  '\\b(?:within|inside|as part of|part of|during|under) (?:our |the |a )?(?:stage (?:1|one)|first stage)\\b|\\bcomplaint (?:\\w+ )?(?:stays|remains|is kept) open\\b|\\b(?:still|always|nevertheless) (?:sends?|sent|issues?|issued|records?|recorded|logs?|logged|counts?|counted)\\b|\\b(?:logged|registered|recorded|opened) (?:\\w+ ){0,4}?(?:at once|on arrival|immediately|straight away|the same day|on receipt|from the start)\\b|\\b(?:record|log|count)(?:ed|s)? it as (?:one|such)\\b|\\b(?:log|record|register|open)s? (?:it|this|(?:the|a|their) complaint)(?: [\\w-]+){0,2} (?:at (?:the same time|once)|straight away|immediately|the same day|on receipt)\\b|\\bin every case\\b|\\b(?:answered|respon\\w+|resolved|settled|closed) (?:[\\w-]+ ){0,5}?at stage (?:1|one)\\b|\\bat (?:stage (?:1|one)|the first stage),? (?:the|our|we|an|each|every|officers)\\b';

/** Words that say that it is a complaint from the start. */
export const inside = `${countedAnyway}|\\b(?:record|log|count)(?:ed|s)? it as a complaint\\b|(?<!only )\\b(?:log|logged|logs|treat|treated|treats|record|recorded|records|register|registered|count|counted|open|opened) (?:[\\w-]+ ){0,2}?as (?:a |an )?(?:stage (?:1|one) |new )complaint`;

/** Service requests, and words that nobody has to do it. */
export const noComplaint =
  '(?<!\\b(?:unhappy|happy|dissatisfied|satisfied) (?:about|with|after) (?:\\w+ ){0,3})\\bservice requests?\\b|\\b(?:need|do|does|must|should|will) not (?:be asked|have|need|be told)\\b|\\bno (?:need|one)\\b|\\bnobody\\b';

/** Keeping complaints from arising at all. */
export const prevention =
  '\\b(?:becom\\w+|turn\\w* into|lead\\w* to|result\\w* in|grow\\w* into|giv\\w+ rise to) (?:\\w+ )?complaints\\b|\\b(?:learn\\w*|lessons?|prevent\\w*|refusals?)\\b';
