import { viewCsv } from '#lib/charts/out/view-csv.ts';
import { viewDeck } from '#lib/charts/out/view-deck.ts';
import { viewSheets } from '#lib/charts/out/view-sheets.ts';
import { webPage } from '#lib/charts/out/web-page.ts';
import type { OutDeck } from '#lib/model/out-chart.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { outText } from '#lib/text/out.ts';
import { areaOut, residentsOut, type OutLocals } from './area-out.ts';
import { comparisonOut } from './comparison-out.ts';
import { effectOut } from './effect-out.ts';
import { MEDIA_TYPES } from './export-plan.ts';
import { meetingOut } from './meeting-out.ts';
import type { OutFormat, OutViewName } from './out-names.ts';
import { writePresentation } from './presentation.ts';
import { reportOut } from './report-out.ts';
import { writeWordDocument } from './word-document.ts';
import { writeWorkbook } from './workbook.ts';

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

/** Why a page does not go out, in words for whoever asked. */
export type OutRefused = { refused: string };

/** A page as a file, or why there is none. */
export async function exportView(
	locals: OutLocals,
	address: OutAddress,
	format: OutFormat
): Promise<OutFileContent | OutRefused> {
	const found = await viewOf(locals, address, format);
	if ('refused' in found) return found;
	return { bytes: await writeView(found, format), fileName: `${found.view.fileName}.${format}` };
}

/** A view, and its slides where they are others than its parts one by one. */
type Found = { view: OutView; deck?: OutDeck };

const { refused } = outText;

async function viewOf(
	locals: OutLocals,
	{ name, id, search }: OutAddress,
	format: OutFormat
): Promise<Found | OutRefused> {
	if (format === 'html') {
		if (name !== 'omrade') return { refused: refused.residents };
		return found(await residentsOut(locals, id), refused.area);
	}
	switch (name) {
		case 'omrade':
			return found(await areaOut(locals, id, search), refused.area);
		case 'jamfor': {
			const out = await comparisonOut(locals, search);
			return 'refused' in out ? out : { view: out };
		}
		case 'effekt':
			return found(await effectOut(locals, id, search), refused.activity);
		case 'lagesbild':
			return found(await reportOut(locals, id), locals.view.isPublic ? refused.publicReport : refused.report);
		case 'mote':
			return (
				(await meetingOut(locals, id)) ?? { refused: locals.view.isPublic ? refused.publicMeeting : refused.meeting }
			);
	}
}

function found(view: OutView | undefined, otherwise: string): Found | OutRefused {
	return view ? { view } : { refused: otherwise };
}

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
