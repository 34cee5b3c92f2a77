import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFound } from './judge.ts';

const tables: Readonly<Record<string, readonly (readonly [provision: string, sentence: string])[]>> = parse(
  readFileSync(new URL('./sentences.yaml', import.meta.url), 'utf8'),
);
const rules = ['wrong-timescale', 'extra-stage', 'promise-under-yes', 'promise-overdue'];
const exclusions = ['extra-exclusion', 'blanket-exclusion'];

describe.each(Object.entries(tables))('%s', (rule, rows) => {
  const wanted = rule.includes('exclusion') ? [...rules, ...exclusions] : rules;
  test.each(rows)('%s: %s', (provision, sentence) => {
    const found = listFound(provision, sentence).filter((other) => wanted.includes(other));
    expect(found).toEqual(wanted.includes(rule) ? [rule] : []);
  });
});
