import { describe, expect, test } from 'vitest';
import type { Occasion, OwnEntry, SurveyWave } from '../../model/occasion.ts';
import { drawPoisson, seededRandom } from '../../stats/seeded-random.ts';
import type { ReleaseRule } from '../next-release.ts';
import { activityOccasions } from './activity-occasions.ts';
import { calendarFile } from './calendar-file.ts';
import { meetingOccasions } from './meeting-occasions.ts';
import { ownOccasions } from './own-occasions.ts';
import { releaseOccasions } from './release-occasions.ts';
import { surveyOccasions } from './survey-occasions.ts';
import { seasonPatterns, type MonthlySeries } from './season-patterns.ts';

const entry = (more: Partial<OwnEntry>): OwnEntry => ({
	id: 'e',
	kind: 'recurring',
	title: 'Valborg',
	fromMonth: 4,
	toMonth: 4,
	day: 30,
	year: null,
	note: '',
	areaCode: null,
	madeBy: 'Kim',
	madeAt: '2026-01-01T00:00:00Z',
	struck: null,
	...more
});

describe('own entries', () => {
	test('a yearly day falls in every year, one for a single year in that alone, a struck one in none', () => {
		expect(ownOccasions([entry({})], 2027, '2026-11-28')).toMatchObject([{ on: '2027-04-30', isMonth: false, state: 'expected' }]); // prettier-ignore
		expect(ownOccasions([entry({ year: 2026 })], 2027, '2026-11-28')).toEqual([]);
		expect(ownOccasions([entry({ struck: { by: 'Kim', at: '' } })], 2027, '2026-11-28')).toEqual([]);
	});

	test('a span over the turn of the year has its months in both, and only those of the year that it is entered for', () => {
		const winter = entry({ fromMonth: 11, toMonth: 1, day: null });
		expect(ownOccasions([winter], 2026, '2026-06-01').map(({ on }) => on).sort()).toEqual(['2026-01-01', '2026-11-01', '2026-12-01']); // prettier-ignore
		expect(ownOccasions([{ ...winter, year: 2026 }], 2027, '2026-06-01').map(({ on }) => on)).toEqual(['2027-01-01']);
	});

	test('29 February is the month alone in a year without it; a task whose day has passed is not said to be done', () => {
		expect(ownOccasions([entry({ fromMonth: 2, toMonth: 2, day: 29 })], 2027, '2026-01-01')[0]).toMatchObject({ on: '2027-02-01', isMonth: true }); // prettier-ignore
		expect(ownOccasions([entry({ kind: 'report' })], 2026, '2026-11-28')[0]).toMatchObject({ kind: 'law', state: 'expected' }); // prettier-ignore
	});
});

describe('meetings and what they decided', () => {
	const meeting = { id: 'm', title: 'BRÅ Nacka', heldOn: '2026-09-10', state: 'planned', areaName: 'Nacka kommun' } as const; // prettier-ignore
	const decision = { id: 'd', text: 'Bygg om lekparken', meetingId: 'm', meetingTitle: 'BRÅ Nacka', decidedOn: '2026-06-04', owner: 'Parkenheten', dueOn: '2026-11-01', status: 'open', isOverdue: false, updates: [] } as const; // prettier-ignore
	const states = (...found: Parameters<typeof meetingOccasions>) => meetingOccasions(...found).map(({ on, title, state }) => [on, title, state]); // prettier-ignore

	test('a meeting whose day passed without anybody saying that it was held is overdue', () => {
		expect(states([meeting], [], 2026, '2026-09-01')).toEqual([['2026-09-10', 'BRÅ Nacka', 'ahead']]);
		expect(states([meeting], [], 2026, '2026-09-11')).toEqual([['2026-09-10', 'BRÅ Nacka', 'overdue']]);
		expect(states([{ ...meeting, state: 'held' }], [], 2026, '2026-09-11')).toEqual([['2026-09-10', 'BRÅ Nacka', 'done']]); // prettier-ignore
		expect(states([meeting], [], 2025, '2026-09-11')).toEqual([]);
	});

	test('a decision stands on the day it is due, on the day it was done, and nowhere when it was dropped', () => {
		expect(states([], [decision], 2026, '2026-10-01')).toEqual([['2026-11-01', 'Beslut ska vara klart: Bygg om lekparken', 'ahead']]); // prettier-ignore
		expect(states([], [{ ...decision, isOverdue: true }], 2026, '2026-12-01')[0]?.[2]).toBe('overdue');
		expect(states([], [{ ...decision, status: 'done', updates: [{ onDate: '2026-10-02' }] }], 2026, '2026-12-01')).toEqual([['2026-10-02', 'Beslut klart: Bygg om lekparken', 'done']]); // prettier-ignore
		expect(states([], [{ ...decision, status: 'dropped' }, { ...decision, dueOn: null }], 2026, '2026-12-01')).toEqual([]); // prettier-ignore
	});
});

