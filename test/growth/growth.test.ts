import { describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { findLost, groupIds } from '../../src/check/rules/form/lost-citation.ts';
import { unknownKey } from '../../src/check/rules/form/unknown-key.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import type { Document } from '../../src/records/document.ts';
import { readAnswer } from '../../src/records/read-assessment.ts';
import type { PlacedError } from '../../src/records/schema-error.ts';
import { findNode, locatePath, type MapNode } from '../../src/source/source.ts';
import { read } from '../source/sample.ts';

// What someone else can make long is counted here in steps, not in seconds; `npm run bench:growth` measures the time.

vi.mock('yaml', async (load) => {
  const yaml = await load<typeof import('yaml')>();
  return { ...yaml, parseDocument: vi.fn(yaml.parseDocument) };
});

/** A document with so many entries in its register, each with one slip of the kind. */
function withSlips(count: number, slip: (at: number) => string): string {
  const entries = Array.from({ length: count }, (_, at) => `  letter-${at}:\n${slip(at)}`);
  return `code: housing-ombudsman-2024\nevidence:\n${entries.join('')}provisions:\n  "1.2":\n    comply: yes\n`;
}

describe('slips of one kind', () => {
  test.each([
    ['colon-in-text', (at: number) => `    title: Letter: number ${at}\n`],
    ['no-space-after-colon', (at: number) => `    title:Letter ${at}\n`],
    ['tab-indent', (at: number) => `\t  title: Letter ${at}\n`],
    ['odd-bullet', (at: number) => `    title: Letter ${at}\n    notes:\n      • one\n`],
  ])('%s: all are told, and the text is read hardly more often where there are many', (rule, slip) => {
    const reads = [30, 240].map((count) => {
      vi.mocked(parseDocument).mockClear();
      const { slips } = read(withSlips(count, slip));
      expect(slips.filter((one) => one.rule === rule)).toHaveLength(count);
      return vi.mocked(parseDocument).mock.calls.length;
    });
    expect(Math.max(...reads)).toBeLessThan(20);
  });
});

/** A map with so many keys, which counts how often one of its entries is looked at. */
function countingMap(count: number): { map: MapNode; looks: () => number } {
  let looks = 0;
  const entries = Array.from({ length: count }, (_, at) => ({
    key: `key-${at}`,
    keySpan: [at, at + 1] as const,
    value: { kind: 'text', span: [at, at + 1], text: '' } as const,
  }));
  const counted = new Proxy(entries, {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
      return Reflect.get(target, name);
    },
  });
  return { map: { kind: 'map', span: [0, count], flow: false, entries: counted }, looks: () => looks };
}

test('keys are found in a long map without going through it for each', () => {
  const { map, looks } = countingMap(2_000);
  for (let at = 0; at < 2_000; at += 1) {
    expect(findNode(map, [`key-${at}`])?.span).toEqual([at, at + 1]);
    expect(locatePath(map, [`key-${at}`], 'key')).toEqual([at, at + 1]);
  }
  expect(looks()).toBeLessThan(3 * 2_000);
});

test('an id is found among thousands by the words of what is written', () => {
  const ids = groupIds(Array.from({ length: 5_000 }, (_, at) => `letter-${at}`));
  const get = vi.spyOn(ids, 'get');
  expect(findLost('letter-4711 page 3', ids)).toMatchObject({ id: 'letter-4711', place: 'page 3' });
  expect(findLost('letters to residents', ids)).toBeUndefined();
  expect(get.mock.calls.length).toBeLessThan(10);
});

test('an unknown key is held against those beside it, and not against all of the file', () => {
  let looks = 0;
  const errors = Array.from({ length: 1_000 }, (_, at): PlacedError => {
    const params = {
      get additionalProperty() {
        looks += 1;
        return 'titel';
      },
    };
    const properties = { title: { type: 'string' }, url: { type: 'string' } };
    const instancePath = `/evidence/letter-${at}`;
    return {
      ...{ instancePath, keyword: 'additionalProperties', params, parentSchema: { properties } },
      ...{ data: {}, path: ['evidence', `letter-${at}`], unread: 'Letter' },
    };
  });
  const found = unknownKey.find({ schemaErrors: errors } as unknown as Parameters<typeof unknownKey.find>[0]);
  expect(found.map(({ fix }) => fix)).toEqual(errors.map(() => 'title'));
  expect(looks).toBeLessThan(4 * 1_000);
});

test('the register is listed once, and not for each answer', () => {
  let lists = 0;
  const evidence = new Proxy<Record<string, { title: string }>>(
    { policy: { title: 'Policy' } },
    {
      ownKeys(target) {
        lists += 1;
        return Reflect.ownKeys(target);
      },
    },
  );
  const code = packageCodes.find('housing-ombudsman-2024');
  if (!code) throw new Error('The Code is not there.');
  const document: Document = { evidence, provisions: {} };
  const provisions = new Map(code.provisions.map(({ id }) => [id, { evidence: ['policy'] }]));
  for (const { id } of code.provisions) {
    expect(readAnswer({ document, shared: {}, code, provisions }, id).evidence).toEqual([
      { document: 'policy', words: '' },
    ]);
  }
  expect(lists).toBe(1);
});

describe('a limit and its message', () => {
  const told = (text: string) => read(text).slips.map(({ rule, message }) => `${rule}: ${message}`);

  test('a file of more than 2 MB is not read', () => {
    const text = `code: housing-ombudsman-2024\nintroduction: |\n${'  Words and words.\n'.repeat(110_000)}`;
    expect(told(text)).toEqual(['yaml-syntax: The file is 2.1 MB, and one of more than 2 MB is not read.']);
    expect(told(text.slice(0, 1_999_990))).toEqual([]);
  });

  test.each([
    ['lists', `a: ${'- '.repeat(101)}b\n`.replace('a: ', 'a:\n  ')],
    ['lines', Array.from({ length: 102 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['brackets', `a:\n  ${'['.repeat(101)}${']'.repeat(101)}\n`],
  ])('%s in each other, more than 100, are not read', (_, text) => {
    expect(told(text)).toEqual([
      'yaml-syntax: More than 100 lists or groups stand inside each other here, so the file was not read.',
    ]);
  });
});
