import type { CitationChange, CitedEvidence, DocumentChange } from '../../changes/changes.ts';
import type { EvidenceDocument } from '../../records/assessment.ts';
import { formatDate } from '../../words/dates.ts';
import { putInLine } from '../../words/short-text.ts';
import { showInLine } from './changes-lines.ts';
import type { CitationsView, DocumentView } from './changes-view.ts';

/** The entries of the evidence register that changed. */
export function listDocuments(documents: readonly DocumentChange[]): DocumentView[] {
  return documents.flatMap(({ before, after }) => {
    if (before && after) return [describeChange(before, after)];
    const entry = after ?? before;
    if (!entry) return [];
    const reviewed = entry.reviewed === '' ? [] : [`reviewed ${formatDate(entry.reviewed)}`];
    return [{ title: nameDocument(entry), change: after ? 'Added' : 'Removed', details: reviewed }];
  });
}

/** The evidence that changed under each provision. */
export function listCitations(citations: readonly CitationChange[]): CitationsView[] {
  return citations.map(({ provision, added, removed, moved }) => ({
    provision,
    added: added.map(nameEvidence),
    removed: removed.map(nameEvidence),
    moved: moved.map(({ title, before, after }) => ({
      title: putInLine(title),
      before: putInLine(before) || 'the whole document',
      after: putInLine(after) || 'the whole document',
    })),
  }));
}

function describeChange(before: EvidenceDocument, after: EvidenceDocument): DocumentView {
  const address = ({ url, file }: EvidenceDocument) => url || file || 'none';
  const day = ({ reviewed }: EvidenceDocument) => formatDate(reviewed) || 'on no day given';
  const others = [
    before.title === after.title ? '' : `title before: ${nameDocument(before)}`,
    address(before) === address(after) ? '' : `now at ${address(after)}, before at ${address(before)}`,
  ].filter((words) => words !== '');
  const isReviewed = before.reviewed !== after.reviewed;
  return {
    title: nameDocument(after),
    change: isReviewed && others.length === 0 ? 'Reviewed again' : 'Changed',
    details: [...(isReviewed ? [`reviewed ${day(after)}, before ${day(before)}`] : []), ...others],
  };
}

function nameDocument({ title, id }: EvidenceDocument): string {
  return putInLine(title) || id;
}

function nameEvidence({ title, words }: CitedEvidence): string {
  if (title === '') return showInLine(words);
  return putInLine(words === '' ? title : `${title}, ${words}`);
}
