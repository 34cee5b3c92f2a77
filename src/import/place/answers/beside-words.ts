/** Words beside an answer that are longer are commentary, of which only the first sentence still belongs to it. */
export const longestBeside = 160;

/** Whether the words after a yes take a part of it back: “TBC”, “mostly”, “from May”, “no policy”. */
export function isReserved(words: string): boolean {
  return reserved.test(words.replace(harmlessNo, ' '));
}

// “No exceptions”, “no change”: nothing is wanting.
const harmlessNo =
  /\b(?:no|without|nil) (?:\w+ )?(?:actions?|changes?|exceptions?|issues?|concerns?|gaps?|problems?|comments?)(?: (?:is |are |was |were )?(?:needed|required|identified|found|necessary|noted))?(?! (?:yet|but))|\bnot applicable\b/gi;

const reserved = new RegExp(
  [
    String.raw`\b(?:but|however|except\w*|although|though|yet|unless|apart from|excluding|other than|save for|aside from)\b`,
    String.raw`\b(?:pending|tb[cda]|t\.b\.c|drafts?|amber|red|provisional\w*|interim|awaiting|await\w*|unsure|unclear|unknown|outstanding|overdue)\b`,
    String.raw`\b(?:most|mostly|mainly|largely|broadly|generally|usually|normally|typically|often|sometimes|substanti\w+|nearly|almost|essentially|in the main|in theory|in principle|where possible|only|some|partial\w*|partly|in part|rarely|seldom)\b`,
    String.raw`\b(?:will|would|should|may be|might|hope\w*|expect\w*|aim\w*|inten[dt]\w*|plan(?:s|ned|ning) to|planned|due|in progress|ongoing|underway|under (?:way|review|development)|being \w+ed|being (?:written|rewritten)|work(?:ing)? (?:in progress|towards?|on)|wip|to be \w+|subject to|further|incomplete|out of date|outdated|needs? \w+|when|if|once|until)\b`,
    String.raw`\b(?:last|previous|prior) (?:year|time|assessment|edition|version)|\b(?:previously|formerly|at the time|as (?:at|of|on)|used to)\b|\bwas\b`,
    String.raw`\bfrom (?:\w+ )?(?:20\d\d|next|january|february|march|april|may|june|july|august|september|october|november|december)\b`,
    String.raw`\bno (?!one\b|later\b|more than\b|less than\b|\d)\w+`,
    String.raw`\b(?:stage|part|landlord|service)s? \w+ (?:only|not)\b|\b(?:one|two|three|\d+) (?:exceptions?|cases?|times)\b|\d\s?%|\?`,
  ].join('|'),
  'i',
);

/** Whether the words after a yes only say it again, or where more is said, without a reservation. */
export function isHarmless(words: string): boolean {
  const said = words.replace(harmlessNo, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  if (said.length > longestBeside || reserved.test(said) || plans.test(said)) return false;
  return points.test(said) || said.replace(affirmed, '').replace(/[^\p{L}\p{N}]+/gu, '') === '';
}

const plans = /\b(?:action|improvement|recovery) plan\b/i;
const points =
  /^(?:please )?(?:see|refer(?:ence)?|ref|as (?:above|below|before|per|set out|stated|shown|described|in|evidenced|detailed)|per|evidenced?|set out|detailed|described|covered|section|paragraph|page|clause|appendix|policy|link(?:ed)?|https?:|in (?:our|the)|through|via|\p{Lu}[^.;]{0,60}\b(?:policy|procedure|section|leaflet|website|page|appendix|handbook|guide|code)\b)/iu;
const affirmed =
  /\b(?:yes|y|fully|full|we|are|is|in|compl(?:y|ies|ied|iant|iance)|met|meets?|achieved|in place|completed?|done|confirmed|agreed|green|it|this|the|with|of|all|both|and|current(?:ly)?|now|still|also|already|always|requirements?|provisions?|code|standard|this year|since|every|respects?|do|does|landlord|evidence|commentary|explanation)\b/gi;
