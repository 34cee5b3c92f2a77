import type { Changes, Version } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { findReviewDay } from '../../records/dates/review-day.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { fitTitle } from '../page/fit-title.ts';
import { listBoardGroups } from './changes-board.ts';
import { listCitations, listDocuments } from './changes-evidence.ts';
import { listFacts } from './changes-facts.ts';
import { listFigures } from './changes-figures.ts';
import { listApproval, listProcedure } from './changes-procedure.ts';
import { summariseChanges } from './changes-sentence.ts';
import type { ChangesView, SideView } from './changes-view.ts';
import { listWording } from './changes-wording.ts';

/** A version and where it was read. */
export interface NamedVersion {
  readonly version: Version;
  /** How to name its source, `HEAD~5:assessments/harbour-vale/2025-26`. */
  readonly place: string;
  /** The day of the revision, ISO; `''` if it is in none. */
  readonly stood: string;
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
  const names = nameComparison(before.version, after.version);
  const title = names[0] ?? '';
  const own = listProcedure(changes.procedure, code);
  const parts = {
    board: listBoardGroups(changes, before.version, after.version, today),
    facts: [...listApproval(changes.approval), ...listFacts(changes.facts, code)],
    procedure: own.procedure,
    figures: listFigures(changes.figures, code),
    documents: listDocuments(changes.documents),
    citations: listCitations(changes.citations),
    wording: [...listWording(changes.wording, [code, before.version.code]), ...own.wording],
  };
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([title, landlord], ' – '),
    pageTitle: fitTitle({ names, landlord }),
    dated: findReviewDay(assessment),
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

/** What the comparison may be called, from the fullest to the shortest. */
function nameComparison(before: Version, after: Version): string[] {
  const [was, is] = [before, after].map(({ assessment }) => labelPeriod(assessment.period));
  if (was && is && was !== is) return [`What changed from ${was} to ${is}`];
  const { date } = after.assessment.revision;
  if (date !== '' && date !== before.assessment.revision.date) {
    const name = `What changed in the revision of ${formatDate(date)}`;
    return is ? [`${name} of the self-assessment ${is}`, name] : [name];
  }
  return [joinParts(['What changed', is ? `in the self-assessment ${is}` : ''], ' ')];
}

function describeSide(name: string, { version, place, stood }: NamedVersion): SideView {
  const { landlord, period, assessed, revision } = version.assessment;
  return {
    name,
    title: joinParts([
      landlord.name,
      labelPeriod(period),
      revision.date && `revised ${formatDate(revision.date)}`,
    ]),
    period: formatPeriod(period),
    assessed: formatDate(assessed),
    stood: formatDate(stood),
    place,
  };
}

function listNotes({ comparable, unpaired }: Changes, before: Version, after: Version): string[] {
  const name = ({ title, edition, id }: Code) => `${title} ${edition} (${id})`;
  const codes = `The earlier version answers the ${name(before.code)}, the later the ${name(after.code)}.`;
  const notes: string[] = [];
  if (!comparable) {
    notes.push(`${codes} Their provisions cannot be matched, so the answers are not compared.`);
  } else if (before.code.id !== after.code.id) {
    notes.push(`${codes} Provisions are numbered as in the later one.`);
  }
  if (unpaired.after.length > 0) {
    notes.push(`New, or merged from several, and so not compared: ${joinList(unpaired.after)}.`);
  }
  if (unpaired.before.length > 0) {
    const numbers = joinList(unpaired.before);
    notes.push(`Gone, or merged with others, and so not compared: ${numbers} of the earlier Code.`);
  }
  if (before.procedure && !after.procedure) notes.push('The later version has no procedure.');
  if (!before.procedure && after.procedure)
    notes.push('The earlier version has no procedure: all that the later one says is new.');
  if (before.report && !after.report) notes.push('The later version has no annual report.');
  if (!before.report && after.report) notes.push('The earlier version has no annual report to compare with.');
  return notes;
}

function listContents(
  parts: Pick<
    ChangesView,
    'board' | 'facts' | 'procedure' | 'figures' | 'documents' | 'citations' | 'wording'
  >,
): ChangesView['contents'] {
  const { board, facts, procedure, figures, documents, citations, wording } = parts;
  return [
    { title: 'Answers and actions', href: '#answers', filled: board.length > 0 },
    { title: 'Approval and particulars', href: '#facts', filled: facts.length > 0 },
    { title: 'Procedure', href: '#procedure', filled: procedure.length > 0 },
    { title: 'Figures', href: '#figures', filled: figures.length > 0 },
    { title: 'Evidence', href: '#evidence', filled: documents.length + citations.length > 0 },
    { title: 'Wording', href: '#wording', filled: wording.length > 0 },
  ].flatMap(({ title, href, filled }) => (filled ? [{ title, href }] : []));
}
