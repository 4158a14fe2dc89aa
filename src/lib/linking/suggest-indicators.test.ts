import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { matchThemes } from './match-themes.ts';
import { parseTheme } from './parse-theme.ts';
import { suggestIndicators, type ActivityText } from './suggest-indicators.ts';

const themes = Papa.parse<Record<string, string>>(readFileSync('data/reference/themes.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data.map(parseTheme);
const themeIds = (activity: ActivityText) => suggestIndicators(activity, themes).themes.map(({ id }) => id);
const ids = (activity: ActivityText) => suggestIndicators(activity, themes).suggestions.map((one) => one.indicatorId);

test('pub checks are followed by their number, by violence outdoors and by what residents see', () => {
	const { suggestions } = suggestIndicators({ title: 'Krogtillsyn varje löningshelg' }, themes);
	expect(suggestions.map(({ indicatorId, reading }) => [indicatorId, reading])).toEqual([
		['insats.tillfallen', 'production'],
		['brott.misshandel-utomhus', 'effect'],
		['brott.vald-offentlig-vuxna', 'effect'],
		['ntu.paverkade', 'survey'],
		['enkat.problem-berusade', 'survey']
	]);
	expect(suggestions[0]?.reason).toEqual({ why: 'theme', found: 'Krogtillsyn', theme: 'Krogar och alkoholservering' });
});

test('open drug trade is read in surveys, and reported offences as police effort', () => {
	const { suggestions } = suggestIndicators({ title: 'Insatser mot öppen narkotikahandel' }, themes);
	const reading = new Map(suggestions.map((one) => [one.indicatorId, one.reading]));
	expect(reading.get('ntu.oppen-narkotikahandel')).toBe('survey');
	expect(reading.get('brott.narkotika')).toBe('activity-driven');
});

test.each([
	['BRÅ-möten fyra gånger om året'],
	['Lokala BRÅ'],
	['BRÅ-möte om narkotika och inbrott'],
	['Nyhetsbrev om bedrägerier'],
	['Nytt samverkansforum för skola och polis'],
	['EST'],
	['Handlingsplan mot våldsbejakande extremism'],
	['Avhysning av olovliga bosättningar']
])('«%s» gets no indicator but a theme that says why', (title) => {
	const { suggestions, themes: found } = suggestIndicators(
		{ title, focusArea: 'Narkotika och otrygga platser' },
		themes
	);
	expect(suggestions).toEqual([]);
	expect(found.length).toBeGreaterThan(0);
});

test('a meeting is not given crime figures for what is on its agenda', () => {
	expect(ids({ title: 'SSP', measure: 'Nätverksmöten om narkotika, rån och skadegörelse' })).toEqual([]);
});

test('a shopping centre called Forum is no meeting', () => {
	expect(themeIds({ title: 'Torget vid Forum: trygghetsvärdar' })).toEqual(['narvaro']);
});

test('walks with meetings at the end are still walks', () => {
	expect(ids({ title: 'Trygghetsvandringar och medborgarmöten' })).toContain('enkat.otrygg-kvall');
});

test('the heading counts only when the activity itself says nothing', () => {
	expect(themeIds({ title: 'Krogkontroller', focusArea: 'Klotter' })).toEqual(['krog']);
	expect(themeIds({ title: 'Gemensam insats', focusArea: 'Klotter' })).toEqual(['klotter']);
	expect(themeIds({ title: 'Gemensam insats', challenge: 'Många cykelstölder', focusArea: 'Klotter' })).toEqual([
		'fordon-cykel'
	]);
});

test('inspections say what they inspect in the measure', () => {
	expect(themeIds({ title: 'Gemensam tillsyn', measure: 'Krogkontroller med räddningstjänsten' })).toEqual([
		'tillsyn',
		'krog'
	]);
});

test('criminal networks are no network meetings, and sig is no abbreviation', () => {
	expect(themeIds({ title: 'Minska nyrekrytering till kriminella nätverk' })).toEqual(['organiserad']);
	expect(matchThemes('De känner sig drogs till est och brå', themes)).toEqual([]);
	expect(themeIds({ title: 'SIG för unga' })).toEqual(['unga-riskzon']);
});

test('an activity about nothing known gets neither themes nor indicators', () => {
	expect(suggestIndicators({ title: 'Sommarfest', measure: null, focusArea: null }, themes)).toEqual({
		suggestions: [],
		themes: []
	});
});

const Expected = z.object({
	activities: z.array(
		z.object({
			title: z.string(),
			focusArea: z.string().nullish(),
			forum: z.string().nullish(),
			challenge: z.string().nullish(),
			cause: z.string().nullish(),
			measure: z.string().nullish()
		})
	)
});
const MEETING =
	/^(?:Kontinuerliga möten|Medborgarmöten|Nytt samverkansforum|Nyhetsbrev|Brottsf.*rådet|Lokala BRÅ|EST|SSP)\b/u;
const plans = '../shared/plans/expected';

test.skipIf(!existsSync(plans)).each(['nacka', 'skarholmen', 'kungsholmen', 'strangnas'])(
	'every activity of the real plan %s belongs to a theme, and no meeting gets figures (needs ../shared/plans)',
	(plan) => {
		const { activities } = Expected.parse(JSON.parse(readFileSync(`${plans}/${plan}.json`, 'utf8')));
		for (const activity of activities) {
			expect(themeIds(activity), activity.title).not.toEqual([]);
			if (MEETING.test(activity.title)) {
				expect(ids(activity), activity.title).toEqual([]);
			}
		}
	}
);

test.skipIf(!existsSync(plans))(
	'the themes of a real plan with 28 activities, as read by eye (needs ../shared/plans)',
	() => {
		const { activities } = Expected.parse(JSON.parse(readFileSync(`${plans}/nacka.json`, 'utf8')));
		const first = activities.map((activity) => themeIds(activity)[0]);
		expect(first).toHaveLength(28);
		const count = (id: string) => first.filter((theme) => theme === id).length;
		expect([
			count('krog'),
			count('tobak-folkol'),
			count('vandring'),
			count('klotter'),
			count('oppen-narkotika')
		]).toEqual([1, 1, 3, 1, 2]);
	}
);
