import type { OutBlock, OutFigure, OutView } from '#lib/model/out-document.ts';
import type { OutTable } from '#lib/model/out-table.ts';
import { slugOf } from '#lib/model/label.ts';
import { wordsOf } from '#lib/model/rich-text.ts';
import { outText } from '#lib/text/out.ts';
import { LIGHT } from '../palette.ts';

/**
 * The view as one HTML file that needs nothing else: styles and drawings are in it, no script, no address is asked for anything.
 * Every text is escaped; the drawings are the product's own. Errors: none for any content.
 */
export function webPage(view: OutView): string {
	const body = view.blocks.map(blockHtml).join('\n');
	return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(view.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
<footer><p>${escaped(view.footer)}</p></footer>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light}*{box-sizing:border-box}body{margin:0;background:${LIGHT.surface};color:${LIGHT.text};font:1.06rem/1.55 'Source Sans 3','Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}main,footer{max-width:58rem;margin:0 auto;padding:1.5rem 1.25rem}h1{font-size:clamp(1.9rem,5vw,2.8rem);line-height:1.15;margin:1rem 0}h2{margin:2.6rem 0 .6rem;font-size:1.7rem;color:${LIGHT.accent}}h3{margin:2rem 0 .4rem;font-size:1.3rem}figure{margin:1.6rem 0 2.4rem}figcaption strong{display:block;font-size:1.15rem}p,li{max-width:44rem}.lead{font-size:1.2rem}.quiet{color:${LIGHT.muted};font-size:.95rem}.mark{display:inline-block;margin:0 .6rem .4rem 0;padding:.25rem .7rem;border-radius:4px;background:#fdf0d0;color:#5b4100;font-weight:650}svg{display:block;max-width:100%;height:auto}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.95rem}caption{text-align:left;font-weight:600;padding:.3rem 0}th,td{padding:.35rem .5rem;border-bottom:1px solid ${LIGHT.grid};text-align:left;vertical-align:top}.right{text-align:right}summary{cursor:pointer;color:${LIGHT.accent};padding:.4rem 0}a{color:${LIGHT.accent}}footer{border-top:1px solid ${LIGHT.grid};color:${LIGHT.muted};font-size:.9rem}@media print{figure,tr{break-inside:avoid}details::details-content{content-visibility:visible}}`;

function blockHtml(block: OutBlock): string {
	switch (block.kind) {
		case 'heading':
			return `<h${block.level} id="${slugOf(block.text)}">${escaped(block.text)}</h${block.level}>`;
		case 'paragraph':
			return `<p${block.emphasis ? ` class="${block.emphasis}"` : ''}>${escaped(block.text)}</p>`;
		case 'list':
			return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
		case 'text':
			return wordsOf(block.text)
				.passages.map(({ text }) => `<p>${escaped(text)}</p>`)
				.join('');
		case 'notice':
			return `<p><strong>${escaped(block.title)}</strong></p>${block.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}`;
		case 'boxes':
			return block.boxes
				.map(
					({ title, lines }) =>
						`<p><strong>${escaped(title)}</strong></p>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}`
				)
				.join('');
		case 'table':
			return tableHtml(block);
		case 'figure':
			return figureHtml(block.figure);
	}
}

function figureHtml({ heading, subtitle, alt, svg, notes, table, sourceLine }: OutFigure): string {
	const drawing = svg.replace('role="img"', `role="img" aria-label="${escaped(alt)}"`);
	const values =
		table.rows.length > 0
			? `<details><summary>${escaped(outText.residents.table)}</summary>${tableHtml(table)}</details>`
			: '';
	const said = [...notes, sourceLine].map((note) => `<p class="quiet">${escaped(note)}</p>`).join('');
	return `<figure><figcaption><strong>${escaped(heading)}</strong><span class="quiet">${escaped(subtitle)}</span></figcaption>${drawing}${said}${values}</figure>`;
}

function tableHtml({ about, columns, rows }: OutTable): string {
	const side = (at: number) => (columns[at]?.align === 'right' ? ' class="right"' : '');
	const head = columns.map(({ heading }, at) => `<th scope="col"${side(at)}>${escaped(heading)}</th>`).join('');
	const body = rows
		.map(
			(cells) =>
				`<tr>${cells.map((lines, at) => `<td${side(at)}>${lines.map(escaped).join('<br>')}</td>`).join('')}</tr>`
		)
		.join('');
	return `<div class="scroll"><table><caption>${escaped(about)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
