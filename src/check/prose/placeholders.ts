import { foldWords } from '../../words/compare.ts';

/** Words that only keep a field from being empty: `n/a`, `noted`, `TBC`, `to follow`. */
const filler = new RegExp(
  `^(?:${[
    'various|several|multiple|n a|na|not applicable|none|nil|nothing|blank|unknown|x+|ok|true|agreed|noted|yes noted',
    'tbc|tba|tbd|nothing (?:to|further to) add|(?:yes )?to (?:follow|be (?:confirmed|advised|added|completed|provided|supplied|updated))|awaited|pending|(?:evidence|details|commentary|more) to follow|draft|(?:work )?in progress|ongoing',
  ].join('|')})$`,
);

/** Words that say where to look, or that the provision is met, and nothing else. */
const empty = {
  pointers:
    'see|read|link|linked|opposite|evidenced|refer|refers|referred|reference|please|above|below|before|earlier|overleaf|attached|enclosed|following|here|previous|previously|preceding|next|ditto|same|similar|elsewhere|column|row|box|table|answer|answers|response|responses|comment|comments|commentary|evidence|explanation|page|pages|p|pp|section|sections|paragraph|paragraphs|para|paras|clause|clauses|stage|stages|chapter|appendix|annex|item|items|notes|point|points|part|parts|number|no|provision|provisions|link|online|to',
  places:
    'policy|policies|procedure|procedures|process|processes|document|documents|documentation|website|site|web|intranet|guide|guidance|handbook|manual|leaflet|statement|form|template|complaint|complaints|compensation|handling|housing|corporate|customer|feedback|resolution|council|landlord|association|trust|company|group|full|annual|report|reports|leaflets|plan|charter|board|cabinet|management',
  tells:
    'state|states|stated|say|says|said|set|sets|out|detail|details|detailed|describe|describes|described|explain|explains|explained|cover|covers|covered|covering|include|includes|included|contain|contains|contained|outline|outlines|outlined|specify|specifies|specified|address|addresses|addressed|mention|mentions|mentioned|cite|cites|cited|note|notes|noted|found|find|reflect|reflects|reflected|incorporate|incorporates|incorporated|provide|provides|provided|given|gives|give|clear|clearly|fully|listed|lists|shown|shows|available|published|held|request|upon|confirm|confirms|confirmed|can|embedded|apply|applies|needed|required|necessary|satisfied|aspect|aspects|respects|sure',
  met: 'yes|y|n|we|comply|complies|complied|compliant|compliance|meet|meets|met|meeting|satisfy|satisfies|satisfied|fulfil|fulfils|fulfilled|follow|follows|adhere|adheres|adhered|align|aligns|aligned|accord|accordance|line|requirement|requirements|code|codes|obligation|obligations|expectation|expectations|standard|standards|do|does|done|doing|already|currently|fully|full|place|complete|completed|implemented|achieved|true|correct|happens|happening|case|so|indeed|being|been|has|have|agreed|respect|regard|need|needs|action|actions',
  joins:
    'internal|external|the|a|an|our|your|their|its|his|this|that|these|those|it|all|any|each|both|which|where|as|in|on|at|of|for|from|by|with|within|under|per|and|or|also|is|are|was|be|will|been|i|e|eg|ie|us|there|approach|wording|words|relevant|information|about|how|regarding|relation|relating|matter|matters|various|several|multiple|numerous|area|topic|subject|further',
};
const emptyWords = new Set(Object.values(empty).flatMap((words) => words.split('|')));
/** A provision is met, or the words are elsewhere: without one of these, the same words may be an answer. */
const saysSo = new Set([empty.pointers, empty.tells, empty.met].flatMap((words) => words.split('|')));

const longest = 140;

/**
 * Whether a text is only a placeholder: filler, or nothing but words that point elsewhere or say that the provision is met
 * (`See section 4 of our policy.`, `We meet this requirement.`). One without a letter or digit (`-`) is; a blank one
 * counts as missing.
 */
