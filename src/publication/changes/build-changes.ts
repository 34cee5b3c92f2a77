import type { Changes, Version } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { listBoardGroups } from './changes-board.ts';
import { listCitations, listDocuments } from './changes-evidence.ts';
import { listFacts } from './changes-facts.ts';
import { listFigures } from './changes-figures.ts';
import { summariseChanges } from './changes-sentence.ts';
import type { ChangesView, SideView } from './changes-view.ts';
import { listWording } from './changes-wording.ts';

/** A version and how to name its source, `HEAD~5:assessments/harbour-vale/2025-26`. */
export interface NamedVersion {
  readonly version: Version;
  readonly place: string;
}

/** What changed, as readers see it. `today` is the day, ISO, that decides whether actions are overdue. */
export function buildChanges(
  changes: Changes,
  before: NamedVersion,
  after: NamedVersion,
  today: string,
): ChangesView {
  const { assessment, code } = after.version;
  const landlord = assessment.landlord.name || before.version.assessment.landlord.name;
  const title = nameComparison(before.version, after.version);
  const parts = {
    board: listBoardGroups(changes, before.version, after.version, today),
    facts: listFacts(changes.facts, code),
    figures: listFigures(changes.figures, code),
    documents: listDocuments(changes.documents),
    citations: listCitations(changes.citations),
    wording: listWording(changes.wording, [code, before.version.code]),
  };
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([title, landlord], ' – '),
    landlord,
    sides: [describeSide('Before', before), describeSide('After', after)],
    sentence: summariseChanges(changes),
    notes: listNotes(changes, before.version, after.version),
    ...parts,
    hasEvidence: parts.documents.length + parts.citations.length > 0,
    contents: listContents(parts),
    attribution: code.attribution,
  };
}

function nameComparison(before: Version, after: Version): string {
  const [was, is] = [before, after].map(({ assessment }) => labelPeriod(assessment.period));
  if (was && is && was !== is) return `What changed from ${was} to ${is}`;
  return joinParts(['What changed', is ? `in the self-assessment ${is}` : ''], ' ');
}

function describeSide(name: string, { version, place }: NamedVersion): SideView {
  const { period, assessed } = version.assessment;
  return { name, period: formatPeriod(period), assessed: formatDate(assessed), place };
}

function listNotes({ comparable }: Changes, before: Version, after: Version): string[] {
  const name = ({ title, edition, id }: Code) => `${title} ${edition} (${id})`;
  const codes = `The earlier version answers the ${name(before.code)}, the later the ${name(after.code)}.`;
  const notes: string[] = [];
  if (!comparable) {
    notes.push(`${codes} Their provisions cannot be matched, so the answers are not compared.`);
  } else if (before.code.id !== after.code.id) {
    notes.push(`${codes} Provisions are numbered as in the later one.`);
  }
  if (before.report && !after.report) notes.push('The later version has no annual report.');
  if (!before.report && after.report) notes.push('The earlier version has no annual report to compare with.');
  return notes;
}

function listContents(
  parts: Pick<ChangesView, 'board' | 'facts' | 'figures' | 'documents' | 'citations' | 'wording'>,
): ChangesView['contents'] {
  const { board, facts, figures, documents, citations, wording } = parts;
  return [
    { title: 'Answers and actions', href: '#answers', filled: board.length > 0 },
    { title: 'Approval and particulars', href: '#facts', filled: facts.length > 0 },
    { title: 'Figures', href: '#figures', filled: figures.length > 0 },
    { title: 'Evidence', href: '#evidence', filled: documents.length + citations.length > 0 },
    { title: 'Wording', href: '#wording', filled: wording.length > 0 },
  ].flatMap(({ title, href, filled }) => (filled ? [{ title, href }] : []));
}
