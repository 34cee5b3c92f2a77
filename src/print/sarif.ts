import type { Diagnostic, Range } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import { stringifySafely } from '../words/for-terminal.ts';
import { fingerprintDiagnostics } from './fingerprint.ts';
import type { Report } from './report.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The base of relative addresses: the folder of the run, left unnamed so that logs can be compared. */
const base = '%SRCROOT%';

/**
 * The report as SARIF 2.1.0, for code scanning on GitHub, Azure and in editors.
 * @param readPage gives a rule's page as Markdown, or `''` if it has none.
 */
export function printSarif({ verdicts, version }: Report, readPage: (rule: string) => string): string {
  const rules = [
    ...new Set(verdicts.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule))),
  ].sort();
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'selfassess',
            version,
            rules: rules.map((rule) => describeRule(rule, readPage(rule))),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [base]: { description: { text: 'The root of the repository, or the folder of the run.' } },
        },
        artifacts: verdicts.map(({ file }) => ({ location: locateFile(file) })),
        results: verdicts.flatMap((verdict) => listResults(verdict, rules)),
      },
    ],
  };
  return `${stringifySafely(log)}\n`;
}

function describeRule(rule: string, page: string) {
  const meaning = readParagraph(page, 'What it means.') || `${rule.replaceAll('-', ' ')}.`;
  const remedy = readParagraph(page, 'What to do.') || meaning;
  // Links between pages would lead nowhere for readers of the SARIF.
  const markdown =
    page
      .replace(/^# .*\n+/, '')
      .replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')
      .trim() || remedy;
  return {
    id: rule,
    shortDescription: { text: /^.*?\.(?=\s|$)/s.exec(meaning)?.[0] ?? meaning },
    fullDescription: { text: meaning },
    help: { text: remedy, markdown },
  };
}

/** The paragraph of a rule's page that begins with the words in bold, as plain text on one line. */
function readParagraph(page: string, heading: string): string {
  const start = page.indexOf(`**${heading}**`);
  if (start < 0) return '';
  const [paragraph = ''] = page.slice(start + heading.length + 4).split(/\r?\n\s*\r?\n/);
  return paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function listResults(verdict: Verdict, rules: readonly string[]) {
  const fingerprints = fingerprintDiagnostics(verdict);
  return verdict.diagnostics.map((diagnostic, index) => {
    const { rule, severity, message, help, range, related } = diagnostic;
    return {
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: severity,
      message: { text: `${message} ${help}` },
      locations: [{ ...locateRange(verdict.file, range), ...nameProvision(diagnostic) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, number) => ({
          id: number + 1,
          ...locateRange(other.file, other.range),
          message: { text: other.note },
        })),
      }),
      partialFingerprints: { 'selfassessPlace/v1': fingerprints[index] },
    };
  });
}

function locateRange(file: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: locateFile(file),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}

function nameProvision({ provision, path }: Diagnostic) {
  if (provision === '') return {};
  const name = path.length > 0 ? path.join('/') : `provisions/${provision}`;
  return { logicalLocations: [{ name: provision, fullyQualifiedName: name }] };
}

/** A path with forward slashes as a URI: relative, unless it begins at a root or a drive. */
function locateFile(file: string) {
  const [first = '', ...rest] = file.split('/');
  const encoded = rest.map(encodeSegment);
  if (/^[a-z]:$/i.test(first)) return { uri: `file:///${[first, ...encoded].join('/')}` };
  if (first === '') return { uri: `file:///${encoded.join('/')}` };
  return { uri: [encodeSegment(first), ...encoded].join('/'), uriBaseId: base };
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}
