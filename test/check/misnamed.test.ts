import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** The messages of those rules about a self-assessment that says this. */
function find(text: string, ...rules: readonly string[]): string[] {
  const source = parseSource(
    Buffer.from(`code: housing-ombudsman-2024\n${text}`),
    'x.yaml',
    grammarFrom(packageCodes),
  );
  const { diagnostics } = checkSource(source, {
    ...{ draft: false, today: '2026-11-21', codes: packageCodes, settings: defaultSettings },
    exists: () => true,
  });
  return diagnostics.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message);
}

test('what is not known is taken for what may be written so, and the rest is still missing', () => {
  const answer = (notes: string) => `provisions:\n  "1.2":\n    comply: yes\n    notes: ${notes}\n`;
  const gaps = ['missing-evidence', 'missing-commentary'];
  expect(find(answer('[Policy, Leaflet]'), ...gaps)).toEqual(['1.2 has no commentary.']);
  expect(find(answer('We do.'), ...gaps)).toEqual(['1.2 has no evidence.', '1.2 has no commentary.']);
});

/** Two documents, and two provisions that both cite the same two under other names. */
const renamed = (first: string, second: string) => `evidence:
  policy-2025: { title: Complaints policy }
  report-2025: { title: Report to the board }
provisions:
  "1.2": { comply: yes, evidence: [${first}: page 1, ${second}: page 2] }
  "1.3": { comply: yes, evidence: [${first}: page 3, ${second}: page 4] }
`;

test('each of several documents that were renamed is told once', () => {
  expect(find(renamed('policy-2024', 'report-2024'), 'unknown-evidence')).toEqual([
    'The register has “policy-2025”, which no provision cites, and not “policy-2024”, which is cited 2 times.',
    'The register has “report-2025”, which no provision cites, and not “report-2024”, which is cited 2 times.',
  ]);
});

test('of several documents, none is taken for another whose name is far from it', () => {
  expect(find(renamed('leaflet', 'minutes'), 'unknown-evidence')).toHaveLength(4);
});
