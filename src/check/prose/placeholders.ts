import { foldWords } from '../../words/compare.ts';
import { filler } from '../../words/filler.ts';
import { lowerLetters } from '../../words/phrases.ts';
import { empty, evidenceFiller } from './empty-words.ts';

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
  return (
    words.length === 0 ||
    isFiller(words) ||
    isEmpty(words) ||
    (paper.test(text) && pointer.test(lowerLetters(text.trim())))
  );
}

/** The heading of a provision rather than what is done about it. */
const topic =
  '(?:this|it|that|these|they|all of this|(?:the|our|its|full|further|more) (?:[\\w’-]+ ){0,4}?(?:definition|requirements?|approach|process|timescales?|exclusions?|provisions?|details|information|wording|commitment|stages|position|policy|procedure|arrangements)(?: (?:of|for|on|about|to|in) (?:[\\w’-]+ ){0,4}?[\\w’-]+)?|details|information)';
const papers = '(?:policy|policies|procedures?|process|document|handbook|strategy|guidance|code|charter)';
const pages = '(?:pages?|website|webpages?|web pages?|leaflet|guide|link)';
const told =
  '(?:set out|outlined|included|covered|detailed|stated|contained|addressed|reflected|described|explained|documented|referenced|captured|dealt with|found|viewed|seen|read|accessed|written(?: down)?|recorded|laid down|listed|summarised|specified|mentioned|provided for)';
const where = '(?:in|within|on|at|by|under|via|through|from)';
/** What such a text has in it. */
const paper =
  /polic|procedure|process|document|handbook|strateg|guid|code|charter|page|website|leaflet|link/i;
/** A whole text that says where something is written, whatever it is: `This is set out in our policy, in the part on refusals.` */
const pointer = new RegExp(
  `^(?:(?:yes[,:]? )?(?:${topic} )?(?:is |are |can be |may be |has been |have been )?(?:\\w+ly |also |already |all )*${told} ${where} (?:[\\w’&,/-]+ ){0,8}?(?:${papers}|${pages})|(?:please )?(?:see|refer to|read|consult|view|visit) (?:the |our )?(?:[\\w’&,/-]+ ){0,5}?(?:${papers}|${pages})|(?:the|our) (?:[\\w’&-]+ ){0,4}?${papers} (?:also |clearly |fully |already )?(?:deals? with|covers?|sets? out|addresses|explains?|describes?|provides? for|details?|outlines?|includes?|contains?|reflects?|states?) (?:this|it|these|all of this|(?:this|the) (?:above|section|part|clause|point|requirements?|provisions?|detail|process|approach)))(?:,? \\(?(?:in|at|on|under|section|page|pages|paragraph|para|part|clause|see|titled|headed|called|for|which is|available)\\b[^.;]{0,70})?\\.?$`,
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
  if (!cited && !/\]\(/.test(text) && evidenceFiller.test(words.join(' '))) return true;
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
