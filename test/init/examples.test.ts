import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder } from '../cli/sample.ts';
import { listFiles, runOn } from './run-init.ts';

/** The lines of each example in a text: comments that read as YAML, below a key or after another example of it. */
function findExamples(text: string): number[][] {
  const lines = text.split('\n');
  const isYaml = (line = '') =>
    /^ +# +(?:- |[\w-]+:(?: |$))|^ +# (?:[a-z-]+|What the .*|Our policy .*)$/.test(line);
  const begins = (at: number) =>
    /^ *[\w"-]+:$|^ +#$/.test(lines[at - 1] ?? '') || /# (?:action|figures):$/.test(lines[at] ?? '');
  return lines.reduce<number[][]>((found, line, at) => {
    const last = found.at(-1);
    if (!isYaml(line) || / # or$/.test(line)) return found;
    if (last && last.at(-1) === at - 1) last.push(at);
    else if (begins(at)) found.push([at]);
    return found;
  }, []);
}

/** Takes what makes those lines a comment away. */
function uncomment(text: string, at: readonly number[], mark = '# '): string {
  return text
    .split('\n')
    .map((line, index) => (at.includes(index) ? line.replace(mark, '') : line))
    .join('\n');
}

/** A new folder with an assessment of that Code: its texts by path, and the errors that the check finds in them. */
async function begin(id: string) {
  const folder = makeFolder();
  cpSync(`${packageRoot}test/codes/own`, join(folder, 'elm/codes'), { recursive: true });
  await runOn(['init', 'elm', '--landlord', 'Elm Vale', '--code', id], folder);
  const files = listFiles(folder).filter((path) => /assessments\/.*\.yaml$/.test(path));
  const texts = files.map((file): [string, string] => [file, readFileSync(join(folder, file), 'utf8')]);
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const findErrors = async () => {
    const { stdout } = await runOn(['check', 'elm/assessments', '--draft', '--format', 'compact'], folder);
    return stdout.split('\n').filter((line) => / error /.test(line));
  };
  return { texts, write, findErrors };
}

describe.each([
  ['housing-ombudsman-2024', 17, 15],
  ['water-courtesy-2030', 2, 1],
])('the examples of %s', (id, number, values) => {
  it.each([
    ['# ', number],
    ['#', values],
  ])('are right where they stand, each alone without its “%s”', async (mark, tries) => {
    const { texts, write, findErrors } = await begin(id);
    let tried = 0;
    for (const [file, text] of texts) {
      for (const lines of findExamples(text)) {
        const shown = text.split('\n')[lines[0] ?? 0]?.trim() ?? '';
        // A key has to stand in the column of the keys beside it.
        if (mark === '#' && /^# (?:action|figures):$/.test(shown)) continue;
        write(file, uncomment(text, lines, mark));
        expect([shown, await findErrors()]).toEqual([shown, []]);
        tried += 1;
      }
      write(file, text);
    }
    expect(tried).toBe(tries);
  });

  it('are right all together, the first of each choice', async () => {
    const { texts, write, findErrors } = await begin(id);
    for (const [file, text] of texts) {
      const lines = text.split('\n');
      const chosen = findExamples(text).filter(([at = 0]) => lines[at - 2]?.trim() !== '# or');
      write(file, uncomment(text, chosen.flat()));
    }
    expect(await findErrors()).toEqual([]);
  });
});
