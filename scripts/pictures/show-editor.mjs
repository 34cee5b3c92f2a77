import { writePng } from './write-png.mjs';

const colours = { note: '#3f7a3f', key: '#0451a5', mark: '#7a3e9d' };

/** Photographs some lines of a YAML file as an editor shows them: numbered, in colours, under the name of the file. */
export async function showEditor(browser, { name, text, from, to }, path) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 100 });
  const lines = text
    .split('\n')
    .slice(from - 1, to)
    .map((line, index) => `<p><span>${from + index}</span>${paint(line)}\n</p>`);
  await page.setContent(`<style>
body { margin: 0; background: #fff; color: #1d2329; font: 15px/1.5 "DejaVu Sans Mono", monospace }
header { background: #e9ecef; padding: 0 12px; font-family: "DejaVu Sans", sans-serif; font-size: 14px }
header span { display: inline-block; background: #fff; padding: 8px 18px; border-top: 2px solid #0451a5 }
main { padding: 12px 20px 16px }
p { margin: 0; white-space: pre }
p > span:first-child { display: inline-block; width: 44px; padding-right: 20px; text-align: right; color: #8a949e }
</style><header><span>${name}</span></header><main>${lines.join('')}</main>`);
  await writePng(await page.screenshot({ fullPage: true }), path);
  await page.close();
}

function paint(line) {
  const escaped = line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (/^\s*#/.test(line)) return `<span style="color:${colours.note}">${escaped}</span>`;
  return escaped.replace(
    /^(\s*(?:- )?)("?[\w.-]+"?)(:)/,
    `$1<span style="color:${colours.key}">$2</span><span style="color:${colours.mark}">$3</span>`,
  );
}
