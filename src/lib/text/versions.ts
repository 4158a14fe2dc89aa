import { formatNumber } from './format.ts';

const count = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Words about versions of a plan, what differs between two, and what was changed when one was read in. */
export const versionText = {
	title: 'Versioner',
	heading: (title: string) => `Versioner av ${title}`,
	lead: 'Varje fil som lästs in är en version. Den som är utgiven senast gäller.',
	current: 'gäller nu',
	columns: { file: 'Fil', published: 'Utgiven', title: 'Titel', activities: 'Aktiviteter' },
	compare: 'Jämför',
	from: 'Från',
	to: 'Till',
	show: 'Visa skillnaden',
	one: 'Det finns bara en version. Jämför den med en annan plan, eller läs in en nyare fil av samma plan.',
	empty: 'Välj två olika versioner.',
	otherPlans: 'Andra planer',
	thisPlan: 'Denna plan',
	between: (from: string, to: string) => `Från ${from} till ${to}`,
	option: (file: string, date: string) => `${file}, utgiven ${date}`,
	sums: {
		added: (number: number) => count(number, 'ny', 'nya'),
		gone: (number: number) => count(number, 'försvann', 'försvann'),
		postponed: (number: number) => count(number, 'senarelagd', 'senarelagda'),
		moved: (number: number) => count(number, 'flyttad', 'flyttade'),
		changed: (number: number) => count(number, 'ändrad', 'ändrade'),
		same: (number: number) => count(number, 'oförändrad', 'oförändrade')
	},
	added: 'Nya aktiviteter',
	gone: 'Vad försvann',
	goneNote: 'Sidorna för aktiviteterna finns kvar, med uppföljning och kopplingar.',
	postponed: 'Vad sköts upp',
	postponedTo: (from: string, to: string) => `${from} → ${to}`,
	changed: 'Ändrade ord',
	moved: 'Flyttade till annat samverkansområde',
	movedTo: (from: string, to: string) => `Från ${from} till ${to}`,
	noArea: 'inget område',
	isGone: 'borttaget:',
	isNew: 'tillagt:',
	nothing: 'Inget skiljer.',
	superseded: 'Tidigare ändringar som inte längre gäller',
	supersededNote: 'Planen säger nu något annat än det som ändrades. Planens nya ord står.',
	supersededRow: (value: string, text: string) => `Ändrat till «${value}». Planen säger nu «${text}».`,
	activityGone: 'Aktiviteten finns inte i den senaste versionen av planen.',
	activityGoneNote: 'Uppföljning och kopplingar finns kvar här.',
	edited: 'Ändrat vid inläsningen',
	editedRow: (original: string) => `i planen står: ${original}`,
	editedNothing: 'i planen står inget',
	editedBy: (who: string, date: string) => `${who}, ${date}`,
	seeVersions: 'Se versionerna'
} as const;