describe('the own surveys of a municipality', () => {
	const wave = (start: string, more: Partial<SurveyWave> = {}): SurveyWave => ({ sourceId: 's', title: 'Trygghet', publisher: 'Nacka', publishedOn: '2024-12-10', indicatorId: 'enkat.tillit', start, areaCodes: ['0182'], ...more }); // prettier-ignore
	const told = (waves: SurveyWave[], year: number, own: OwnEntry[] = []) => surveyOccasions(waves, own, year).map(({ on, isMonth, state }) => [on, isMonth, state]); // prettier-ignore
	const every2 = ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01'].map((start) => wave(start));

	test('the last stands on the day of its file, the next in a month by the time between, said to be a guess', () => {
		expect(told(every2, 2024)).toEqual([['2024-12-10', false, 'done']]);
		expect(told(every2, 2025)).toEqual([]);
		expect(told(every2, 2026)).toEqual([['2026-12-01', true, 'expected']]);
		expect(surveyOccasions(every2, [], 2026)[0]?.note).toMatch(/^En gissning: .* 2 års mellanrum/);
	});

	test('one time gives no guess, and says why', () => {
		expect(told([wave('2024-01-01')], 2026)).toEqual([]);
		expect(surveyOccasions([wave('2024-01-01')], [], 2024)[0]?.note).toMatch(/bara en mätning/);
	});

	test('files that ask the same are one survey, others are their own; what is entered by hand goes before a guess', () => {
		const files = [wave('2022-01-01', { sourceId: 'old', publishedOn: '2022-11-01' }), wave('2024-01-01'), wave('2023-01-01', { sourceId: 'school', indicatorId: 'enkat.unga-alkohol', publishedOn: '2023-05-01' })]; // prettier-ignore
		expect(told(files, 2026)).toEqual([['2026-12-01', true, 'expected']]);
		const byHand = entry({ kind: 'survey', title: 'Trygghetsmätning', fromMonth: 10, toMonth: 10, day: null, year: 2026 }); // prettier-ignore
		expect(told(files, 2026, [byHand])).toEqual([]);
		expect(ownOccasions([byHand], 2026, '2026-01-01')).toMatchObject([{ kind: 'release', on: '2026-10-01' }]);
	});
});

test('an activity begins and ends as its log has it, else as planned; one broken off does not end', () => {
	const planned = { starts: '2026-02-01', ends: '2026-06-30' };
	const one = { id: 'a', title: 'Belysning', planTitle: 'Planen', status: null, planned, actual: null, attention: { overdue: null } } as const; // prettier-ignore
	expect(activityOccasions([one], 2026)).toMatchObject([
		{ on: '2026-02-01', title: 'Ska börja: Belysning', state: 'ahead' },
		{ on: '2026-06-30', title: 'Ska vara klar: Belysning', state: 'ahead' }
	]);
	const actual = { starts: '2026-03-05', ends: '2026-05-01', until: '2026-05-01', startsFrom: 'log', endsFrom: 'log' } as const; // prettier-ignore
	expect(activityOccasions([{ ...one, status: 'genomförd', actual }], 2026)).toMatchObject([
		{ on: '2026-03-05', title: 'Började: Belysning', state: 'done' },
		{ on: '2026-05-01', title: 'Avslutades: Belysning', state: 'done' }
	]);
	const late = { ...one, attention: { overdue: { ends: '2026-06-30', days: 90 } } };
	expect(activityOccasions([late], 2026)[1]).toMatchObject({ title: 'Skulle ha varit klar: Belysning', state: 'overdue' }); // prettier-ignore
	expect(activityOccasions([{ ...one, status: 'avbruten' }], 2026)).toHaveLength(1);
	expect(activityOccasions([one], 2027)).toEqual([]);
});

