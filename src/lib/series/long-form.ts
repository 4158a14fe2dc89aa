import type { Table } from '../model/document.ts';
import type { Period } from '../model/period.ts';
import { monthsOf, periodKey } from '../model/period.ts';
import { DATABASE_PERIODS, LONG_HEADINGS } from './vocabulary.ts';

/** What a table's figures are, and so which format its long form has. */
export type LongForm = {
	unit: 'share' | 'index' | 'population' | 'incidents' | 'crime';
	isPercent: boolean;
	/** Brå's cross table, whose order of rows holds the hierarchy. */
	isExport: boolean;
};

/** One figure with all that belongs to it, as written; '' where the table has no such thing. */
export type LongRow = {
	row: number;
	area: string;
	label: string;
	group: string;
	period: Period;
	preliminary: boolean;
	value: string;
	base: string;
	low: string;
	high: string;
	margin: string;
	rate: string;
};

/** The rows as a table in the form that the format of its unit reads, each with its row in the file. */
export function longTable(rows: readonly LongRow[], form: LongForm, { place }: Table): Table {
	const [header, cellsOf] = FORMS[form.unit](form);
	return { kind: 'table', rows: [header, ...rows.map(cellsOf)], lines: [0, ...rows.map(({ row }) => row)], place };
}

type Form = [header: readonly string[], cellsOf: (row: LongRow) => string[]];

const FORMS: Readonly<Record<LongForm['unit'], (form: LongForm) => Form>> = {
	share: ({ isPercent }) => surveyForm(isPercent ? LONG_HEADINGS.percent : LONG_HEADINGS.share),
	index: () => surveyForm(LONG_HEADINGS.index),
	population: () => [LONG_HEADINGS.population, ({ area, period, value }) => [area, periodKey(period), value]],
	incidents: () => [LONG_HEADINGS.incidents, (one) => [one.area, one.label, one.group, periodText(one), one.value]],
	crime: ({ isExport }) => (isExport ? exportForm() : crimeForm())
};

function surveyForm(value: string): Form {
	return [
		LONG_HEADINGS.survey(value),
		(one) => [one.area, one.label, one.group, periodText(one), one.value, one.base, one.low, one.high, one.margin]
	];
}

function crimeForm(): Form {
	return [LONG_HEADINGS.crime, (one) => [one.area, one.label, periodText(one), one.value, one.rate]];
}

function exportForm(): Form {
	return [
		LONG_HEADINGS.export,
		({ area, label, period, preliminary, value, rate }) => {
			const year = period.start.slice(0, 4) + (preliminary ? ' prel.' : '');
			const ordinal = Math.ceil(Number(period.start.slice(5, 7)) / monthsOf(period.grain));
			return [area, label, year, DATABASE_PERIODS[period.grain](ordinal), value, rate];
		}
	];
}

function periodText({ period, preliminary }: LongRow): string {
	return periodKey(period) + (preliminary ? ' prel.' : '');
}
