import type { CodeContext, Context, Rule } from './rule.ts';
import { missingAction } from './rules/complete/missing-action.ts';
import { missingAnswer } from './rules/complete/missing-answer.ts';
import { missingCommentary } from './rules/complete/missing-commentary.ts';
import { missingEvidence } from './rules/complete/missing-evidence.ts';
import { missingProvision } from './rules/complete/missing-provision.ts';
import { missingResponse } from './rules/complete/missing-response.ts';
import { unconfirmed } from './rules/complete/unconfirmed.ts';
import { brokenMarkup } from './rules/form/broken-markup.ts';
import { controlCharacter } from './rules/form/control-character.ts';
import { invalidDate } from './rules/form/invalid-date.ts';
import { invalidValue } from './rules/form/invalid-value.ts';
import { lostCitation } from './rules/form/lost-citation.ts';
import { missingField } from './rules/form/missing-field.ts';
import { missingFile } from './rules/form/missing-file.ts';
import { privateFile } from './rules/form/private-file.ts';
import { renamedEvidence } from './rules/form/renamed-evidence.ts';
import { schemaNotFound } from './rules/form/schema-not-found.ts';
import { spreadsheetError } from './rules/form/spreadsheet-error.ts';
import { unknownAnswer } from './rules/form/unknown-answer.ts';
import { unknownCode } from './rules/form/unknown-code.ts';
import { unknownEvidence } from './rules/form/unknown-evidence.ts';
import { unknownKey } from './rules/form/unknown-key.ts';
import { unknownProvision } from './rules/form/unknown-provision.ts';
import { unportableName } from './rules/form/unportable-name.ts';
import { wrongType } from './rules/form/wrong-type.ts';
import { approvalBroken } from './rules/record/approval-broken.ts';
import { approvalInDoubt } from './rules/record/approval-in-doubt.ts';
import { periodReversed } from './rules/record/period-reversed.ts';
import { responseBeforeAssessment } from './rules/record/response-before-assessment.ts';
import { revisionAtOdds } from './rules/record/revision-at-odds.ts';

/** The rules that apply whatever the Code. */
export const documentRules: readonly Rule<Context>[] = [
  spreadsheetError,
  wrongType,
  unknownKey,
  missingField,
  invalidDate,
  invalidValue,
  controlCharacter,
  schemaNotFound,
  unknownCode,
  privateFile,
  missingFile,
  unportableName,
  periodReversed,
  responseBeforeAssessment,
  revisionAtOdds,
];

/** The rules that read the Code the file names. */
export const codeRules: readonly Rule<CodeContext>[] = [
  unknownProvision,
  missingProvision,
  missingAnswer,
  unknownAnswer,
  missingEvidence,
  unknownEvidence,
  lostCitation,
  brokenMarkup,
  renamedEvidence,
  missingCommentary,
  missingAction,
  missingResponse,
  unconfirmed,
  approvalBroken,
  approvalInDoubt,
];
