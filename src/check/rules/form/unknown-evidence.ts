import { type Document, listDocuments } from '../../../records/document.ts';
import { findClosest, openSlips } from '../../../words/closest.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { findRenamed } from './find-renamed.ts';
import { findLost, groupIds } from './lost-citation.ts';
import { writePlain } from './write-plain.ts';

/** Evidence cited by an id that the register does not have. */
export const unknownEvidence: Rule = {
  id: 'unknown-evidence',
  severity: 'error',
  gap: false,
  find: (context) => {
    const { document, shared, provisions } = context;
    if (isRegisterUnread(context)) return [];
    const register = [
      ...Object.keys(listDocuments(document, shared)),
      ...listUnread(context),
      ...findRenamed(context).map(({ cited }) => cited),
    ];
    const known = new Set(register);
    const ids = Object.keys(listDocuments(document, shared));
    const fixFor = openFixes(document, ids);
    let tries = mostCompared / register.length;
    return [...provisions].flatMap(([id, { evidence }]) =>
      (Array.isArray(evidence) ? evidence : []).flatMap((item, index): Finding[] =>
        Object.keys(typeof item === 'string' ? {} : item)
          .filter((cited) => !known.has(cited))
          .map((cited) => {
            const close = tries-- > 0 ? findClosest(cited, register) : '';
            return {
              path: provisionPath(id, 'evidence', index, cited),
              at: 'key',
              ...(addressKeys.includes(cited) ? { covers: provisionPath(id, 'evidence', index) } : {}),
              message: `“${cited}” is cited as evidence for ${id}, but the register has no such document.`,
              help: adviseOn(cited, item, close, ids),
              ...fixFor(cited),
            };
          }),
      ),
    );
  },
};

/** So many ids are compared, letter by letter: where thousands are not known, the names are not mistyped. */
const mostCompared = 200_000;

/**
 * A citation is mended only if it is one slip away from the id of a document, and the rest of the file shows which of
 * the two is misspelt: the word of the register stands elsewhere too, and that of the citation nowhere.
 */
function openFixes(document: Document, ids: readonly string[]): (cited: string) => { fix?: string } {
  const findMeant = openSlips(ids, 5);
  let uses: ReadonlyMap<string, number> | undefined;
  return (cited) => {
    const meant = findMeant(cited);
    // Where the register has the capitals, it may be what is misspelt.
    if (meant === '' || /[^a-z\d-]/.test(meant)) return {};
    uses ??= countWords(document);
    const right = splitWords(meant);
    const wrong = splitWords(cited).filter((word) => !right.includes(word));
    const timesOf = (word: string) => uses?.get(word) ?? 0;
    const isClear = right.every((word) => timesOf(word) > 1) && wrong.every((word) => timesOf(word) === 1);
    return isClear ? { fix: meant } : {};
  };
}

function countWords({ evidence = {}, provisions = {} }: Document): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const word of splitWords(JSON.stringify({ evidence, provisions })))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

function splitWords(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\d]+/u);
}

/** The documents of the register that are there, but are no group of keys: only that is told. */
function listUnread({ schemaErrors }: CodeContext): string[] {
  return schemaErrors.flatMap(({ keyword, path }) =>
    keyword === 'type' && path.length === 2 && path[0] === 'evidence' ? [String(path[1])] : [],
  );
}

/** Whether the register is there but not read, as it is no group of keys or its key is misspelt: only that is told. */
function isRegisterUnread({ schemaErrors, document }: CodeContext): boolean {
  if (document.evidence) return false;
  return schemaErrors.some(({ keyword, path, params }) => {
    if (keyword === 'type') return path.length === 1 && path[0] === 'evidence';
    const key = keyword === 'additionalProperties' && path.length === 0 ? params['additionalProperty'] : '';
    return findClosest(String(key), ['evidence']) !== '';
  });
}

const grouped = new WeakMap<readonly string[], ReturnType<typeof groupIds>>();

function groupOnce(ids: readonly string[]) {
  const known = grouped.get(ids) ?? groupIds(ids);
  grouped.set(ids, known);
  return known;
}

/** Keys of an entry of the register, which are no documents. */
const addressKeys = ['url', 'file', 'title', 'reviewed'];

/** Each advice, followed to the letter, leaves nothing to find. */
function adviseOn(
  cited: string,
  item: string | Record<string, string>,
  close: string,
  ids: readonly string[],
): string {
  if (cited === 'url')
    return `Write a link with a name in its place: - '[Complaints policy](${typeof item === 'string' ? '' : (item[cited] ?? '')})'; or give the page an entry under evidence: at the top of the file, and cite that.`;
  if (addressKeys.includes(cited))
    return 'Give the document an entry under evidence: at the top of the file, with that and a title, and cite the entry by its name.';
  if (close) return `Write ${close}: if that is meant.`;
  if (!/\s/.test(cited))
    return `Add ${cited}: with a title under evidence: at the top of the file, or cite one that is there.`;
  const words = `${cited}: ${typeof item === 'string' ? '' : (item[cited] ?? '')}`
    .replace(/\s+/g, ' ')
    .trim();
  const lost = findLost(words, groupOnce(ids));
  return lost
    ? `Write - ${lost.id}: ${writePlain(lost.place)} to cite that document. If these are plain words, begin with another word and put the whole item in single quotes, because of the colon.`
    : `If these are plain words, write - ${writePlain(words)}, in quotes because of the colon.`;
}
