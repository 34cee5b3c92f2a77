import { describe, expect, test } from 'vitest';
import { findNode, locatePath } from '../../src/source/source.ts';
import { read, sample } from './sample.ts';

const { root } = read(sample);

describe('locatePath', () => {
  const cutOut = (path: (string | number)[], at: 'key' | 'value') =>
    sample.slice(...locatePath(root, path, at));

  test.each([
    [['landlord', 'name'], 'key', 'name'],
    [['landlord', 'name'], 'value', 'Elmbrook Homes'],
    [['provisions', '6.10'], 'key', '"6.10"'],
    [['provisions', '5.10', 'evidence', 1], 'value', "'Minutes: May'"],
    [['provisions', '5.1', 'evidence', 0, 'policy'], 'key', 'policy'],
  ] as const)('%j at its %s is %j', (path, at, text) => expect(cutOut([...path], at)).toBe(text));

  test('is the nearest key that is written, where the path is not', () => {
    expect(cutOut(['provisions', '7.1', 'evidence'], 'key')).toBe('7.1');
    expect(cutOut(['provisions', '5.1', 'evidence', 7], 'key')).toBe('evidence');
    expect(cutOut(['contact', 'email'], 'value')).toBe('code');
  });

  test('is the key where the value is blank', () => {
    const blank = 'code:\nassessed: 2026-01-01\n';
    expect(blank.slice(...locatePath(read(blank).root, ['code'], 'value'))).toBe('code');
  });
});

describe('findNode', () => {
  test('gives nothing for a path that is not written', () => {
    expect(findNode(root, ['provisions', '5.2'])).toBeUndefined();
    expect(findNode(root, ['landlord', 'name', 'first'])).toBeUndefined();
    expect(findNode(root, ['provisions', '5.1', 'evidence', 'policy'])).toBeUndefined();
  });

  test('gives the document for the empty path', () => expect(findNode(root, [])).toBe(root));
});
