import { labelAnswer } from '../../codes/answers.ts';
import type { Code, Provision } from '../../codes/code.ts';
import type { Answer, Assessment, Citation, EvidenceDocument } from '../../records/assessment.ts';
import { takesRemedy } from '../../records/read-assessment.ts';
import { formatDate } from '../../words/dates.ts';
import { isFillerText } from '../../words/filler.ts';
import { joinParts } from '../../words/lists.ts';
import { agree } from '../../words/plurals.ts';
import { buildInlineProse, buildProse, noProse } from '../prose/markdown.ts';
import { documentHref } from '../prose/safe-href.ts';
import { namePages, sectionsFolder } from '../sections/name-pages.ts';
import { nameAnchors } from './anchors.ts';
import { countAnswers } from './count-answers.ts';
import type {
  AnswerView,
  EvidenceView,
  PartView,
  Remedy,
  Requirement,
  Row,
  SectionView,
} from './form-view.ts';

/** Every section of the Code with a row for each of its provisions, answered or not. */
export function buildSections(assessment: Assessment, code: Code): SectionView[] {
  const anchors = nameAnchors(code);
  const pages = namePages(code);
  const hasEvidenceColumn = code.columns.some(({ holds }) => holds === 'evidence');
  const answers = new Map(assessment.answers.map((answer) => [answer.provision, answer]));
  const register = new Map(assessment.register.map((document) => [document.id, document]));
  const buildRow = (provision: Provision): Row => {
    const answer = answers.get(provision.id) ?? blankAnswer(provision.id);
    const remedy = buildRemedy(answer);
    const commentary = buildProse(answer.commentary, 0);
    const isAlone = hasEvidenceColumn || (answer.evidence.length === 0 && !remedy.shown);
    return {
      id: provision.id,
      name: provision.name,
      anchor: anchors.get(provision) ?? '',
      requirement: buildRequirement(provision),
      answer: buildAnswer(answer, code),
      evidence: answer.evidence.map((citation) => buildEvidence(citation, register)),
      commentary,
      bare: commentary.html === '' && isAlone,
      remedy,
    };
  };
  return code.sections.map((section) => ({
    number: section.number,
    title: section.title,
    heading: section.number === '' ? section.title : `Section ${section.number}: ${section.title}`,
    anchor: anchors.get(section) ?? '',
    parts: section.parts.map((part): PartView => {
      const rows = part.provisions.map(buildRow);
      return {
        ...{ title: part.title, anchor: anchors.get(part) ?? '' },
        page: `${sectionsFolder}${pages.get(part)}`,
        ...{ caption: captionRows(rows, code), rows },
      };
    }),
  }));
}

function blankAnswer(provision: string): Answer {
  const action = { what: '', by: '', owner: '', done: '' };
  return {
    provision,
    answer: '',
    comply: 'unanswered',
    needs: [],
    evidence: [],
    commentary: '',
    action,
    alternative: '',
  };
}

function buildRequirement(provision: Provision): Requirement {
  return {
    text: provision.requirement,
    bullets: provision.list === 'bullet' ? provision.items : [],
    letters: provision.list === 'lower-alpha' ? provision.items : [],
  };
}

function buildAnswer({ answer, comply }: Answer, code: Code): AnswerView {
  return {
    key: answer,
    label: labelAnswer(answer, code),
    yes: comply === 'yes',
    no: comply === 'no',
    neither: comply === 'neither',
    unanswered: comply === 'unanswered',
  };
}

/** The title of a document; in a draft, by what it is cited while it has none. */
export function nameDocument({ id, title }: EvidenceDocument): string {
  return title.trim() === '' || isFillerText(title) ? `${id} (title not yet given)` : title;
}

function buildEvidence(citation: Citation, register: ReadonlyMap<string, EvidenceDocument>): EvidenceView {
  const document = citation.document === '' ? undefined : register.get(citation.document);
  if (document) {
    const [href, where] = [documentHref(document), citation.words];
    return { title: nameDocument(document), href, where, words: noProse };
  }
  const markdown = citation.document === '' ? citation.words : `${citation.document}: ${citation.words}`;
  return { title: '', href: '', where: '', words: buildInlineProse(markdown) };
}

function buildRemedy(answer: Answer): Remedy {
  const { what, by, owner, done } = answer.action;
  const given = `${what}${answer.alternative}`.trim() !== '';
  const isDone = what.trim() !== '' && done !== '';
  return {
    shown: answer.needs.includes('remedy') || (given && takesRemedy(answer)) || isDone,
    given,
    action: buildProse(what, 0),
    by: formatDate(by),
    owner,
    done: formatDate(done),
    alternative: buildProse(answer.alternative, 0),
  };
}

function captionRows(rows: Row[], code: Code): string {
  const first = rows[0]?.id ?? '';
  const last = rows.at(-1)?.id ?? '';
  const name = agree(rows.length, `Provision ${first}`, `Provisions ${first} to ${last}`);
  const counts = countAnswers(rows, code)
    .filter(({ count }) => count > 0)
    .map(
      ({ label, countsAs, count }) => `${count} ${countsAs === 'unanswered' ? label.toLowerCase() : label}`,
    );
  return `${name}: ${joinParts(counts)}`;
}
