import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { CommandError } from '../../command-error.ts';
import { packageRoot } from '../../package-root.ts';
import { joinList } from '../../words/lists.ts';
import type { OwnTemplate } from '../brand/brand.ts';
import { findField } from '../brand/templates.ts';

const folder = `${packageRoot}templates/`;

/**
 * A template of `templates/` filled in, named by its path there (`page/print`). Any template there may include any
 * other. An unknown field is an error, not a blank; text is escaped unless the template asks for it as it is, with
 * three braces. A landlord's own templates stand in place of ours of the same name.
 * @throws CommandError if one of those asks for a field that there is not, or cannot be filled in.
 */
export function fillTemplate(name: string, context: object, own: OwnTemplates = {}): string {
  try {
    const fill = withOwn(readTemplates(), own).compile(`{{> ${name}}}`, {
      strict: true,
      knownHelpersOnly: true,
      preventIndent: true,
    });
    return fill(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  } catch (error) {
    if (Object.keys(own).length === 0 || !(error instanceof Error)) throw error;
    // Where ours can be filled in, the fault is theirs.
    fillTemplate(name, context);
    throw explainOwn(error, own);
  }
}

type OwnTemplates = Readonly<Record<string, OwnTemplate>>;

let templates: typeof Handlebars | undefined;

/** The names of all our templates, such as `page/facts`. */
export function listTemplates(): string[] {
  return Object.keys(readTemplates().partials).sort();
}

function withOwn(ours: typeof Handlebars, own: OwnTemplates): typeof Handlebars {
  if (Object.keys(own).length === 0) return ours;
  const all = Handlebars.create();
  all.registerPartial({ ...ours.partials });
  for (const [name, { text }] of Object.entries(own)) all.registerPartial(name, text);
  return all;
}

/** A fault of a landlord's own template, which shows only when it is filled in, as a sentence. */
function explainOwn(error: Error, own: OwnTemplates): CommandError {
  const [, field = '', line = '', column = ''] =
    /^"([^"]+)" not defined in .* - (\d+):(\d+)$/s.exec(error.message) ?? [];
  const at = Object.values(own).find(({ text }) => findField(text, field, Number(line), Number(column)));
  if (field !== '' && at) {
    return new CommandError(
      `${at.file}:${line}:${Number(column) + 1}: there is no field “${field}” here.`,
      'Write the name of one that our template of the same name prints, or take it out.',
    );
  }
  const files = joinList(Object.values(own).map(({ file }) => file));
  return error instanceof RangeError
    ? new CommandError(
        `Templates of yours include each other without an end: ${files}.`,
        'Take one of them out of the other.',
      )
    : new CommandError(
        `A template of yours cannot be filled in (${files}): ${error.message}.`,
        'Compare it with our template of the same name: it asks for something of a field that there is not.',
      );
}

/** All templates, read when one is first filled, and each compiled when it is first included. */
function readTemplates(): typeof Handlebars {
  if (templates) return templates;
  templates = Handlebars.create();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((entry) => entry.endsWith('.hbs'))) {
    const name = file.slice(0, -'.hbs'.length).replaceAll('\\', '/');
    templates.registerPartial(name, readFileSync(folder + file, 'utf8'));
  }
  return templates;
}
