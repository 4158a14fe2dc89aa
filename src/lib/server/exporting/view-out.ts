import { viewCsv } from '#lib/charts/out/view-csv.ts';
import { viewDeck } from '#lib/charts/out/view-deck.ts';
import { viewSheets } from '#lib/charts/out/view-sheets.ts';
import { webPage } from '#lib/charts/out/web-page.ts';
import type { OutDeck } from '#lib/model/out-chart.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { areaOut, residentsOut, type OutLocals } from './area-out.ts';
import { comparisonOut } from './comparison-out.ts';
import { effectOut } from './effect-out.ts';
import { MEDIA_TYPES } from './export-plan.ts';
import { meetingOut } from './meeting-out.ts';
import { writePresentation } from './presentation.ts';
import { reportOut } from './report-out.ts';
import { writeWordDocument } from './word-document.ts';
import { writeWorkbook } from './workbook.ts';

/** The pages that go out as files. */
export const OUT_VIEWS = ['omrade', 'jamfor', 'effekt', 'lagesbild', 'mote'] as const;
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

/** Which page: its name, what it is of (an area's code, the id of an activity, a lägesbild or a meeting, '' for none), and its choices as its address has them. */
export type OutAddress = { name: OutViewName; id: string; search: URLSearchParams };

/** A file to hand over. */
export type OutFileContent = { bytes: Uint8Array; fileName: string };

/** A page as a file; undefined when there is no such page, or when it does not go out in the format. */
export async function exportView(
	locals: OutLocals,
	address: OutAddress,
	format: OutFormat
): Promise<OutFileContent | undefined> {
	const found = await viewOf(locals, address, format);
	return found && { bytes: await writeView(found, format), fileName: `${found.view.fileName}.${format}` };
}

/** A view, and its slides where they are others than its parts one by one. */
type Found = { view: OutView; deck?: OutDeck };

async function viewOf(
	locals: OutLocals,
	{ name, id, search }: OutAddress,
	format: OutFormat
): Promise<Found | undefined> {
	if (format === 'html') return name === 'omrade' ? found(await residentsOut(locals, id)) : undefined;
	switch (name) {
		case 'omrade':
			return found(await areaOut(locals, id, search));
		case 'jamfor':
			return found(await comparisonOut(locals, search));
		case 'effekt':
			return found(await effectOut(locals, id, search));
		case 'lagesbild':
			return found(await reportOut(locals, id));
		case 'mote':
			return meetingOut(locals, id);
	}
}

const found = (view: OutView | undefined) => view && { view };

async function writeView({ view, deck }: Found, format: OutFormat): Promise<Uint8Array> {
	switch (format) {
		case 'docx':
			return writeWordDocument(view);
		case 'pptx':
			return writePresentation(deck ?? viewDeck(view));
		case 'xlsx':
			return writeWorkbook(viewSheets(view));
		case 'csv':
			return new TextEncoder().encode(viewCsv(view));
		case 'html':
			return new TextEncoder().encode(webPage(view));
	}
}
