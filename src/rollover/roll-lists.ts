import {
  findValue,
  isMapValue,
  type Value,
  type ValueMap,
  withKey,
  withValue,
} from '../source/edit/edit-value.ts';

/**
 * A report's lists of which something stays: registers lose their files and keep who handled the cases and how they are
 * written; other measures keep what they are, and their value becomes that of the year before.
 */
export function rollLists(report: Value): Value {
  return change(change(report, 'register', rollRegisters), 'other', (list) => list.map(rollMeasure));
}

function change(report: Value, key: string, roll: (list: readonly Value[]) => Value): Value {
  const path = ['performance', key];
  const written = findValue(report, path);
  if (written === undefined || isMapValue(written)) return report;
  const rolled = typeof written === 'string' ? (key === 'register' ? '' : written) : roll(written);
  return withValue(report, path, () => rolled) ?? report;
}

function rollRegisters(list: readonly Value[]): Value {
  const kept = list.filter(isMapValue).map((one) => withKey(one, 'file', ''));
  return kept.length > 0 ? kept : '';
}

function rollMeasure(measure: Value): Value {
  if (!isMapValue(measure)) return measure;
  const order = ['measure', 'value', 'unit', 'previous'];
  const value = measure.get('value') ?? '';
  const kept = [...measure].filter(([key]) => key === 'measure' || key === 'unit');
  const named: ValueMap = new Map(kept);
  return withKey(withKey(named, 'value', '', order), 'previous', value, order);
}
