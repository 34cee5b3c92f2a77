import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { writeYaml } from '../../src/import/write/write-yaml.ts';
import { assessmentFacts } from '../../src/records/facts.ts';
import { listReportFacts } from '../../src/records/report-facts.ts';
import { makeDraft } from './draft.ts';
import { listPairs, listTold, rollField, tellDocuments } from './observe.ts';
import { findTexts, listFields } from './scenes.ts';

const code = loadCode('housing-ombudsman-2024');

describe.each([
  ['self-assessment', assessmentFacts],
  ['report', code ? listReportFacts(code) : []],
] as const)('the facts of the %s', (file, facts) => {
  test('are the fields of its schema, in its order', () => {
    expect(facts.map(({ path }) => path)).toEqual(listFields(file));
  });

  test.each(facts.map(({ path, shown }) => [path, shown] as const))(
    '%s is shown: %s',
    async (path, shown) => {
      const pairs = listPairs(file, path);
      expect(pairs.length).toBeGreaterThan(0);
      const seen = new Set<string>();
      const wanted = shown.replace(/^no: .*/, '');
      for (const pair of pairs) {
        for (const name of await tellDocuments(file, pair)) seen.add(name);
        if ([...seen].sort().join(' and ') === wanted && wanted !== '') break;
      }
      expect([...seen].sort().join(' and ')).toBe(wanted);
    },
  );

  test.each(facts.map(({ path, compared }) => [path, compared] as const))(
    '%s is compared: %s',
    async (path, compared) => {
      const told = (await Promise.all(listPairs(file, path).map(listTold))).flat();
      if (compared.startsWith('no: ')) expect(told).toEqual([]);
      else expect(told).toContain(compared);
    },
  );

  test.each(facts.map(({ path, rolled }) => [path, rolled] as const))('%s is %s', async (path, rolled) => {
    expect(await rollField(file, path)).toBe(rolled);
  });
});

test.each(assessmentFacts.map(({ path, imported }) => [path, imported] as const))(
  'import writes %s: %s',
  (path, imported) => {
    const texts = (words: string) =>
      findTexts(parse(writeYaml(makeDraft(words), 'x'), { schema: 'failsafe' }), path);
    if (imported === 'no') expect(texts('given')).toEqual([]);
    else if (imported === 'found') expect(texts('given').join('')).not.toBe('');
    else {
      expect(texts('')).toEqual(['']);
      const [hint, key] = [imported.replace('hint: ', ''), path.split('.').at(-1)];
      const lines = writeYaml(makeDraft(''), 'x').split('\n');
      const at = lines.findIndex((line) => line.trim() === `# ${hint}`);
      expect(lines[at + 1]?.trim()).toBe(`${key}:`);
    }
  },
);
