import { isAbsolute, join, resolve } from 'node:path';
import { buildLocator } from '../../check/positions.ts';
import type { Finding } from '../../check/rule.ts';
import { brokenBranding } from '../../check/rules/form/broken-branding.ts';
import type { Verdict } from '../../check/verdict.ts';
import { decodeText } from '../../files/decode.ts';
import type { ConfigFile } from '../../records/generated/config.ts';
import { type Brand, type Flaw, noLogo, plainBrand } from '../../render/brand/brand.ts';
import { judgeColour, spellColour, writeColours } from '../../render/brand/colours.ts';
import { keepPng, readLogo } from '../../render/brand/logo.ts';
import { readOwnStyles } from '../../render/brand/styles.ts';
import { judgeTemplate, ownPartials } from '../../render/brand/templates.ts';
import { listTemplates } from '../../render/html/template.ts';
import { findClosest } from '../../words/closest.ts';
import { isFolder } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import { listOwn, readFrom } from './own-files.ts';

type Branding = NonNullable<ConfigFile['branding']>;

/** A landlord's branding as far as it can be used, and what cannot. */
export interface OpenedBrand {
  readonly brand: Brand;
  /** What is wrong at a key of the settings, as paths into them. */
  readonly findings: readonly Finding[];
  /** The verdicts on the landlord's own stylesheets and templates that have faults. */
  readonly verdicts: readonly Verdict[];
}

/** Reads what the settings in a folder (an absolute path) say of branding, and the files it names. */
export function openBrand(branding: Branding, folder: string, cwd: string): OpenedBrand {
  const findings: Finding[] = [];
  const tell = (key: keyof Branding, { message, help }: Pick<Flaw, 'message' | 'help'>) =>
    findings.push({ path: ['branding', key], at: 'value', message, help });
  const colour = (key: 'colour' | 'link-colour') => {
    const written = branding[key]?.trim() ?? '';
    const fault = written === '' ? null : judgeColour(written);
    if (fault) tell(key, fault);
    return fault ? '' : written;
  };
  const logo = openLogo(branding.logo?.trim() ?? '', folder, (flaw) => tell('logo', flaw));
  const picture = openPicture(branding['logo-png']?.trim() ?? '', folder, (flaw) => tell('logo-png', flaw));
  const [bars, links] = [colour('colour'), colour('link-colour')];
  const own = openFolder(branding.folder?.trim() ?? '', folder, cwd, (flaw) => tell('folder', flaw));
  return {
    brand: {
      ...{
        ...readName(branding, logo, (flaw) => tell('name', flaw)),
        logo,
        footer: oneLine(branding.footer),
      },
      picture: picture.given ? picture : keepPng(logo),
      colours: writeColours(bars, links),
      inks: { bars: spellColour(bars), links: spellColour(links) },
      ...{ styles: own.styles, templates: own.templates },
    },
    findings,
    verdicts: own.verdicts,
  };
}

/** The name as it is shown; `none` leaves it to a logo that holds it. */
function readName({ name }: Branding, logo: Brand['logo'], tell: Tell): Pick<Brand, 'name' | 'alone'> {
  const written = oneLine(name);
  if (written !== 'none') return { name: written, alone: false };
  if (!logo.given) {
    tell({
      message: '“none” leaves the name to the logo, and there is no logo that can be used.',
      help: 'Name a logo that holds it, or write what the head of each page calls you.',
    });
  }
  return { name: '', alone: logo.given };
}

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Tell = (flaw: Pick<Flaw, 'message' | 'help'>) => void;

function openLogo(named: string, folder: string, tell: Tell): Brand['logo'] {
  if (named === '') return noLogo;
  const bytes = readFrom(folder, folder)(named);
  if (typeof bytes === 'string') {
    tell({
      message: bytes || `There is no logo ${named} in the folder of the settings.`,
      help: 'Put it there, or correct its name; capitals count.',
    });
    return noLogo;
  }
  const { logo, flaws } = readLogo(bytes, named);
  flaws.forEach(tell);
  return logo;
}

/** The logo for what cannot draw an SVG. */
function openPicture(named: string, folder: string, tell: Tell): Brand['logo'] {
  const logo = openLogo(named, folder, tell);
  if (logo.given && !keepPng(logo).given) {
    tell({
      message: `The logo ${named} is no PNG, and logo-png is for what cannot draw an SVG.`,
      help: 'Save the logo as a PNG of about 640 pixels across, or take the key out.',
    });
  }
  return keepPng(logo);
}

