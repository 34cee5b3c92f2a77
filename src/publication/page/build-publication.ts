import type { Code, Standing } from '../../codes/code.ts';
import type { Assessment, EvidenceDocument } from '../../records/assessment.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { renderMarkdown } from '../prose/markdown.ts';
import { documentHref, safeHref } from '../prose/safe-href.ts';
import { buildSections } from './build-sections.ts';
import { buildSummary } from './build-summary.ts';
import { listLacks } from './list-lacks.ts';
import type {
  AnswerWords,
  Columns,
  Contact,
  DocumentView,
  Link,
  Prose,
  Publication,
  Response,
} from './publication.ts';

/** The assessment as its readers will see it, in the Code's order. Only a draft may have blanks, and it names them. */
export function buildPublication(
  assessment: Assessment,
  code: Code,
  options: { draft: boolean },
): Publication {
  const { landlord } = assessment;
  const answers = readAnswerWords(code);
  const sections = buildSections(assessment, code, answers);
  const summary = buildSummary(sections, answers);
  const response = buildResponse(assessment.response);
  const title = joinParts([`${code.title} self-assessment`, labelPeriod(assessment.period)], ' ');
  const period = formatPeriod(assessment.period);
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([`${options.draft ? 'Draft: ' : ''}${title}`, landlord.name], ' – '),
    description: `${joinParts([title, landlord.name, period], ', ')}. ${summary.sentence}`,
    landlord: landlord.name,
    website: linkWebsite(landlord.website),
    code: nameCode(code),
    period,
    assessed: formatDate(assessment.assessed),
    dated: assessment.response.considered || assessment.assessed,
    subsidiaries: landlord.subsidiaries,
    contact: buildContact(assessment.contact),
    draft: { is: options.draft, lacks: options.draft ? listLacks(assessment, sections, response) : [] },
    introduction: buildProse(assessment.introduction, 2),
    summary,
    response,
    columns: nameColumns(code),
    answers,
    sections,
    documents: listDocuments(assessment),
    attribution: code.attribution,
  };
}

/** The answers as the Code prints them. */
export function readAnswerWords(code: Code): AnswerWords {
  const wordFor = (standing: Standing) =>
    code.answers.find(({ countsAs }) => countsAs === standing)?.label ?? '';
  return {
    ...{ yes: wordFor('yes'), no: wordFor('no'), neither: wordFor('neither') },
    unanswered: 'Not yet answered',
  };
}

/** A website without what browsers do not need to be told; it is a link where it may be followed. */
function linkWebsite(address: string): Link {
  return { text: address.replace(/^https?:\/\/|\/$/g, ''), href: safeHref(address) };
}

function nameCode(code: Code): Link {
  return {
    text: `${code.issuer} ${code.title} (${code.edition}), in force from ${formatDate(code.inForce)}`,
    href: safeHref(code.address),
  };
}

/** How to reach the landlord; an address that may not be followed stays words. */
function buildContact(contact: Assessment['contact']): Contact {
  const { name, email, phone } = contact;
  return {
    given: `${name}${email}${phone}` !== '',
    name,
    email: { text: email, href: /^[^\s@]+@[^\s@]+$/.test(email) ? safeHref(`mailto:${email}`) : '' },
    phone: { text: phone, href: /^[+\d][\d ()-]+$/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : '' },
  };
}

/** Markdown with its safe HTML, in which headings start at `topHeading`; see `renderMarkdown`. */
export function buildProse(markdown: string, topHeading: number): Prose {
  return { markdown, html: renderMarkdown(markdown, topHeading) };
}

/** What the governing body says, published alongside. */
function buildResponse(response: Assessment['response']): Response {
  const body = response.body.replace(/^the\s+/i, '');
  return {
    title: `Response of the ${body || 'governing body'}`,
    given: response.text.trim() !== '',
    body,
    considered: formatDate(response.considered),
    author: response.author,
    role: response.role,
    minute: response.minute,
    text: buildProse(response.text, 3),
  };
}

function nameColumns(code: Code): Columns {
  const [provision = '', requirement = '', comply = '', evidence = '', commentary = ''] = code.columns.map(
    ({ heading }) => heading,
  );
  return { provision, requirement, comply, evidence, commentary };
}

function listDocuments(assessment: Assessment): DocumentView[] {
  const cited = new Set(
    assessment.answers.flatMap((answer) => answer.evidence.map((citation) => citation.document)),
  );
  return assessment.register
    .filter((document) => cited.has(document.id))
    .map((document: EvidenceDocument) => ({
      title: document.title,
      href: documentHref(document),
      reviewed: formatDate(document.reviewed),
    }));
}
