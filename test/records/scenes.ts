import { readFileSync } from 'node:fs';
import { loadCode } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { describeParts } from '../../src/records/describe-parts.ts';

/** YAML as data: what a file of a landlord holds. */
export type Data = string | Data[] | { [key: string]: Data };

/** What of JSON Schema the landlord's schemas are written in. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The two files that a landlord writes. */
export type FileName = 'self-assessment' | 'report';

/** The fields of a file's schema, as the paths of `Fact`. A map or list that may be a text instead is a field too. */
export function listFields(file: FileName): string[] {
  const root = readSchema(file);
  const walk = (schema: Schema, path: string): string[] => {
    const { own, children } = open(schema, root);
    const below = children.flatMap(([step, child]) => walk(child, join(path, step)));
    return below.length === 0 || (own.type?.includes('string') && !isNone(own)) ? [path, ...below] : below;
  };
  return walk(root, '');
}

/** Whether the only text in place of a list is a word that says it is empty, and no rule asks for that word. */
function isNone(own: Schema): boolean {
  return own.type?.includes('array') === true && own.pattern !== undefined && !('x-reported-by' in own);
}

/** A document with every field of its schema given, but those that `without` names; the second has other values. */
export function fillFile(file: FileName, which: 0 | 1, without: readonly string[] = []): Data {
  const root = readSchema(file);
  const fill = (schema: Schema, path: string): Data => {
    const { own, children } = open(schema, root);
    if (children.length === 0) return writeValue(own, path, which);
    const given = children.filter(([step]) => !without.includes(join(path, step)));
    const [first] = given;
    if (first?.[0] === '[]') return [fill(first[1], join(path, '[]'))];
    return Object.fromEntries(
      given.map(([step, child]) => [step === '*' ? nameKey(path) : step, fill(child, join(path, step))]),
    );
  };
  return fill(root, '');
}

/** The texts that stand at the path of a field, one for each item of the lists it leads through. */
export function findTexts(data: Data | undefined, path: string): string[] {
  const walk = (value: Data | undefined, [step, ...rest]: readonly string[], at: string): string[] => {
    if (step === undefined) return typeof value === 'string' ? [value] : [];
    return takeStep(value, step, at).flatMap((inner) => walk(inner, rest, join(at, step)));
  };
  return walk(data, splitPath(path), '');
}

function takeStep(value: Data | undefined, step: string, at: string): (Data | undefined)[] {
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return step === '[]' ? value : [];
  return [value[step === '*' ? nameKey(at) : step]];
}

/** The document with another text or list at that path. Lists on the way are left with one item. */
export function putText(data: Data | undefined, path: string, text: string): Data {
  const walk = (value: Data | undefined, steps: readonly string[], at: string): Data => {
    const [step, ...rest] = steps;
    if (step === undefined) return text;
    if (step === '[]') return [walk(Array.isArray(value) ? value[0] : undefined, rest, join(at, step))];
    const map = typeof value === 'object' && !Array.isArray(value) ? value : {};
    const key = step === '*' ? nameKey(at) : step;
    return { ...map, [key]: walk(map[key], rest, join(at, step)) };
  };
  return walk(data, splitPath(path), '');
}

function splitPath(path: string): string[] {
  return path.replaceAll('[]', '.[]').split('.');
}

/** The parts of a report are as the sample's Code describes them. */
function readSchema(file: FileName): Schema {
  const schema: Schema = JSON.parse(readFileSync(`${packageRoot}schemas/source/${file}.schema.json`, 'utf8'));
  const order = file === 'report' ? loadCode('housing-ombudsman-2024')?.report : undefined;
  // Figures have a schema of their own.
  const { performance: _, ...parts } = order ? describeParts(order) : {};
  return { ...schema, properties: { ...schema.properties, ...parts } };
}

