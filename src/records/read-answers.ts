import type { Code } from '../codes/code.ts';
import type { ReportContent, ReportField } from '../codes/report-order.ts';
import { readThreshold } from '../register/count/suppress.ts';
import type { AnnualReport, FieldValues, PartAnswer } from './annual-report.ts';
import { listBareStates } from './describe-parts.ts';

type Answers = AnnualReport['answers'];

/** What a report, fitted to its Code, says for each part. Numbers below the limit are kept back (`suppressAnswer`). */
export function readAnswers(
  document: Readonly<Record<string, unknown>>,
  { report }: Code,
  below: number,
): Answers {
  const asked = (report?.contents ?? []).filter(({ kind }) => kind !== 'assessment' && kind !== 'figures');
  return Object.fromEntries(
    asked.map((content) => [
      content.key,
      suppressAnswer(readAnswer(document[content.key], content), content.fields, below),
    ]),
  );
}

const silent: PartAnswer = { state: 'silent', text: '', values: {}, items: [] };

function readAnswer(written: unknown, content: ReportContent): PartAnswer {
  if (content.kind === 'prose') return readProse(written);
  return content.kind === 'list' ? readList(written, content) : readDocument(written, content);
}

function readProse(written: unknown): PartAnswer {
  const text = typeof written === 'string' ? written.trim() : '';
  return text === '' ? silent : { ...silent, state: 'given', text };
}

/** An item that did not fit has been left out of the document, leaving a blank. */
function readList(written: unknown, { fields }: ReportContent): PartAnswer {
  if (typeof written === 'string') {
    return { ...silent, state: /^\s*none\.?\s*$/i.test(written) ? 'none' : 'silent' };
  }
  const items = listItems(written).map((item) => readValues(item, fields));
  return items.length > 0 ? { ...silent, state: 'listed', items } : silent;
}

/** The items of a list as written; those that are not groups of keys are left out. */
function listItems(written: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(written) ? written.filter((item) => typeof item === 'object') : [];
}

function readDocument(written: unknown, { fields, states }: ReportContent): PartAnswer {
  const blank = { ...silent, values: readValues({}, fields) };
  if (typeof written === 'string') {
    const state = listBareStates(states).find((word) => word === written.trim());
    return { ...blank, state: state ?? 'silent' };
  }
  const given: Readonly<Record<string, unknown>> = Object(written);
  return { ...blank, state: String(given['state'] ?? 'silent'), values: readValues(given, fields) };
}

function readValues(given: Readonly<Record<string, unknown>>, fields: readonly ReportField[]): FieldValues {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const value = given[key];
      if (kind === 'number') return [key, typeof value === 'number' ? value : null];
      return [key, typeof value === 'string' ? value : ''];
    }),
  );
}

/** If one number of a list is small, all are kept back: the register's add up to the same total. */
function suppressAnswer(answer: PartAnswer, fields: readonly ReportField[], below: number): PartAnswer {
  const isSmall = (number: unknown) =>
    typeof number === 'number' && number > 0 && number < readThreshold(below);
  const small = fields.filter(
    ({ key, kind }) => kind === 'number' && answer.items.some((item) => isSmall(item[key])),
  );
  const hidden = Object.fromEntries(small.map(({ key }) => [key, 'suppressed' as const]));
  return { ...answer, items: answer.items.map((item) => ({ ...item, ...hidden })) };
}
