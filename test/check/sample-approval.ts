import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeApproval } from '../../src/approval/write-approval.ts';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import type { ApprovalFacts } from '../../src/check/rule.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { openApproval, readParts } from '../../src/commands/approval/open-approval.ts';
import { findEvidence } from '../../src/commands/disk/evidence/evidence-files.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { plainBrand } from '../../src/render/brand/brand.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** An approval of the same text as it was when “ten working days” in it were still five, by the Board, in July 2026. */
export function approveSample(bytes: Uint8Array): ApprovalFacts {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('ten working days', 'five working days');
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const options = { today: '2026-11-21', codes: packageCodes, settings: defaultSettings, draft: false };
  const { read } = checkSource(source, { ...options, exists: () => true });
  if (!read) throw new Error('The sample names no Code.');
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'evidence'));
  const path = join(folder, 'self-assessment.yaml');
  const files = findEvidence(folder, {}, '');
  const beside = {
    report: null,
    files,
    previous: null,
    revised: null,
    procedure: null,
    branding: plainBrand,
  };
  const parts = readParts(read, beside);
  const who = { body: 'Board', by: 'Ruth Okafor', role: 'Chair', date: '2026-07-22', minute: 'HV/26/071' };
  writeFileSync(join(folder, 'approval.yaml'), writeApproval({ ...who, parts }));
  return openApproval(path, folder, beside).facts;
}
