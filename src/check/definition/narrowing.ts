/** Words that leave out some dissatisfaction: they are no part of the Code's definition, and make it narrower. */
const narrows =
  /\b(?:(?:has|have|had|is|are|was|were|can|could)(?: ?not|n['’]t)|cannot|un(?:resolved|justified|reasonable|able)|provided|providing|so long as|as long as|unless|except|excluding|other than|apart from|but (?:not|only)|only|after we|once we|if (?:we|it)|where (?:we|it|the)|requires?|calls? for|needs?|needing|warrants?|merits?|remains?|and (?:which|that|where|who) |(?:which|that) (?:the |a )?(?:\w+ )?(?:has|have|wants?|wishes|asks?|asked)\b|and (?:asks?|wants?|tells?|writes?|wishes)|in writing|written|formal(?:ly)?|serious|significant|genuine|justified|legitimate|valid|reasonable|substantial|material|repeated|persistent|on the spot|first contact|within our control|twice|again|sufficient(?:ly)?|enough|to (?:an?|the) (?:extent|degree)|merely|already|by (?:letter|e-?mail)|(?:us(?:e|es|ing)|fill\w* (?:in|out)|complet\w+|sign\w*) (?:the|our|an?) (?:\w+ )?form\b|(?:service )?failure has|fail(?:ed|ure)|asks? us|wants? us|wishes? us|first (?:asked|told|raised|given)|serious(?:ly)?)\b/i;
/** What makes it wider, or says only where it stands. */
const widens =
  /\b(?:whether or not|including|includes?|also|too|as well|even if|even where|however|regardless|irrespective|not only|not (?:just|limited)|need not|does not (?:have|need)|do not (?:have|need)|without)\b/i;

/** Words by which a sentence uses the Code's definition for some dissatisfaction alone. */
const forSome =
  /\bdefinition (?:\w+ ){0,3}?(?:is|applies|holds|counts|used)\b[^.;]{0,30}?\bonly (?:where|when|if|for|to|in)\b[^.;]*/i;

/** Words by which it says that its own definition is less than the Code's. */
const cutShort =
  /\bdefinition\b[^.;]{0,80}?\b(?:save|except|but|though|although|albeit|minus|apart from|other than)\b[^.;]{0,60}?\b(?:only|alone|leaves? out|left out|omits?|omitted|exclud\w+|without|does not (?:include|cover|extend)|shorter|narrow\w*|limited to|restricted to|drops?)\b[^.;]*/i;

/** The words by which a sentence says that the definition is used for some alone, or `''`. */
export function findLimit(text: string): string {
  if (/\bnot only\b/i.test(text)) return '';
  const found = forSome.exec(text)?.[0] ?? cutShort.exec(text)?.[0] ?? '';
  return /\b(?:nothing|no|not(?! (?:include|cover|extend))|never|nor)\b/i.test(found) ? '' : found;
}

/** The words of a clause that narrow the definition, or `''`. */
export function findNarrowing(clause: string): string {
  const found = narrows.exec(clause);
  if (found === null || widens.test(clause)) return '';
  return clause
    .slice(0, 80)
    .replace(/^[\s,;:–—-]+|[\s.;,]+$/g, '')
    .split(/\s+/)
    .slice(0, 9)
    .join(' ');
}
