import { readFileSync } from 'node:fs';
import { packageRoot } from '../../src/package-root.ts';

/** A page such as `build` prints: headings, a table over several pages, links, lists, margin boxes, a watermark. */
export function samplePage(rows = 30): string {
  const body = Array.from({ length: rows }, (_, index) => tableRow(index + 1)).join('\n');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Harbour Vale Homes: self-assessment 2025-26</title><style>${style()}</style></head>
<body>
<div class="watermark" aria-hidden="true">DRAFT</div>
<h1>Self-assessment against the Complaint Handling Code</h1>
<p>Read the <a href="https://www.harbourvale.example/policy?a=1&amp;b=(2)">complaints policy – Tŷ</a>,
or go to <a href="#p-12">provision <strong>1.12</strong></a>. It is <em>ours</em> &amp; <strong>final</strong>.</p>
<aside><p>Write to <a href="mailto:complaints@harbourvale.example">complaints@harbourvale.example</a>.</p></aside>
<hr>
<h2 id="response">The Board’s response</h2>
<blockquote><p>We considered it on 22 July 2026.</p></blockquote>
<ol><li>First<ul><li>Nested <code>one</code></li></ul></li><li><p>Second, in a paragraph</p><p>and another</p></li></ol>
<h2>The answers</h2>
<table>
<caption>Section 1: definition of a complaint</caption>
<thead><tr><th scope="col">Ref</th><th scope="col">Requirement</th><th scope="col">Comply</th>
<th scope="col">Evidence</th><th scope="col">Commentary</th></tr></thead>
<tbody>
${body}
</tbody>
</table>
<h2>The register</h2>
<figure role="group">
<svg role="img" aria-label="Complaints by month: 12 in April, 30 in May" width="200" height="60">
<rect x="10" y="20" width="30" height="40" fill="#024"/><rect x="60" y="5" width="30" height="55" fill="#024"/>
<text x="10" y="15">12</text></svg>
</figure>
<p lang="cy">Diwedd yr asesiad.</p>
</body></html>`;
}

function tableRow(number: number): string {
  return `<tr id="p-${number}"><th scope="row">1.${number}</th>
<td>Landlords must accept a complaint unless there is a <em>valid reason</em> not to do so. Row ${number}.</td>
<td>${number % 5 === 0 ? 'No' : 'Yes'}</td>
<td><ul><li><a href="https://www.harbourvale.example/${number}">Policy, section ${number}</a></li><li>Staff checklist</li></ul></td>
<td><p>Our policy says so in plain words, and the panel reads a sample each quarter.</p>
<p>See <a href="#response">the response</a>.</p></td></tr>`;
}

function style(): string {
  return `${fontFace(400, 'normal')}${fontFace(600, 'normal')}${fontFace(400, 'italic')}
@page { size: A4; margin: 18mm 14mm; @top-left { content: "Harbour Vale Homes"; font: 8pt "Source Sans 3"; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt "Source Sans 3"; } }
body { font: 10pt/1.35 "Source Sans 3"; margin: 0; }
strong, th { font-weight: 600; } table { border-collapse: collapse; width: 100%; }
th, td { border: 0.5pt solid #888; padding: 2mm; vertical-align: top; text-align: left; }
thead th { background: #e6e6e6; } tr { break-inside: avoid; } ul { margin: 0; padding-left: 4mm; }
.watermark { position: fixed; inset: 40% 0 auto; text-align: center; font-size: 110pt; color: #0001; transform: rotate(-35deg); }`;
}

function fontFace(weight: number, slope: string): string {
  const file = `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-${slope}.woff2`;
  const data = readFileSync(`${packageRoot}${file}`).toString('base64');
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; font-style: ${slope};
src: url(data:font/woff2;base64,${data}) format("woff2"); }\n`;
}
