import sanitizeHtml from 'sanitize-html';
import type { Publication } from '../../publication/page/publication.ts';
import type { ProcessPublication } from '../../publication/process/process-publication.ts';
import type { Exhibit, ReportPublication } from '../../publication/report/report-publication.ts';
import { fillTemplate } from './template.ts';

/** How a fragment fits into the page it is pasted into. */
export interface FragmentOptions {
  /** The level of its first heading, 1 to 3. */
  readonly heading: number;
  /** What its ids begin with, so that they are no other's of that page. */
  readonly idPrefix: string;
}

/**
 * The self-assessment as HTML to paste into a website's editor: one element, with no script, style or class. Whatever an
 * editor leaves out of it besides (ids, scopes), its words and tables stay.
 */
export function renderFragment(publication: Publication, options: FragmentOptions): string {
  return adapt(fillTemplate('fragments/index', { ...publication, downloads: [], named }), options);
}

/** The annual report likewise; of its charts, the message. Their figures are in the tables. */
export function renderReportFragment(report: ReportPublication, options: FragmentOptions): string {
  const parts = report.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => ({ ...block, exhibits: block.exhibits.map(withoutCharts) })),
  }));
  const context = { ...report, parts, downloads: [], beside: [], folds: false, named };
  return adapt(fillTemplate('fragments/annual-report', context), options);
}

/** The procedure likewise; what is drawn of the example is told in its lists. */
export function renderProcessFragment(procedure: ProcessPublication, options: FragmentOptions): string {
  const { example, charts } = procedure;
  // What the drawing is introduced by stands by itself, as the lists need it too.
  const lead = charts.length > 0 ? [[example.sentence, example.chosen].join(' ').trim()] : [];
  const context = { ...procedure, lead: [...procedure.lead, ...lead], charts: [], downloads: [], named };
  return adapt(fillTemplate('fragments/process', context), options);
}

/** The page that a fragment is pasted into says whose it is. */
const named = { alt: '', apart: false };

function withoutCharts(exhibit: Exhibit): Exhibit {
  const findings = exhibit.charts.flatMap(({ finding }) => (finding === '' ? [] : [`${finding}.`]));
  return { ...exhibit, charts: [], sentences: [...findings, ...exhibit.sentences] };
}

/** Our page's HTML as an editor takes it: headings from another level, other ids, and no more than plain elements. */
function adapt(html: string, { heading, idPrefix }: FragmentOptions): string {
  const clean = sanitizeHtml(html, {
    allowedTags: [
      ...['div', 'section', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'a', 'strong', 'em'],
      ...['code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead'],
      ...['tbody', 'tfoot', 'tr', 'th', 'td', 's'],
    ],
    allowedAttributes: { '*': ['id'], a: ['href'], ol: ['start', 'type'], th: ['scope'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    // What a page has for its own use; the words of all other elements stay.
    nonTextTags: ['script', 'style', 'svg', 'template', 'form', 'button', 'dialog', 'textarea', 'option'],
    transformTags: {
      // Few editors know the element for what is deleted.
      del: 's',
      '*': (tagName, attribs) => ({
        tagName: moveHeading(tagName, heading),
        attribs: fitIds(attribs, idPrefix),
      }),
    },
  });
  return `${clean
    .replaceAll(' />', '>')
    .replace(/\n\s*\n/g, '\n')
    .trim()}\n`;
}

function moveHeading(tag: string, first: number): string {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  return level === undefined ? tag : `h${Math.min(Number(level) + first - 1, 6)}`;
}

function fitIds(attributes: Record<string, string>, prefix: string): Record<string, string> {
  const { id, href } = attributes;
  return {
    ...attributes,
    ...(id === undefined ? {} : { id: `${prefix}${id}` }),
    ...(href?.startsWith('#') ? { href: `#${prefix}${href.slice(1)}` } : {}),
  };
}
