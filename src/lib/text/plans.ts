import type { GoalKind } from '#lib/model/activity.ts';
import type { LinkState } from '#lib/model/link.ts';
import type { Reading } from '#lib/model/indicator.ts';
import { formatNumber } from './format.ts';

const GOAL_KINDS: Record<GoalKind, string> = {
	effekt: 'Effektmål',
	process: 'Processmål',
	produktion: 'Produktionsmål'
};

const STATES: Record<LinkState, string> = { suggested: 'Förslag', confirmed: 'Bekräftad', rejected: 'Avvisad' };

const READINGS: Record<Reading, string> = {
	effect: 'kan visa effekt',
	survey: 'enkätsvar',
	'activity-driven': 'aktivitetsstyrt',
	production: 'räknar utfört arbete',
	none: 'visar ingen förändring'
};

/** Words of the pages about plans and activities. */
export const planText = {
	workingMaterial: 'Arbetsmaterial: planen visas inte offentligt.',
	title: 'Planer',
	lead: 'Planerna så som de lästes in, med varje aktivitet kopplad till områden och mått.',
	empty: 'Ingen plan är inläst. Läs in en åtgärdsplan, en samverkansplan eller ett medborgarlöfte.',
	import: 'Läs in en plan',
	activities: (count: number) => `${formatNumber(count)} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`,
	period: (from: number, to: number) => (from === to ? `gäller ${from}` : `gäller ${from}–${to}`),
	from: (file: string, date: string) => `ur ${file}, utgiven ${date}`,
	focusAreas: 'Samverkansområden',
	noFocusArea: 'Utan samverkansområde',
	goals: 'Mål',
	goalKind: GOAL_KINDS,
	onlyProduction:
		'Alla mål är produktionsmål: de säger hur mycket som ska göras, inte vad som ska bli annorlunda. Ett effektmål behövs för att kunna se om problemet minskar.',
	coverage: (followed: number, all: number) =>
		`${formatNumber(followed)} av ${formatNumber(all)} aktiviteter kan följas med minst ett mått.`,
	/** The pages of a plan, as its own menu names them. */
	pages: {
		label: 'Planens sidor',
		names: {
			activities: 'Aktiviteter',
			followUp: 'Följ upp',
			coverage: 'Täckning',
			claims: 'Påståenden',
			versions: 'Versioner',
			out: 'Ta ut'
		}
	},
	activity: {
		plan: 'Plan',
		focusArea: 'Samverkansområde',
		forum: 'Samverkansforum',
		kind: 'Sort',
		challenge: 'Utmaning',
		cause: 'Orsak',
		measure: 'Åtgärd',
		responsible: 'Ansvarig',
		others: 'Övriga aktörer',
		when: 'När',
		times: 'Gånger per år',
		goal: 'Mål i planen',
		goalQuantity: (quantity: string) => `minst ${quantity}`,
		status: 'Läge',
		statusText: 'Status i planen',
		followUp: 'Uppföljning',
		place: 'Finns i planen',
		kinds: { aktivitet: 'aktivitet', prioriterad: 'prioriterad', tänkbar: 'tänkbar', forum: 'forum' }
	},
	links: {
		areas: 'Områden',
		areasNote: 'Var aktiviteten ska märkas. Förslagen bygger på ord i planen.',
		indicators: 'Mått',
		indicatorsNote: 'Vad som kan visa om problemet förändras. Bekräfta det som stämmer och avvisa resten.',
		state: STATES,
		reading: READINGS,
		confirm: 'Bekräfta',
		confirmLong: (name: string) => `Bekräfta ${name}`,
		reject: 'Avvisa',
		rejectLong: (name: string) => `Avvisa ${name}`,
		reopen: 'Ångra',
		reopenLong: (name: string) => `Ångra beslutet om ${name}`,
		decided: (who: string, date: string) => `${who}, ${date}`,
		add: 'Lägg till',
		addArea: 'Lägg till ett område',
		addIndicator: 'Lägg till ett mått',
		noIndicators: 'Inget mått föreslås.',
		theme: 'Tema',
		choose: 'Välj …',
		readOnly: 'Det här är exemplet. Kopplingar går att ändra när du arbetar med egna data.'
	}
} as const;
