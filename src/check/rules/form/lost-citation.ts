import { listDocuments } from '../../../records/document.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { writePlain } from './write-plain.ts';

/** Evidence that begins with an id of the register but is not written as a citation, so that its link is lost. */
export const lostCitation: Rule = {
  id: 'lost-citation',
  severity: 'error',
  gap: false,
  find: ({ document, shared, provisions }: CodeContext) => {
    const ids = groupIds(Object.keys(listDocuments(document, shared)));
    const answers = [...provisions];
    const cited = new Set(answers.flatMap(([, { evidence }]) => listCited(evidence)));
    return answers.flatMap(([id, { evidence }]) => {
      const items = typeof evidence === 'string' ? [evidence] : (evidence ?? []);
      return items.flatMap((item, index) => {
        const lost = typeof item === 'string' ? findLost(item.trim(), ids, cited) : undefined;
        const isItem = Array.isArray(evidence);
        const path = isItem ? provisionPath(id, 'evidence', index) : provisionPath(id, 'evidence');
        return lost ? [describe(lost, path, isItem)] : [];
      });
    });
  },
};

/** What evidence cites, each as `id: place`. */
function listCited(
  evidence: string | readonly (string | Readonly<Record<string, string>>)[] | undefined,
): string[] {
  if (!Array.isArray(evidence)) return [];
  return evidence.flatMap((item) =>
    typeof item === 'string' ? [] : Object.entries(item).map(([id, place]) => `${id}: ${place}`),
  );
}

/** An id, how it is written, what stands between it and the place in the document, and that place. */
interface Lost {
  readonly id: string;
  readonly written: string;
  readonly between: string;
  readonly place: string;
}

/** How a place in a document begins: `section 2.1`, `pages 3 to 5`, `whole document`. */
const placeWord =
  /^(?:\(|§|\d|(?:sections?|sect|parts?|pages?|pp?|paras?|paragraphs?|clauses?|chapters?|appendi(?:x|ces)|annex(?:es)?|tables?|items?|questions?|modules?|steps?|schedules?|slides?|rows?|lines?|whole|all of|opening|closing|first|last)(?![\p{L}-]))/iu;

/** Ids of the register by their words in small letters, `board-report`, so that one is found among thousands. */
type GroupedIds = ReadonlyMap<string, readonly string[]>;

/** The ids of a register by their words. */
export function groupIds(ids: readonly string[]): GroupedIds {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const words = listWords(id).join('-');
    groups.set(words, [...(groups.get(words) ?? []), id]);
  }
  return groups;
}

/** More words than an id has. */
const mostWords = 40;

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** The ids with whose words an item begins, longest first. */
function listBegun(item: string, ids: GroupedIds): string[] {
  const words = listWords(item.slice(0, 1_000)).slice(0, mostWords);
  return words
    .flatMap((_, last) => ids.get(words.slice(0, last + 1).join('-')) ?? [])
    .sort((a, b) => b.length - a.length);
}

/** What is lost in an item of evidence that is read as plain words; undefined if nothing is. `cited`: what other items cite, as `id: place`. */
export function findLost(
  item: string,
  ids: GroupedIds,
  cited: ReadonlySet<string> = new Set(),
): Lost | undefined {
  for (const id of listBegun(item, ids)) {
    const form = id.replace(/[^\p{L}\d]+/gu, '[\\s_-]{1,20}');
    const [, written, between = '', place = ''] =
      new RegExp(`^(${form})(\\s*[:;=,]\\s*|\\s*\\.\\s+|\\s*[–—-]\\s+|\\s+)(\\S.*)$`, 'isu').exec(item) ?? [];
    if (written === undefined) continue;
    if (isMeant(written, id, between, place) || (written === id && cited.has(`${id}: ${place}`)))
      return { id, written, between, place };
  }
  return undefined;
}

/**
 * Words may begin with an id by chance (`Training: all staff`, `panel minutes`), if it is a word and neither a place nor a
 * sign follows; and a title may read like one (`Complaints Policy, section 2`).
 */
function isMeant(written: string, id: string, between: string, place: string): boolean {
  if (written !== id) return between === ':' && written.toLowerCase() === id.toLowerCase();
  return placeWord.test(place) || between.trim() !== '' || /[^\p{L}]/u.test(id);
}

function describe({ id, written, between, place }: Lost, path: Finding['path'], isItem: boolean): Finding {
  const isTight = written === id && between === ':';
  const isJoined = written === id && /\W/.test(id) && /^\s+$/.test(between);
  const quoted = /:\s/.test(between) ? ', without quotes around it' : '';
  const how = isItem ? quoted : ' on a line of its own below evidence:';
  return {
    path,
    at: 'value',
    quote: isTight ? `${written}:` : written,
    message: `“${written}${between}${place.slice(0, 30)}${place.length > 30 ? '…' : ''}” begins with ${id}, a document of the register, but does not cite it, so its link is lost.`,
    help: `Write - ${id}: ${shortenPlace(place)}${how}. If these are only words, begin with another word.`,
    ...(isItem && isTight ? { fix: `${id}: ` } : {}),
    ...(isItem && isJoined ? { fix: `${id}:` } : {}),
  };
}

/** The place as it is to be written; only the beginning of one so long that nobody would copy it from a terminal. */
function shortenPlace(place: string): string {
  return place.length > 60 && writePlain(place) === place ? `${place.slice(0, 60)}…` : writePlain(place);
}
