import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Document, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { compareParts, namePart, placePart } from '../../src/approval/compare-parts.ts';
import { hideExact } from '../../src/records/read-report.ts';
import { assessmentYaml, digest, readReportText, readText, reportYaml } from './read-sample.ts';

/** Enough of the sample for what takes long. */
const short = assessmentYaml.slice(0, assessmentYaml.indexOf('  "2.1":'));
const base = digest(readText(short));
const baseReport = await readReportText(reportYaml);
const whole = digest(readText(assessmentYaml), baseReport);

/** One word of a text changed: another word, one less, or one more. */
function changeWord(text: string, at: number, how: number): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text === '2026-01-02' ? '2026-01-03' : '2026-01-02';
  if (/^\d+$/.test(text)) return String(Number(text) + 1);
  if (text === 'yes') return 'no';
  if (text === 'no') return 'yes';
  const words = text.split(/(?<=\s)(?=\S)/);
  const place = at % words.length;
  const word = words[place] ?? '';
  const fresh =
    [`x${word}`, word.replace(/\S+/, ''), `not ${word}`, word.replace(/\S(?=\s*$)/, '$&x')][how % 4] ?? '';
  return words.with(place, fresh).join('');
}

const cited = new Set(readText(short).answers.flatMap(({ evidence }) => evidence.map((one) => one.document)));

/** Whether the short sample cites a document, or has a file of it. */
function isPublished(document: Document, id: string): boolean {
  return cited.has(id) || document.hasIn(['evidence', id, 'file']);
}

/** Every text of the published fields, with the way to it. */
function listTexts(document: Document): { node: Scalar; path: string[] }[] {
  const found: { node: Scalar; path: string[] }[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key') return;
      const path = ancestors.flatMap((one) =>
        'key' in one && isScalar(one.key) ? [String(one.key.value)] : [],
      );
      if (path[0] === 'evidence' && !isPublished(document, path[1] ?? '')) return;
      if (['review', 'waive', 'code'].some((one) => path.includes(one)) || String(node.value) === '') return;
      found.push({ node, path });
    },
  });
  return found;
}

const open = (yaml: string) => parseDocument(yaml, { schema: 'failsafe' });

/** Which part a place of self-assessment.yaml belongs to. */
function partOf([top = '', id = '']: readonly string[]): string {
  if (top === 'provisions' || top === 'evidence') return `${top} ${id}`;
  return `facts ${top === 'governing-body' ? 'response' : top}`;
}

test('every change of one word breaks it, and is told as what it is', () => {
  const count = listTexts(open(short)).length;
  expect(count).toBeGreaterThan(60);
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(200), fc.nat(3), (index, at, how) => {
      const document = open(short);
      const { node, path } = listTexts(document)[index] ?? expect.unreachable();
      node.value = changeWord(String(node.value), at, how);
      const changes = compareParts(base, digest(readText(document.toString({ lineWidth: 0 }))));
      expect(changes.map(({ group, key }) => `${group} ${key}`)).toEqual([partOf(path)]);
    }),
    { numRuns: 12, seed: 13 },
  );
});

test('so it does at each text of what was read, whichever word it is', () => {
  let random = 7;
  const next = () => (random = (random * 48271) % 2147483647);
  const change = (value: unknown, wanted: { left: number }): unknown => {
    if (typeof value === 'string' && value !== '' && wanted.left-- === 0)
      return changeWord(value, next(), next());
    if (Array.isArray(value)) return value.map((one) => change(one, wanted));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, wanted)]));
  };
  const { answers, register, ...others } = readText(short);
  const rest = { ...others, register: register.filter(({ id, file }) => cited.has(id) || file !== '') };
  const said = answers.map(({ comply: _, needs: __, provision: ___, ...one }) => one);
  let [texts, unseen] = [0, 0];
  for (; ; texts++) {
    const wanted = { left: texts };
    const { said: fresh, ...facts } = change({ ...rest, said }, wanted) as typeof rest & {
      said: typeof said;
    };
    if (wanted.left >= 0) break;
    const assessment = { ...facts, answers: answers.map((one, index) => ({ ...one, ...fresh[index] })) };
    if (compareParts(base, digest(assessment)).length === 0) unseen++;
  }
  expect([texts > 80, unseen]).toEqual([true, 0]);
});

test('every change of a word or figure of the report breaks it, and nothing else', async () => {
  const texts = (document: Document) =>
    listTexts(document).filter(
      ({ path }) => path[0] !== 'performance' || (path.includes('stage-1') && !path.includes('note')),
    );
  const count = texts(open(reportYaml)).length;
  expect(count).toBeGreaterThan(50);
  await fc.assert(
    fc.asyncProperty(fc.nat(count - 1), fc.nat(200), fc.nat(3), async (index, at, how) => {
      const document = open(reportYaml);
      const { node } = texts(document)[index] ?? expect.unreachable();
      node.value = changeWord(String(node.value), at, how);
      const report = await readReportText(document.toString({ lineWidth: 0 }));
      const groups = compareParts(whole, digest(readText(assessmentYaml), report)).map(({ group }) => group);
      expect(groups).not.toEqual([]);
      expect(groups.filter((group) => group !== 'report' && group !== 'figures')).toEqual([]);
    }),
    { numRuns: 3, seed: 13 },
  );
}, 60_000);

