import { isMapValue, type Value, type ValueMap } from '../source/edit/edit-value.ts';
import { dropStop } from './drop-stop.ts';
import type { Field, GroupField, ListField, MapField, TextField } from './field.ts';
import { type FormSchema, isBlock, isProse, listTypes, resolveSchema, takesNone } from './form-schema.ts';

/** Opens what stands somewhere in a file as the field that its schema makes of it. `root` holds the schema's definitions. */
export function openField(
  named: { readonly name: string; readonly key: string },
  given: FormSchema,
  start: Value | undefined,
  root: FormSchema,
): Field {
  const schema = resolveSchema(given, root);
  const types = listTypes(schema);
  const own = { name: named.name, label: nameKey(named.key), hint: schema.description ?? '' };
  const within = { ...own, schema, root };
  if (isCitation(schema)) return openCitation(own, start);
  if (types.includes('array') && !isMapValue(start)) return openList(within, start);
  if (types.includes('object') && (isMapValue(start) || takesWords(schema, start))) {
    const map = isMapValue(start) ? start : undefined;
    if (schema.properties) return openGroup(within, map, start);
    if (start === undefined || map) return openMap(within, map);
  }
  if (typeof start === 'object') return { kind: 'held', ...own, start };
  return openTextField(own, schema, start);
}

/** A key in words: `governing-body` as `Governing body`. */
export function nameKey(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

type Own = { readonly name: string; readonly label: string; readonly hint: string };
type Within = Own & { readonly schema: FormSchema; readonly root: FormSchema };

/** A citation is words, or the one key of an entry of the register with the place in it. */
function isCitation(schema: FormSchema): boolean {
  const types = listTypes(schema);
  const { properties, additionalProperties } = schema;
  return types.includes('object') && types.includes('string') && !properties && Boolean(additionalProperties);
}

function openCitation(own: Own, start: Value | undefined): Field {
  const isOne = start === undefined || typeof start === 'string' || (isMapValue(start) && start.size === 1);
  const place = isMapValue(start) ? [...start.values()][0] : '';
  if (isOne && typeof place === 'string') return { kind: 'citation', ...own, start };
  return { kind: 'held', ...own, start: start ?? '' };
}

/** Whether a group is also what stands for a blank, and for one word in place of its fields. */
function takesWords(schema: FormSchema, start: Value | undefined): boolean {
  if (start === undefined || start === '') return true;
  return typeof start === 'string' && schema.properties?.['state'] !== undefined;
}

function openGroup(
  { schema, root, ...own }: Within,
  map: ValueMap | undefined,
  start: Value | undefined,
): GroupField | Field {
  const properties = Object.entries(schema.properties ?? {});
  const unknown = [...(map ?? [])].filter(([key]) => !Object.hasOwn(schema.properties ?? {}, key));
  const word = typeof start === 'string' ? start.trim() : '';
  const nameOf = (key: string) => (own.name === '' ? key : `${own.name}.${key}`);
  const fields = [
    ...properties.map(([key, inner]) =>
      openField(
        { name: nameOf(key), key },
        inner,
        key === 'state' && word !== '' ? word : map?.get(key),
        root,
      ),
    ),
    ...unknown.map(
      ([key, value]): Field => ({
        ...{ kind: 'held', name: nameOf(key), label: key, start: value },
        hint: 'selfassess does not know this key. It stays as it is.',
      }),
    ),
  ];
  return { kind: 'group', ...own, start, fields, word };
}

function openList({ schema, root, ...own }: Within, start: Value | undefined): ListField {
  const isNone = typeof start === 'string' && takesNone(schema) && dropStop(start).toLowerCase() === 'none';
  const items =
    typeof start === 'string'
      ? isNone || start === ''
        ? []
        : [start]
      : isMapValue(start)
        ? []
        : (start ?? []);
  const item = schema.items ?? {};
  const open = (value: Value | undefined, index: number) =>
    openField({ name: `${own.name}.${index}`, key: String(index + 1) }, item, value, root);
  return {
    ...{ kind: 'list', ...own, start, isNone, takesNone: takesNone(schema) },
    items: items.map(open),
    blank: open(undefined, items.length),
  };
}

function openMap({ schema, root, ...own }: Within, start: ValueMap | undefined): MapField {
  const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const entries = [...(start ?? [])];
  const open = (key: string, value: Value | undefined, index: number) =>
    openField({ name: `${own.name}.${index}.value`, key }, inner, value, root);
  return {
    ...{ kind: 'map', ...own, start },
    entries: entries.map(([key, value], index) => ({ key, field: open(key, value, index) })),
    blank: open('', undefined, entries.length),
  };
}

function openTextField(own: Own, schema: FormSchema, start: string | undefined): TextField {
  const choices = (schema.enum ?? []).map((word) => ({ value: String(word), label: nameKey(String(word)) }));
  const types = listTypes(schema);
  const isNumber = !types.includes('string') && types.some((type) => type === 'integer' || type === 'number');
  const as =
    choices.length > 0
      ? 'choice'
      : schema.format === 'date'
        ? 'day'
        : isNumber
          ? 'number'
          : isProse(schema) || start?.trim().includes('\n')
            ? 'prose'
            : 'line';
  const chosen = choices.find(({ value }) => value === start?.trim())?.value ?? '';
  return { kind: 'text', ...own, start, as, choices, chosen, fresh: isBlock(schema) ? 'literal' : 'line' };
}