interface OwnFolder extends Pick<Brand, 'styles' | 'templates'> {
  readonly verdicts: readonly Verdict[];
}

/**
 * The stylesheets of a folder, `page.css` and `print.css`, and its templates, by our names or in `own/`. It may lie beside or above
 * the settings, so that several landlords have it in common: what it holds can name nothing outside of it.
 */
function openFolder(named: string, settings: string, cwd: string, tell: Tell): OwnFolder {
  const { styles, templates } = plainBrand;
  if (named === '') return { styles, templates, verdicts: [] };
  if (isAbsolute(named)) {
    tell({
      message: `${named} is a path of this computer, and the settings are for everyone who builds.`,
      help: 'Write where the folder is as seen from the settings, such as ../brand.',
    });
    return { styles, templates, verdicts: [] };
  }
  const folder = resolve(settings, named);
  if (!isFolder(folder)) {
    tell({
      message: `There is no folder ${named} beside the settings.`,
      help: 'Make it, or correct its name; capitals count.',
    });
    return { styles, templates, verdicts: [] };
  }
  const { files, faults } = listOwn(folder);
  for (const message of faults) tell({ message: `In ${named}, ${message}`, help: ownHelp });
  const verdicts: Verdict[] = [];
  const readOwn = readFrom(folder, settings);
  const read = (file: string, judge: (text: string) => readonly Flaw[]): string => {
    const bytes = readOwn(file);
    if (typeof bytes === 'string') {
      tell({ message: `In ${named}, ${bytes || `${file} is not there any more.`}`, help: ownHelp });
      return '';
    }
    const { text } = decodeText(bytes);
    const flaws = judge(text);
    if (flaws.length > 0) verdicts.push(describe(showPath(join(folder, file), cwd), text, flaws));
    return text;
  };
  const readStyles = (name: string) => {
    if (!files.includes(name)) return '';
    let css = '';
    read(name, (text) => {
      const opened = readOwnStyles(text, readOwn);
      css = opened.css;
      return opened.flaws;
    });
    return css;
  };
  const own = files.filter((file) => file.endsWith('.hbs')).map((file) => file.slice(0, -'.hbs'.length));
  const ours = listTemplates();
  const known = (name: string) => name.startsWith(ownPartials) || ours.includes(name);
  const stray = files.filter((file) =>
    file.endsWith('.hbs') ? !known(file.slice(0, -'.hbs'.length)) : !['page.css', 'print.css'].includes(file),
  );
  for (const file of stray) tell(describeStray(file, named, ours));
  const read1 = own.filter(known).map((name) => {
    const text = read(`${name}.hbs`, (one) => judgeTemplate(one, [...ours, ...own.filter(known)]));
    return [name, { file: showPath(join(folder, `${name}.hbs`), cwd), text }] as const;
  });
  return {
    styles: { page: readStyles('page.css'), print: readStyles('print.css') },
    templates: Object.fromEntries(read1),
    verdicts,
  };
}

const ownHelp = 'Put the file itself in the folder under that name, or take it out.';

/** A file that nothing would use. */
function describeStray(
  file: string,
  folder: string,
  ours: readonly string[],
): Pick<Flaw, 'message' | 'help'> {
  const isTemplate = file.endsWith('.hbs');
  const close = findClosest(file, isTemplate ? ours.map((name) => `${name}.hbs`) : ['page.css', 'print.css']);
  const message = `Nothing uses ${file} in the folder ${folder}.`;
  if (close) return { message, help: `Call it ${close} if that is meant.` };
  return {
    message,
    help: isTemplate
      ? `Give it the name of one of our templates, or put it in ${ownPartials} and include it from one that has.`
      : 'A stylesheet is called page.css or print.css there.',
  };
}

function describe(file: string, text: string, flaws: readonly Flaw[]): Verdict {
  const locate = buildLocator(text);
  const diagnostics = flaws.map(({ span: [start, end], message, help }) => ({
    ...{ rule: brokenBranding.id, severity: brokenBranding.severity, gap: false, message, help, file },
    ...{
      range: locate([start, end]),
      path: [],
      provision: '',
      together: '',
      last: false,
      related: [],
      fix: [],
    },
  }));
  return {
    kind: 'settings',
    ...{ file, text, tally: { provisions: 0, answered: 0, complete: 0 }, read: null },
    diagnostics: diagnostics.sort((a, b) => a.range.start.offset - b.range.start.offset),
  };
}
