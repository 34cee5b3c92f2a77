import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';

const folder = `${packageRoot}templates/`;

/**
 * A template of `templates/` filled in. Every template there may include every other. A field that does not exist
 * is an error, not a blank; text is escaped unless the template asks for it as it is, with three braces.
 */
export function fillTemplate(name: string, context: object): string {
  const handlebars = Handlebars.create();
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.hbs'))) {
    handlebars.registerPartial(file.slice(0, -'.hbs'.length), readFileSync(folder + file, 'utf8'));
  }
  const fill = handlebars.compile(`{{> ${name}}}`, {
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
  });
  return fill(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