test('figures of twelve months come in a year, by the day of the month after, and those of a year once', () => {
	const rule = { indicatorPrefix: 'brott.', publisher: 'Brå', text: '' } as const;
	const monthly: ReleaseRule = { ...rule, status: 'preliminary', grain: 'month', delayDays: null, dayOfMonth: 11 };
	const yearly: ReleaseRule = { ...rule, status: 'final', grain: 'year', delayDays: 90, dayOfMonth: null };
	const found = releaseOccasions([monthly, yearly], [{ id: 'ntu', publisher: 'Brå', month: 10, title: 'NTU', note: '' }], 2026); // prettier-ignore
	expect(found).toHaveLength(14);
	expect(found[0]).toMatchObject({ on: '2026-01-11', title: 'Anmälda brott december 2025, preliminära', state: 'expected' }); // prettier-ignore
	expect(found[12]).toMatchObject({ on: '2026-03-31', title: 'Anmälda brott 2025, slutliga', state: 'expected' });
	expect(found[13]).toMatchObject({ on: '2026-10-01', isMonth: true });
});

describe('months that usually lie high', () => {
	const series = (
		id: string,
		means: (month: number, year: number) => number,
		seed: number,
		first = 1
	): MonthlySeries => {
		const random = seededRandom(seed);
		const counts = Array.from({ length: 72 }, (_, at) => {
			const place = (at + first - 1) % 12;
			return drawPoisson(means(place + 1, Math.floor((at + first - 1) / 12)), random);
		});
		return { indicatorId: id, name: id, from: 2020, first, counts, breaks: [] };
	};
	const spring = (month: number) => (month === 4 || month === 5 ? 60 : 25);

	test('a season that is there is found, wherever in the year the series begins', () => {
		for (const first of [1, 5]) {
			const { patterns } = seasonPatterns([series('a', spring, 3, first)]);
			expect(patterns.map(({ months }) => months.map(({ month }) => month))).toEqual([[4, 5]]);
			expect(patterns[0]?.months[0]?.low).toBeGreaterThan(1.4);
		}
	});

	test('among 200 series without any season few months are told of', () => {
		const flat = Array.from({ length: 200 }, (_, seed) => series(String(seed), () => 20, seed));
		const { patterns, compared } = seasonPatterns(flat);
		expect(compared).toBe(2400);
		expect(patterns.length).toBeLessThanOrEqual(2);
	});

	test('one great peak is no pattern, and below three whole years nothing is said', () => {
		const peak = series('p', (month, year) => (month === 10 && year === 2 ? 200 : 20), 5);
		expect(seasonPatterns([peak]).patterns).toEqual([]);
		const short = series('s', spring, 3);
		expect(seasonPatterns([{ ...short, counts: short.counts.slice(0, 35) }])).toMatchObject({
			series: 0,
			tooLittle: 1
		});
		expect(seasonPatterns([{ ...short, counts: short.counts.with(20, null).slice(0, 48) }])).toMatchObject({
			series: 1
		});
		expect(seasonPatterns([{ ...short, breaks: [40] }])).toMatchObject({ series: 0 });
	});
});

describe('the calendar', () => {
	const one: Occasion = { id: 'möte 1', kind: 'law', on: '2026-12-31', isMonth: false, title: 'Möte; råd, och\nannat', note: '', href: '/moten/1', state: 'ahead' }; // prettier-ignore
	const made = (occasions: Occasion[]) => calendarFile(occasions, { name: 'Årshjul 2026', stamp: '2026-11-28T10:20:30.456Z', origin: 'http://x' }); // prettier-ignore

	test('has whole days that end the day after, signs escaped, and the same id each time', () => {
		const text = made([one]);
		expect(text).toContain('\r\nUID:m-te-1@lagesbild\r\nDTSTAMP:20261128T102030Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n'); // prettier-ignore
		expect(text).toContain('SUMMARY:Möte\\; råd\\, och\\nannat\r\n');
		expect(text).toContain('URL:http://x/moten/1\r\n');
		expect(made([{ ...one, isMonth: true, on: '2026-12-01', state: 'expected' }])).toMatch(/DTEND;VALUE=DATE:20270101\r\n.*STATUS:TENTATIVE/s); // prettier-ignore
	});

	test('no line is longer than 75 octets, and folded lines come back whole', () => {
		const title = 'Återkommande uppföljning på förskolan — '.repeat(12);
		const text = made([{ ...one, title }]);
		const lines = text.split('\r\n');
		expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
});
