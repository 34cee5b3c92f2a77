import { expect, test } from 'vitest';
import { checkSettings } from '../../src/check/leeway/check-settings.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { checkShared } from '../../src/check/shared/check-shared.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { grammarOfSettings } from '../../src/records/shape/settings-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const rules = listRules();
const grammar = grammarOfSettings(rules.map(({ id }) => id));

function read(text: string) {
  const { settings, diagnostics } = checkSettings(parseSource(Buffer.from(text), 's.yaml', () => grammar));
  return { settings, told: diagnostics.map(({ rule, message }) => `${rule}: ${message}`) };
}

const settable = rules.filter((one) => one.settable);
const firm = rules.filter((one) => !one.settable);
const warnings = rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id);

test.each(['', '\n', '# all of it is a note\n', 'preset: recommended\n'])(
  '%j leaves all as it is',
  (text) => {
    expect(read(text)).toEqual({ settings: defaultSettings, told: [] });
  },
);

test('a rule is set to what is written, and no other rule is', () => {
  for (const { id } of settable) {
    for (const severity of ['off', 'warning', 'error'] as const) {
      const { settings, told } = read(`rules: { ${id}: ${severity} }\n`);
      expect([...settings.severities, ...told]).toEqual([[id, severity]]);
    }
  }
});

test('a rule that cannot be set is not, and that is told', () => {
  for (const { id } of firm) {
    const { settings, told } = read(`rules: { ${id}: off }\n`);
    expect([id, settings.severities.size, told.length]).toEqual([id, 0, 1]);
  }
});

test('the strict preset makes errors of warnings alone, and a rule that is set stays so', () => {
  const strict = new Map(warnings.map((id) => [id, 'error']));
  expect(read('preset: strict\n').settings.severities).toEqual(strict);
  const [first = ''] = settable.map(({ id }) => id).filter((id) => strict.has(id));
  expect(read(`preset: strict\nrules: { ${first}: off }\n`).settings.severities).toEqual(
    new Map([...strict, [first, 'off']]),
  );
});

test.each([
  ['fail-on: never', { failOn: 'never' }],
  ['max-warnings: 0', { maxWarnings: 0 }],
  ['on-time-percent: 0', { onTimePercent: 0 }],
  ['on-time-percent: 100', { onTimePercent: 100 }],
  ['low-volume-per-1000: 0', { lowVolume: 0 }],
  ['layout: table', { layout: 'table' }],
  ['pdf-layout: table', { pdfLayout: 'table' }],
  ['baseline: " b.yaml "', { baseline: 'b.yaml' }],
  ['shared-evidence: " e.yaml "', { sharedEvidence: 'e.yaml' }],
  ['fragments: { heading: 3 }', { fragments: { heading: 3, idPrefix: '' } }],
  ['fragments: { id-prefix: c }', { fragments: { heading: 2, idPrefix: 'c' } }],
])('%s sets that and nothing else', (line, set) => {
  expect(read(`${line}\n`)).toEqual({ settings: { ...defaultSettings, ...set }, told: [] });
});

test('a key or a rule with nothing after it is told, and sets nothing', () => {
  const [one] = settable;
  const { settings, told } = read(`max-warnings:\nrules:\n  ${one?.id}:\n`);
  expect(settings).toEqual(defaultSettings);
  expect(told).toEqual(
    ['max-warnings', one?.id].map((key) =>
      expect.stringContaining(`Nothing stands after ${key}:, so it sets nothing.`),
    ),
  );
});

test('a file of shared evidence holds documents, and nothing else', () => {
  const share = (text: string) => {
    const source = parseSource(Buffer.from(text), 'evidence.yaml', grammarFrom(packageCodes));
    const { shared, diagnostics } = checkShared(source, defaultSettings, {
      name: 'evidence.yaml',
      exists: (file) => file === 'there.pdf',
      belongs: (file) => (file === 'there.pdf' ? 'lies in the folder of an assessment' : ''),
    });
    return { ids: Object.keys(shared), told: diagnostics.map(({ rule, message }) => `${rule}: ${message}`) };
  };
  const policy = '  policy: { title: Policy, url: https://elm.example/policy }\n';
  expect(share(`evidence:\n${policy}`)).toEqual({ ids: ['policy'], told: [] });
  expect(share(`evidence:\n  guide: { title: Guide, file: guide.pdf }\n${policy}`)).toEqual({
    ids: ['guide', 'policy'],
    told: ['missing-file: The file “guide.pdf” is not in the folder of the file that shares it.'],
  });
  expect(share('evidence:\n  guide: { title: Guide, file: there.pdf }\n').told).toEqual([
    'private-file: “there.pdf” lies in the folder of an assessment, which holds what is private to it.',
  ]);
  expect(share(`assessed: 2026-06-12\nevidence:\n${policy}`).told).toEqual([
    'unknown-key: assessed: belongs to one assessment, and has no effect in a file of shared evidence.',
  ]);
  expect(share(`evidence:\n${policy.replace('https', 'http')}`).told).toEqual([
    expect.stringMatching(/^insecure-link: /),
  ]);
  expect(share('evidence: {}\n').told).toEqual(['invalid-value: The file shares no documents.']);
});
