import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asidesOf, passagesOf, readAs, rowsOf } from '../see-document.ts';
import { buildOdt, cell, form, p } from './build-odt.ts';

const styles =
  '<style:style style:name="X" style:family="text"><style:text-properties text:display="none" style:text-line-through-style="solid"/></style:style>';

/** XML around words, inside a paragraph. */
const wrappers: readonly ((words: string) => string)[] = [
  (words) => `<text:span text:style-name="X">${words}</text:span>`,
  (words) => `<text:a xlink:href="https://a.example">${words}</text:a>`,
  (words) => `<office:annotation><dc:creator>A</dc:creator><text:p>${words}</text:p></office:annotation>`,
  (words) =>
    `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`,
  (words) => `<draw:frame><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`,
  (words) => `<our:thing xmlns:our="urn:ours"><our:part>${words}</our:part></our:thing>`,
  (words) => `<text:ruby><text:ruby-base>${words}</text:ruby-base></text:ruby>`,
  (words) => `<text:section>${words}</text:section>`,
  (words) => `<text:list><text:list-item><text:p>${words}</text:p></text:list-item></text:list>`,
  (words) => `<table:table><table:table-row>${cell(p(words))}</table:table-row></table:table>`,
  (words) => `<text:drop-down><text:label text:value="Other"/>${words}</text:drop-down>`,
];

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('#', '# ', ' #', '<text:s/>', '<text:tab/>', '<text:line-break/>'),
    fc.tuple(fc.constantFrom(...wrappers), tie('tree')).map(([wrap, words]) => wrap(words)),
    fc.tuple(tie('tree'), tie('tree')).map((parts) => parts.join(' ')),
  ),
}));

test('every word is in what is read or stands beside it, and in the words of the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tree, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (parts, isInTable) => {
        let number = 0;
        const name = () => {
          number += 1;
          return `word${number}end`;
        };
        const xml = parts.map((part) => p(part.replace(/#/g, name)));
        const inCell = form(
          `<table:table-row>${['1.2', 'R', 'Yes', 'E'].map((words) => cell(p(words))).join('')}${cell(xml.join(''))}</table:table-row>`,
        );
        const bytes = await buildOdt({ automatic: styles, body: isInTable ? inCell : xml.join('') });
        const document = await readAs('a.odt', bytes);
        const read = [...rowsOf(document), ...passagesOf(document), ...asidesOf(document)].join('\n');
        for (let each = 1; each <= number; each += 1) {
          expect(read).toContain(`word${each}end`);
          expect(document.words).toContain(`word${each}end`);
        }
      },
    ),
  );
});
