import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

type Element = DefaultTreeAdapterTypes.Element;

function list(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((one) => ('tagName' in one ? [one, ...list(one)] : []));
}

const read = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value ?? '';

/** The links of a page that lead to forms, as a browser follows them. */
function listLinks(html: string, address: string): { readonly text: string; readonly href: string }[] {
  return list(parse(html))
    .filter((one) => one.tagName === 'a' && /(?:^|\/)\.\.\/edit\//.test(`/${read(one, 'href')}`))
    .map((one) => ({
      text: one.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      href: new URL(read(one, 'href'), address).href,
    }));
}

test('every provision and part of the pages leads to its form, from each page on which it stands', async () => {
  const forms = await openForms(copySample());
  const pages = ['index.html', 'sections/6-stage-1.html', 'annual-report.html', 'process.html'];
  const told: string[] = [];
  for (const path of pages) {
    const address = `${forms.address}pages/${path}`;
    const links = listLinks(await (await fetch(address)).text(), address);
    told.push(`${path}`, ...links.map(({ text, href }) => `  ${text}: ${href.slice(forms.address.length)}`));
    for (const { href } of new Map(links.map((link) => [link.href, link])).values())
      expect([href, (await fetch(href, { redirect: 'manual' })).status]).toEqual([href, 200]);
  }
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('link-pages.txt');
}, 60_000);

test('of several assessments each page leads to the forms of its own', async () => {
  const folder = copySample();
  const other = copySample('2024-25');
  const forms = await openForms(folder, { paths: ['.', other] });
  const start = await (await fetch(`${forms.address}edit/`)).text();
  const named = [...start.matchAll(/href="[^"]*\/edit\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(named).toHaveLength(2);
  for (const name of named) {
    const address = `${forms.address}pages/${name}index.html`;
    const links = listLinks(await (await fetch(address)).text(), address);
    expect(links.find(({ text }) => text === 'Edit 6.3')?.href).toBe(`${forms.address}edit/${name}p/6.3`);
  }
});
