import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';

const folder = `${packageRoot}templates/`;

/**
 * A template of `templates/` filled in. Every template there may include every other. A field that does not exist
 * is an error, not a blank; text is escaped unless the template asks for it as it is, with three braces.
 */
export function fillTemplate(name: string, context: object): string {
  const fill = readTemplates().compile(`{{> ${name}}}`, {
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
  });
  return fill(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

let templates: typeof Handlebars | undefined;

/** All templates, read when one is first filled, and each compiled when it is first included. */
function readTemplates(): typeof Handlebars {
  if (templates) return templates;
  templates = Handlebars.create();
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.hbs'))) {
    templates.registerPartial(file.slice(0, -'.hbs'.length), readFileSync(folder + file, 'utf8'));
  }
  return templates;
}
