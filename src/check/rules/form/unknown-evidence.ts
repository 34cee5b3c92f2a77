import type { Document } from '../../../records/document.ts';
import { findClosest, findOneSlip } from '../../../words/closest.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { findRenamed } from './find-renamed.ts';
import { findLost } from './lost-citation.ts';
import { writePlain } from './write-plain.ts';

/** Evidence cited by an id that the register does not have. */
export const unknownEvidence: Rule = {
  id: 'unknown-evidence',
  severity: 'error',
  gap: false,
  find: (context) => {
    const { document, provisions } = context;
    if (isRegisterUnread(context)) return [];
    const register = [
      ...Object.keys(document.evidence ?? {}),
      ...listUnread(context),
      ...findRenamed(context).map(({ cited }) => cited),
    ];
    return [...provisions].flatMap(([id, { evidence }]) =>
      (Array.isArray(evidence) ? evidence : []).flatMap((item, index): Finding[] =>
        Object.keys(typeof item === 'string' ? {} : item)
          .filter((cited) => !register.includes(cited))
          .map((cited) => {
            const close = findClosest(cited, register);
            return {
              path: provisionPath(id, 'evidence', index, cited),
              at: 'key',
              ...(addressKeys.includes(cited) ? { covers: provisionPath(id, 'evidence', index) } : {}),
              message: `“${cited}” is cited as evidence for ${id}, but the register has no such document.`,
              help: adviseOn(cited, item, close, Object.keys(document.evidence ?? {})),
              ...fixFor(cited, document),
            };
          }),
      ),
    );
  },
};

/**
 * A citation is mended only if it is one slip away from the id of a document, and the rest of the file shows which of
 * the two is misspelt: the word of the register stands elsewhere too, and that of the citation nowhere.
 */
function fixFor(cited: string, { evidence = {}, provisions = {} }: Document): { fix?: string } {
  const meant = findOneSlip(cited, Object.keys(evidence), 5);
  // Where the register has the capitals, it may be what is misspelt.
  if (meant === '' || /[^a-z\d-]/.test(meant)) return {};
  const words = splitWords(JSON.stringify({ evidence, provisions }));
  const uses = (word: string) => words.filter((other) => other === word).length;
  const right = splitWords(meant);
  const wrong = splitWords(cited).filter((word) => !right.includes(word));
  return right.every((word) => uses(word) > 1) && wrong.every((word) => uses(word) === 1)
    ? { fix: meant }
    : {};
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
  const lost = findLost(
    words,
    ids.toSorted((a, b) => b.length - a.length),
  );
  return lost
    ? `Write - ${lost.id}: ${writePlain(lost.place)} to cite that document. If these are plain words, begin with another word and put the whole item in single quotes, because of the colon.`
    : `If these are plain words, write - ${writePlain(words)}, in quotes because of the colon.`;
}
