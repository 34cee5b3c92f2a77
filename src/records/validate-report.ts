import type { Code } from '../codes/code.ts';
import { describeParts } from './describe-parts.ts';
import { validateReport } from './generated/validate-report.js';
import type { Validate } from './schema-error.ts';
import { type Schema, walkSchema } from './walk-schema.ts';

/**
 * A validator of report.yaml: its period and figures against their schema, its parts against what the Code says of them.
 * Where no Code is known, or one without a report, any part is let through.
 */
export function buildReportValidator(code: Code | undefined): Validate {
  const parts = code?.report && describeKeys(code.report);
  const validate: Validate = (data) => {
    validateReport(data);
    const isFile = typeof data === 'object' && !Array.isArray(data);
    validate.errors = [...(validateReport.errors ?? []), ...(parts && isFile ? walkSchema(parts, data) : [])];
    return validate.errors.length === 0;
  };
  validate.errors = null;
  return validate;
}

/** The keys of the file. Those that have a schema of their own are only known by name. */
function describeKeys(report: NonNullable<Code['report']>): Schema {
  const hasFigures = report.contents.some(({ kind }) => kind === 'figures');
  return {
    additionalProperties: false,
    properties: { period: {}, ...(hasFigures ? { performance: {} } : {}), ...describeParts(report) },
  };
}
