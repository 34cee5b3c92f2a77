import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';
import { openPdf, pageText } from './read-pdf.ts';

/** Columns whose words a register keeps to itself; those of categories, teams and reasons are published as names. */
const kept = ['Case ref', 'Channel', 'Notes', 'Resident', 'Address'];

/** The register with a word of its own in each such cell, and a row that cannot be read; and those words. */
function mark(csv: string): { csv: string; words: string[] } {
  const [head = '', ...rows] = csv.trim().split('\n');
  const heads = [...head.split(','), 'Resident', 'Address'];
  const words: string[] = [];
  const marked = rows.map((row, at) => {
    const cells = [...row.split(','), '', ''];
    return heads
      .map((name, column) => {
        if (!kept.includes(name)) return cells[column] ?? '';
        const word = `Zq${column}kept${at}x`;
        words.push(word);
        return word;
      })
      .join(',');
  });
  return { csv: `${[heads.join(','), ...marked].join('\n')}\n`, words };
}

/** All that a PDF holds: what is read and painted, its metadata and outline, and every stream that can be unpacked. */
async function allOf(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pageText(pdf, at + 1)));
  const { info, metadata } = await pdf.getMetadata();
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: lead }) => {
    const start = index + lead.length;
    try {
      return inflateSync(bytes.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [
    ...pages.flatMap(({ read, artifacts }) => [read, artifacts]),
    JSON.stringify([info, metadata?.getRaw(), await pdf.getOutline()]),
    raw,
    ...streams,
  ].join('\n');
}

test('no word of a register but names of groups is on a page, in a PDF, in data or on the terminal', {
  timeout: 240_000,
}, async () => {
  const folder = copySample();
  const register = join(folder, 'sample/complaints.csv');
  const { csv, words } = mark(readFileSync(register, 'utf8'));
  writeFileSync(register, csv);
  const out = join(folder, 'out');
  const built = await run(['build', 'sample', '--out', out], folder);
  expect(built.code, built.stderr).toBe(0);
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(out, path)).isFile(),
  );
  expect(paths).toEqual(
    expect.arrayContaining(['self-assessment.pdf', 'annual-report.pdf', 'annual-report.html']),
  );
  for (const path of paths) {
    const bytes = readFileSync(join(out, path));
    const all = path.endsWith('.pdf') ? await allOf(bytes) : bytes.toString('utf8');
    expect(all.length).toBeGreaterThan(100);
    expect(
      words.filter((word) => all.includes(word)),
      path,
    ).toEqual([]);
  }
  // The search finds what is there.
  const report = await allOf(readFileSync(join(out, 'annual-report.pdf')));
  expect(report).toContain('Anti-social behaviour');
  const said = [built, await run(['check', 'sample'], folder), await run(['measures', register], folder)];
  for (const { stdout, stderr } of said)
    expect(words.filter((word) => `${stdout}${stderr}`.includes(word))).toEqual([]);
});
