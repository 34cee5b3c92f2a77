import Handlebars from 'handlebars';
import { findClosest } from '../../words/closest.ts';
import type { Flaw } from './brand.ts';
import { offsetOf } from './styles.ts';

/** The helpers that a template may use: those that decide and repeat. */
const helpers = ['if', 'unless', 'each', 'with'];

/** The folder of a landlord's further templates, which ours do not have. */
export const ownPartials = 'own/';

/**
 * What is wrong with a landlord's own template, found without filling it in. `names` are those of all templates there are,
 * ours and the landlord's.
 */
export function judgeTemplate(text: string, names: readonly string[]): Flaw[] {
  const program = parseTemplate(text);
  if ('message' in program) return [program];
  const judge = new Judge(text, names);
  judge.accept(program);
  return judge.flaws;
}

/** Goes through a template and collects what cannot be in it. */
class Judge extends Handlebars.Visitor {
  readonly flaws: Flaw[] = [];
  readonly #text: string;
  readonly #names: readonly string[];

  constructor(text: string, names: readonly string[]) {
    super();
    this.#text = text;
    this.#names = names;
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = nameOf(block.path);
    if (!helpers.includes(name))
      this.#tell(block, `There is no {{#${name}}}.`, `Write one of ${helpers.join(', ')} after the #.`);
    super.BlockStatement(block);
  }

  override MustacheStatement(field: hbs.AST.MustacheStatement): void {
    if (field.params.length > 0) {
      this.#tell(
        field,
        `There is no helper called ${nameOf(field.path)}.`,
        'A template prints fields: write the name of one alone.',
      );
    }
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = nameOf(partial.name);
    if (this.#names.includes(name)) return;
    const close = findClosest(name, [...this.#names]);
    this.#tell(
      partial,
      `There is no template ${name || 'of a name that is computed'}.`,
      close ? `Write ${close} if that is meant.` : `Put a further one in the folder ${ownPartials}.`,
    );
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const words = String(content.original);
    for (const { found, message, help } of powerless) {
      const [what] = found.exec(words) ?? [];
      if (what) this.#tell(content, message(what.trim()), help);
    }
  }

  #tell({ loc }: hbs.AST.Node, message: string, help: string): void {
    const place = ({ line, column }: hbs.AST.Position) => offsetOf(this.#text, line, column + 1);
    this.flaws.push({ span: [place(loc.start), place(loc.end)], message, help });
  }
}

/** What the policy of the page itself would keep from working, without a word to the reader. */
const powerless = [
  {
    found: /<(?:script|iframe|object|embed|form|link|base)\b/i,
    message: (tag: string) => `${tag}> has no effect in a page that loads and runs nothing.`,
    help: 'Take it out.',
  },
  {
    found: /\ssrc\s{0,3}=\s{0,3}["']?(?:https?:|\/\/)/i,
    message: () => 'A picture from elsewhere is not loaded.',
    help: 'Name it in your stylesheet, which holds it, or take it out.',
  },
  {
    found: /\son[a-z]+(?=\s*=)/i,
    message: (key: string) => `A script after ${key} does not run.`,
    help: 'Take it out.',
  },
];

/** Where a field stands that a template asks for and nothing has; undefined where it is in none of them. */
export function findField(
  text: string,
  field: string,
  line: number,
  column: number,
): readonly [number, number] | undefined {
  const program = parseTemplate(text);
  if ('message' in program) return undefined;
  const at = offsetOf(text, line, column + 1);
  const path = /^[^\s}|)]+/.exec(text.slice(at))?.[0] ?? '';
  return path === field || path.endsWith(`.${field}`) ? [at, at + path.length] : undefined;
}

function parseTemplate(text: string): hbs.AST.Program | Flaw {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [first = ''] = error.message.split('\n');
    const told = 'lineNumber' in error ? error.lineNumber : undefined;
    const line = Number(told ?? /\bline (\d+)/.exec(first)?.[1] ?? 1);
    const start = offsetOf(text, line, 1);
    const end = text.indexOf('\n', start);
    return {
      span: [start, end < 0 ? text.length : end],
      message: `This is not a template that can be read: ${explain(first)}`,
      help: 'Every {{#if}}, {{#unless}}, {{#each}} and {{#with}} closes with {{/…}} of the same name, and every {{ with }}.',
    };
  }
}

function explain(message: string): string {
  const pair = /^(\S+) doesn't match (\S+)/.exec(message);
  return pair
    ? `{{#${pair[1]}}} is closed by {{/${pair[2]}}}.`
    : 'something in or before this line does not close.';
}

function nameOf(node: hbs.AST.Expression | hbs.AST.PathExpression | hbs.AST.SubExpression): string {
  return 'original' in node ? String(node.original) : '';
}
