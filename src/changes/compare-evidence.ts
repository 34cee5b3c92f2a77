import type { Citation, EvidenceDocument } from '../records/assessment.ts';
import type { AnswerPair, CitationChange, CitedEvidence, DocumentChange } from './changes.ts';
import { isSameText, keyOfText } from './same-text.ts';

type Register = readonly EvidenceDocument[];

/** What changed in the register: entries in both, in the later order, then those added and those removed. */
export function compareDocuments(before: Register, after: Register): DocumentChange[] {
  const pairs = pairDocuments(before, after);
  const stayed = after.flatMap((entry): DocumentChange[] => {
    const was = pairs.get(entry);
    return was && isChanged(was, entry) ? [{ before: was, after: entry }] : [];
  });
  const kept = new Set(pairs.values());
  return [
    ...stayed,
    ...after.flatMap((entry) => (pairs.has(entry) ? [] : [{ before: null, after: entry }])),
    ...before.flatMap((entry) => (kept.has(entry) ? [] : [{ before: entry, after: null }])),
  ];
}

/** What changed in the evidence cited under each provision; a change of order does not count. */
export function compareCitations(
  answers: readonly AnswerPair[],
  before: Register,
  after: Register,
): CitationChange[] {
  const renamed = new Map([...pairDocuments(before, after)].map(([is, was]) => [was.id, is.id]));
  const titles = new Map([...before, ...after].map(({ id, title }) => [id, title || id]));
  return answers.flatMap((pair) => {
    const was = pair.before.evidence.map((one) => ({
      ...one,
      document: renamed.get(one.document) ?? one.document,
    }));
    const change = compareCited(was, pair.after.evidence, titles);
    const { added, removed, moved } = change;
    return added.length + removed.length + moved.length > 0
      ? [{ provision: pair.after.provision, ...change }]
      : [];
  });
}

/** Each later entry with its earlier counterpart: the one with the same id, or else the same title. */
function pairDocuments(before: Register, after: Register): Map<EvidenceDocument, EvidenceDocument> {
  const pairs = new Map<EvidenceDocument, EvidenceDocument>();
  const free = new Set(before);
  const pair = (fits: (was: EvidenceDocument, is: EvidenceDocument) => boolean) => {
    for (const entry of after) {
      const was = pairs.has(entry) ? undefined : [...free].find((one) => fits(one, entry));
      if (!was) continue;
      pairs.set(entry, was);
      free.delete(was);
    }
  };
  pair((was, is) => was.id === is.id);
  pair((was, is) => was.title !== '' && isSameText(was.title, is.title));
  return pairs;
}

function isChanged(was: EvidenceDocument, is: EvidenceDocument): boolean {
  return (
    !isSameText(was.title, is.title) ||
    was.url !== is.url ||
    was.file !== is.file ||
    was.reviewed !== is.reviewed
  );
}

/** Leaves out what both cite in the same words; of the rest, two citations of one document are one that moved. */
function compareCited(
  before: readonly Citation[],
  after: readonly Citation[],
  titles: ReadonlyMap<string, string>,
): Omit<CitationChange, 'provision'> {
  const describe = ({ document, words }: Citation): CitedEvidence => ({
    title: document === '' ? '' : (titles.get(document) ?? document),
    words,
  });
  const gone = leaveOut(before, after);
  const fresh = leaveOut(after, before);
  const moved = fresh.flatMap((is) => {
    const at = is.document === '' ? -1 : gone.findIndex(({ document }) => document === is.document);
    const [was] = at < 0 ? [] : gone.splice(at, 1);
    return was ? [{ was, is }] : [];
  });
  const isMoved = new Set(moved.map(({ is }) => is));
  return {
    added: fresh.filter((one) => !isMoved.has(one)).map(describe),
    removed: gone.map(describe),
    moved: moved.map(({ was, is }) => ({ title: describe(is).title, before: was.words, after: is.words })),
  };
}

/** The citations without a match among the others, each matched at most once. */
function leaveOut(citations: readonly Citation[], others: readonly Citation[]): Citation[] {
  const keyOf = ({ document, words }: Citation) => `${document}\n${keyOfText(words)}`;
  const left = others.map(keyOf);
  return citations.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
