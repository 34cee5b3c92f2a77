import { readFileSync } from 'node:fs';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { readAnswerFacts } from '../../src/check/process/answer-facts.ts';
import { openProcess } from '../../src/check/process/check-process.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { readBasics } from '../../src/records/basics.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const folder = `${packageRoot}assessments/harbour-vale/2025-26/`;
const weighing = { draft: false, settings: defaultSettings };

/** The sample's procedure as it is written. */
export const sampleProcess = readFileSync(`${folder}process.yaml`, 'utf8');

/** The sample's self-assessment, and what is read of it. */
export const sampleAnswers = readAnswersOf(readFileSync(`${folder}self-assessment.yaml`, 'utf8'));

/** A self-assessment that answers nothing yet. */
export const noAnswers = readAnswersOf('code: housing-ombudsman-2024\n');

/** A self-assessment as a procedure is checked beside it. */
function readAnswersOf(text: string) {
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const options = {
    ...weighing,
    codes: packageCodes,
    exists: () => true,
    today: '2026-11-21',
    judging: false,
  };
  const { read } = checkSource(source, options);
  return { basics: readBasics(source, packageCodes), facts: readAnswerFacts(source, read), read };
}

/** Checks a procedure as it would stand beside the sample's self-assessment, or beside another. */
export function checkText(
  text: string | Uint8Array,
  beside = sampleAnswers,
  file = 'process.yaml',
  draft = false,
) {
  const source = parseSource(Buffer.from(text), file, grammarFrom(packageCodes));
  const { procedure, check } = openProcess(source, beside.basics);
  return { procedure, verdict: check(beside.facts, { ...weighing, draft }) };
}

/** Answers to three provisions, beside which the fixtures and the pages of the rules are checked. */
export const fewAnswers = readAnswersOf(`code: housing-ombudsman-2024
provisions:
  6.2: { comply: yes, commentary: We acknowledge complaints within 5 working days of receiving them. }
  6.3: { comply: yes, commentary: We answer stage 1 complaints within 10 working days of acknowledging them. }
  6.14: { comply: no, commentary: Stage 2 is answered later than the Code allows. }
`);
