import type { Finding } from '#lib/model/finding.ts';
import { formatNumber } from '../format.ts';

const detail = ({ details }: Finding, key: string): string => {
	const value = details?.[key];
	if (value === undefined) return '';
	if (typeof value === 'number') return formatNumber(value);
	return typeof value === 'string' ? value : value.join(', ');
};
const listOf = ({ details }: Finding, key: string): readonly string[] => {
	const value = details?.[key];
	return Array.isArray(value) ? value : [];
};

const DIMENSIONS: Readonly<Record<string, string>> = {
	area: 'områden',
	indicator: 'frågor eller brottstyper',
	category: 'kategorier',
	period: 'perioder',
	year: 'år',
	month: 'månader',
	group: 'grupper'
};
const dimensions = (finding: Finding, key: string): string =>
	listOf(finding, key)
		.map((one) => DIMENSIONS[one] ?? one)
		.join(' och ');

const FROM_TITLE: Readonly<Record<string, (text: string) => string>> = {
	period: (text) => `Perioden är hämtad ur rubriken «${text}», eftersom tabellen själv inte anger den.`,
	question: (text) => `Vad siffrorna gäller är hämtat ur rubriken: «${text}».`,
	unit: (text) => `Att siffrorna är andelar eller index framgår av rubriken «${text}».`,
	area: (text) => `Området är hämtat ur rubriken: «${text}».`
};

/** Sentences for how tables of statistics were read and for what their own figures say against each other. */
export const tableFindings: Record<string, (finding: Finding) => string> = {
	'table-layout': (f) => {
		const parts = [
			['på raderna', dimensions(f, 'rows')],
			['i kolumnerna', dimensions(f, 'columns')],
			['på egna rader', dimensions(f, 'sections')]
		].flatMap(([where, what]) => (what ? [`${what} ${where}`] : []));
		const header = listOf(f, 'header');
		return `Tabellen har lästs så här: ${parts.join(', ') || 'en siffra per rad'}. ${
			header.length === 1
				? `Kolumnrubrikerna står på rad ${header[0]}.`
				: `Kolumnrubrikerna står på raderna ${header.join(', ')}.`
		}`;
	},
	'taken-from-title': (f) => FROM_TITLE[detail(f, 'what')]?.(f.text) ?? `Uppgiften är hämtad ur rubriken «${f.text}».`,
	'year-from-file-name': (f) =>
		`Bara filnamnet «${f.text}» anger året. Siffrorna har lästs in som ${detail(f, 'year')}. Kontrollera att det stämmer.`,
	'file-name-other-year': (f) =>
		`Filnamnet säger ${detail(f, 'year')}, men siffrorna gäller ${detail(f, 'years')}. Innehållet har fått gälla.`,
	'footer-left-out': (f) =>
		f.details?.count === 1
			? `En anmärkning under tabellen räknas inte som en rad: «${f.text}».`
			: `${detail(f, 'count')} rader med anmärkningar under tabellen räknas inte. De börjar med «${f.text}».`,
	'repeated-headers': (f) =>
		listOf(f, 'rows').length === 1
			? `Kolumnrubrikerna står på nytt på rad ${detail(f, 'rows')} och har hoppats över.`
			: `Upprepade kolumnrubriker och sidmarkeringar på raderna ${detail(f, 'rows')} har hoppats över.`,
	'headings-left-out': (f) => `Rader som bara är mellanrubriker har hoppats över: ${f.text}.`,
	'totals-left-out': (f) =>
		`Summor och medelvärden läses inte in som egna uppgifter, eftersom de går att räkna fram ur resten: ${f.text}.`,
	'total-is-area': (f) => `Raden «${f.text}» har lästs som ${detail(f, 'area')}, som de övriga områdena ligger i.`,
	'total-of-no-area': (f) =>
		`Raden «${f.text}» är en summa, och det går inte att se för vilket område. Den läses inte in. Skriv ut områdets namn om den ska vara med.`,
	'several-tables': (f) =>
		listOf(f, 'sheets').length > 1
			? `${detail(f, 'count')} tabeller har lästs in, från flikarna ${detail(f, 'sheets')}.`
			: `${detail(f, 'count')} tabeller i filen har lästs in.`,
	'table-left-out': (f) =>
		`En tabell av annat slag har inte lästs in. Den börjar med «${f.text}». Spara den i en egen fil om den ska vara med.`,
	'crime-total-assumed': () =>
		'Tabellen anger ingen brottstyp. Siffrorna har lästs som samtliga anmälda brott. Rätta filen om de gäller något annat.',
	'shares-by-sum': () => 'Svaren på varje rad summerar till 100 och har därför lästs som procent.',
	'mixed-decimal-signs': (f) =>
		`Både decimalkomma och decimalpunkt förekommer (${detail(f, 'examples')}). Tal som kan läsas på två sätt läses inte in.`,
	'ambiguous-number': (f) =>
		`«${f.text}» kan vara ett tal med tre decimaler eller tusental, eftersom filen blandar komma och punkt. Skriv om talet.`,
	'parts-not-total': (f) =>
		`Delarna summerar till ${detail(f, 'sum')} men summan anges till ${detail(f, 'total')} (${f.text}). Någon uppgift kan vara fel eller saknas.`,
	'part-above-total': (f) =>
		`${detail(f, 'part')} är fler (${detail(f, 'value')}) än ${detail(f, 'whole')}, som de ingår i (${detail(f, 'total')}). Det gäller ${f.text}.`,
	'unit-jump': (f) =>
		`Värdet ${detail(f, 'value')} är ungefär hundra gånger ${f.details?.way === 'up' ? 'större' : 'mindre'} än övriga i samma serie (${f.text}). Kontrollera om det är skrivet i en annan enhet.`,
	'far-from-series': (f) =>
		`Värdet ${detail(f, 'value')} avviker starkt från serien i övrigt, där mittvärdet är ${detail(f, 'usual')} (${f.text}). Det är inläst som det står.`,
	'more-far-from-series': (f) => `Ytterligare ${detail(f, 'count')} värden avviker starkt från sina serier.`,
	'zeros-outside-area-time': (f) =>
		`${detail(f, 'count')} nollor för ${f.text} gäller tid då området inte fanns. De visas som att uppgift saknas, inte som noll.`,
	'zeros-before-start': (f) =>
		`Serien ${f.text} är noll till och med ${detail(f, 'until')} och därefter omkring ${detail(f, 'usual')}. Kanske fanns området inte, eller redovisades inte, före dess.`,
	'table-without-year': () =>
		'Det går inte att se vilket år siffrorna gäller. Lägg till en kolumn med år, eller skriv året i rubriken ovanför tabellen eller i filnamnet.',
	'table-without-unit': () =>
		'Det går inte att se vad siffrorna är: andelar, antal anmälda brott, antal händelser eller invånare. Skriv det i en kolumnrubrik, till exempel Andel (%), eller i rubriken ovanför tabellen.',
	'table-without-question': () =>
		'Det går inte att se vilken fråga eller indikator siffrorna gäller. Lägg till en kolumn Fråga, eller skriv frågan på raden ovanför tabellen.',
	'table-without-area': () =>
		'Det går inte att se vilket område siffrorna gäller. Lägg till en kolumn Område, eller skriv områdets namn i rubriken ovanför tabellen.',
	'too-many-cells': (f) =>
		`Filen har ${detail(f, 'cells')} celler. Gränsen är ${detail(f, 'most')}. Dela upp den, till exempel ett år i taget.`,
	'table-of-rates': () =>
		'Tabellen har bara tal per invånare. Läs in antalen i stället: tal per invånare räknas fram ur dem och folkmängden.'
};
