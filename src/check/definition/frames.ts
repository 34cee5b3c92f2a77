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

/** What a complaint is said to be, in the words of whoever defines it. */
const unhappiness =
  '(?:dissatisf\\w+|unhapp\\w+|not (?:\\w+ )?(?:happy|satisfied|content)|displeas\\w+|discontent|disappoint\\w+|grievances?|concerns?|dispute|upset|problems?|faults?|trouble|mistakes?|errors?|shortcomings?|breach\\w*|poor|aggrieved|let (?:\\w+ )?down|negative|critic\\w+|bad\\b|adverse|wrong|failed|failure|fell short|below (?:the )?standards?|not (?:met|meet|keep|kept|deliver\\w*|provid\\w*|do(?:ne)?))';
const calls =
  '(?:consider|treat|regard|class|classify|count|log|record|see|call|view|think of|take|recognise|understand|define|interpret|describe)s?';
const unhappy = new RegExp(`\\b${unhappiness}\\b`, 'i');
/** What a complaint is to the landlord besides: a chance to learn, and not what it is. */
const praise =
  /^(?:an? |the )?(?:\w+ )?(?:gift|chance|opportunit\w+|way|means|form|source|sign|tool|signal|first step|matter for|part|priority|responsibility)\b/i;

/** Whether words given as a definition tell of somebody's unhappiness, or of what the landlord failed to do. */
export function tellsUnhappiness(words: string): boolean {
  return unhappy.test(words) && !praise.test(words);
}

/** A complaint is …; a complaint means …; Complaint: …; a complaint arises where …; the word complaint stands for …. */
const defines =
  /(?:^|\b(?:an?|the|any|our definition of an?|that an?|word|term|(?:to|for) us,?|policy,?|procedure,?|here,?) )[*_"“‘']*complaints?[*_"”’']*,?(?: (?:is|are) (?:(?:understood|taken|said|held|meant|considered) to be |defined as |described as |regarded as |seen as )?(?=(?:when|where|if|any|an?|some|what|whatever|something|anything|someone|somebody|dissatisfaction|expressions?|[\w-]+ (?:expressions?|feedback|comments?|criticism|statements?|contact)|feedback|criticism) |any\w*)|(?: is)? (?:means?|arises?|exists?|occurs?|happens?|stands? for|refers? to|signif(?:y|ies)|denotes?|covers|has the (?:meaning|sense) of|is taken to mean)[: ]+| is (?:\w+ ){1,6}?(?:to be|to mean) | ?[:=] ?(?=an? |any ))([^“”"]+)$/i;
const definedAs =
  /(?:\bdefin\w+\b[^“"‘]{0,40}?\b(?:as|is|reads|being)\b:?|\bdefinition\b[^“"‘:]{0,80}:|\b(?:by|when (?:we|the \w+) (?:says?|speaks? of|talks? (?:of|about))) [‘'“"]?(?:an? )?complaints?[’'”"]?,? (?:we|the \w+|it) means?|\b(?:takes?|understands?|interprets?|considers?) (?:an? |the word |the term )?[‘'“"]?complaints?[’'”"]? (?:to be|to mean|as)|\b(?:see|view|regard|think of|describe|understand|define)s? (?:an? )?complaints? (?:as|to be)|^[*_]*complaint[*_]* ?[–—-]) ((?:any|an?|the(?! (?:same|one|code|housing|ombudsman))|where|when|someone|somebody|something|dissatisfaction|expressions?|(?:negative|bad|poor|adverse) (?:feedback|comments?)|feedback|criticism|customers?|residents?|tenants?) ?[^“”"]*?)[.;]?$/i;
/** We consider it a complaint when …; we treat any … as a complaint; … counts as a complaint where …. */
const treats = [
  new RegExp(
    `\\b${calls} (?:it |this |that |something |anything |a matter |an issue )?(?:as |to be )?(?:an? )?(?:formal )?complaint[,]? (?:only )?((?:when|where|if|once)\\b[^“”"]+)$`,
    'i',
  ),
  new RegExp(
    `\\b${calls} (?:as (?:an? )?complaints? )?((?:any|all|every)\\b[^“”"]+?) (?:as|to be) (?:an? )?(?:formal )?complaints?\\b`,
    'i',
  ),
  /\bcomplaint[’'”"]? is (?:kept|reserved|saved|used only|only used) for ([^“”"]+)$/i,
  new RegExp(`\\b${calls} as (?:an? )?complaints? ((?:any|all|every|only)\\b[^“”"]+)$`, 'i'),
  new RegExp(
    `\\b${unhappiness}\\b[^“”".;]{0,40}? (?:counts? as|becomes?|is|amounts? to|qualif(?:y|ies) as|turns into|is (?:treated|regarded|seen|classed|counted|recorded|logged) as) (?:only )?(?:an? )?(?:formal )?complaint (?:(?:in|under) (?:our|the) \\w+ |(?:for|to) us )?(?:only )?((?:when|where|if|once|only|after|provided|unless)\\b[^“”"]+)$`,
    'i',
  ),
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
  const plain = text.replace(/(\bcomplaints?\b[*_]*(?: (?:is|means|are))?), [^,]{1,60},/i, '$1');
  const said = defines.exec(plain)?.[1] ?? definedAs.exec(text)?.[1];
  if (said !== undefined) return [whole(said, false)];
  return treats.flatMap((form) => form.exec(text)?.[1] ?? []).map((words) => whole(words, true));
}

function whole(words: string, isTreatment: boolean): GivenDefinition {
  return { words: words.trim().replace(/(?<![.;])[.;]+$/, ''), after: '', isWhole: true, isTreatment };
}
