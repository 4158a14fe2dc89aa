import { areaFacts, keyNote } from '#lib/analysis/area-words.ts';
import type { Unfollowed } from '#lib/analysis/coverage.ts';
import type { ProblemLine } from '#lib/analysis/causes/problem-line.ts';
import type { KeyNumber } from '#lib/analysis/key-figures.ts';
import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Area } from '#lib/model/area.ts';
import type { OutBlock, OutFigure } from '#lib/model/out-document.ts';
import type { SignalReport } from '#lib/model/signal.ts';
import { areaText } from '#lib/text/area.ts';
import { causeText } from '#lib/text/causes.ts';
import { formatValue } from '#lib/text/format.ts';
import { outText } from '#lib/text/out.ts';
import { signalText } from '#lib/text/signals.ts';
import { verdictText } from '#lib/text/verdicts.ts';

/** An activity as a row of a list. */
export type ListedActivity = {
	title: string;
	challenge: string | null;
	responsible: string | null;
	when: string | null;
	status: ActivityStatus | null;
	areas: readonly { name: string }[];
	indicators: readonly { name: string; suggested: boolean }[];
};

/** What the page of an area tells, with its figures in the form that goes out. */
export type AreaTold = {
	area: Pick<Area, 'name' | 'kind'>;
	parent: string | null;
	population: { year: number; count: number; implied: boolean } | null;
	lastDay: string | null;
	keyNumbers: readonly KeyNumber[];
	signals: SignalReport;
	groups: readonly { name: string; activities: number; figures: readonly OutFigure[] }[];
	/** Cause analyses of the area; null where anyone may read it. */
	problems: readonly ProblemLine[] | null;
	withoutActivity: readonly { name: string }[];
	withoutIndicator: readonly Unfollowed[];
	activities: Record<'here' | 'wider' | 'parts', readonly ListedActivity[]>;
};

/** The page of an area as the blocks of a document, after its title. */
export function areaBlocks(told: AreaTold): OutBlock[] {
	const { activities, groups } = told;
	const { here, wider, parts } = activities;
	const { name } = told.area;
	return [
		heading(2, areaText.brief.title),
		{ kind: 'paragraph', text: briefOf(told), emphasis: 'lead' },
		...keyBlocks(told.keyNumbers),
		heading(2, signalText.title),
		...signalBlocks(told.signals),
		...groups.flatMap(({ name: group, activities: count, figures }): OutBlock[] => [
			heading(2, group),
			quiet(areaText.groupNote(count)),
			...figures.map((figure): OutBlock => ({ kind: 'figure', figure }))
		]),
		...(groups.length === 0 ? [{ kind: 'paragraph' as const, text: areaText.none(name) }] : []),
		heading(2, outText.area.lacksHeading),
		...lackBlocks(told),
		...(told.problems === null ? [] : problemBlocks(told.problems, name)),
		...listBlocks(areaText.listHeading(name), areaText.listNote, here, false),
		...listBlocks(areaText.wider, areaText.widerNote, wider, true),
		...listBlocks(areaText.parts(name), areaText.partsNote, parts, true)
	];
}

/** What an area is, in one line. */
export function areaAbout(told: AreaTold): string {
	return areaFacts(told);
}

const heading = (level: 2 | 3, text: string): OutBlock => ({ kind: 'heading', level, text });
const quiet = (text: string): OutBlock => ({ kind: 'paragraph', text, emphasis: 'quiet' });

function briefOf({ groups, activities, withoutIndicator, signals }: AreaTold): string {
	const { here, wider } = activities;
	const figures = groups.reduce((sum, group) => sum + group.figures.length, 0);
	return [
		areaText.brief.figures(figures, groups.length),
		areaText.brief.activities(here.length, wider.length),
		here.length + wider.length > 0 ? areaText.brief.unfollowed(withoutIndicator.length) : '',
		signalText.brief(signals.items.length)
	]
		.filter((part) => part !== '')
		.join(' ');
}

