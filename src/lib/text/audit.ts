import { formatNumber } from './format.ts';

/** What is done to the parts of a cause analysis. */
const CHANGES = {
	add: 'la till',
	change: 'ändrade',
	strike: 'strök',
	restore: 'tog tillbaka',
	undo: 'ångrade'
} as const;
const PARTS = {
	problem: 'problemet',
	cause: 'en orsak',
	evidence: 'underlag för en orsak',
	activity: 'en aktivitet mot en orsak',
	indicator: 'ett mått för en orsak',
	step: 'ett steg i händelsekedjan',
	dropped: 'ett förslag ur planen'
} as const;

const ACTIONS: Readonly<Record<string, string>> = {
	import: 'läste in filen',
	withdraw: 'drog tillbaka källan',
	'restore-source': 'tog tillbaka källan',
	'describe-source': 'ändrade uppgifter om källan',
	'save-mapping-profile': 'sparade hur en tabell läses',
	'remove-mapping-profile': 'tog bort hur en tabell läses',
	'decide-link': 'tog ställning till en koppling',
	'follow-up': 'noterade en uppföljning',
	'strike-follow-up': 'strök en uppföljning',
	'dates-planned': 'ändrade planerade datum',
	'dates-actual': 'ändrade faktiska datum',
	'expect-effect': 'ändrade en väntad effekt',
	'design-effect': 'ändrade upplägget för en effektfråga',
	'create-report': 'började en lägesbild',
	'save-report': 'sparade lägesbilden',
	'approve-report': 'godkände lägesbilden',
	'discard-report': 'kasserade utkastet',
	'restore-report': 'tog tillbaka utkastet',
	'save-yearly-report': 'sparade årsrapportens texter',
	meeting: 'ändrade mötet',
	'meeting-agenda': 'ändrade dagordningen',
	'meeting-item': 'ändrade en punkt på dagordningen',
	decide: 'skrev in ett beslut',
	'follow-decision': 'följde upp ett beslut',
	'add-year-entry': 'la in en post i årshjulet',
	'strike-year-entry': 'strök en post i årshjulet',
	'restore-year-entry': 'tog tillbaka en post i årshjulet',
	'add-area': 'la till ett område',
	'change-area': 'ändrade ett område',
	'add-break': 'skrev in ett tidsseriebrott',
	'remove-break': 'tog bort ett tidsseriebrott',
	'change-setting': 'ändrade en inställning',
	'restore-backup': 'återställde en säkerhetskopia'
};

/** What was done, said after who did it. An action that a later version has written is told by its own name. */
function action(name: string): string {
	const known = ACTIONS[name];
	if (known !== undefined) return known;
	const [change = '', part = ''] = name.split(/-(.*)/s);
	const did = Object.entries(CHANGES).find(([one]) => one === change)?.[1];
	const to = Object.entries(PARTS).find(([one]) => one === part)?.[1];
	return did && to ? `${did} ${to}` : `gjorde något som den här versionen inte känner till (${name})`;
}

/** Words of the log of who did what. */
export const auditText = {
	title: 'Logg',
	link: 'Logg',
	lead: 'Vem som har gjort vad, och när. Loggen skrivs av varje ändring och kan inte ändras eller kortas.',
	public: 'Loggen hör till arbetsmaterialet och visas inte offentligt.',
	action,
	things: {
		source: 'Källor',
		profile: 'Tabellformer',
		activity: 'Aktiviteter',
		plan: 'Årsrapporter',
		report: 'Lägesbilder',
		meeting: 'Möten',
		decision: 'Beslut',
		problem: 'Orsaksanalyser',
		cause: 'Orsaker',
		area: 'Områden',
		break: 'Tidsseriebrott',
		'year-entry': 'Årshjulet',
		setting: 'Inställningar',
		warehouse: 'Databasen'
	} as Readonly<Record<string, string>>,
	/** What a thing is called where its name is not known. */
	unnamed: 'namnlöst',
	filters: {
		who: 'Vem',
		about: 'Vad',
		all: 'Alla',
		everything: 'Allt',
		from: 'Från och med',
		until: 'Till och med',
		show: 'Visa'
	},
	columns: { at: 'När', who: 'Vem', did: 'Gjorde', what: 'Med', detail: 'Före och efter' },
	detail: 'Visa',
	before: 'Före',
	after: 'Efter',
	stored: 'Så som det är lagrat.',
	nothing: 'Inget',
	none: 'Ingenting är loggat i det urvalet.',
	count: (first: number, last: number, total: number) =>
		`Rad ${formatNumber(first)}–${formatNumber(last)} av ${formatNumber(total)}, den senaste först.`,
	newer: 'Nyare',
	older: 'Äldre',
	pages: 'Sidor i loggen',
	csv: 'Hämta som CSV',
	file: 'logg',
	time: 'Tider är svensk tid.'
};
