/** What a sentence gives as the definition of a complaint. */
export interface GivenDefinition {
  /** The words given, without quotation marks. */
  readonly words: string;
  /** What the sentence goes on with after them. */
  readonly after: string;
  /** Whether the sentence gives them as the whole definition, and not only a part of it. */
  readonly isWhole: boolean;
  /** The sentence says in its own words what counts as a complaint; it need not repeat the definition. */
  readonly isTreatment: boolean;
}

const quotation =
  /“([^”]+)(?:”|$)|"([^"]+)(?:"|$)|(?<!\p{L})[‘']((?:[^’']|(?<=\p{L})[’'](?=\p{L}))+)(?:[’'](?!\p{L})|$)/gu;
/** What leads up to a definition that is quoted whole. */
const leadsUp = /(?:\b(?:as|is|reads?|means|has|says|being|runs)|[:=])[\s*_(]*$/i;

/** A complaint is …; a complaint means …; Complaint: …; a complaint arises where …. */
const defines =
  /(?:^|\b(?:an?|the|any|our definition of an?|that an?) )[*_]*complaints?[*_]*(?: (?:is|are) (?:defined as |described as )?(?=(?:when|where|if|any|an?|some|what|whatever|dissatisfaction) |any\w*)|(?: is)? (?:means?|arises?|exists?|occurs?) | is (?:\w+ ){1,6}?(?:to be|to mean) | ?[:=] ?(?=an? |any ))([^“”"]+)$/i;
const definedAs =
  /(?:\bdefin\w+\b[^“"‘]{0,40}?\b(?:as|is|reads|being)\b:?|\bdefinition\b[^“"‘:]{0,80}:|\bby (?:an? )?complaints?,? (?:we|the \w+) means?|^[*_]*complaint[*_]* ?[–—-]) ((?:any|an?|the(?! (?:same|one|code|housing|ombudsman))|where|when|someone|somebody) ?[^“”"]*?)[.;]?$/i;
/** We consider it a complaint when …; we treat any … as a complaint. */
const treats = [
  /\b(?:consider|treat|regard|class|count|log|record|see) (?:it |this |that |something |anything |a matter |an issue )?(?:as |to be )?(?:an? )?(?:formal )?complaint[,]? (?:only )?((?:when|where|if|once)\b[^“”"]+)$/i,
  /\b(?:consider|treat|regard|class|count|log|record)s? (?:as a complaint )?((?:any|all|every)\b[^“”"]+?) (?:as|to be) (?:an? )?(?:formal )?complaints?\b/i,
];

/** The definitions that a sentence gives, quoted or in running words. */
export function listDefinitions(text: string): GivenDefinition[] {
  const quoted = [...text.matchAll(quotation)].map((match): GivenDefinition => {
    const words = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const isNamed = /^[\s,]*(?:is|was|are) (?:how|what|our|the)\b.*\bdefin/i.test(after);
    return {
      words,
      after,
      isWhole: (leadsUp.test(before) || isNamed) && !/…|\.\.\./.test(words),
      isTreatment: false,
    };
  });
  if (quoted.some(({ words }) => words.split(/\s+/).length >= 5)) return quoted;
  const plain = text.replace(/(\bcomplaints?\b[*_]* (?:is|means)), [^,]{1,60},/i, '$1');
  const said = defines.exec(plain)?.[1] ?? definedAs.exec(text)?.[1];
  if (said !== undefined) return [whole(said, false)];
  return treats.flatMap((form) => form.exec(text)?.[1] ?? []).map((words) => whole(words, true));
}

function whole(words: string, isTreatment: boolean): GivenDefinition {
  return { words: words.trim().replace(/(?<![.;])[.;]+$/, ''), after: '', isWhole: true, isTreatment };
}