export function isPlaceholder(text: string): boolean {
  const words = readWords(text);
  if (words === undefined) return false;
  return words.length === 0 || isFiller(words) || isEmpty(words) || pointer.test(text.trim());
}

/** The heading of a provision rather than what is done about it. */
const topic =
  '(?:the|our|its) (?:[\\w’-]+ ){0,4}?(?:definition|requirements?|approach|process|timescales?|exclusions?|provisions?|details|information|wording|commitment|stages)(?: (?:of|for|on|about|to) (?:[\\w’-]+ ){0,4}?[\\w’-]+)?';
const papers = '(?:policy|policies|procedures?|process|document|handbook|strategy|guidance)';
const pages = '(?:pages?|website|webpages?|leaflet|guide)';
/** A whole text that says where something is written, whatever it is: `This is set out in our policy, in the part on refusals.` */
const pointer = new RegExp(
  `^(?:(?:yes[,:]? )?(?:this|it|that|these|all of this) (?:is|are) (?:\\w+ly |also |already |all )?(?:set out|outlined|included|covered|detailed|stated|contained|addressed|reflected|described|explained|documented|referenced|captured) (?:in|within|on|at|by|under) (?:[\\w’&,/-]+ ){0,8}?(?:${papers}|${pages})|${topic} (?:is|are) (?:\\w+ly |also |already |all )?(?:set out|outlined|included|covered|detailed|stated|contained|addressed|described|documented|referenced) (?:in|within|by|under) (?:[\\w’&,/-]+ ){0,8}?${papers})(?:,? \\(?(?:in|at|on|under|section|page|paragraph|para|part|clause|see|titled|headed|called)\\b[^.;]{0,70})?\\.?$`,
  'i',
);

/**
 * The same for evidence, where naming a document or a place in one is what is asked for: only a pointer without either
 * (`See policy`, `As above`, `Our policy`) is a placeholder. Beside a document that is `cited`, words name a place in it,
 * and only filler is.
 */
export function isPlaceholderEvidence(text: string, cited = false): boolean {
  const words = readWords(text);
  if (words === undefined) return false;
  if (words.length === 0 || isFiller(words)) return true;
  if (cited || !isEmpty(words) || /\]\(/.test(text)) return false;
  const isPointer = words.some((word) => pointing.has(word));
  const hasNumber = words.some((word) => /\d/.test(word));
  const named = words.filter((word) => places.has(word));
  return hasNumber ? isPointer && named.length === 0 : isPointer || named.length < 2;
}

const places = new Set(empty.places.split('|'));
const pointing = new Set(
  [
    'various|several|multiple|numerous|see|refer|refers|please|above|below|before|previous|previously|ditto|same|as|in|within|per|attached|answer',
    empty.tells,
    empty.met,
  ].flatMap((words) => words.split('|')),
);

/** The name of a policy: it is one word, whatever it is about. */
const documentName =
  /(?<=\b(?:the|our|in|see|to|by|per|under) )(?:[A-Z][\w’'-]+,? (?:(?:&|and|of|for) )?){1,6}(?:Policy|Policies|Procedures?|Strategy|Handbook|Guide|Standard|Charter|Code)\b/g;

function readWords(text: string): string[] | undefined {
  if (text.trim() === '' || text.length > longest) return undefined;
  const words = foldWords(text.replace(/\]\([^)]*\)/g, ']').replace(documentName, ' policy '));
  return words === '' ? [] : words.split(' ');
}

function isFiller(words: readonly string[]): boolean {
  return filler.test(words.join(' '));
}

function isEmpty(words: readonly string[]): boolean {
  return (
    words.every((word) => emptyWords.has(word) || /^\d{1,4}[a-z]?$/.test(word)) &&
    words.some((word) => saysSo.has(word) || places.has(word) || /\d/.test(word))
  );
}