/** A schema with its reference followed, and the steps that lead on from it. */
function open(schema: Schema, root: Schema): { own: Schema; children: [string, Schema][] } {
  const named = schema.$ref?.split('/').at(-1);
  const own = named ? (root.definitions?.[named] ?? {}) : schema;
  // Of the stages the two that the sample's Code has: the others, and the one of a Code without stages, are the same to us.
  const isOther = (key: string) => /^(?:complaints|stage-[3-9])$/.test(key);
  const children = Object.entries(own.properties ?? {}).filter(([key]) => !isOther(key));
  if (own.additionalProperties) children.push(['*', own.additionalProperties]);
  if (own.items) children.push(['[]', own.items]);
  return { own, children };
}

function join(path: string, step: string): string {
  return path === '' || step === '[]' ? `${path}${step}` : `${path}.${step}`;
}

/** The keys that the maps of a document are given. */
const keys: Readonly<Record<string, string>> = {
  evidence: 'policy',
  provisions: '1.2',
  'provisions.*.evidence[]': 'policy',
  'provisions.*.waive': 'thin-commentary',
  'performance.columns': 'team',
  'performance.outcomes': 'upheld',
  'performance.stages': 'none',
  'performance.register[].stages': 'none',
  'performance.register[].columns': 'team',
  'performance.register[].outcomes': 'upheld',
};

function nameKey(path: string): string {
  return keys[path] ?? path;
}

/** Values of fields of which not any two will do. */
const values: Readonly<Record<string, readonly [string, string]>> = {
  code: ['housing-ombudsman-2024', 'another-code'],
  'period.from': ['2025-04-01', '2025-04-02'],
  'period.to': ['2026-03-31', '2026-03-30'],
  assessed: ['2026-06-12', '2026-06-13'],
  'published-at': ['https://lindens.example/', 'https://rowans.example/'],
  'provisions.*.comply': ['no', 'yes'],
  'landlord.review.state': ['confirmed', 'to-confirm'],
  'provisions.*.review.state': ['confirmed', 'to-confirm'],
  'performance.register[].file': ['complaints.csv', 'other.csv'],
  'performance.register[].columns.*': ['Team', 'Group'],
  'performance.register[].outcomes.*[]': ['Green', 'Amber'],
  'performance.register[].dates': ['dd/mm/yyyy', 'mm/dd/yyyy'],
  'performance.register[].stage': ['1', '2'],
  'performance.tenures[]': ['Social rent', 'Shared ownership'],
  'performance.columns.*': ['Team', 'Group'],
  'performance.outcomes.*[]': ['Green', 'Amber'],
  'performance.dates': ['dd/mm/yyyy', 'mm/dd/yyyy'],
  'performance.counted': ['2026-04-10', '2026-04-11'],
  'performance.suppress-below': ['0', '10'],
  'performance.previous[].from': ['2024-04-01', '2024-01-01'],
  'performance.previous[].to': ['2025-03-31', '2024-12-31'],
  'performance.other[].value': ['41', '42'],
  'performance.other[].previous': ['38', '39'],
  'performance.figures.quarters[].name': ['Q1', 'Q2'],
  'performance.previous[].quarters[].name': ['Q1', 'Q2'],
  'performance.figures.months[].name': ['2025-04', '2025-05'],
  'performance.previous[].months[].name': ['2024-04', '2024-05'],
  'findings[].provision': ['5.1', '6.10'],
  'improvements[].when': ['2025-11', '2025-12'],
};

function writeValue({ enum: words, format, pattern, type = '' }: Schema, path: string, which: 0 | 1): string {
  const own = values[path] ?? words;
  if (own) return own[which] ?? '';
  if (format === 'date') return ['2025-12-29', '2025-12-30'][which] ?? '';
  if (type === 'integer' || type === 'number') {
    return (path.includes('previous') ? ['30', '60'] : ['40', '50'])[which] ?? '';
  }
  if (pattern?.includes('@')) return `team-${which}@elm.example`;
  if (pattern?.includes('https')) return `https://www.elm.example/page-${which}`;
  return `${which === 0 ? 'Lindens' : 'Rowans'} ${path.replace(/[^a-z]+/g, ' ').trim()}`;
}
