import type { FormContext, Rule } from '../rule.ts';
import { controlCharacter } from '../rules/form/control-character.ts';
import { invalidDate } from '../rules/form/invalid-date.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { missingField } from '../rules/form/missing-field.ts';
import { schemaNotFound } from '../rules/form/schema-not-found.ts';
import { spreadsheetError } from '../rules/form/spreadsheet-error.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { wrongType } from '../rules/form/wrong-type.ts';

/** The checks common to the files beside a self-assessment, each of which has a schema. */
export const formRules: readonly Rule<FormContext>[] = [
  spreadsheetError,
  wrongType,
  unknownKey,
  missingField,
  invalidDate,
  invalidValue,
  controlCharacter,
  schemaNotFound,
];
