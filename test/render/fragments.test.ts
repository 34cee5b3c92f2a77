import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import {
  renderFragment,
  renderProcessFragment,
  renderReportFragment,
} from '../../src/render/html/fragments.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { publishProcedure } from '../process/publish-procedure.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { makeReport, makeYear, publishReport } from './report-sample.ts';
import { code, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';

const usual = { heading: 2, idPrefix: '' };
const own = readAnswered('2031');
const fragments = {
  sample: renderFragment(buildPublication(readSample(), code, { draft: false }), usual),
  draft: renderFragment(buildPublication(readHalfDoneSample(), code, { draft: true }), usual),
  'long words': renderFragment(buildPublication(stressAssessment(), code, { draft: false }), usual),
  'hostile words': renderFragment(
    buildPublication(hostileAssessment('https://x.example'), code, { draft: false }),
    usual,
  ),
  'another form': renderFragment(buildPublication(own.assessment, own.code, { draft: false }), usual),
  procedure: renderProcessFragment(publishProcedure(), usual),
  report: renderReportFragment(
    publishReport(makeReport([makeYear(2024), makeYear(2025)]), readSample()),
    usual,
  ),
};

/** What a careful editor of a website lets through: no grouping elements, and few attributes. */
const editor: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'a', 'strong', 'em', 's', 'code', 'pre', 'blockquote'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href'], th: ['scope'], h2: ['id'], h3: ['id'], h4: ['id'] },
};

describe.each(Object.entries(fragments))('the fragment of %s', (_, html) => {
  const all = elementsOf(parseFragment(html));

  test('is one element without scripts, styles or classes', () => {
    expect(parseFragment(html).childNodes.filter(({ nodeName }) => nodeName !== '#text').length).toBe(1);
    const attributes = new Set(all.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...attributes].filter((name) => !/^(?:id|href|scope|start|type)$/.test(name))).toEqual([]);
    expect(all.filter(({ tagName }) => /^(?:script|style|svg|form|button)$/.test(tagName))).toEqual([]);
  });

  test('keeps its words and its elements in a strict editor', () => {
    const strict = elementsOf(parseFragment(sanitizeHtml(html)));
    expect(strict.map(({ tagName }) => tagName)).toEqual(all.map(({ tagName }) => tagName));
    expect(textOf(parseFragment(sanitizeHtml(html)))).toBe(textOf(parseFragment(html)));
  });

  test('keeps its words, headings and tables in the editor of a website', () => {
    const kept = parseFragment(sanitizeHtml(html, editor));
    const grouping = new Set(['div', 'section', 'nav']);
    expect(elementsOf(kept).map(({ tagName }) => tagName)).toEqual(
      all.map(({ tagName }) => tagName).filter((name) => !grouping.has(name)),
    );
    expect(textOf(kept)).toBe(textOf(parseFragment(html)));
  });

  test('has real tables, headings in order and links that lead to its own ids', () => {
    const levels = all.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels[0]).toBe(2);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const heads = all.filter(({ tagName }) => tagName === 'th');
    expect(heads.filter(({ attrs }) => !attrs.some(({ name }) => name === 'scope'))).toEqual([]);
    const ids = all.flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === 'id' ? [value] : [])),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const inner = all.flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === 'href' && value.startsWith('#') ? [value.slice(1)] : [])),
    );
    expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('a fragment begins at the level and with the ids that the settings give', () => {
  const publication = buildPublication(readSample(), code, { draft: false });
  const html = renderFragment(publication, { heading: 3, idPrefix: 'complaints-' });
  expect(html).toContain(`<h3>${publication.title}</h3>`);
  expect(html).toContain('<h4 id="complaints-summary">');
  expect(html).toContain('href="#complaints-section-6"');
  expect(html).toContain('id="complaints-provision-6.3"');
  const captions = [...html.matchAll(/<caption>Provisions? /g)];
  expect(captions.length).toBe(publication.sections.flatMap(({ parts }) => parts).length);
});

type Node = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

function elementsOf(node: Node): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function textOf(node: Node): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
