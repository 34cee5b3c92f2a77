// Writes a page of `docs/reference/` from the schema of a file: a row for each key. `npm run generate` runs it.

/**
 * The page of a file: its keys in the order of the schema, each with what it takes, whether the file needs it and what it is;
 * what stands in several places has a part of its own.
 */
export function writeReference(schema, { file, page, about }) {
  const parts = Object.entries(schema.definitions ?? {}).filter(([, one]) => bodyOf(one) !== undefined);
  return `${[
    `# ${file}, key by key`,
    '<!-- Written by `npm run generate` from the schema. Do not edit. -->',
    `${sentence(schema.description)} With examples: [${about}](../${page}).`,
    legend,
    writeTable(schema, schema),
    ...parts.flatMap(([name, one]) => [
      `## ${titleOf(name)}`,
      ...(one.description === undefined ? [] : [sentence(one.description)]),
      writeTable(bodyOf(one), schema),
    ]),
  ].join('\n\n')}\n`;
}

/** What has the keys of a definition: itself, or each item of the list that it is. */
function bodyOf(one) {
  return [one, one.items].find((body) => body?.properties !== undefined);
}

const legend =
  'A › leads to a key below another, … stands for a name of your own, and – for each item of a list. A key that is _needed_ must be there ' +
  'wherever what it belongs to is; what the Code asks for besides, `selfassess check` says.';

/** Definitions are named in code, and some are known only by where they stand. */
const titleOf = (name) => `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

const sentence = (text) => `${toCell(text).replace(/\.$/, '')}.`;

const toCell = (text) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s+/g, ' ').trim();

function writeTable(schema, root) {
  const rows = joinNumbered(listKeys(schema, root, [])).map(({ path, last, one, needed }) => {
    const what = one.description ?? resolve(one, root).description;
    if (what === undefined) throw new Error(`${path.join(' › ')} has no description in its schema.`);
    const key = `\`${path.join(' › ')}\`${last === '' ? '' : ` to \`${last}\``}`;
    return `| ${key} | ${describeType(one, root)} | ${needed ? 'yes' : ''} | ${sentence(what)} |`;
  });
  return ['| key | takes | needed | what it is |', '|---|---|---|---|', ...rows].join('\n');
}

/** Keys that only differ in their number (`stage-1`, `stage-2` …) in one row, with the last of them. */
function joinNumbered(keys) {
  const joined = [];
  for (const key of keys) {
    const [name, before] = [key.path.at(-1), joined.at(-1)];
    const isNext =
      before !== undefined && /-\d$/.test(name) && before.path.at(-1) === name.replace(/\d$/, '1');
    if (isNext && before.one.$ref !== undefined && before.one.$ref === key.one.$ref) before.last = name;
    else joined.push({ ...key, last: '' });
  }
  return joined;
}

/** The keys below a schema, those of parts of their own left to their part. */
function listKeys(schema, root, path) {
  const required = schema.required ?? [];
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [
    { path: [...path, key], one, needed: required.includes(key) },
    ...listBelow(one, root, [...path, key]),
  ]);
  const { additionalProperties: other } = schema;
  if (typeof other !== 'object') return named;
  const below = [...path, '…'];
  // A plain value under a name of one's own is told where the whole is.
  const isTold = other.description !== undefined || other.$ref !== undefined;
  return [
    ...named,
    ...(isTold ? [{ path: below, one: other, needed: false }] : []),
    ...listBelow(other, root, below),
  ];
}

function listBelow(one, root, path) {
  if (one.$ref !== undefined) return [];
  const isList = typeof one.items === 'object' && one.items.$ref === undefined;
  return [...listKeys(one, root, path), ...(isList ? listBelow(one.items, root, [...path, '–']) : [])];
}

function resolve(one, root) {
  return one.$ref === undefined ? one : root.definitions[one.$ref.split('/').at(-1)];
}

function describeType(one, root) {
  if (one.$ref !== undefined) {
    const name = one.$ref.split('/').at(-1);
    const its = resolve(one, root);
    const link = `[${titleOf(name)}](#${name})`;
    if (bodyOf(its) === undefined) return describeType(its, root);
    return its.properties === undefined ? `a list (${link})` : link;
  }
  if (one.enum !== undefined) return one.enum.map((word) => `\`${word}\``).join(', ');
  if (one.format === 'date') return 'a date';
  const types = [one.type ?? guess(one)].flat();
  // A yes or no that is read as text.
  const told = types.filter((type) => type !== 'null' && !(type === 'boolean' && types.includes('string')));
  return [...new Set(told.map((type) => nameType(type, one, root)))].join(', or ');
}

function guess(one) {
  if (one.items !== undefined) return ['string', 'array'];
  return one.properties === undefined ? 'string' : ['string', 'object'];
}

function nameType(type, one, root) {
  if (type === 'array') return `a list ${nameItems(one.items, root)}`;
  if (type === 'object') return 'keys';
  return { string: 'text', integer: 'a whole number', number: 'a number', boolean: '`true` or `false`' }[
    type
  ];
}

function nameItems(items, root) {
  if (items === undefined) return 'of texts';
  const type = describeType(items, root);
  const plain = {
    text: 'of texts',
    'a date': 'of dates',
    keys: 'of keys',
    'a whole number': 'of whole numbers',
  };
  return plain[type] ?? `(${type})`;
}
