import { checkSource } from '../../src/check/check-source.ts';
import { applyBaseline } from '../../src/check/leeway/baseline.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const assessment = `code: housing-ombudsman-2024
provisions:
  5.2:
    comply: yes
    evidence: [Policy]
    commentary: We log it as an informal complaint first. It then goes to stage 1.
`;

/**
 * What is wrong with a baseline for a self-assessment that speaks of an “informal complaint” at 5.2 and of nothing else
 * that a baseline can hold, in a folder with no other file.
 */
export function checkBaseline(bytes: Uint8Array, file: string): Verdict {
  const source = parseSource(bytes, file, grammarFrom(packageCodes));
  const verdict = checkSource(
    parseSource(Buffer.from(assessment), 'self-assessment.yaml', grammarFrom(packageCodes)),
    {
      today: '2026-11-21',
      codes: packageCodes,
      settings: defaultSettings,
      draft: false,
      exists: () => true,
    },
  );
  const judged = [{ file: 'self-assessment.yaml', verdict }];
  const { diagnostics } = applyBaseline(source, judged, defaultSettings, listRules(), () => false);
  return { ...verdict, file, text: source.text, diagnostics };
}
