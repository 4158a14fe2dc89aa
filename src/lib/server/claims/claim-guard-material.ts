import { areaLineage, areasWithin } from '#lib/analysis/area-lineage.ts';
import { guardClaims, type GuardKnowledge, type GuardMeasure } from '#lib/analysis/claim-guard/claim-guard.ts';
import { assessEffect } from '#lib/analysis/effect/assess-effect.ts';
import { questionOfRows, type EffectMaterial } from '#lib/analysis/effect/question-of-rows.ts';
import { isBelowMunicipality, type Area } from '#lib/model/area.ts';
import type { KnownChange, ToldFinding } from '#lib/model/claim-finding.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { wordsOf, type RichText } from '#lib/model/rich-text.ts';
import { claimGuardText } from '#lib/text/claim-guard.ts';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { effectMaterial } from '../effect/effect-material.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { areaCoverage } from '../warehouse/queries/coverage.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/** What a text is about: measures in areas, since when, and what each is compared with. `from` is an ISO date; null for the whole series. */
type GuardScope = {
	indicatorIds: readonly string[];
	areaCodes: readonly string[];
	from: string | null;
	comparisonOf: (indicatorId: string, areaCode: string) => readonly string[];
};

/**
 * What sentences about some measures and areas are held against. Where an area has no figures the nearest that holds it is taken, and
 * told to be another.
 */
async function guardKnowledge(locals: Locals, scope: GuardScope): Promise<GuardKnowledge> {
	const { warehouse } = locals;
	const [areaRows, indicatorRows] = await Promise.all([warehouse.read(areas, {}), warehouse.read(indicators, {})]);
	const byCode = new Map(areaRows.map((area) => [area.code, area]));
	const about = scope.areaCodes.flatMap((code) => byCode.get(code) ?? []);
	const measures = indicatorRows.filter(({ id }) => scope.indicatorIds.includes(id));
	const pairs = measures.flatMap((indicator) => about.map((area) => ({ indicator, area })));
	const lineageOf = (area: Area) => areaLineage(area, byCode);
	const roots = about.flatMap((area) => [area, ...lineageOf(area)]).filter(({ kind }) => kind === 'kommun');
	const near = new Set([...scope.areaCodes, ...roots.flatMap(({ code }) => [code, ...areasWithin(code, areaRows)])]);
	return {
		measures: await Promise.all(
			pairs.map(({ indicator, area }) => measureIn(locals, indicator, area, lineageOf(area), scope))
		),
		// Longer names first: «Norra Fisksätra» is not Fisksätra.
		areas: areaRows
			.filter(({ code, kind }) => near.has(code) && kind !== 'deso' && kind !== 'regso')
			.map(({ code, name }) => ({ code, name }))
			.toSorted((a, b) => b.name.length - a.name.length)
	};
}

/** A measure of an area. */
type MeasureOfArea = { indicatorId: string; areaCode: string };

/**
 * What a text about an area is held against: every measure that the area has, as it has developed, and the further ones that the text
 * rests on; undefined without such an area.
 */
export async function areaKnowledge(
	locals: Locals,
	areaCode: string,
	further: readonly MeasureOfArea[] = []
): Promise<GuardKnowledge | undefined> {
	const [areaRows, measured] = await Promise.all([
		locals.warehouse.read(areas, {}),
		locals.warehouse.read(areaCoverage, { areaCode })
	]);
	if (!areaRows.some(({ code }) => code === areaCode)) return undefined;
	return guardKnowledge(locals, {
		indicatorIds: [...new Set([...measured, ...further].map(({ indicatorId }) => indicatorId))],
		areaCodes: [...new Set([areaCode, ...further.map((one) => one.areaCode)])],
		from: null,
		comparisonOf: () => []
	});
}

/** What the notes of an activity are held against: its measures in its areas since it began; undefined without such an activity. */
export async function activityKnowledge(locals: Locals, activityId: string): Promise<GuardKnowledge | undefined> {
	const [activity] = await activitiesWithLinks(locals.warehouse, { activityId }, locals.today);
	if (!activity) return undefined;
	const standing = <T extends { state: string }>(links: readonly T[]) =>
		links.filter(({ state }) => state !== 'rejected');
	const starts = activity.actual?.starts ?? activity.planned.starts ?? activity.planFrom;
	return guardKnowledge(locals, {
		indicatorIds: standing(activity.indicatorLinks).map(({ indicatorId }) => indicatorId),
		areaCodes: standing(activity.areaLinks).map(({ areaCode }) => areaCode),
		from: starts !== null && starts <= locals.today ? starts : null,
		comparisonOf: (indicatorId, areaCode) =>
			activity.expected.find(({ holds }) => holds.indicatorId === indicatorId && holds.areaCode === areaCode)?.holds
				.comparisonAreas ?? []
	});
}

/** A text's findings in words, each with a softer sentence where one is called for. */
export function toldFindings(text: string, knowledge: GuardKnowledge): ToldFinding[] {
	return claimGuardText.tell(guardClaims(text, knowledge));
}

/** What was found in each of some written texts, by their names; a text that is not there is left out. */
export function findingsIn<Name extends string>(
	texts: readonly (readonly [Name, RichText | undefined])[],
	knowledge: GuardKnowledge
): Partial<Record<Name, readonly ToldFinding[]>> {
	const found: Partial<Record<Name, readonly ToldFinding[]>> = {};
	for (const [name, doc] of texts) if (doc) found[name] = toldFindings(wordsOf(doc).text, knowledge);
	return found;
}

/** A note that was sent to be checked, with line ends as the field has them, and what was found in it. */
export function checkedNote(sent: string, knowledge: GuardKnowledge): { note: string; findings: ToldFinding[] } {
	const note = sent.replace(/\r\n?/g, '\n');
	return { note, findings: toldFindings(note, knowledge) };
}

async function measureIn(
	{ warehouse, view, today }: Locals,
	indicator: Indicator,
	asked: Area,
	lineage: readonly Area[],
	{ from, comparisonOf }: GuardScope
): Promise<GuardMeasure> {
	const { id, name, polarity, kind, reading } = indicator;
	const read = async (area: Area, comparisonCodes: readonly string[]): Promise<KnownChange | null> => {
		const hidden = view.isPublic && kind === 'count' && isBelowMunicipality(area.kind);
		const material = await effectMaterial(warehouse, { indicator, areaCode: area.code, comparisonCodes });
		return knownChange({ ...material, from, until: today, hidden });
	};
	for (const area of [asked, ...lineage]) {
		const own = await read(area, []);
		if (!own) continue;
		const codes = area === asked ? comparisonOf(id, area.code) : [];
		const compared = codes.length > 0 ? await read(area, codes) : null;
		const askedArea = area === asked ? null : asked.name;
		return { id, name, polarity, kind, reading, area: { code: area.code, name: area.name }, askedArea, own, compared };
	}
	const { code, name: areaName } = asked;
	return {
		id,
		name,
		polarity,
		kind,
		reading,
		area: { code, name: areaName },
		askedArea: null,
		own: null,
		compared: null
	};
}

function knownChange(material: EffectMaterial): KnownChange | null {
	const found = questionOfRows(material);
	if (!found) return null;
	const { verdict, scale, estimate, low, high, n, refused } = assessEffect(found.question);
	const start = found.starts.at(-1);
	return {
		verdict,
		scale,
		estimate,
		low,
		high,
		n,
		refused: refused?.reason ?? null,
		since: material.from,
		last: start === undefined ? null : { start, grain: found.grain }
	};
}
