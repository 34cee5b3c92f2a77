import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listParts, type Parts } from '../../src/approval/list-parts.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { findRegister, readRegisters } from '../../src/commands/disk/read-register.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { readBasics } from '../../src/records/basics.ts';
import type { Document } from '../../src/records/document.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { fitToSchema } from '../../src/records/fit-to-schema.ts';
import { validateSelfAssessment } from '../../src/records/generated/validate-self-assessment.js';
import { readAssessment, readProvisions } from '../../src/records/read-assessment.ts';
import { plainBrand } from '../../src/render/brand/brand.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { sampleFolder } from '../cli/sample.ts';

const code = loadCode('housing-ombudsman-2024') ?? fail('There is no Code.');
export const assessmentYaml = readFileSync(join(sampleFolder, 'self-assessment.yaml'), 'utf8');
export const reportYaml = readFileSync(join(sampleFolder, 'report.yaml'), 'utf8');

/** The assessment that a text holds, without any check of it. @throws if it cannot be read as it was meant. */
export function readText(yaml: string): Assessment {
  const source = parse(yaml);
  const { document } = fitToSchema<Document>(source.root, validateSelfAssessment);
  return readAssessment({ document, code, shared: {}, provisions: readProvisions(document) });
}

/** The report that a text holds beside the sample, with the figures of its register. */
export async function readReportText(yaml: string): Promise<AnnualReport> {
  const opened = openReport(parse(yaml), readBasics(parse(assessmentYaml), packageCodes), '2026-11-21');
  const find = (name: string) => findRegister(sampleFolder, name, sampleFolder);
  const reading = opened.plan ? await readRegisters(opened.plan, code, find, '2026-11-21') : undefined;
  const { report } = opened.check(reading ?? { state: 'none' }, { draft: true, settings: defaultSettings });
  return report ?? fail('There is no report.');
}

/** The digests of an assessment and what is beside it. */
export function digest(assessment: Assessment, report: AnnualReport | null = null): Parts {
  const files = new Map([['evidence/letter.txt', 'a1']]);
  return listParts({
    assessment,
    code,
    report,
    files,
    previous: null,
    revised: null,
    procedure: null,
    branding: plainBrand,
  });
}

function parse(yaml: string) {
  const source = parseSource(Buffer.from(yaml), 'sample.yaml', grammarFrom(packageCodes));
  if (!source.sound || source.slips.length > 0) throw new Error(source.slips[0]?.message ?? 'Not sound.');
  return source;
}

function fail(message: string): never {
  throw new Error(message);
}
