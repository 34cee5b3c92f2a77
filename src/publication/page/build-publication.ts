import { describeResolution, type Resolution, shortenDigest } from '../../approval/approval.ts';
import type { Code } from '../../codes/code.ts';
import type { Assessment, EvidenceDocument } from '../../records/assessment.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { isFillerText } from '../../words/filler.ts';
import { joinParts } from '../../words/lists.ts';
import { buildProse } from '../prose/markdown.ts';
import { documentHref, safeHref } from '../prose/safe-href.ts';
import { buildColumns, isUsual } from './build-columns.ts';
import { buildChanged, buildRevision, findOwnDay } from './build-revision.ts';
import { buildSections, nameDocument } from './build-sections.ts';
import { buildSince, type Previous } from './build-since.ts';
import { buildSummary } from './build-summary.ts';
import { fitTitle } from './fit-title.ts';
import { listLacks } from './list-lacks.ts';
import type {
  ApprovalView,
  Contact,
  DocumentView,
  LaterView,
  Layout,
  Link,
  Publication,
  Response,
} from './publication.ts';

/** How an assessment is published; no other versions unless given. */
export interface PublishingOptions extends Partial<OtherVersions> {
  readonly draft: boolean;
  /** Both unless one is chosen. */
  readonly layout?: Layout;
  /** An approval that holds, and its digest; nothing unless given. */
  readonly approval?: { readonly resolution: Resolution; readonly digest: string } | null | undefined;
  /** Of a draft, the approval that no longer holds, within a sentence; nothing unless given. */
  readonly lapsed?: string;
}

/** The other versions that a publication is held against and leads to. */
export interface OtherVersions {
  /** The assessment before this one. */
  readonly previous: Previous | null;
  /** Where earlier years stand that are published with it. */
  readonly earlier: readonly Link[];
  /** What it revises, if it is a revision within the year. */
  readonly revised: Previous | null;
  /** Where that stands, if it is published with it; else `''`. */
  readonly first: string;
  /** The latest revision of it that is published with it. */
  readonly later: LaterView;
}

/**
 * The assessment as its readers will see it, in the Code's order, in both layouts unless one is chosen. Only a draft may have
 * blanks, and it names them.
 */
export function buildPublication(
  assessment: Assessment,
  code: Code,
  options: PublishingOptions,
): Publication {
  const { landlord } = assessment;
  const sections = buildSections(assessment, code);
  const summary = buildSummary(sections, code, assessment.unconfirmed.answers);
  const response = buildResponse(assessment.response, code);
  const revised = options.revised ?? null;
  const stands = options.first || safeHref(revised?.assessment.publishedAt ?? '');
  const revision = buildRevision(assessment, revised, stands);
  const names = nameVersion(assessment, code, revision.date);
  const title = names[0] ?? '';
  const dated = findOwnDay(assessment);
  const period = formatPeriod(assessment.period);
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([`${options.draft ? 'Draft: ' : ''}${title}`, landlord.name], ' – '),
    pageTitle: fitTitle({ names: names.slice(0, -1), landlord: landlord.name, draft: options.draft }),
    names,
    description: `${joinParts([title, landlord.name, period], ', ')}. ${summary.sentence}`,
    landlord: landlord.name,
    website: linkWebsite(landlord.website),
    code: nameCode(code),
    period,
    assessed: formatDate(assessment.assessed),
    dated,
    subsidiaries: landlord.subsidiaries,
    contact: buildContact(assessment.contact),
    draft: {
      is: options.draft,
      lacks: options.draft ? [...listLapsed(options), ...listLacks(assessment, response, code)] : [],
    },
    revision,
    later: options.later ?? { text: '', href: '', reason: '' },
    approval: showApproval(options),
    introduction: buildProse(assessment.introduction, 2),
    summary,
    response,
    scrutiny: assessment.scrutiny.map(({ by, on, said }) => ({
      ...{ by, on: formatDate(on) },
      said: buildProse(said, 0),
    })),
    changed: buildChanged(revised, { assessment, code }, { sections, response, day: dated }),
    since: buildSince(options.previous ?? null, { assessment, code }, sections, dated),
    earlier: listEarlier(assessment, options.earlier ?? []),
    address: safeHref(assessment.publishedAt),
    columns: buildColumns(code),
    layout: { table: options.layout !== 'sections', pages: options.layout !== 'table' },
    usual: isUsual(code),
    sections,
    documents: listDocuments(assessment),
    attribution: code.attribution,
  };
}

