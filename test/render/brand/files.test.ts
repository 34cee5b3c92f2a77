import { describe, expect, it, test } from 'vitest';
import { readLogo } from '../../../src/render/brand/logo.ts';
import { readOwnStyles } from '../../../src/render/brand/styles.ts';
import { judgeTemplate } from '../../../src/render/brand/templates.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const decode = (href: string) => Buffer.from(href.split(',')[1] ?? '', 'base64').toString();

describe('a logo that is an SVG', () => {
  const read = (inside: string, head = 'viewBox="0 0 200 50"') =>
    readLogo(bytes(`<?xml version="1.0"?><svg ${head}>${inside}</svg>`), 'logo.svg');

  it('is held in the page at the size there is room for', () => {
    const { logo, flaws } = read('<path d="M0 0h9"/>');
    expect(flaws).toEqual([]);
    expect([logo.width, logo.height]).toEqual([288, 72]);
    expect(decode(logo.href)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h9"></path></svg>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<path onload="alert(1)" d="M0 0"/>',
    '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>',
    '<animate attributeName="x" onbegin="alert(1)"/>',
    '<metadata>Drawn by Ida Marsh</metadata>',
    '<set attributeName="href" to="http://x.example"/>',
  ])('has nothing left of %s but what draws', (inside) => {
    const { logo, flaws } = read(inside);
    expect(flaws).toEqual([]);
    expect(decode(logo.href)).not.toMatch(/alert|http:\/\/x|Ida|<a\b|animate/);
  });

  it.each([
    ['<image href="photo.png"/>', 'a picture in the drawing'],
    ['<foreignObject><p>Our name</p></foreignObject>', 'a piece of a web page'],
    ['<use href="http://x.example/a.svg#b"/>', 'an address (href)'],
    ['<path d="M0 0" fill="url(http://x.example/#g)"/>', 'an address (fill)'],
    ['<style>@import "http://x.example/a.css";</style>', 'styles that load something'],
    ['<style>.a{fill:url(http://x.example/)}</style>', 'styles that load something'],
    ['<path style="background:u\\72l(http://x.example)" d="M0 0"/>', 'an address (style)'],
  ])('is refused for %s, which a reader would miss', (inside, what) => {
    const { logo, flaws } = read(inside);
    expect(logo.given).toBe(false);
    expect(flaws.map(({ message }) => message)).toEqual([
      `The logo logo.svg has ${what}, which cannot be held in a page.`,
    ]);
  });

  it('keeps shades, and links within it', () => {
    const inside =
      '<linearGradient id="g"><stop stop-color="#123"/></linearGradient><path fill="url(#g)" d="M0 0"/><use href="#g"/>';
    expect(decode(read(inside).logo.href)).toMatch(/linearGradient.*url\(#g\).*href="#g"/);
  });

  it('takes its size in pixels where it has no viewBox, and must have one of them', () => {
    expect(read('', 'width="100px" height="100"').logo).toMatchObject({ width: 72, height: 72 });
    expect(read('', 'width="100%"').flaws[0]?.message).toContain('how wide');
  });
});

describe('a logo that is a picture', () => {
  const png = (width: number, height: number) => {
    const head = Buffer.alloc(24);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };

  it('is a PNG, drawn at its own proportions', () => {
    expect(readLogo(png(640, 64), 'logo.png').logo).toMatchObject({ given: true, width: 320, height: 32 });
  });

  it.each([
    ['a PNG that breaks off', png(0, 0).subarray(0, 12), 'breaks off'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'neither an SVG nor a PNG'],
    ['nothing', Buffer.alloc(0), 'neither an SVG nor a PNG'],
    ['a list of residents', bytes('Reference,Resident\n1,Ida Marsh\n'), 'neither an SVG nor a PNG'],
    ['a photograph', Buffer.concat([png(4000, 3000), Buffer.alloc(200_000)]), '201 kB'],
  ])('is not %s', (_, content, words) => {
    const { logo, flaws } = readLogo(content, 'logo.png');
    expect(logo.given).toBe(false);
    expect(flaws.map(({ message }) => message).join()).toContain(words);
  });
});

describe('a stylesheet', () => {
  const beside = (path: string) => (path === 'face.woff2' ? Buffer.from('face') : null);
  const read = (css: string) => readOwnStyles(css, beside);

  it('holds the files it names', () => {
    const { css, flaws } = read('@font-face { font-family: Own; src: url("face.woff2") format("woff2") }');
    expect(flaws).toEqual([]);
    expect(css).toContain('url("data:font/woff2;base64,ZmFjZQ==")');
  });

  it.each([
    ['.a { color: red', 1, 'unclosed block'],
    ['.a { color: red }\n}', 2, 'unexpected }'],
    ['.a {\n  background: url(http://x.example/a.png) }', 2, 'cannot be held'],
    ['.a { background: url("gone.png") }', 1, 'cannot be held'],
    ['.a { background: url(../selfassess.config.yaml) }', 1, 'cannot be held'],
    ['\n@import "more.css";', 2, 'loads nothing'],
    ['.a::before { content: "</style><script>" }', 1, 'would end the stylesheet'],
  ])('%j has a fault in line %i', (css, line, words) => {
    const { flaws, css: made } = read(css);
    expect(flaws.map(({ message }) => message).join()).toContain(words);
    expect(css.slice(0, flaws[0]?.span[0]).split('\n')).toHaveLength(line);
    expect(made).toBe('');
  });
});

test.each([
  ['<p>{{landlord}}</p>{{#if a.b}}{{else}}{{#each c}}{{this}}{{/each}}{{/if}}{{> page/facts}}', ''],
  ['{{#if a}}\n{{/each}}', '{{#if}} is closed by {{/each}}'],
  ['{{#if a}}', 'does not close'],
  ['{{ a', 'does not close'],
  ['{{#shout a}}{{/shout}}', 'There is no {{#shout}}'],
  ['{{upper a}}', 'no helper called upper'],
  ['{{> page/fact}}', 'There is no template page/fact'],
  ['{{#if a}}{{> (lookup . "x")}}{{/if}}', 'a name that is computed'],
  ['<script>let a</script>', '<script> has no effect'],
  ['<img alt="" src="https://x.example/a.png">', 'from elsewhere'],
  ['<p onclick="x()">', 'onclick does not run'],
])('of the template %j is said: %s', (text, words) => {
  const told = judgeTemplate(text, ['page/facts']).map(({ message }) => message);
  if (words === '') expect(told).toEqual([]);
  else expect(told.join()).toContain(words);
});
