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

const validity = (f: Finding) => (detail(f, 'valid') === '' ? '' : ` (${detail(f, 'valid')})`);

const personal = (f: Finding) =>
	f.details?.count === 1 ? 'En personuppgift' : `${detail(f, 'count')} personuppgifter`;

const FORMATS: Readonly<Record<string, string>> = {
	ZIP: 'ett packat format',
	OLE: 'ett äldre Office-format',
	JPEG: 'en bild',
	PNG: 'en bild'
};

const KINDS: Readonly<Record<string, string>> = {
	plan: 'en plan',
	statistics: 'statistik',
	survey: 'en trygghetsundersökning',
	population: 'befolkning',
	events: 'lokala händelser',
	geography: 'en karta med områdenas gränser (GeoJSON)'
};

/** Sentences for what is found when files of statistics are read, and for files that cannot be read at all. */
export const seriesFindings: Record<string, (finding: Finding) => string> = {
	'format-not-read': (f) =>
		`Filen är i ${FORMATS[detail(f, 'format')] ?? `formatet ${detail(f, 'format')}`}, som inte kan läsas in. Spara den som Word, PDF, Excel, CSV eller text och försök igen.`,
	'file-too-large': (f) =>
		`Filen är för stor (${f.text}). Gränsen är ${detail(f, 'limit')}. Dela upp den, till exempel ett år i taget.`,
	'reading-took-too-long': () =>
		'Filen tog för lång tid att läsa och avbröts. Inget har sparats. Dela upp filen och försök igen.',
	'reading-cancelled': () => 'Läsningen avbröts. Inget har sparats.',
	'reading-failed': () =>
		'Filen kunde inte läsas på grund av ett fel i programmet. Inget har sparats. Spara filen i ett annat format och försök igen.',
	'unrecognised-file': (f) =>
		`Det går inte att se vad filen innehåller${f.text ? `. Den börjar med: «${f.text}»` : ''}. Rubrikraden behöver namnge område, period och värde, till exempel Område;Fråga;År;Andel;Antal svar.`,
	'not-of-that-kind': (f) =>
		`Filen ser inte ut att vara ${KINDS[detail(f, 'kind')] ?? detail(f, 'kind')}. Välj en annan sort eller låt programmet avgöra.`,
	'no-usable-rows': () => 'Ingen rad i filen går att använda. Inget läses in.',
	'already-imported': (f) => `Filen är redan inläst ${detail(f, 'date')} med namnet ${f.text}. Inget har ändrats.`,
	'already-withdrawn': (f) =>
		`Filen lästes in ${detail(f, 'date')} med namnet ${f.text} och har dragits tillbaka. Ta tillbaka källan i stället för att läsa in den igen.`,
	'simulated-example': () =>
		'Filen hör till exemplet och har påhittade siffror. Den kan inte läsas in bland egna uppgifter.',
	'database-is-example': () =>
		'Databasen innehåller exemplets påhittade siffror. Egna uppgifter kan inte läsas in där. Ange en annan databas.',
	'repeated-rows': (f) =>
		`${detail(f, 'count')} ${f.details?.count === 1 ? 'rad' : 'rader'} upprepar en uppgift som redan står i filen och räknas en gång. Brås databas skriver ut överordnade brottstyper flera gånger.`,
	'labels-filled-down': (f) =>
		`${detail(f, 'count')} tomma etiketter har fått samma värde som raden ovanför, som i sammanslagna celler.`,
	'unknown-unit': (f) => `Enheten ”${f.text}” går inte att använda. Skriv antal, procent, index eller medelvärde.`,
	'profile-used': (f) => `Filen är läst med den sparade tolkningen ”${f.text}”.`,
	'conflicting-rows': (f) =>
		`Raderna ${listOf(f, 'rows').join(' och ')} ger olika värden för samma sak (${listOf(f, 'values').join(' och ')}). Ingen av dem används.`,
	'short-row': () => 'Raden är avhuggen: det saknas kolumner.',
	'bad-period': (f) => `Perioden «${f.text}» går inte att tolka. Skriv år som 2023 och månad som 2023-01.`,
	'bad-count': (f) => `«${f.text}» är inte ett antal. Här ska stå ett heltal som är 0 eller större.`,
	'bad-value': (f) => `«${f.text}» är inte ett tal.`,
	'bad-base': (f) => `Antal svar «${f.text}» är inte ett heltal.`,
	'out-of-range': (f) =>
		`Värdet «${f.text}» ligger utanför skalan. En andel kan vara 0–100 % och ett problemindex 0–6.`,
	'interval-beside-value': (f) => `Värdet ligger utanför sina egna gränser (${f.text}).`,
	'empty-label': (f) => `Raden saknar område, fråga eller kategori: «${f.text}».`,
	'more-of-the-same': (f) =>
		`Ytterligare ${detail(f, 'count')} ${f.details?.count === 1 ? 'rad' : 'rader'} har samma fel.`,
	'unknown-area': (f) => {
		const suggestions = listOf(f, 'suggestions');
		const rows = detail(f, 'rows');
		return `Området «${f.text}» är okänt${rows ? ` (${rows} ${rows === '1' ? 'rad' : 'rader'} läses inte in)` : ''}. ${
			suggestions.length > 0 ? `Menas ${suggestions.join(' eller ')}? ` : ''
		}Välj område eller lägg till det som ett nytt.`;
	},
	'new-area': (f) => `${f.text} läggs till som ett nytt område.`,
	'new-indicator': (f) =>
		`«${detail(f, 'indicator')}» finns inte bland indikatorerna och läggs till utan beskrivning, under rubriken Övrigt.`,
	'shares-of-one': () => 'Andelarna är skrivna som delar av 1 (0,33) och läses som procent (33 %).',
	'personal-data-left-out': (f) => `${personal(f)} har hittats (e-post, telefon eller personnummer) och utelämnas.`,
	'personal-data-kept': (f) =>
		`${personal(f)} har hittats (e-post, telefon eller personnummer) och behålls, så som du valt.`,
	'zeros-outside-area': (f) =>
		`${detail(f, 'count')} ${f.details?.count === 1 ? 'nolla gäller' : 'nollor gäller'} tid då ${f.text} inte fanns${validity(f)}. De visas som saknade, inte som 0.`,
	'values-outside-area': (f) =>
		`${detail(f, 'count')} ${f.details?.count === 1 ? 'uppgift gäller' : 'uppgifter gäller'} tid då ${f.text} inte fanns${validity(f)}. Utgivaren kan ha räknat om dem. Jämför dem med försiktighet.`,
	'plan-without-area': (f) => `Det går inte att se vilket område planen «${f.text}» gäller. Ange området.`
};
