import { expect, test } from 'vitest';
import { planFolders } from '../../src/commands/build/plan-folders.ts';

const plan = (...folders: string[]) =>
  planFolders(folders.map((folder) => `/home/${folder}/self-assessment.yaml`));

test('one assessment lies on top, several keep the names of their folders from the first that differs', () => {
  expect(plan('a/2025-26')).toEqual(['']);
  expect(plan('a/2024-25', 'a/2025-26')).toEqual(['2024-25/', '2025-26/']);
  expect(plan('a/2025-26', 'b/2025-26')).toEqual(['a/2025-26/', 'b/2025-26/']);
  expect(plan('a', 'a-revised', 'a b')).toEqual(['a/', 'a-revised/', 'a b/']);
});

test.each([
  ['of the same folder', ['a', 'a'], 'in the same folder'],
  [
    'that differ by capitals',
    ['A/2025', 'a/2025'],
    'The folders A/2025/ and a/2025/ are one on many computers',
  ],
  ['whose accents are spelt in two ways', ['caf\u00e9', 'cafe\u0301'], 'are one on many computers'],
  ['one of which is called like the page on top', ['Index.html', 'b'], 'cannot have a folder of its own'],
  [
    'one of which lies in the folder of another',
    ['a', 'a/2024-25', 'b'],
    'in a/2024-25/ lies in the folder of another, a/',
  ],
])('assessments %s are refused', (_, folders, message) => {
  expect(() => plan(...folders)).toThrow(message);
});
