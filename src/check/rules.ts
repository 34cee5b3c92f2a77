import type { CodeContext, Context, Rule } from './rule.ts';
import { invalidDate } from './rules/invalid-date.ts';
import { invalidValue } from './rules/invalid-value.ts';
import { missingAction } from './rules/missing-action.ts';
import { missingAnswer } from './rules/missing-answer.ts';
import { missingCommentary } from './rules/missing-commentary.ts';
import { missingEvidence } from './rules/missing-evidence.ts';
import { missingField } from './rules/missing-field.ts';
import { missingFile } from './rules/missing-file.ts';
import { missingProvision } from './rules/missing-provision.ts';
import { missingResponse } from './rules/missing-response.ts';
import { periodReversed } from './rules/period-reversed.ts';
import { responseBeforeAssessment } from './rules/response-before-assessment.ts';
import { unconfirmed } from './rules/unconfirmed.ts';
import { unknownAnswer } from './rules/unknown-answer.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownEvidence } from './rules/unknown-evidence.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unknownProvision } from './rules/unknown-provision.ts';
import { wrongType } from './rules/wrong-type.ts';

/** The rules that hold whatever the Code. */
export const documentRules: readonly Rule<Context>[] = [
  wrongType,
  unknownKey,
  missingField,
  invalidDate,
  invalidValue,
  unknownCode,
  missingResponse,
  missingFile,
  periodReversed,
  responseBeforeAssessment,
];

/** The rules that read the Code the file names. */
export const codeRules: readonly Rule<CodeContext>[] = [
  unknownProvision,
  missingProvision,
  missingAnswer,
  unknownAnswer,
  missingEvidence,
  unknownEvidence,
  missingCommentary,
  missingAction,
  unconfirmed,
];
