import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';

const folder = `${packageRoot}templates/`;

/**
 * A template of `templates/` filled in, named by its path there (`page/print`). Any template there may include any
 * other. An unknown field is an error, not a blank; text is escaped unless the template asks for it as it is, with
 * three braces.
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
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((entry) => entry.endsWith('.hbs'))) {
    const name = file.slice(0, -'.hbs'.length).replaceAll('\\', '/');
    templates.registerPartial(name, readFileSync(folder + file, 'utf8'));
  }
  return templates;
}
