import { stringify } from 'yaml';
import { checkSource } from '../../../src/check/check-source.ts';
import { defaultSettings } from '../../../src/check/leeway/settings.ts';
import { packageCodes } from '../../../src/codes/codes.ts';
import { grammarFrom } from '../../../src/records/document-grammar.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';

/** The rules, each once, that find something in a self-assessment that says this under a Yes and no more. */
export function listFound(provision: string, sentence: string, today = '2026-11-21'): string[] {
  const text = stringify({
    code: 'housing-ombudsman-2024',
    provisions: { [provision]: { comply: 'yes', evidence: ['Case sample'], commentary: sentence } },
  });
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const { diagnostics } = checkSource(source, {
    today,
    codes: packageCodes,
    settings: defaultSettings,
    draft: false,
    exists: () => true,
  });
  return [...new Set(diagnostics.map(({ rule }) => rule))];
}