function keyBlocks(numbers: readonly KeyNumber[]): OutBlock[] {
	if (numbers.length === 0) return [];
	const boxes = numbers.map((number) => ({
		title: number.indicatorName,
		lines: [formatValue(number.value, number.kind), keyNote(number)]
	}));
	return [{ kind: 'boxes', boxes }];
}

function signalBlocks({ items, compared, series }: SignalReport): OutBlock[] {
	if (items.length === 0) {
		const nothing = compared > 0 ? `${signalText.none} ${signalText.noneNote}` : signalText.nothing;
		return [{ kind: 'paragraph', text: nothing }];
	}
	return [
		quiet(signalText.lead),
		...items.flatMap((item): OutBlock[] => [
			heading(3, item.indicator.name),
			{
				kind: 'list',
				items: item.facts.map((fact) => `${verdictText.signal[fact.verdict].headline}. ${signalText.fact(fact)}`)
			},
			...(item.isEffort ? [quiet(signalText.effort)] : []),
			quiet(
				item.activities.length === 0
					? signalText.noActivity
					: `${signalText.aimedHere} ${item.activities.map(({ title }) => title).join(', ')}`
			)
		]),
		quiet(`${signalText.compared(compared, series)} ${signalText.how.family}`)
	];
}

function lackBlocks({ groups, withoutActivity, withoutIndicator }: AreaTold): OutBlock[] {
	const measures =
		groups.length === 0
			? []
			: [
					heading(3, areaText.withoutActivity),
					...(withoutActivity.length === 0
						? [quiet(areaText.allCovered)]
						: [
								quiet(areaText.withoutActivityNote),
								{ kind: 'list' as const, items: withoutActivity.map(({ name }) => name) }
							])
				];
	const reason = (notes: readonly string[]) => (notes.length > 0 ? notes.join(' ') : areaText.unclassified);
	return [
		...measures,
		heading(3, areaText.withoutIndicator),
		...(withoutIndicator.length === 0
			? [quiet(areaText.allFollowed)]
			: [
					quiet(areaText.withoutIndicatorNote),
					{ kind: 'list' as const, items: withoutIndicator.map(({ title, notes }) => `${title}: ${reason(notes)}`) }
				])
	];
}

function problemBlocks(problems: readonly ProblemLine[], areaName: string): OutBlock[] {
	const words = causeText.list;
	return [
		heading(2, causeText.area.heading),
		problems.length === 0
			? quiet(causeText.area.none(areaName))
			: {
					kind: 'list',
					items: problems.map(({ title, indicator, ...counts }) => {
						const aimed =
							counts.causesWithoutActivity > 0
								? words.noActivity(counts.causesWithoutActivity)
								: counts.causes > 0
									? words.allAimed
									: '';
						const parts = [indicator?.name ?? words.noFigure, words.direct(counts.causes, counts.direct), aimed];
						return `${title}: ${parts.filter((part) => part !== '').join(', ')}`;
					})
				}
	];
}

function listBlocks(title: string, note: string, list: readonly ListedActivity[], withAreas: boolean): OutBlock[] {
	if (list.length === 0) return [];
	const words = areaText.table;
	const followed = ({ indicators }: ListedActivity) =>
		indicators.length === 0
			? [areaText.notFollowed]
			: indicators.map(({ name, suggested }) => (suggested ? `${name} (${areaText.suggested})` : name));
	return [
		heading(2, title),
		quiet(note),
		{
			kind: 'table',
			about: title,
			columns: [
				{ heading: words.activity, width: 26 },
				{ heading: words.challenge, width: 26, detail: true as const },
				{ heading: words.responsible, width: 18 },
				{ heading: words.when, width: 15 },
				{ heading: words.status, width: 13 },
				...(withAreas ? [{ heading: words.area, width: 14 }] : []),
				{ heading: words.followed, width: 20, detail: true as const }
			],
			rows: list.map((one) => [
				[one.title],
				[one.challenge ?? ''],
				[one.responsible ?? ''],
				[one.when ?? ''],
				[one.status ?? ''],
				...(withAreas ? [one.areas.map(({ name }) => name)] : []),
				followed(one)
			])
		}
	];
}
