import type { Code, Part, Provision, Section } from '../../codes/code.ts';
import type { Answer, Assessment, Citation, EvidenceDocument } from '../../records/assessment.ts';
import { formatDate } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { agree } from '../../words/plurals.ts';
import { renderInlineMarkdown, renderMarkdown } from '../prose/markdown.ts';
import { documentHref } from '../prose/safe-href.ts';
import type {
  AnswerView,
  AnswerWords,
  EvidenceView,
  PartView,
  Prose,
  Remedy,
  Requirement,
  Row,
  SectionView,
} from './publication.ts';

/** Every section of the Code with a row for each of its provisions, answered or not. */
export function buildSections(assessment: Assessment, code: Code, words: AnswerWords): SectionView[] {
  const answers = new Map(assessment.answers.map((answer) => [answer.provision, answer]));
  const register = new Map(assessment.register.map((document) => [document.id, document]));
  const buildRowOf = (provision: Provision) =>
    buildRow(provision, answers.get(provision.id) ?? blankAnswer(provision.id), register, words);
  return code.sections.map((section) => ({
    number: section.number,
    title: section.title,
    heading: `Section ${section.number}: ${section.title}`,
    anchor: `section-${section.number}`,
    parts: section.parts.map((part) => buildPart(section, part, part.provisions.map(buildRowOf), words)),
  }));
}

function blankAnswer(provision: string): Answer {
  const action = { what: '', by: '', owner: '' };
  return {
    provision,
    answer: '',
    comply: 'unanswered',
    evidence: [],
    commentary: '',
    action,
    alternative: '',
  };
}

function buildRow(
  provision: Provision,
  answer: Answer,
  register: ReadonlyMap<string, EvidenceDocument>,
  words: AnswerWords,
): Row {
  return {
    id: provision.id,
    anchor: `provision-${provision.id}`,
    requirement: buildRequirement(provision),
    answer: buildAnswer(answer.comply, words),
    evidence: answer.evidence.map((citation) => buildEvidence(citation, register)),
    commentary: buildCellProse(answer.commentary),
    remedy: buildRemedy(answer),
  };
}

function buildRequirement(provision: Provision): Requirement {
  return {
    text: provision.requirement,
    bullets: provision.list === 'bullet' ? provision.items : [],
    letters: provision.list === 'lower-alpha' ? provision.items : [],
  };
}

function buildAnswer(comply: Answer['comply'], words: AnswerWords): AnswerView {
  return {
    label: words[comply],
    yes: comply === 'yes',
    no: comply === 'no',
    unanswered: comply === 'unanswered',
  };
}

function buildEvidence(citation: Citation, register: ReadonlyMap<string, EvidenceDocument>): EvidenceView {
  const document = citation.document === '' ? undefined : register.get(citation.document);
  if (document) {
    const words = { markdown: '', html: '' };
    return { title: document.title, href: documentHref(document), where: citation.words, words };
  }
  const markdown = citation.document === '' ? citation.words : `${citation.document}: ${citation.words}`;
  return { title: '', href: '', where: '', words: { markdown, html: renderInlineMarkdown(markdown) } };
}

function buildCellProse(markdown: string): Prose {
  return { markdown, html: renderMarkdown(markdown, 0) };
}

function buildRemedy(answer: Answer): Remedy {
  const { what, by, owner } = answer.action;
  return {
    given: `${what}${answer.alternative}`.trim() !== '',
    action: buildCellProse(what),
    by: formatDate(by),
    owner,
    alternative: buildCellProse(answer.alternative),
  };
}

function buildPart(section: Section, part: Part, rows: Row[], words: AnswerWords): PartView {
  return {
    title: part.title,
    anchor: part.title ? `section-${section.number}-stage-${part.stage}` : '',
    caption: captionRows(rows, words),
    rows,
  };
}

function captionRows(rows: Row[], words: AnswerWords): string {
  const first = rows[0]?.id ?? '';
  const last = rows.at(-1)?.id ?? '';
  const name = agree(rows.length, `Provision ${first}`, `Provisions ${first} to ${last}`);
  const yes = rows.filter((row) => row.answer.yes).length;
  const no = rows.filter((row) => row.answer.no).length;
  const blank = rows.length - yes - no;
  const counts = [
    yes ? `${yes} ${words.yes}` : '',
    no ? `${no} ${words.no}` : '',
    blank ? `${blank} ${words.unanswered.toLowerCase()}` : '',
  ];
  return `${name}: ${joinParts(counts)}`;
}
