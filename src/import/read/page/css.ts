import { attributeOf, type Element } from '../parse-html.ts';
import { parentOf } from './tree.ts';

/** What a page's own style says of an element, by property: only those that decide whether and how words are shown. */
export type Style = ReadonlyMap<string, string>;

/**
 * Reads the style sheets of a page and gives what they and an element's own `style` say of it. Only plain selectors are
 * known: elements, classes and ids, inside one another; rules that depend on the screen are passed over.
 */
export function readStyles(sheets: readonly string[]): (element: Element) => Style {
  const index = new Map<string, Rule[]>();
  let order = 0;
  for (const { selector, body } of sheets.flatMap(listRules)) {
    const declarations = readDeclarations(body);
    if (declarations.length === 0) continue;
    for (const written of selector.split(',')) {
      const parts = readSelector(written.trim());
      const last = parts?.at(-1);
      if (parts === undefined || last === undefined) continue;
      order += 1;
      const rule = { parts, declarations, weight: weigh(parts), order };
      index.set(last.key, [...(index.get(last.key) ?? []), rule]);
    }
  }
  return (element) => styleOf(element, index);
}

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

interface Part {
  readonly tag: string;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** Directly inside the part before it. */
  readonly isChild: boolean;
  /** What a rule is found by: `#id`, `.class` or the tag. */
  readonly key: string;
}

interface Rule {
  readonly parts: readonly Part[];
  readonly declarations: readonly Declaration[];
  readonly weight: number;
  readonly order: number;
}

function styleOf(element: Element, index: ReadonlyMap<string, readonly Rule[]>): Style {
  const keys = [
    element.tagName,
    '*',
    ...classesOf(element).map((name) => `.${name}`),
    `#${attributeOf(element, 'id') ?? ''}`,
  ];
  const rules = index.size === 0 ? [] : keys.flatMap((key) => index.get(key) ?? []);
  const own = readDeclarations(attributeOf(element, 'style') ?? '');
  if (rules.length === 0 && own.length === 0) return nothing;
  const fitting = rules
    .filter(({ parts }) => fits(element, parts))
    .sort((a, b) => a.weight - b.weight || a.order - b.order);
  const all = [...fitting.flatMap(({ declarations }) => declarations), ...own];
  const style = new Map<string, string>();
  for (const { property, value } of all.filter(({ important }) => !important)) style.set(property, value);
  for (const { property, value } of all.filter(({ important }) => important)) style.set(property, value);
  return style;
}

const nothing: Style = new Map();

/** The names of an element's classes. */
export function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

function fits(element: Element, parts: readonly Part[]): boolean {
  let at: Element | undefined = element;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    const after = parts[index + 1];
    if (part === undefined) return false;
    while (at !== undefined && after !== undefined && !after.isChild && !isPart(at, part)) at = parentOf(at);
    if (at === undefined || !isPart(at, part)) return false;
    at = parentOf(at);
  }
  return true;
}

function isPart(element: Element, { tag, ids, classes }: Part): boolean {
  const own = classesOf(element);
  return (
    (tag === '' || tag === element.tagName) &&
    ids.every((id) => attributeOf(element, 'id') === id) &&
    classes.every((name) => own.includes(name))
  );
}

function weigh(parts: readonly Part[]): number {
  return parts.reduce(
    (total, { tag, ids, classes }) =>
      total + ids.length * 10_000 + classes.length * 100 + (tag === '' ? 0 : 1),
    0,
  );
}

/** The parts of a selector, outermost first; undefined for one that says more than we know. */
function readSelector(written: string): Part[] | undefined {
  const words = written.replace(/(?:(?<!\s)\s+)?>\s*/g, ' >').split(/\s+/);
  if (words.length > mostParts) return undefined;
  const parts = words.map((word) => {
    const found = /^(>?)([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(word);
    if (found === null || word === '' || word === '>') return undefined;
    const [, child = '', tag = '', rest = ''] = found;
    const names = rest.match(/[.#][\w-]+/g) ?? [];
    const named = (mark: string): string[] =>
      names.filter((name) => name.startsWith(mark)).map((name) => name.slice(1));
    const own = tag === '*' ? '' : tag.toLowerCase();
    return {
      tag: own,
      ids: named('#'),
      classes: named('.'),
      isChild: child !== '',
      key: names[0] ?? (own || '*'),
    };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

const mostParts = 8;

/** The rules of a sheet, those inside `@media` for every screen among them. */
function listRules(sheet: string): { selector: string; body: string }[] {
  const text = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  const rules: { selector: string; body: string }[] = [];
  const open: boolean[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    const before = text.slice(from, index).trim();
    if (mark === ';' && !before.startsWith('@')) continue;
    from = index + 1;
    if (mark === '}') open.pop();
    if (mark !== '{') continue;
    const isAt = before.startsWith('@');
    if (!isAt && open.every((isFor) => isFor) && before !== '')
      rules.push({ selector: before, body: bodyAt(text, index) });
    open.push(isAt && forScreens.test(before));
  }
  return rules;
}

const forScreens = /^@(?:media\s*(?:all|screen)\s*|supports.*|layer.*)$/is;

function bodyAt(text: string, brace: number): string {
  const end = text.indexOf('}', brace);
  return text.slice(brace + 1, end === -1 ? undefined : end);
}

function readDeclarations(body: string): Declaration[] {
  if (body === '') return [];
  return body.split(';').flatMap((written) => {
    const colon = written.indexOf(':');
    const property = written.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!properties.has(property)) return [];
    const value = written
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/.test(value);
    return [{ property, value: value.replace(/(?:(?<!\s)\s+)?!\s*important$/, ''), important }];
  });
}

const properties = new Set(
  (
    'text-decoration text-decoration-line display visibility opacity font-size font-family font position left top ' +
    'text-indent clip clip-path width height overflow white-space vertical-align mso-hide mso-element ' +
    'grid-template-columns mso-comment-reference color background background-color'
  ).split(' '),
);
