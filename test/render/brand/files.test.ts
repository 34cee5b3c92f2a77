import { describe, expect, it, test } from 'vitest';
import { readOwnStyles } from '../../../src/render/brand/styles.ts';
import { judgeTemplate } from '../../../src/render/brand/templates.ts';
import { makePng } from './make-png.ts';

describe('a stylesheet', () => {
  const files: Record<string, Uint8Array> = {
    'face.woff2': Buffer.from('wOF2face'),
    'a(b).png': makePng(2, 2, [['tEXt', 'Author\0Ida Marsh']]),
    'a.svg': Buffer.from('<svg viewBox="0 0 9 9"><desc>Ida Marsh</desc><path d="M0 0h9"/></svg>'),
    'old.svg': Buffer.from('<svg viewBox="0 0 9 9"><image href="a.png"/></svg>'),
    'list.png': Buffer.from('Reference,Resident\n1,Ida Marsh\n'),
  };
  const beside = (path: string) => files[path] ?? (path.startsWith('..') ? `${path} lies outside.` : '');
  const read = (css: string) => readOwnStyles(css, beside);

  it('holds the files it names', () => {
    const { css, flaws } = read('@font-face { font-family: Own; src: url("face.woff2") format("woff2") }');
    expect(flaws).toEqual([]);
    expect(css).toContain('url("data:font/woff2;base64,d09GMmZhY2U=")');
  });

  it.each([
    '.a { background: url("a(b).png") }',
    '.a { background: url(a\\(b\\).png) }',
    '.a { background: \\75 rl( "a(b).png" ) }',
    '.a { background: image-set("a(b).png" 1x, url(a\\28 b\\29.png) type("image/png") 2x) }',
  ])('holds a picture without what is noted in it, however it is named: %s', (written) => {
    const { css, flaws } = read(written);
    expect(flaws).toEqual([]);
    const held = [...css.matchAll(/"data:image\/png;base64,([^"]*)"/g)].map(([, one = '']) => one);
    expect(held.map((one) => Buffer.from(one, 'base64'))).toEqual(held.map(() => makePng(2, 2)));
    expect(held).toHaveLength(written.includes('2x') ? 2 : 1);
  });

  it('holds a drawing without what is noted in it', () => {
    const held = /svg\+xml;base64,([^"]*)/.exec(read('.a { background: url(a.svg) }').css)?.[1] ?? '';
    expect(Buffer.from(held, 'base64').toString()).toMatch(/^<svg .*<path d="M0 0h9"\/><\/svg>$/);
  });

  it.each([
    '.a::before { content: "url(http://x.example)" }',
    '.a { /* url(http://x.example) */ color: red }',
    '@font-face { font-family: "Own"; src: local("Own"), url(face.woff2) format("woff2") }',
    '.a { fill: url(#shade) }',
    '.a { background: url(data:image/gif;base64,R0lGOD) }',
  ])('says nothing of %s', (css) => {
    expect(read(css).flaws).toEqual([]);
  });

  it.each([
    ['.a { color: red', 1, 'unclosed block'],
    ['.a { color: red }\n}', 2, 'unexpected }'],
    ['.a {\n  background: url(http://x.example/a.png) }', 2, 'cannot be held'],
    ['.a { background: url("gone.png") }', 1, 'cannot be held'],
    ['.a { background: url(../selfassess.config.yaml) }', 1, 'cannot be held'],
    ['.a { background: url(../a.png) }', 1, '../a.png lies outside'],
    ['.a { background: url(list.png) }', 1, '“list.png” is not a PNG'],
    ['.a { background: url(old.svg) }', 1, '“old.svg” has a picture in the drawing (<image>, line 1)'],
    ['.a { background: \\75 rl(http://x.example/a.png) }', 1, '“http://x.example/a.png” cannot be held'],
    ['.a { background: \\75RL("//x.example/a.png") }', 1, '“//x.example/a.png” cannot be held'],
    ['.a { background: url(\\68ttp://x.example/a.png) }', 1, '“http://x.example/a.png” cannot be held'],
    ['.a { background: image-set("http://x.example/a.png" 1x) }', 1, 'cannot be held'],
    ['.a { background: -webkit-image-set("http://x.example/a.png" 1x) }', 1, 'cannot be held'],
    ['@font-face { font-family: Own; src: src("http://x.example/a.woff2") }', 1, 'cannot be held'],
    ['.a { --b: "http://x.example"; background: src(var(--b)) }', 1, 'is computed'],
    ['.a { --b: url(http://x.example/a.png) }', 1, 'cannot be held'],
    ['\n@supports (background: url(http://x.example)) { .a { color: red } }', 2, 'cannot be held'],
    ['@namespace url(http://x.example);', 1, '@namespace has no effect'],
    ['@i\\6dport "more.css";', 1, 'loads nothing'],
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
