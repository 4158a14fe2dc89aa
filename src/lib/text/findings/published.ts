import type { Finding } from '#lib/model/finding.ts';
import { formatNumber } from '../format.ts';

const numberOf = ({ details }: Finding, key: string): number => Number(details?.[key] ?? 0);
const counted = (f: Finding, key: string, one: string, many: string): string =>
	`${formatNumber(numberOf(f, key))} ${numberOf(f, key) === 1 ? one : many}`;
const listOf = ({ details }: Finding, key: string): string => {
	const value = details?.[key];
	return Array.isArray(value) ? value.join(', ') : '';
};
const FORMS: Readonly<Record<string, string>> = { deso: 'DeSO', regso: 'RegSO' };
const word = ({ details }: Finding, key: string): string => String(details?.[key] ?? '');
const form = (f: Finding): string => FORMS[word(f, 'kind')] ?? word(f, 'kind');

/** Sentences for what is found in JSON files and in the publishers' own forms. */
export const publishedFindings: Record<string, (finding: Finding) => string> = {
	'broken-json': (f) =>
		f.text === ''
			? 'JSON-filen tar slut mitt i. Hämta den på nytt från källan.'
			: `JSON-filen är trasig vid «${f.text}». Hämta den på nytt, eller rätta tecknet på den angivna platsen.`,
	'json-too-deep': () =>
		'JSON-filen har för många nivåer inuti varandra för att vara statistik. Hämta uppgifterna som CSV eller Excel.',
	'json-too-large': () =>
		'Tabellen i JSON-filen har för många celler. Välj färre områden, år eller grupper och hämta den på nytt.',
	'json-without-table': () =>
		'JSON-filen innehåller ingen lista med rader. Hämta uppgifterna som CSV eller Excel, eller som JSON från Kolada eller SCB.',
	'unknown-unit': (f) => `Enheten «${f.text}» är okänd, så värdet går inte att tolka.`,
	'other-unit': (f) =>
		`Värdet «${f.text}» är enligt filen ${word(f, 'unit')}, men måttet har enheten ${word(f, 'wanted')}. Det räknas inte om och används inte.`,
	'pooled-years': (f) =>
		`Två års svar är sammanslagna (${listOf(f, 'pools')}). Värdet står på det senare året. Jämför det inte med ett enskilt år, och inte med en period som delar ett av åren.`,
	'year-before-survey': (f) =>
		`${counted(f, 'count', 'mått gäller', 'mått gäller')} vad människor varit utsatta för. Året är det som frågan gäller, alltså året före undersökningen. Oro, otrygghet och problem i området har undersökningens år.`,
	'unknown-group': (f) => `«${f.text}» är ingen grupp som går att läsa. Kolada använder T, K och M.`,
	'county-council': (f) =>
		`«${f.text}» är en region (tidigare landsting) i Kolada och inget område i lägesbilden. Raden används inte.`,
	'column-without-unit': (f) =>
		`Kolumnen «${f.text}» säger inte vilken enhet den har, till exempel per 1 000 invånare eller procent. Den används inte.`,
	'column-without-year': (f) =>
		`Det går inte att se vilket år kolumnen «${f.text}» gäller. Den används inte. Skriv året i rubriken.`,
	'file-without-year': () =>
		'Det går inte att se vilket år filen gäller. Skriv ett enda årtal i en av rubrikraderna eller i flikens namn och läs in filen igen.',
	'out-of-school-scale': (f) => `Värdet «${f.text}» ligger utanför Skolenkätens skala 0–10.`,
	'places-left-out': (f) =>
		`${counted(f, 'count', 'plats eller skola', 'platser eller skolor')} finns inte bland områdena (${counted(f, 'lines', 'uppgift', 'uppgifter')}). Kommunens egna rader används. Lägg till platserna under kommunen om de ska vara med var för sig. De räknas aldrig ihop till kommunens värde.`,
	'share-not-told': (f) =>
		`Det går inte att se vilket värde som är andelen och vilket som är osäkerhetstalet${f.text ? ` («${f.text}»)` : ''}.`,
	'incomplete-sum': (f) =>
		`Alla kön eller åldrar finns inte med för ${f.text}, så invånarna går inte att räkna ihop. Hämta tabellen med totalen.`,
	'population-summed': (f) =>
		`Folkmängden är hopräknad ur kön eller åldrar för ${counted(f, 'count', 'område och år', 'områden och år')}.`,
	'population-missing': (f) =>
		`Uppgift om folkmängd saknas för ${counted(f, 'count', 'område och år', 'områden och år')}. Den räknas inte som 0.`,
	'statistical-areas-added': (f) =>
		`${counted(f, 'count', 'område läggs', 'områden läggs')} till under sin kommun efter koden (${form(f)}, ${word(f, 'boundaries')} års gränser).`,
	'statistical-areas-assumed': (f) =>
		`${counted(f, 'count', 'område läggs', 'områden läggs')} till under sin kommun efter koden (${form(f)}). Koden säger inte vilket års gränser som gäller, så ${word(f, 'boundaries')} års gränser antas.`,
	'leading-zero-restored': (f) =>
		`«${f.text}» läses som kommunkod ${word(f, 'code')}. Inledande nolla saknades i ${counted(f, 'count', 'kod', 'koder')}.`,
	'reports-counted': (f) =>
		`${counted(f, 'lines', 'rad', 'rader')} är hopräknade till ${counted(f, 'count', 'antal', 'antal')} per område, brott och inskrivningsmånad. En månad utan rader räknas inte som 0.`,
	'bad-time': (f) => `Tiden «${f.text}» går inte att läsa, eller så saknas notisens id.`,
	'repeated-notices': (f) =>
		`${counted(f, 'count', 'notis', 'notiser')} står flera gånger i filen och tas med en gång.`,
	'list-of-areas': () =>
		'Filen räknar upp områden men säger inget om dem. Inget läses in. Egna områden läggs till för hand under Områden.',
	'events-counted': (f) =>
		`${counted(f, 'count', 'händelse', 'händelser')} i loggen har räknats per månad, område och typ till ${counted(f, 'figures', 'antal', 'antal')}. Datum, fritext och annat om den enskilda händelsen läses inte in. En månad utan händelser får inget värde, eftersom filen inte säger om någon har rapporterat.`,
	'reference-left-out': (f) =>
		`«${f.text}» är ett värde att jämföra med och inte områdets eget. Det har inte lästs in.`,
	'news-not-statistics': () =>
		'Polisens händelser är nyhetsnotiser och ingen brottsstatistik. De visas som en lista och räknas aldrig.'
};
