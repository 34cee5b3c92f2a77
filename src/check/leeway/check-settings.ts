import { fitToSchema } from '../../records/fit-to-schema.ts';
import type { ConfigFile } from '../../records/generated/config.ts';
import { validateConfig } from '../../records/generated/validate-config.js';
import { isBlank } from '../../source/slips/file-slips.ts';
import { findNode, type Node, type Source } from '../../source/source.ts';
import { findClosest } from '../../words/closest.ts';
import { describeFindings, type Placed, placeFindings } from '../describe-findings.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { listRules } from '../list-rules.ts';
import type { Finding, Rule, RuleFacts } from '../rule.ts';
import { brokenBranding } from '../rules/form/broken-branding.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { missingFile } from '../rules/form/missing-file.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { checkForm } from './settings-form.ts';

/**
 * What is wrong with a settings file, and the settings that are right in it; the rest are the defaults. `judgeBranding` finds
 * what is wrong with the files that branding names; `exists` says whether there is a file at a path from the folder of the settings.
 */
export function checkSettings(
  source: Source,
  judgeBranding: (branding: NonNullable<ConfigFile['branding']>) => readonly Finding[] = () => [],
  exists: (path: string) => boolean = () => true,
): { settings: Settings; diagnostics: readonly Diagnostic[] } {
  if (isBlank(source.text)) return { settings: defaultSettings, diagnostics: [] };
  const { document, errors } = fitToSchema<ConfigFile>(source.root, validateConfig);
  const rules = listRules();
  const weighing = { draft: false, settings: defaultSettings };
  const placed: Placed[] = [
    ...checkForm(source, errors, 'a settings file'),
    ...placeFindings(
      brokenBranding,
      { branding: document.branding ? judgeBranding(document.branding) : [] },
      source,
      weighing,
    ),
    ...placeFindings(
      sharedMissing,
      { shared: document['shared-evidence']?.trim() ?? '', exists },
      source,
      weighing,
    ),
    ...[unknownRule, firmRule, unset].flatMap((rule) =>
      placeFindings(rule, { document, rules, root: source.root }, source, weighing),
    ),
  ];
  return { settings: readSettings(document, rules), diagnostics: describeFindings(source, placed) };
}

function readSettings(document: ConfigFile, rules: readonly RuleFacts[]): Settings {
  const severities = new Map<string, Severity | 'off'>();
  for (const { id, severity, settable } of rules) {
    if (severity === 'warning' && document.preset === 'strict') severities.set(id, 'error');
    const written = document.rules?.[id];
    if (written && settable) severities.set(id, written);
  }
  return {
    severities,
    failOn: document['fail-on'] ?? defaultSettings.failOn,
    maxWarnings: document['max-warnings'] ?? defaultSettings.maxWarnings,
    onTimePercent: document['on-time-percent'] ?? defaultSettings.onTimePercent,
    lowVolume: document['low-volume-per-1000'] ?? defaultSettings.lowVolume,
    baseline: document.baseline?.trim() ?? '',
    sharedEvidence: document['shared-evidence']?.trim() ?? '',
    ...readForms(document),
  };
}

/** What is published, and in which form. */
function readForms({
  layout,
  fragments,
  'pdf-layout': pdfLayout,
}: ConfigFile): Pick<Settings, 'layout' | 'fragments' | 'pdfLayout'> {
  const usual = defaultSettings;
  return {
    layout: layout ?? usual.layout,
    fragments: {
      heading: fragments?.heading ?? usual.fragments.heading,
      idPrefix: fragments?.['id-prefix'] ?? usual.fragments.idPrefix,
    },
    pdfLayout: pdfLayout ?? usual.pdfLayout,
  };
}

/** The file of shared evidence is not where it is said to be: what is checked is checked without it. */
const sharedMissing: Rule<{ readonly shared: string; readonly exists: (path: string) => boolean }> = {
  ...missingFile,
  find: ({ shared, exists }) =>
    shared === '' || exists(shared)
      ? []
      : [
          {
            ...{ path: ['shared-evidence'], at: 'value' },
            message: `There is no file ${shared}, so its documents are unknown to every assessment under these settings.`,
            help: 'Put it there, or correct its name; capitals count, and the path starts from the folder of the settings.',
          },
        ],
};

interface SettingsContext {
  readonly root: Node;
  readonly document: ConfigFile;
  readonly rules: readonly RuleFacts[];
}

/** What may stand after a key that nothing stands after. */
const examples: Readonly<Record<string, string>> = {
  preset: 'recommended',
  'fail-on': 'error',
  'max-warnings': '10',
  'on-time-percent': '95',
  'low-volume-per-1000': '10',
  layout: 'sections',
  baseline: 'selfassess.baseline.yaml',
  'shared-evidence': 'evidence.yaml',
  'pdf-layout': 'table',
};

/** A key with nothing after it, which a reader would take for set. */
const unset: Rule<SettingsContext> = {
  ...invalidValue,
  find: ({ root, rules }) => {
    const below = findNode(root, ['rules']);
    const branding = findNode(root, ['branding']);
    const known = (key: string) => rules.some(({ id }) => id === key);
    return [
      ...listEmpty(root).flatMap((key) => {
        const example = examples[key];
        return example ? [tellEmpty([key], `Write a value after it, such as ${key}: ${example}`)] : [];
      }),
      ...(branding ? listEmpty(branding) : []).map((key) =>
        tellEmpty(['branding', key], 'Write a value after it'),
      ),
      ...(below ? listEmpty(below) : [])
        .filter(known)
        .map((key) =>
          tellEmpty(['rules', key], `Write off, warning or error after it, such as ${key}: warning`),
        ),
    ];
  },
};

function listEmpty(node: Node): string[] {
  const entries = node.kind === 'map' ? node.entries : [];
  return entries.flatMap(({ key, value }) =>
    value.kind === 'text' && value.text.trim() === '' ? [key] : [],
  );
}

function tellEmpty(path: readonly [string, ...string[]], help: string): Finding {
  return {
    path,
    at: 'key',
    message: `Nothing stands after ${path.at(-1)}:, so it sets nothing.`,
    help: `${help}, or delete the line.`,
  };
}

/** A rule that is set but does not exist. */
const unknownRule: Rule<SettingsContext> = {
  ...unknownKey,
  find: ({ document, rules }) =>
    Object.keys(document.rules ?? {})
      .filter((written) => !rules.some(({ id }) => id === written))
      .map((written): Finding => {
        const settable = rules.filter((rule) => rule.settable).map(({ id }) => id);
        const close = findClosest(written, settable);
        return {
          path: ['rules', written],
          at: 'key',
          message: `“${written}” is not a rule.`,
          help: close ? `Write ${close}: if that is meant.` : '“selfassess rules” lists the rules.',
        };
      }),
};

/** A rule that is set but cannot be changed. Setting it to what it is anyway is not a fault. */
const firmRule: Rule<SettingsContext> = {
  ...invalidValue,
  find: ({ document, rules }) =>
    Object.entries(document.rules ?? {}).flatMap(([written, severity]): Finding[] => {
      const rule = rules.find(({ id }) => id === written);
      if (!rule || rule.settable || severity === rule.severity) return [];
      return [
        {
          path: ['rules', written],
          at: 'value',
          message: `${written} cannot be ${severity === 'off' ? 'switched off' : 'made a warning'}: a check that anyone can switch off by accident proves nothing.`,
          help: `Delete the line.${rule.gap ? ' While you draft, --draft takes what is missing as a warning.' : ''} “selfassess rules” says which rules can be set.`,
        },
      ];
    }),
};
