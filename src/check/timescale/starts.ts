/** What a length of time is counted from: `logged` when the complaint is put on record, `later` after it is acknowledged. */
export type Start = 'receipt' | 'logged' | 'acknowledgement' | 'later' | '';

const events: Readonly<Record<Exclude<Start, ''>, string>> = {
  later:
    '(?:review |first |initial )?(?:meetings?|interviews?|visit\\w*|inspect\\w*|surveys?|hearings?|panels?|mediation)|allocat\\w+|assign\\w+|(?:start|begin|open|end|complet|conclu)\\w* (?:of )?(?:the |our |an |its )?investigation\\w*|investigat\\w+ (?:start|begin|open|end|is complete|has been complete)\\w*|investigation|(?:pass|hand|refer|forward|transferr)(?:ed|ing)|pick(?:s|ed|ing)? (?:it |the case |\\w+ )?up|evidence|(?:having |getting |receiving |receipt of )?all (?:the )?(?:information|evidence|documents|papers)|(?:repairs?|works?) (?:being |is |are )?(?:done|finished|complete\\w*)|agree\\w* (?:the |a )?(?:definition|scope|complaint)|(?:service |line |investigating )?(?:manager|officer|handler|department|service)s? (?:receiv\\w+|gets?|getting|being)',
  acknowledgement:
    'acknowledg\\w*|confirm\\w* (?:receipt|that|to you|we)|(?:let\\w*|telling|tell) you (?:know )?that|our (?:first|initial) (?:letter|e-?mail|reply)',
  logged: '(?:logg|register|record|open)(?:ed|ing)|being put on (?:our|the) (?:system|record)',
  receipt:
    'receiv\\w+|receipt|submi\\w+|arriv\\w+|made|making|raised|raising|sent|sending|reach\\w* us|being (?:made|raised|sent)|(?:your|the|a) complaint(?= *(?:[,.;)]|$))',
};
const order = ['later', 'acknowledgement', 'logged', 'receipt'] as const;
const event = order.map((name) => `(?<${name}>${events[name]})`).join('|');
const after = new RegExp(
  `^[,)]?\\s*(?:\\(working days\\) )?(?:(?:begin|start|run|count|clock)\\w* (?:to run )?(?:when|from|once|on|with|after|at)|of|from|after|following|once|since|beyond|counting from|starting from|starting with)\\b [^,;.()]{0,50}?\\b(?:${event})\\w*(?: (?:has|have|is|are|was|were|been) \\w+)*`,
);

/** The start told right after a length of time, and how many characters tell it; `''` and 0 if none does. */
export function readStart(rest: string): { readonly start: Start; readonly length: number } {
  const match = after.exec(rest);
  const start = order.find((name) => match?.groups?.[name] !== undefined) ?? '';
  return { start, length: match?.[0].length ?? 0 };
}

const small =
  "(?:it|its|the|we|we've|they|is|are|has|have|been|being|our|a|your|complaints?|requests?|escalation|this|date|day|of|having|that|on|which|stage|one|two|1|2|first|second|final)";
const toldBefore = new RegExp(
  `\\b(?:(?:including|includes|inclusive of|incl\\.?|with|plus) (?:the |an )?acknowledg\\w*(?! within| in)\\b|\\b(?:from|of|after|following|since|once|when|counted from|counting from) (?:${small} ){0,6}?(?:acknowledg\\w*|(?:responses?|letters?|decisions?|repl(?:y|ies)|answers?)(?! within))\\b)`,
  'g',
);

/** The text with the starts that it tells blanked out, so that they are not taken for steps: `once acknowledged`. */
export function blankStarts(text: string): string {
  return text.replace(toldBefore, (words) => '·'.repeat(words.length));
}
