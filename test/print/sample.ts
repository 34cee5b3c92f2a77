import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import type { Report } from '../../src/print/report.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const head = `code: housing-ombudsman-2024
landlord: { name: Elmbrook Homes, homes: 1240 }
period: { from: 2025-04-01, to: 2026-03-31 }
assessed: 2026-05-14
governing-body: { name: Board, considered: 2026-06-18, author: Ruth Okafor, response: We have read it. }
provisions:
`;

/** What the check says of a file with these answers, missing provisions left out. */
export function check(file: string, answers: string, draft = false): Verdict {
  const verdict = checkSource(parseSource(Buffer.from(head + answers), file, grammarFrom(packageCodes)), {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft,
    exists: () => true,
  });
  return { ...verdict, diagnostics: verdict.diagnostics.filter(({ rule }) => rule !== 'missing-provision') };
}

export const twoFiles: Report = {
  verdicts: [
    check(
      'elm/self-assessment.yaml',
      '  1.2:\n    comply: yes\n    comply: no\n    commentary: We do this.\n',
    ),
    check(
      'oak/self-assessment.yaml',
      '  1.2: { comply: Maybe, evidence: [Policy], commentary: We do this. }\n',
    ),
  ],
  draft: false,
  version: '0.0.0',
};
