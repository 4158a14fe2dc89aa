import type { Finding } from '#lib/model/finding.ts';
import { formatFileSize, formatNumber } from '../format.ts';

/** What each format is called by those who save files in it. */
const FORMATS: Readonly<Record<string, string>> = {
	PDF: 'en pdf-fil',
	ZIP: 'en Word-, Excel- eller annan zip-packad fil',
	OLE: 'en äldre Word- eller Excelfil',
	RTF: 'en RTF-fil',
	PNG: 'en bild',
	JPEG: 'en bild',
	GZIP: 'en packad fil',
	Parquet: 'en Parquet-fil'
};

/** A sentence with advice for each finding of the text reader and the plan parser. */
export const planFindings: Record<string, (finding: Finding) => string> = {
	'empty-file': () => 'Filen är tom. Kontrollera att den sparades och skickades hel, och välj den igen.',
	'binary-file': () =>
		'Filen går inte att läsa som text. Den kan vara skadad eller av en annan sort än namnet säger. Öppna den i programmet som den kommer från och spara den på nytt.',
	'not-what-it-claims': ({ details }) =>
		`Filen är ${FORMATS[String(details?.format)] ?? 'av en annan sort'}, fast namnet säger något annat. Ge den rätt filändelse eller spara den på nytt, och läs in den igen.`,
	'encrypted-file': () =>
		'Filen är skyddad med lösenord och går inte att öppna. Öppna den i programmet som den kommer från, ta bort lösenordet och läs in den igen.',
	'damaged-file': () =>
		'Filen är skadad och går inte att öppna. Öppna den i programmet som den kommer från, spara den på nytt och läs in den igen.',
	'too-large-unpacked': ({ details }) =>
		details?.entries !== undefined
			? `Filen består av ${number(details.entries)} delar, fler än någon plan eller statistikfil har. Av säkerhetsskäl har den inte packats upp.`
			: `Filen blir orimligt stor uppackad (${typeof details?.size === 'number' ? formatFileSize(details.size) : 'över gränsen'}). Av säkerhetsskäl har den inte lästs in. Dela upp innehållet i flera filer, eller ta bort det som inte behövs.`,
	'too-many-pages': ({ details }) =>
		`Dokumentet har ${number(details?.pages)} sidor. Högst ${number(details?.most)} läses in. Spara de sidor som planen står på som en egen fil.`,
	'too-many-columns': ({ details }) =>
		`En tabell har ${number(details?.columns)} kolumner. Högst ${number(details?.most)} läses in. Kontrollera att det är rätt fil, och ta bort kolumner som inte behövs.`,
	'macros-ignored': () => 'Filen innehåller makron. De har inte körts; bara texten och tabellerna har lästs.',
	'pdf-without-text': () =>
		'Pdf-filen innehåller bara bilder av sidor, till exempel för att den har skannats. Be om originalet som Word- eller Excelfil, eller gör texten läsbar med textigenkänning (OCR) och läs in filen igen.',
	'plan-without-activities': () =>
		'Inga aktiviteter hittades i dokumentet. Om det är en plan: se till att åtgärderna står i en tabell med rubriker som Aktivitet, Ansvarig och Tid, eller som en lista under en rubrik som Aktiviteter. Om det inte är en plan: ange vad filen innehåller.',
	'table-continued': () =>
		'Tabellen fortsätter från föregående sida. Delarna har satts ihop; kontrollera raden vid sidbrytningen.',
	'unpaired-cell': ({ text, details }) =>
		`Det går inte att avgöra vilken aktivitet «${text}»${columnOf(details)} hör till. Texten har inte lagts på någon aktivitet; para ihop den i granskningen.`,
	'cells-run-together': ({ text, details }) =>
		`Kolumnerna för «${String(details?.title ?? '')}» går inte att skilja åt i texten: «${text}». Allt efter den första kolumnen har lagts under åtgärd. Läs hellre in planen som Word- eller pdf-fil, eller rätta uppgifterna för hand.`,
	'unknown-column': ({ text }) =>
		`Rubriken «${text}» känns inte igen och innehållet under den har inte lästs in. Byt rubrik i filen om uppgiften ska med.`,
	'key-without-field': ({ text }) =>
		`Uppgifterna under «${text}» sparas inte på aktiviteten. De finns kvar i originalfilen.`,
	'table-not-read': ({ text }) =>
		`En tabell som börjar med «${text}» har inga kända rubriker och har inte lästs som aktiviteter. Kontrollera om den borde ha gjort det.`,
	'follow-up-not-read': ({ text }) =>
		`En uppföljning har inte lästs in, eftersom den saknar aktivitetens id, ett datum som 2026-11-20 eller ett läge: «${text}». Rätta raden och läs in filen igen.`,
	'template-help-skipped': ({ text }) => `Mallens hjälptext har hoppats över: «${text}».`,
	'edit-not-fitting': ({ text }) =>
		`Ändringen «${text}» passar inte längre, eftersom det som den gäller har ändrats. Ångra den eller gör om den.`,
	'version-of-plan': ({ text, details }) =>
		`Läses som en ny version av «${text}»: ${number(details?.same)} oförändrade, ${number(details?.changed)} ändrade, ${number(details?.added)} nya och ${number(details?.gone)} som inte finns kvar.`,
	'edit-superseded': ({ text, details }) =>
		`Den tidigare ändringen till «${text}» gäller inte längre, eftersom planen nu säger något annat${typeof details?.now === 'string' && details.now !== '' ? `: «${details.now}»` : ''}.`
};

/** A figure of a finding, as far as it has one. */
function number(value: string | number | readonly string[] | undefined): string {
	return typeof value === 'number' ? formatNumber(value) : 'okänt antal';
}

function columnOf(details: Finding['details']): string {
	const column = details?.column;
	return typeof column === 'string' && column !== '' ? ` (kolumnen ${column})` : '';
}
