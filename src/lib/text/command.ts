import { formatInterval, formatNumber, formatShare, formatValue } from './format.ts';

const accepted = (count: number, kind: string | null) => {
	if (kind === 'plan') return `${formatNumber(count)} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`;
	return `${formatNumber(count)} ${count === 1 ? 'uppgift' : 'uppgifter'}`;
};

/** What the command line says. */
export const commandText = {
	usage: [
		'Användning: npm run -s lagesbild -- KOMMANDO [FLAGGOR] [--db SÖKVÄG] [--json]',
		'',
		'  import FIL...       läs in filer  [--as plan|statistics|survey|population|events|geography] [--area NAMN]',
		'                      [--published DATUM] [--add-areas ÖVERORDNAT] [--strict] [--dry-run]',
		'                      [--plan ID|new]  ny version av en inläst plan, eller en ny plan',
		'  sources             inlästa källor',
		'  areas               områden',
		'  indicators          indikatorer',
		'  plans               planer  [--as-of DATUM]',
		'  activities          aktiviteter  [--plan ID] [--as-of DATUM]',
		'  series              en tidsserie  --area NAMN|KOD --indicator ID|NAMN [--grain month|quarter|half|year] [--rate]',
		'                      [--as-of DATUM] som det såg ut den dagen  [--public] små antal dolda',
		'  assess              vad som går att säga om en förändring  --area NAMN|KOD --indicator ID|NAMN --from DATUM',
		'                      [--until DATUM] [--activity ID] [--compare OMRÅDE …] [--expected minska|öka --size ANDEL --lag MÅNADER]',
		'  compare             områden bredvid varandra  --areas A,B[,C] --indicator ID|NAMN [--period 2024|2024-K1|2024-01]',
		'  export              ta ut en sida som fil  --view omrade --area NAMN|KOD -o FIL [--format docx|pptx|xlsx|csv|pdf|html]',
		'                      --view jamfor --areas A,B[,C] [--indicator ID|NAMN]   --view effekt --activity ID [--indicator ID|NAMN]',
		'                      --view lagesbild|mote --area NAMN|KOD (den senaste) eller --id ID',
		'                      --view plan --plan ID [--format xlsx|docx|csv|pdf]   [--as-of DATUM] [--public] små antal dolda',
		'  withdraw ID         dra tillbaka en källa',
		'  restore-source ID   ta tillbaka en källa som dragits tillbaka',
		'  backup              ta en säkerhetskopia, även medan servern är igång  [-o MAPP] att lägga den i',
		'  restore MAPP        återställ en säkerhetskopia  [--replace] flyttar undan den databas som finns'
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
	directions: { decrease: 'minska', increase: 'öka' },
	assessNeeds: 'Ange --area, --indicator och --from.',
	compareNeeds: 'Ange --indicator och minst två områden i --areas.',
	sizeNeedsDirection: '--size och --lag gäller en väntad ändring. Ange också --expected minska eller öka.',
	badSize: (value: string) =>
		`--size kan inte vara «${value}». Ange ändringen som en andel, till exempel 0,15 för 15 procent.`,
	badLag: (value: string) => `--lag kan inte vara «${value}». Ange ett helt antal månader från 0 till 120.`,
	cannotAssess: (name: string) =>
		`«${name}» är varken ett antal eller en andel, så det finns ingen metod för att bedöma en förändring. Välj ett annat mått.`,
	noSuchActivity: (id: string) => `Det finns ingen aktivitet med id «${id}». Kommandot activities visar dem som finns.`,
	cannotCompare: (area: string, kind: string, other: string, otherKind: string) =>
		area === other
			? `${area} kan inte jämföras med sig självt.`
			: `${area} (${kind}) och ${other} (${otherKind}) är områden av olika slag och går inte att jämföra.`,
	/** The numbers of an assessment on one line. */
	assessed: (result: {
		estimate: number | null;
		low: number | null;
		high: number | null;
		scale: 'ratio' | 'ratio-per-year' | 'share';
		n: { before: number; after: number };
	}) => {
		const { estimate, low, high, scale, n } = result;
		const counted = `Före: ${formatNumber(n.before)}. Efter: ${formatNumber(n.after)}.`;
		if (estimate === null || low === null || high === null) return counted;
		const percent = (value: number) => formatShare(scale === 'share' ? value : value - 1);
		const unit = scale === 'share' ? ' (i procentenheter)' : scale === 'ratio' ? '' : ' om året';
		return `${counted} Ändring${unit}: ${percent(estimate)}, osäkerhet ${percent(low)} till ${percent(high)}.`;
	},
	compareRefused: {
		'no-common-period': 'Områdena har ingen gemensam period. Läs in siffror för samma tid för alla områden.',
		'no-population': 'Folkmängden saknas, så antalen går inte att jämföra. Läs in folkmängd för områdena.',
		'population-too-small': 'Folkmängden är för liten för att räkna antal per invånare. Jämför större områden.',
		'events-too-few': 'Händelserna är för få. Jämför en längre period eller större områden.',
		'answers-too-few': 'För få har svarat. Det behövs minst 100 svar i varje område.',
		'kind-not-comparable': 'Måttet är varken ett antal eller en andel. Välj ett annat mått.'
	},
	/** «Nacka mot Täby: 0,7 (0,6–0,9)»: the first's rate over the other's, or the difference in percentage points. */
	against: (
		first: string,
		other: string,
		{ estimate, low, high }: { estimate: number; low: number; high: number },
		scale: 'per100k' | 'share'
	) => {
		const write = (value: number) => (scale === 'share' ? formatNumber(value * 100, 1) : formatNumber(value, 2));
		const unit = scale === 'share' ? ' procentenheter' : '';
		const what = scale === 'share' ? 'skillnad' : 'kvot';
		return `${first} mot ${other}: ${what} ${write(estimate)}${unit} (${write(low)} till ${write(high)})`;
	},
	/** Areas beside each other, one a line, with what the first is against the others. */
	compared: (result: {
		period: string | null;
		scale: 'per100k' | 'share' | null;
		areas: readonly { name: string; level: number | null; low: number | null; high: number | null }[];
	}) => {
		const { period, scale, areas } = result;
		if (period === null || scale === null) return '';
		const kind = scale === 'share' ? ('share' as const) : ('rate' as const);
		const lines = areas.map(({ name, level, low, high }) =>
			level === null || low === null || high === null
				? `${name}: underlaget räcker inte`
				: `${name}: ${formatValue(level, kind)} (${formatInterval(low, high, kind)})`
		);
		return [scale === 'share' ? period : `${period}, per 100 000 invånare`, ...lines].join('\n');
	},
	exportNeeds: {
		plan: 'Ange både --plan och -o.',
		omrade: 'Ange både --area och -o.',
		jamfor: 'Ange minst två områden i --areas, och -o.',
		effekt: 'Ange både --activity och -o.',
		lagesbild: 'Ange --area eller --id, och -o.',
		mote: 'Ange --area eller --id, och -o.'
	},
	cannotExport: 'Det finns inget att ta ut med de uppgifterna.',
	noReportOf: 'Det finns ingen lägesbild för det området. Offentligt finns bara beslutade.',
	noMeetingOf: 'Det finns inget möte för det området. Möten är arbetsmaterial och tas inte ut offentligt.',
	nothingToExport: 'Databasen är tom. Läs in en fil först.',
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
	restoreNeeds: 'Ange mappen med den säkerhetskopia som ska återställas.'
} as const;
