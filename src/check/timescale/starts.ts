/** What a length of time is counted from: `logged` when the complaint is put on record, `later` after it is acknowledged. */
export type Start = 'receipt' | 'logged' | 'acknowledgement' | 'later' | '';

const events: Readonly<Record<Exclude<Start, ''>, string>> = {
  later:
    'land(?:s|ed|ing)? (?:on|with)\\b|in the hands of|(?:reach|arriv)\\w* (?:at |with )?(?:the |an? )?(?:\\w+ )?(?:officer|investigator|handler|manager|department|reviewer)|(?:review |first |initial |home )*(?:meetings?|interviews?|visit\\w*|inspect\\w*|surveys?|hearings?|panels?|mediation)|allocat\\w+|assign\\w+|(?:start|begin|open|end|complet|conclu)\\w* (?:of )?(?:the |our |an |its )?investigation\\w*|investigat\\w+ (?:start|begin|open|end|is complete|has been complete)\\w*|investigation|(?:pass|hand|refer|forward|transferr)(?:ed|ing)|pick(?:s|ed|ing)? (?:it |the case |\\w+ )?up|evidence|(?:having |getting |receiving |receipt of )?all (?:the )?(?:information|evidence|documents|papers|records)|appoint\\w+|(?:definition|scope|terms)(?: [\\w]+){0,3}? (?:agreed|settled|confirmed)|(?:repairs?|works?) (?:being |is |are )?(?:done|finished|complete\\w*)|agree\\w* (?:to |the |a )?(?:definition|scope|complaint|it\\b)|(?:return|suppl|provid|submitt|sen[dt])\\w* (?:in )?(?:its|their|his|her|a|the) (?:\\w+ )?(?:report|comments|account|statement|response|answer|findings)|(?:approv|validat|clarif|triag|vett|screen|scop)\\w+|(?:first )?(?:speak|spoke|talk)\\w* (?:to|with)|(?:service |line |investigating )?(?:manager|officer|handler|department|service)s? (?:receiv\\w+|gets?|getting|being)',
  acknowledgement:
    'acknowledg\\w*|confirm\\w* (?:receipt|that|to you|we)|(?:let\\w*|telling|tell) you (?:know )?that|our (?:first|initial) (?:letter|e-?mail|reply)',
  logged: '(?:logg|register|record|open)(?:ed|ing)|being put on (?:our|the) (?:system|record)',
  receipt:
    'receiv\\w+(?! (?:all|(?:the|their|its) (?:\\w+ )?(?:information|evidence|documents|papers|report|comments|file|records)))|receipt|submi\\w+|arriv\\w+|made|making|raised|raising|sent|sending|reach\\w* us|being (?:made|raised|sent)|(?:your|the|a) complaint(?= *(?:[,.;)]|$))',
};
const order = ['later', 'acknowledgement', 'logged', 'receipt'] as const;
const event = order.map((name) => `(?<${name}>${events[name]})`).join('|');
const after = new RegExp(
  `^[,)]?\\s*(?:\\(working days\\) )?(?:(?:begin|start|run|count|clock)\\w* (?:to run )?(?:only )?(?:when|from|once|on|with|after|at|until)|of|(?:that |which )?follow(?:s|ing)?|from|after|once|since|beyond|counting from|starting from|starting with)\\b (?:(?!\\bwe (?:confirm|write to|tell)\\b)[^,;.()]){0,50}?\\b(?:${event})\\w*(?: (?:has|have|is|are|was|were|been) \\w+)*`,
);

/** A start told later in the same breath: `allowed for stage 1, beginning with the date of the visit`, `for stage 1 run from`. */
const afterWords =
  /^(?:,? [\w'-]+){1,9}?,? (?=(?:beginning|starting|counted|counting|running|begin|begins|start|starts|run|runs|count|counts|clock)\b)|^ (?:for|to) (?:[\w'-]+ ){1,7}?(?=(?:from|after|once|following)\b)/;

/** A start told after a length of time. */
export interface ToldStart {
  readonly start: Start;
  /** How many characters it takes up to its end; 0 if none is told. */
  readonly length: number;
  /** The words between the length of time and the start. */
  readonly between: string;
}

/** The start told after a length of time; `''` if none is. */
export function readStart(rest: string): ToldStart {
  const skipped = afterWords.exec(rest)?.[0].length ?? 0;
  const near = after.exec(rest);
  const far = near || skipped === 0 ? null : after.exec(rest.slice(skipped));
  const match = near ?? far;
  const start = order.find((name) => match?.groups?.[name] !== undefined) ?? '';
  const between = far ? rest.slice(0, skipped) : '';
  return { start, length: between.length + (match?.[0].length ?? 0), between };
}

/** A later start told before a length of time: `Once the case has been assigned, the manager has ten days`. */
const toldFirst =
  /\b(?:once|after|when|following|as soon as|from (?:the (?:day|date|time|point)|when)) [^,;.()]{0,60}?\b(?:allocat\w+|assign\w+|pass(?:ed|es|ing)|hand(?:ed|ing)|triag\w+|screen\w+|visit\w*|inspect\w+|met|meets|meeting|interview\w*|land(?:s|ed)|pick(?:s|ed) up|(?:suppl|provid|return)\w* (?:its|their|his|her|a|the) (?:\w+ )?(?:report|comments|account|statement))\b[^,;]{0,40},/;

/** Whether the words before a length of time tell that it is counted from later than the complaint's arrival. */
export function startsLater(before: string): boolean {
  return toldFirst.test(before);
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