const quotes = ['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'] as const;
const blocks = ['BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

/** The same document written in another way: wrapped, quoted, ordered, indented and commented on otherwise. */
function rewrite(yaml: string, random: () => number): string {
  const document = open(yaml);
  const wrap = 30 + (random() % 70);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const isProse = node.value.length > 60;
      if (isProse) node.value = rewrap(node.value, wrap);
      if (random() % 2 === 0) node.value = String(node.value).normalize('NFD');
      const lines = isProse ? blocks : quotes;
      node.type = lines[random() % lines.length] ?? 'PLAIN';
    },
    Map(_, node) {
      node.items.sort(() => (random() % 2 === 0 ? 1 : -1));
      for (const { key } of node.items)
        if (isScalar(key) && !node.flow && random() % 4 === 0) key.commentBefore = ` A remark: ${random()}.`;
    },
  });
  return document.toString({ lineWidth: wrap, indent: 2 + (random() % 3), indentSeq: random() % 2 === 0 });
}

/** Wraps paragraphs anew; a word that would begin a list or a heading does not come first in a line. */
function rewrap(text: string, width: number): string {
  return text
    .split(/\n{2,}/)
    .map((part) =>
      /^(?:[-*+>|#\d]|\s)|\n(?:[-*+>|#\d]|\s)/.test(part) ? part : wrapWords(part.split(/\s+/), width),
    )
    .join('\n\n\n');
}

function wrapWords(words: readonly string[], width: number): string {
  return words.reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    const mayBreak = last.length + word.length > width && !/^[-*+>|#\d=<[]/.test(word);
    return text === '' ? word : `${text}${mayBreak ? '\n' : ' '}${word}`;
  }, '');
}

function seeded(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647);
}

test('no other way to write the same breaks it', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      expect(compareParts(base, digest(readText(rewrite(short, seeded(seed)))))).toEqual([]);
    }),
    { numRuns: 6, seed: 13 },
  );
});

test('nor one to write the report', async () => {
  for (const seed of [1]) {
    const report = await readReportText(rewrite(reportYaml, seeded(seed)));
    expect(compareParts(whole, digest(readText(assessmentYaml), report))).toEqual([]);
  }
}, 60_000);

test('what makes it a revision within the year is in it, and nothing is where it is none', () => {
  const revise = (reason: string) =>
    digest(readText(`${assessmentYaml}revision: { date: 2026-11-20, reason: ${reason} }\n`));
  const plain = digest(readText(assessmentYaml));
  expect(plain.facts).not.toHaveProperty('revision');
  expect(compareParts(plain, revise('Merger'))).toEqual([{ group: 'facts', key: 'revision', kind: 'added' }]);
  expect(compareParts(revise('Merger'), revise('Restructure'))).toEqual([
    { group: 'facts', key: 'revision', kind: 'changed' },
  ]);
});

test('what is for drafting only does not count, nor how a number is spelt', () => {
  const edits: readonly ((yaml: string) => string)[] = [
    (yaml) =>
      yaml.replace(
        '  "6.3":\n',
        '  "6.3":\n    review: { owner: Sam, state: confirmed, note: to be read again }\n',
      ),
    (yaml) => yaml.replace('  "5.10":', '  5.10:'),
    (yaml) => yaml.replace('homes: 4812', 'homes: "4812"'),
    (yaml) => yaml.replace('comply: yes', 'comply: "Yes."'),
  ];
  for (const edit of edits) {
    expect(edit(assessmentYaml)).not.toBe(assessmentYaml);
    expect(compareParts(whole, digest(readText(edit(assessmentYaml)), baseReport))).toEqual([]);
  }
});

test('no figure that is not published is in it', () => {
  const [year, ...others] = baseReport.years;
  const exact = { ...year, exact: { secret: 3 } };
  const hidden = hideExact({ ...baseReport, years: [exact, ...others] } as never);
  expect(compareParts(whole, digest(readText(assessmentYaml), hidden))).toEqual([]);
});

test('a part is called as it is in the file', () => {
  const named = ['publishedAt', 'response', 'scrutiny'].map((key) => {
    const part = { group: 'facts', key } as const;
    return `${namePart(part)} at ${placePart(part)}`;
  });
  expect(named).toEqual([
    '“published-at” at published-at',
    '“governing-body” at governing-body',
    '“scrutiny” at scrutiny',
  ]);
});
