import { viewCsv } from '#lib/charts/out/view-csv.ts';
import { viewDeck } from '#lib/charts/out/view-deck.ts';
import { viewSheets } from '#lib/charts/out/view-sheets.ts';
import { webPage } from '#lib/charts/out/web-page.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { areaOut, residentsOut, type OutLocals } from './area-out.ts';
import { comparisonOut } from './comparison-out.ts';
import { effectOut } from './effect-out.ts';
import { MEDIA_TYPES } from './export-plan.ts';
import { writePresentation } from './presentation.ts';
import { writeWordDocument } from './word-document.ts';
import { writeWorkbook } from './workbook.ts';

/** The pages that go out as files. */
export const OUT_VIEWS = ['omrade', 'jamfor', 'effekt'] as const;
export type OutViewName = (typeof OUT_VIEWS)[number];

/** The formats that a view goes out in; `html` is the residents' page of an area. */
export const OUT_FORMATS = ['docx', 'pptx', 'xlsx', 'csv', 'html'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

/** What a browser is told of each format. */
export const OUT_MEDIA_TYPES: Record<OutFormat, string> = {
	...MEDIA_TYPES,
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	html: 'text/html; charset=utf-8'
};

/** Which page: its name, what it is of (an area's code, an activity's id, '' for none), and its choices as its address has them. */
export type OutAddress = { name: OutViewName; id: string; search: URLSearchParams };

/** A file to hand over. */
export type OutFileContent = { bytes: Uint8Array; fileName: string };

/** A page as a file; undefined when there is no such page, or when it does not go out in the format. */
export async function exportView(
	locals: OutLocals,
	address: OutAddress,
	format: OutFormat
): Promise<OutFileContent | undefined> {
	const view = await viewOf(locals, address, format);
	return view && { bytes: await writeView(view, format), fileName: `${view.fileName}.${format}` };
}

function viewOf(locals: OutLocals, { name, id, search }: OutAddress, format: OutFormat): Promise<OutView | undefined> {
	if (format === 'html') return name === 'omrade' ? residentsOut(locals, id) : Promise.resolve(undefined);
	if (name === 'omrade') return areaOut(locals, id, search);
	return name === 'jamfor' ? comparisonOut(locals, search) : effectOut(locals, id, search);
}

async function writeView(view: OutView, format: OutFormat): Promise<Uint8Array> {
	switch (format) {
		case 'docx':
			return writeWordDocument(view);
		case 'pptx':
			return writePresentation(viewDeck(view));
		case 'xlsx':
			return writeWorkbook(viewSheets(view));
		case 'csv':
			return new TextEncoder().encode(viewCsv(view));
		case 'html':
			return new TextEncoder().encode(webPage(view));
	}
}
