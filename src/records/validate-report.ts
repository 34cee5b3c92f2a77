import type { Code } from '../codes/code.ts';
import { describeParts } from './describe-parts.ts';
import { validateReport } from './generated/validate-report.js';
import type { Validate } from './schema-error.ts';
import { type Schema, walkSchema } from './walk-schema.ts';

/**
 * A validator of report.yaml: its period and figures by their schema, its parts by what the Code says about them.
 * If no Code is known, or its Code wants no report, any part is accepted.
 */
export function buildReportValidator(code: Code | undefined): Validate {
  const parts: Schema | null = code?.report
    ? { additionalProperties: false, properties: { period: {}, ...describeParts(code.report) } }
    : null;
  const validate: Validate = (data) => {
    validateReport(data);
    const isFile = typeof data === 'object' && !Array.isArray(data);
    validate.errors = [...(validateReport.errors ?? []), ...(parts && isFile ? walkSchema(parts, data) : [])];
    return validate.errors.length === 0;
  };
  validate.errors = null;
  return validate;
}
