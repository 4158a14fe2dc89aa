import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartView } from '#lib/charts/chart-view.ts';
import { figureContent } from '#lib/charts/figure-content.ts';
import type { FigureReference } from '#lib/model/figure-reference.ts';
import { readFrozenFigure, storeFrozenFigure } from '#lib/model/frozen-figure.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { drawnFrozen } from '#lib/server/figures/chart-views.ts';
import { freezeFigure } from '#lib/server/figures/freeze-figure.ts';
import { oneFigure } from '#lib/server/figures/one-figure.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { importText } from './import-text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const crime = (year: string, count: number) =>
	[
		'Region;Brott;År;Period;Antal;/100 000 inv',
		...MONTHS.map((month) => `Nacka kommun;12 kap. Skadegörelsebrott;${year};${month};${count};1;`),
		''
	].join('\n');
const reference: FigureReference = {
	indicatorId: 'brott.skadegorelse',
	areaCode: '0182',
	reference: null,
	from: null,
	to: null,
	rate: false,
	isPublic: false
};
const links = { csv: '/a.csv', svg: '/a.svg', anchor: '#a' };
const localsOf = (warehouse: Warehouse) => ({ warehouse, simulated: false, today: '2024-05-02' });
let warehouse: Warehouse;

beforeAll(async () => {
	warehouse = await openWarehouse(':memory:');
	await importText(warehouse, 'forst.txt', crime('2023 prel.', 10), '2024-02-01');
});
afterAll(() => warehouse.close());

test('a frozen figure comes back from storage as it was, and a later file changes the live one only', async () => {
	const frozen = await freezeFigure(localsOf(warehouse), reference, '2024-05-02T09:00:00.000Z');
	if (!frozen) throw new Error('no figure');
	const kept = readFrozenFigure(storeFrozenFigure(frozen));
	expect(kept).toEqual(frozen);
	const before = drawnFrozen(kept, links);
	expect(before.locked).toBe('Siffrorna är låsta den 2\u00a0maj 2024.');

	await importText(warehouse, 'sedan.txt', crime('2023', 25), '2024-06-01');
	const live = await oneFigure(localsOf(warehouse), reference);
	expect(live?.series[0]?.points[0]?.value).toBe(25);
	expect(kept.figure.series[0]?.points[0]?.value).toBe(10);
	const asThen = chartView(figureContent(kept.figure, chartDocument()), links, chartDocument());
	const shown = drawnFrozen(kept, links);
	expect({ ...shown, locked: null }).toEqual(asThen);
	expect(shown.drawings.wide.html).toBe(asThen.drawings.wide.html);
});

test('a stored text that is no figure is our own mistake', () => {
	expect(() => readFrozenFigure('{"reference":{}}')).toThrow();
});

test('a figure that is not there cannot be frozen', async () => {
	const none = { ...reference, indicatorId: 'brott.finns-inte' };
	expect(await freezeFigure(localsOf(warehouse), none, '2024-05-02T09:00:00.000Z')).toBeUndefined();
});
