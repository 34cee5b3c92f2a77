import { writePng } from './write-png.mjs';

const colours = { 31: '#ff8a80', 32: '#8ce9b0', 33: '#ffd479', 34: '#9ccbff', 35: '#e3b0ff', 36: '#8fe3e8' };

/** Photographs what a command printed, in its colours, as a terminal shows it. */
export async function showTerminal(browser, command, printed, path) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 100 });
  const style =
    'margin:0;padding:24px 28px;background:#151b21;color:#e8edf1;font:15px/1.45 "DejaVu Sans Mono",monospace;white-space:pre-wrap';
  const lines = `<span style="opacity:.65">$ ${command}</span>\n\n${toHtml(printed.trimEnd())}`;
  await page.setContent(`<body style="margin:0"><pre style='${style}'>${lines}</pre>`);
  await writePng(await page.screenshot({ fullPage: true }), path);
  await page.close();
}

/** Text with the codes of a terminal for colours and weight, as HTML. */
function toHtml(text) {
  let style = { weight: '', fade: '', colour: '' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what begins such a code
  const parts = text.split(/\u001b\[(\d+)m/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) {
        const escaped = part.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        return `<span style="${style.weight}${style.fade}${style.colour}">${escaped}</span>`;
      }
      style = change(style, Number(part));
      return '';
    })
    .join('');
}

function change(style, code) {
  if (code === 0) return { weight: '', fade: '', colour: '' };
  if (code === 1) return { ...style, weight: 'font-weight:700;' };
  if (code === 2) return { ...style, fade: 'opacity:.65;' };
  if (code === 22) return { ...style, weight: '', fade: '' };
  if (code === 39) return { ...style, colour: '' };
  return colours[code] ? { ...style, colour: `color:${colours[code]};` } : style;
}
