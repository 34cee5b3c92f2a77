import type { Field, MapField } from '../../../form/field.ts';
import { type CaseField, listCaseFields } from '../../../register/read/case-fields.ts';
import { isMapValue, type Value } from '../../../source/edit/edit-value.ts';
import { tellFigures } from '../figures/tell-figures.ts';
import type { FormPage, FormPart } from '../form-pages.ts';
import { readValues } from '../save-form.ts';
import type { Sitting } from '../sitting.ts';
import { openColumns, replaceColumns } from './open-columns.ts';
import { type OpenRegister, openRegisters } from './open-heads.ts';
import { tellCounts, tellFilling } from './tell-columns.ts';

/**
 * A page with what the register of cases beside the report says of it: where it has the columns of a register, those are chosen from
 * its headings, and what was counted is told at each figure. Every other page is as it was.
 */
export async function openReportPage(sitting: Sitting, page: FormPage): Promise<FormPage> {
  const { code } = sitting.files;
  if (!code || page.file !== 'report' || !page.parts.some(isFigures)) return page;
  const registers = await openRegisters(sitting);
  const fields = listCaseFields(code);
  const parts = page.parts.map((part) => ({
    ...part,
    open: (value: Value | undefined): Field =>
      replaceColumns(part.open(value), (map) => openColumns(map, fields, findHeads(map, registers, value))),
  }));
  const report = (await sitting.check())?.report;
  const told = new Map(report ? tellFigures(report) : []);
  const counts = report ? tellCounts(report) : [];
  if (counts.length > 0) told.set('performance.columns', counts);
  const [value] = readValues({ parts: page.parts.filter(isFigures) }, sitting.files.open('report'));
  for (const one of registers) tellFillings(told, nameColumns(one.register.path, value), one, fields);
  return { ...page, parts, told };
}

function isFigures({ path: [key] }: FormPart): boolean {
  return key === 'performance';
}

/** Of the columns that are said of all registers, the first register that has none of its own. */
function findHeads(
  { name }: MapField,
  registers: readonly OpenRegister[],
  value: Value | undefined,
): OpenRegister['heads'] {
  return registers.find(({ register }) => nameColumns(register.path, value) === name)?.heads;
}

/** The name of the field that holds the columns of a register. */
function nameColumns(path: OpenRegister['register']['path'], value: Value | undefined): string {
  const list = isMapValue(value) ? value.get('register') : undefined;
  const own = Array.isArray(list) ? list[Number(path[2])] : undefined;
  return isMapValue(own) ? [...path, 'columns'].join('.') : 'performance.columns';
}

function tellFillings(
  told: Map<string, readonly string[]>,
  group: string,
  { heads }: OpenRegister,
  fields: readonly CaseField[],
): void {
  if (!heads) return;
  for (const { name } of fields) {
    const filling = heads.fillings.get(name);
    const field = `${group}.${name}`;
    if (filling && !told.has(field)) told.set(field, [tellFilling(name, heads, filling)]);
  }
}
