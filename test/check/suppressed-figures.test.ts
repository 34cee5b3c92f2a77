import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { openSample } from './sample-report.ts';

/** 40 complaints and two that were refused; three of the 40 are about lifts, all others about repairs. */
const register = [
  'reference,received,acknowledged,responded,outcome,category,refused',
  ...Array.from({ length: 40 }, (_, at) => {
    const day = `2025-${String(4 + (at % 8)).padStart(2, '0')}-07`;
    return `A${at},${day},${day},${day},Upheld,${at < 3 ? 'Lifts' : 'Repairs'},`;
  }),
  'B1,2025-05-06,,,,Repairs,Too old',
  'B2,2025-06-06,,,,Repairs,Too old',
].join('\n');

const open = (performance: string, refused: string) =>
  openSample(
    'figures-differ',
    Buffer.from(`performance:\n  register: complaints.csv\n  suppress-below: 5\n${performance}${refused}`),
    'report.yaml',
    `${register}\n`,
    true,
  );

const typed = `  figures:
    refused: 3
    stage-1: { received: 41, outcomes: { upheld: 40 } }
    categories:
      - { name: Lifts, stage-1: 4 }
      - { name: Repairs, stage-1: 36 }
`;

describe('figures that are kept back', () => {
  it('are compared as they are with what is typed', async () => {
    const { verdicts } = await open(typed, 'refused: none\n');
    const found = verdicts.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ rule }) => rule === 'figures-differ').map(({ message, help }) => [message, help]),
    );
    const neither =
      'Correct the number, or the register; or take the typed number out. As it stands, the report shows neither, because the register’s is kept back (suppress-below).';
    expect(found).toEqual([
      ['Complaints refused: 3 is typed, but complaints.csv gives 2.', neither],
      [
        'Stage 1 received: 41 is typed, but complaints.csv gives 40.',
        neither.replace(/shows.*/, 'shows both.'),
      ],
      ['Lifts, received at stage 1: 4 is typed, but complaints.csv gives 3.', neither],
      ['Repairs, received at stage 1: 36 is typed, but complaints.csv gives 37.', neither],
      [
        'refused says none, but complaints.csv holds 2 refused complaints for the year.',
        'List the types so that their numbers add up to that, or correct the register.',
      ],
    ]);
  });

  it('are not in the report that is published, compared or carried over', async () => {
    const { report } = await open(typed, 'refused: none\n');
    const { register: _, ...rest } = JSON.parse(JSON.stringify(report));
    expect(JSON.stringify(rest)).not.toContain('exact');
    expect(rest.years.at(-1).figures.refused.total).toEqual(['suppressed']);
    expect(rest.counting).toMatchObject({ rows: 'suppressed', leftOut: 0 });
    expect(rest.disagreements.map(({ what }: { what: string }) => what)).toEqual(['Stage 1 received']);
  });
});

/**
 * `ExactReport`, and what was counted with its exact figures, are for the checks. By their types `AnnualReport` and
 * `PublishedCount` have none; nor may a room that publishes ask for more.
 */
it.each(['publication', 'render', 'changes', 'rollover', 'spreadsheet', 'print'])(
  'the room %s does not read exact figures',
  (room) => {
    const src = join(packageRoot, 'src', room);
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const reading = files.filter((path) =>
      /\bexact\b(?= *[,}:])|\.exact\b|\bExact(?:Report|Year)\b|import[^;]*\bCounted(?:Year)?\b/.test(
        readFileSync(join(src, path), 'utf8'),
      ),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(reading).toEqual([]);
  },
);
