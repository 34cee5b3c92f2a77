import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../src/render/brand/logo.ts';

const decode = (href: string) => Buffer.from(href.split(',')[1] ?? '', 'base64').toString();
const readText = (text: string) => readLogo(new TextEncoder().encode(text), 'logo.svg');
const dot = '<path d="M0 0h9"/>';
const read = (inside: string, head = 'viewBox="0 0 200 50"') =>
  readText(`<?xml version="1.0"?><svg ${head}>${inside}</svg>`);
const told = (inside: string) => read(inside).flaws.map(({ message }) => message);
const drawn = (inside: string) => {
  const { logo, flaws } = read(`${inside}${dot}`);
  expect(flaws).toEqual([]);
  return decode(logo.href)
    .replace(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 200 50">/, '')
    .replace(`${dot}</svg>`, '');
};

describe('a logo that is an SVG', () => {
  it('is held in the page at the size there is room for', () => {
    const { logo, flaws } = read(dot);
    expect(flaws).toEqual([]);
    expect([logo.width, logo.height]).toEqual([288, 72]);
    expect(decode(logo.href)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h9"/></svg>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<path onload="alert(1)" d="M0 0"/>', '<path d="M0 0"/>'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<a><path d="M0 0"/></a>'],
    ['<animate attributeName="x" onbegin="alert(1)"/>', ''],
    ['<animate attributeName="opacity" from="0" to="1" dur="1s"/>', ''],
    ['<metadata>Drawn by Ida Marsh</metadata><title>Ida</title><desc>Ida</desc><!-- Ida -->', ''],
    ['<e:view xmlns:e="http://x.example" e:path="/home/ida"><path d="M9 9"/></e:view>', ''],
    ['<g xmlns:e="http://x.example" e:label="Ida" data-name="Ida" aria-label="Ida"/>', '<g/>'],
    ['<g id="C:/Users/ida" class="by-ida"/>', '<g/>'],
    ['<g>by Ida<text>a &lt; b</text></g>', '<g><text>a &lt; b</text></g>'],
    ['<g style="fill:red;/*Ida*/-inkscape-font-specification:Ida"/>', '<g style="fill: red"/>'],
    [
      '<style>/* Ida */.a > .b{/*Ida*/fill:red}</style><g class="a ida"/>',
      '<style>.a > .b {fill: red}</style><g class="a"/>',
    ],
  ])('has nothing left of %s but what draws', (inside, left) => {
    expect(drawn(inside)).toBe(left);
  });

  it.each([
    ['<image href="photo.png"/>', 'a picture in the drawing (<image>, line 1)'],
    [
      '\n<g>\n<foreignObject\n><p>Our name</p></foreignObject></g>',
      'a piece of a web page (<foreignObject>, line 3)',
    ],
    ['<filter id="f"><feImage href="#g"/></filter>', 'a picture in the drawing (<feImage>, line 1)'],
    ['<mesh/>', '<mesh> (line 1)'],
    ['<h:b xmlns:h="http://www.w3.org/1999/xhtml">a</h:b>', '<h:b> (line 1)'],
    ['<set attributeName="href" to="http://x.example"/>', 'a part that moves (<set>, line 1)'],
    [
      '<g><animate attributeName="opacity" to="1" dur="1s" fill="freeze"/></g>',
      'a part that moves (<animate>, line 1)',
    ],
    ['<switch><g/><path d="M0 0"/></switch>', 'one of several pictures to choose (<switch>, line 1)'],
    ['<g systemLanguage="cy"/>', 'a part for one language (<g>, line 1)'],
    ['<use href="http://x.example/a.svg#b"/>', 'an address (href) (<use>, line 1)'],
    ['<path d="M0 0" fill="url(http://x.example/#g)"/>', 'an address (fill) (<path>, line 1)'],
    ['<style>@import "http://x.example/a.css";</style>', 'styles that load something (<style>, line 1)'],
    ['<style>.a{fill:url(http://x.example/)}</style>', 'styles that load something (<style>, line 1)'],
    [
      '<style>.a{fill:image-set("http://x.example/" 1x)}</style>',
      'styles that load something (<style>, line 1)',
    ],
    ['<style>@keyframes a{to{opacity:1}}</style>', 'styles that move something (<style>, line 1)'],
    ['<style>[data-a]{fill:red}</style>', 'a style for “[data-a]” (<style>, line 1)'],
    [
      '<path style="background:u\\72l(http://x.example)" d="M0 0"/>',
      'styles that load something (style) (<path>, line 1)',
    ],
  ])('is refused for %s, which a reader would miss', (inside, what) => {
    expect(told(`${inside}${dot}`)).toEqual([
      `The logo logo.svg has ${what}, which cannot be held in a page.`,
    ]);
  });

  it('keeps shades, shadows, and links within it', () => {
    const inside =
      '<linearGradient id="g"><stop stop-color="#123"/></linearGradient><filter id="f"><feDropShadow dx="1"/><feComponentTransfer><feFuncA type="linear" slope="0.3"/></feComponentTransfer></filter><path fill="url(#g)" filter="url(#f)" d="M0 0"/><use href="#g"/>';
    expect(drawn(inside)).toBe(inside);
  });

  it('takes its size in pixels where it has no viewBox, and must have one of them', () => {
    expect(read(dot, 'width="100px" height="100"').logo).toMatchObject({ width: 72, height: 72 });
    expect(read(dot, 'width="100%"').flaws[0]?.message).toContain('how wide');
  });
});

describe('a drawing as Illustrator saves it', () => {
  const save = (entities: string, inside = dot) =>
    readText(`<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY ns_ai 'http://ns.adobe.com/ai/'>${entities}
]>\n<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 9 9">${inside}</svg>`);

  it('is drawn with the texts that its DOCTYPE names', () => {
    const inside =
      '<switch><foreignObject requiredExtensions="&ns_ai;"><i:pgfRef/></foreignObject><g i:extraneous="self"><path fill="&col;" d="M0 0"/></g></switch>';
    const { logo, flaws } = save('<!ENTITY col "#f00">', inside);
    expect(flaws).toEqual([]);
    expect(decode(logo.href)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g><g><path fill="#f00" d="M0 0"/></g></g></svg>',
    );
  });

  it.each([
    '<!ENTITY a "&ns_svg;&ns_svg;">',
    '<!ENTITY a SYSTEM "file:///etc/hosts">',
    '<!ENTITY % a "b"> %a;',
    '<!ENTITY a "<path/>">',
    `<!ENTITY a "${'b'.repeat(201)}">`,
    '<!ATTLIST path fill CDATA "red">',
  ])('is refused where that says %s', (entities) => {
    const [flaw] = save(entities).flaws;
    expect(flaw?.message).toMatch(
      /^The logo logo.svg cannot be read as SVG \(line \d: its DOCTYPE does more/,
    );
    expect(flaw?.help).toContain('plain SVG');
  });
});

describe('a drawing that a browser would not show', () => {
  it.each([
    ['<svg viewBox="0 0 9 9">\n<rect width="1" height="1"', 'line 2: '],
    ['<svg viewBox="0 0 9 9"><g><rect width="1" height="1"/>', 'unclosed tag'],
    [
      '<svg viewBox="0 0 9 9"><use xlink:href="#a"/><path id="a" d="M0 0"/></svg>',
      'unbound namespace prefix',
    ],
    ['<svg viewBox="0 0 9 9"><text>a&nbsp;b</text></svg>', 'undefined entity'],
    [
      '<?xml-stylesheet href="http://x.example/a.css"?><svg viewBox="0 0 9 9"><path d="M0 0"/></svg>',
      'another file',
    ],
    ['<svg xmlns="http://x.example" viewBox="0 0 9 9"><path d="M0 0"/></svg>', 'outermost element'],
    [`<svg viewBox="0 0 9 9">${'<g>'.repeat(200)}`, 'deep in each other'],
    ['<svg viewBox="0 0 9 9"></svg>', 'draws nothing'],
    ['<svg viewBox="0 0 9 9"><defs><path d="M0 0h9"/></defs></svg>', 'draws nothing'],
    ['<svg viewBox="0 0 9 9"><g display="none"><path d="M0 0h9"/></g><path/></svg>', 'draws nothing'],
    ['<svg viewBox="0 0 9 9"><rect width="0" height="0"/><text> </text></svg>', 'draws nothing'],
  ])('is refused: %s', (text, words) => {
    const { logo, flaws } = readText(text);
    expect(logo.given).toBe(false);
    expect(flaws.map(({ message }) => message).join()).toContain(words);
  });

  it('is not one whose names have a prefix', () => {
    const text = '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:path d="M0 0"/></s:svg>';
    expect(decode(readText(text).logo.href)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>',
    );
  });
});
