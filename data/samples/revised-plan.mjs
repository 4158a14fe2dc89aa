/** What the council changed when it revised the example plan: words of the first version and those in their stead. */
const CHANGES = [
	[
		'för åren 2022–2025 och följs upp varje höst.',
		'för åren 2022–2025, reviderades i januari 2025 och följs upp varje höst.'
	],
	[
		'Allt klotter tas bort inom två dygn och anmäls med bild.',
		'Allt klotter tas bort inom ett dygn, anmäls med bild och visas för fastighetsägarna.'
	],
	['2023-03-01 – 2025-12-31', '2023-03-01 – 2026-12-31'],
	['högst 20 unga åt gången', 'högst 25 unga åt gången'],
	[
		'Kommun/Alkoholhandläggare Polis\t2022-02-01 – 2025-12-31',
		'Kommun/Alkoholhandläggare Polis\t2022-02-01 – 2026-12-31'
	]
];
const GONE = 'Nyhetsbrev till fastighetsägare';
const NEW = `Aktivitet: Kameror vid busstorget i Sickla

Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus
Handeln kommer tillbaka när patrullerna har gått.\tPolisen sätter upp kameror efter samråd med kommunen och handlarna.\tPolis Kommun/Stadsbyggnad\t2027-03-01 – 2027-12-31\tPlanerad

`;
const NEW_BEFORE = 'Aktivitet: Krogtillsyn före storhelger';

/**
 * The revised version of the example plan, out of the text of the first.
 * Errors: throws when the first version no longer has the words that are changed.
 * @param {string} first
 */
export function revisedPlan(first) {
	let text = first;
	for (const [before = '', after = ''] of [...CHANGES, [NEW_BEFORE, NEW + NEW_BEFORE]]) {
		if (!text.includes(before)) throw new Error(`the first version has no «${before}»`);
		text = text.replace(before, after);
	}
	const from = text.indexOf(`Aktivitet: ${GONE}`);
	const to = text.indexOf('Aktivitet: ', from + 1);
	if (from === -1 || to === -1) throw new Error(`the first version has no «${GONE}»`);
	return text.slice(0, from) + text.slice(to);
}
