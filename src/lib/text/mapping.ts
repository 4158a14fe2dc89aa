import type { MappedRole, MappedUnit, Named } from '#lib/model/mapping.ts';
import { formatNumber } from './format.ts';

const ROLES: Record<MappedRole, string> = {
	skip: 'Används inte',
	area: 'Område',
	indicator: 'Mått eller fråga',
	period: 'År eller period',
	month: 'Månad',
	group: 'Grupp (kön, ålder)',
	value: 'Värde',
	base: 'Antal svarande',
	low: 'Nedre gräns',
	high: 'Övre gräns',
	margin: 'Felmarginal'
};
const NAMES: Record<Named, string> = {
	nothing: 'Inget som behövs',
	area: 'Område',
	indicator: 'Mått eller fråga',
	period: 'År eller period',
	group: 'Grupp (kön, ålder)'
};
const UNITS: Record<MappedUnit, string> = {
	count: 'Antal (hela tal)',
	percent: 'Procent',
	share: 'Andel mellan 0 och 1',
	index: 'Index',
	mean: 'Medelvärde eller annat tal'
};

/** Words of the page where a person says how a table is to be read. */
export const mappingText = {
	title: (file: string) => `Tolka ${file}`,
	crumb: 'Tolka tabellen',
	lead: 'Säg vad kolumnerna och rubrikerna innehåller. Du ser direkt vad som läses, och inget sparas förrän du läser in filen.',
	open: 'Tolka tabellen själv',
	openNote: 'Om filen inte känns igen, eller om något lästs fel, kan du säga hur tabellen ska läsas.',
	none: 'Filen har ingen tabell att tolka.',
	tables: 'Tabeller i filen',
	table: (number: number, sheet: string | null, rows: number) =>
		`${sheet === null ? `Tabell ${number}` : sheet} (${formatNumber(rows)} ${rows === 1 ? 'rad' : 'rader'})`,
	grid: 'Tabellen och vad kolumnerna innehåller',
	gridNote: 'Förslaget bygger på vad som står i cellerna. Ändra det som är fel.',
	column: (number: number) => `Kolumn ${number}`,
	columnRole: (number: number, heading: string) =>
		`Kolumn ${number}${heading === '' ? '' : ` (${heading})`} innehåller`,
	row: 'Tabellrad',
	left: (count: number) => `${formatNumber(count)} rader visas inte`,
	roles: ROLES,
	names: NAMES,
	units: UNITS,
	rows: 'Rader',
	headingRow: (number: number) => `Rubrikrad ${number}`,
	headingNames: (number: number) => `Rubrikrad ${number} anger`,
	headingHint: 'Radens nummer i tabellen. Lämna tomt om raden saknas.',
	firstRow: 'Första raden med värden',
	lastRow: 'Sista raden med värden',
	lastRowHint: 'Lämna tomt för att läsa till slutet.',
	loneRows: 'En rad med bara en text anger',
	loneRowsHint: 'För tabeller där till exempel områdets namn står över sina rader.',
	values: 'Värden',
	unit: 'Värdena är',
	unitName: 'Enhet',
	unitNameHint: 'För nya mått, till exempel ärenden eller felanmälningar.',
	fixed: 'Gäller hela tabellen',
	fixedNote: 'Fyll i det som ingen kolumn eller rubrik anger.',
	fixedArea: 'Område',
	fixedIndicator: 'Mått eller fråga',
	fixedPeriod: 'År eller period',
	fixedPeriodHint: 'Till exempel 2024, 2024-03 eller 2024 kvartal 2.',
	read: 'Läs så här',
	result: 'Så läses tabellen',
	resultNone: 'Inget värde kan läsas med den här tolkningen.',
	resultRows: (accepted: number, rejected: number) =>
		`${formatNumber(accepted)} ${accepted === 1 ? 'uppgift' : 'uppgifter'} läses` +
		(rejected === 0
			? '.'
			: ` och ${formatNumber(rejected)} ${rejected === 1 ? 'rad kan' : 'rader kan'} inte användas.`),
	unread: 'Tryck på ”Läs så här” för att se vad tolkningen ger.',
	review: 'Gå vidare till granskningen',
	reset: 'Börja om med förslaget',
	profile: 'Spara tolkningen',
	profileNote: 'Nästa fil med samma rubriker läses på samma sätt.',
	profileName: 'Namn',
	profileSave: 'Spara',
	profileSaved: (name: string) => `Tolkningen är sparad som ${name}.`,
	profileNoHeadings: 'Tolkningen kan sparas när minst en rubrikrad är angiven, så att nästa fil kan kännas igen.',
	profiles: 'Sparade tolkningar',
	profileRemove: (name: string) => `Ta bort ${name}`,
	mapped: 'Tabellen är läst så som du har sagt.',
	change: 'Ändra tolkningen',
	newIndicators: 'Mått som inte finns sedan tidigare',
	newIndicatorsNote:
		'Säg om namnet i filen är ett mått som redan finns. Annars läggs det till som ett nytt mått utan beskrivning.',
	newIndicator: 'Nytt mått',
	alike: 'Liknande mått',
	all: 'Alla mått',
	more: (count: number) => `Ytterligare ${formatNumber(count)} nya mått läggs till.`,
	bad: 'Kontrollera radnumren: de ska vara hela tal från 1, och sista raden kan inte stå före den första.'
} as const;
