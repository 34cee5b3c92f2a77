import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/import/read/rows.ts';
import { about, listWordsTold, lostWords, p, r, readWord, tc, tr } from './docx.ts';

/** What can stand in a paragraph around other content of one. */
const around: readonly ((inner: string) => string)[] = [
  (inner) => `<w:hyperlink r:id="gone">${inner}</w:hyperlink>`,
  (inner) => `<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example&quot; ">${inner}</w:fldSimple>`,
  (inner) =>
    `${mark('begin')}<w:r><w:instrText> REF x \\h </w:instrText></w:r>${mark('separate')}${inner}${mark('end')}`,
  (inner) =>
    `${mark('begin')}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${inner}${mark('separate')}${mark('end')}`,
  (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:smartTag w:element="x"><w:smartTagPr/>${inner}</w:smartTag>`,
  (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`,
  (inner) => `<w:dir w:val="rtl">${inner}</w:dir>`,
  (inner) => `<bdo>${inner}</bdo>`,
  (inner) => `<w:ins w:author="A">${inner}</w:ins>`,
  (inner) => `<w:del w:author="B">${inner}</w:del>`,
  (inner) => `<w:moveFrom w:author="A">${inner}</w:moveFrom>`,
  (inner) => `<w:moveTo>${inner}</w:moveTo>`,
  (inner) => `<m:oMath>${inner}</m:oMath>`,
  (inner) => `<x:new xmlns:x="urn:x"><x:inner>${inner}</x:inner></x:new>`,
  (inner) => `<w:r><w:ruby><w:rt>${inner}</w:rt><w:rubyBase>${r(' ')}</w:rubyBase></w:ruby></w:r>`,
  (inner) => `<w:r><w:ruby><w:rt>${r(' ')}</w:rt><w:rubyBase>${inner}</w:rubyBase></w:ruby></w:r>`,
  (inner) =>
    `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`,
  (inner) =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(inner)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  (inner) =>
    `<w:r><w:drawing><wp:anchor><wps:txbx><w:txbxContent><w:tbl>${tr([tc(p(inner))])}</w:tbl></w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`,
];
/** What can stand around paragraphs and tables. */
const aroundBlocks: readonly ((inner: string) => string)[] = [
  (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:customXml>${inner}</w:customXml>`,
  (inner) => `<x:new xmlns:x="urn:x">${inner}</x:new>`,
  (inner) => `<w:tbl>${tr([tc(inner), tc('')])}</w:tbl>`,
  (inner) =>
    `<w:tbl><w:sdt><w:sdtContent>${tr([`<w:sdt><w:sdtContent>${tc(inner)}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt></w:tbl>`,
  (inner) =>
    `<w:tbl>${tr([tc(inner)], '<w:del w:author="A"/>')}${tr([tc(inner.replaceAll('zq', 'zz'))])}</w:tbl>`,
  (inner) => `<w:tbl>${tr([tc('', '<w:vMerge w:val="restart"/>')])}${tr([tc(inner, '<w:vMerge/>')])}</w:tbl>`,
  (inner) => `<w:tbl>${inner}</w:tbl>`,
];
const looks = [
  '',
  '<w:b/>',
  '<w:strike/>',
  '<w:vanish/>',
  '<w:dstrike/><w:i/>',
  '<w:vertAlign w:val="superscript"/>',
];
const gaps = [
  r(' '),
  '<w:r><w:br/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:cr/></w:r>',
  '<w:r><w:ptab/></w:r>',
];

function mark(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...looks), fc.constantFrom('w:t', 'w:delText'))
      .map(([look, tag]) => `<w:r><w:rPr>${look}</w:rPr><${tag}>zq</${tag}></w:r>`),
    fc
      .tuple(fc.array(tie('inline'), { minLength: 2, maxLength: 4 }), fc.constantFrom(...gaps))
      .map(([parts, gap]) => parts.join(gap)),
    fc.tuple(fc.constantFrom(...around), tie('inline')).map(([wrap, inner]) => wrap(inner)),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('inline').map((inner) => p(inner)),
    tie('inline').map((inner) => p(inner, '<w:rPr><w:del w:author="A"/></w:rPr>')),
    tie('inline').map((inner) => inner + r(' ')),
    fc.array(tie('block'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...aroundBlocks), tie('block')).map(([wrap, inner]) => wrap(inner)),
  ),
}));

/** Each word with a number of its own; the same one in both alternatives. */
function numberWords(xml: string): { xml: string; words: string[] } {
  const words: string[] = [];
  const numbered = xml.replace(/zq|zz/g, () => {
    words.push(`zq${words.length}x`);
    return words.at(-1) ?? '';
  });
  return { xml: numbered, words };
}

test('every word is said or told, and held, however it is wrapped', () => {
  return fc.assert(
    fc.asyncProperty(block, fc.boolean(), async (content, isInCell) => {
      const { xml, words } = numberWords(content);
      const document: SourceDocument = await readWord({
        body: isInCell ? about(p('') + xml) : xml + about(''),
      });
      const told = new Set(listWordsTold(document));
      expect(words.filter((word) => !told.has(word))).toEqual([]);
      expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(document.words))).toEqual([]);
      expect(lostWords(document)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