/** What it may be called, from the fullest to the shortest. */
function nameVersion({ title, period }: Assessment, code: Code, revised: string): string[] {
  const year = labelPeriod(period);
  const usual = joinParts([`${code.title} self-assessment`, year], ' ');
  const own = isFillerText(title) ? '' : title;
  const names = [own || usual, usual, joinParts(['Self-assessment', year], ' '), year || 'Self-assessment'];
  return names.map((name) => joinParts([name, revised && `(revised ${revised})`], ' '));
}

/** A draft is not what was approved. */
function listLapsed({ lapsed = '' }: Pick<PublishingOptions, 'lapsed'>): string[] {
  return lapsed === '' ? [] : [`The approval by ${lapsed} no longer holds.`];
}

function showApproval({ draft, approval }: PublishingOptions): ApprovalView {
  if (draft || !approval) return { given: false, text: '', digest: '' };
  return {
    given: true,
    text: `Approved by ${describeResolution(approval.resolution)}`,
    digest: shortenDigest(approval.digest),
  };
}

/** What is published with it, and what the landlord names besides. */
function listEarlier({ earlier }: Assessment, beside: readonly Link[]): Link[] {
  const named = earlier.map(({ title, url }) => ({ text: title, href: safeHref(url) }));
  return [...beside, ...named.filter(({ text }) => !beside.some((one) => one.text === text))];
}

/** A website without the parts that browsers do not need; a link if it is safe to follow. */
function linkWebsite(address: string): Link {
  return { text: address.replace(/^https?:\/\/|\/$/g, ''), href: safeHref(address) };
}

function nameCode(code: Code): Link {
  return {
    text: joinParts(
      [
        `${code.issuer} ${code.title} (${code.edition})`,
        code.inForce && `in force from ${formatDate(code.inForce)}`,
      ],
      ', ',
    ),
    href: safeHref(code.address),
  };
}

/** How to reach the landlord; an address that is not safe to follow stays words. */
function buildContact(contact: Assessment['contact']): Contact {
  const { name, email, phone } = contact;
  return {
    given: `${name}${email}${phone}` !== '',
    name,
    email: { text: email, href: /^[^\s@]+@[^\s@]+$/.test(email) ? safeHref(`mailto:${email}`) : '' },
    phone: { text: phone, href: /^[+\d][\d ()-]+$/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : '' },
  };
}

/** The governing body's response, published alongside if the Code asks for it or the landlord gives it. */
function buildResponse(response: Assessment['response'], code: Code): Response {
  const body = response.body.replace(/^the\s+/i, '');
  const given = response.text.trim() !== '';
  return {
    title: `Response of the ${body || 'governing body'}`,
    wanted: code.response !== null,
    shown: code.response !== null || given,
    given,
    dated: code.response !== null || response.considered !== '',
    body,
    considered: formatDate(response.considered),
    author: response.author,
    role: response.role,
    minute: response.minute,
    text: buildProse(response.text, 3),
  };
}

function listDocuments(assessment: Assessment): DocumentView[] {
  const cited = new Set(
    assessment.answers.flatMap((answer) => answer.evidence.map((citation) => citation.document)),
  );
  return assessment.register
    .filter((document) => cited.has(document.id))
    .map((document: EvidenceDocument) => ({
      title: nameDocument(document),
      href: documentHref(document),
      reviewed: formatDate(document.reviewed),
    }));
}
