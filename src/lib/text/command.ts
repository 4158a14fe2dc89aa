import { formatNumber } from './format.ts';

const accepted = (count: number, kind: string | null) => {
	if (kind === 'plan') return `${formatNumber(count)} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`;
	return `${formatNumber(count)} ${count === 1 ? 'uppgift' : 'uppgifter'}`;
};

/** What the command line says. */
export const commandText = {
	usage: [
		'Användning: npm run -s lagesbild -- KOMMANDO [FLAGGOR] [--db SÖKVÄG] [--json]',
		'',
		'  import FIL...       läs in filer  [--as plan|statistics|survey|population|events] [--area NAMN]',
		'                      [--published DATUM] [--add-areas ÖVERORDNAT] [--strict] [--dry-run]',
		'                      [--plan ID|new]  ny version av en inläst plan, eller en ny plan',
		'  sources             inlästa källor',
		'  areas               områden',
		'  indicators          indikatorer',
		'  plans               planer  [--as-of DATUM]',
		'  activities          aktiviteter  [--plan ID] [--as-of DATUM]',
		'  series              en tidsserie  --area NAMN|KOD --indicator ID|NAMN [--grain month|quarter|half|year] [--rate]',
		'                      [--as-of DATUM] som det såg ut den dagen  [--public] små antal dolda',
		'  export              ta ut en plan som fil  --view plan --plan ID -o FIL [--format xlsx|docx|csv]',
		'  withdraw ID         dra tillbaka en källa',
		'  restore-source ID   ta tillbaka en källa som dragits tillbaka'
	].join('\n'),
	unknownCommand: (name: string) => `Kommandot «${name}» finns inte. Kör utan kommando för att se vilka som finns.`,
	badOption: (option: string) => `Flaggan «${option}» finns inte eller saknar sitt värde.`,
	optionNotFor: (option: string, command: string) => `Flaggan --${option} går inte att använda med ${command}.`,
	badValue: (option: string, value: string, allowed: readonly string[]) =>
		`${option} kan inte vara «${value}». Välj bland ${allowed.join(', ')}.`,
	badDate: (value: string) => `Datumet «${value}» går inte att läsa. Skriv det som 2026-11-20.`,
	publicIsNow: '--public visar det som gäller nu och går inte att förena med --as-of.',
	hidden: 'dolt',
	tooMany: (words: string) => `Förstår inte «${words}».`,
	needsSource: 'Ange ett id för källan. Kommandot sources visar dem.',
	seriesNeeds: 'Ange både --area och --indicator.',
	exportNeeds: 'Ange både --plan och -o.',
	written: (out: string) => `Skrev ${out}.`,
	cannotWrite: (out: string) =>
		`Filen ${out} går inte att skriva. Kontrollera att mappen finns och att du får skriva i den.`,
	importNeedsFile: 'Ange minst en fil att läsa in.',
	cannotRead: (file: string) => `Filen ${file} går inte att öppna. Kontrollera namnet och att du får läsa den.`,
	nothing: 'Inget att visa.',
	withdrawn: 'tillbakadragen',
	severity: { error: 'fel', warning: 'varning', info: 'upplysning' },
	whichArea: (name: string, candidates: readonly string[]) =>
		candidates.length === 0
			? `Området «${name}» finns inte. Kommandot areas visar dem som finns.`
			: `«${name}» kan vara flera områden, eller är felskrivet. Menar du ${candidates.join(' eller ')}?`,
	whichIndicator: (name: string, candidates: readonly string[]) =>
		candidates.length === 0
			? `Indikatorn «${name}» finns inte. Kommandot indicators visar dem som finns.`
			: `«${name}» kan vara flera indikatorer. Ange id: ${candidates.join(', ')}.`,
	rateNeedsCount: (name: string) => `--rate gäller antal, och «${name}» är inget antal.`,
	perInhabitants: (unit: string) => `${unit} per 100 000 invånare`,
	noSuchPlan: (id: string) => `Det finns ingen plan med id «${id}». Kommandot plans visar dem som finns.`,
	noSuchSource: (id: string) => `Det finns ingen källa med id «${id}». Kommandot sources visar dem som finns.`,
	hasWithdrawn: (file: string) => `${file} är tillbakadragen. Inget är raderat: restore-source tar tillbaka den.`,
	hasRestored: (file: string) => `${file} används igen.`,
	imported: (result: {
		file: string;
		kind: string | null;
		source: string | null;
		accepted: number;
		rejected: number;
		refused: boolean;
	}) =>
		result.refused
			? `${result.file}: läses inte in.`
			: `${result.file}: ${accepted(result.accepted, result.kind)}${
					result.rejected > 0
						? `, ${formatNumber(result.rejected)} ${result.rejected === 1 ? 'rad' : 'rader'} kunde inte användas`
						: ''
				}${result.source === null ? ' (inget har sparats)' : ` (källa ${result.source})`}`,
	databaseLocked: (path: string) =>
		`Databasen ${path} används av ett annat program. Stäng det, eller låt Lägesbilds server köra kommandot.`,
	databaseNewer: (path: string) =>
		`Databasen ${path} är skriven av en senare version av Lägesbild. Uppdatera programmet.`,
	databaseBroken: (path: string, reason: string) => `Databasen ${path} går inte att öppna: ${reason}`
} as const;
