import { element, escapeXml, namespaces, setting, xmlPart } from '../xml.ts';

/** What a document says of itself. */
export interface About {
  /** BCP 47, such as `en-GB`. */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly landlord: string;
  /** ISO date, or `''`. */
  readonly dated: string;
  readonly draft: { readonly is: boolean };
}

/** Title, author, language and dates, none of them of the clock. */
export function corePart({ lang, title, description, landlord, dated }: About): string {
  const cp = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const words = (name: string, text: string) => (text === '' ? '' : element(name, {}, escapeXml(text)));
  const date = (name: string) =>
    !/^\d{4}-\d\d-\d\d$/.test(dated)
      ? ''
      : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${dated}T00:00:00Z`);
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': cp,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      words('dc:title', title),
      words('dc:creator', landlord),
      words('dc:description', description),
      words('dc:language', lang),
      words('cp:lastModifiedBy', landlord),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}

/** What wrote it, and for whom. */
export function appPart({ landlord }: About): string {
  return xmlPart(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, 'selfassess'),
      landlord === '' ? '' : element('Company', {}, escapeXml(landlord)),
    ),
  );
}

/** Settings: the layout of today's Word, not of an old one. */
export function settingsPart(lang: string): string {
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': '15',
  });
  return xmlPart(
    element(
      'w:settings',
      namespaces,
      setting('defaultTabStop', 720),
      setting('characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, compatibility),
      setting('themeFontLang', lang),
      setting('decimalSymbol', '.'),
      setting('listSeparator', ','),
    ),
  );
}
