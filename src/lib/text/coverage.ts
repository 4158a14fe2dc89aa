import type { GoalKind } from '#lib/model/activity.ts';
import { formatNumber } from './format.ts';

const activities = (count: number) => `${formatNumber(count)} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`;
const GOALS: Record<GoalKind, (count: number) => string> = {
	effekt: (count) => `${formatNumber(count)} effektmål: vad som ska bli annorlunda`,
	process: (count) => `${formatNumber(count)} processmål: hur arbetet ska göras`,
	produktion: (count) => `${formatNumber(count)} produktionsmål: hur mycket som ska göras`
};

/** Words of the page that holds a plan against the figures. */
export const coverageText = {
	title: 'Planens täckning',
	lead: 'Vad planens aktiviteter riktar sig mot, vilka siffror som kan följa dem och vad som står utanför.',
	area: 'Område',
	show: 'Visa',
	matrix: {
		heading: 'Samverkansområden och grupper av mått',
		lead: 'Varje ruta visar de aktiviteter som kan följas med mått ur gruppen. Mått som bara räknar utfört arbete är inte med.',
		caption: (area: string) => `Samverkansområden mot grupper av mått för ${area}`,
		focusArea: 'Samverkansområde',
		figures: (measured: number, all: number) =>
			measured === 0
				? `○ inga siffror för något av ${formatNumber(all)} mått`
				: `● siffror för ${formatNumber(measured)} av ${formatNumber(all)} mått`,
		none: '–',
		noneLong: 'ingen aktivitet',
		noFocusArea: 'Utan samverkansområde',
		count: activities,
		empty: 'Inga aktiviteter och inga siffror gäller området.'
	},
	problems: {
		heading: 'Sticker ut utan aktivitet',
		lead: 'Mått som ligger högt, har ökat eller har en ovanlig period i området, och som ingen aktivitet i planen är kopplad till. Av enkätsvar visas de som har gått åt fel håll. Det är ingen dom: bedöm tillsammans om det är ett problem att arbeta med.',
		none: 'Inget mått sticker ut utan att någon aktivitet är kopplad till det.',
		nothingScreened: (indicators: number) =>
			indicators === 0
				? 'Det finns inga siffror för området som aktiviteterna kan ställas mot.'
				: `${formatNumber(indicators)} mått har siffror för området, men de räcker inte till någon jämförelse. En ändring kräver två hela år och en utveckling sex, och en nivå kräver siffror för ett större område.`,
		activityDriven: 'Fler anmälningar, som kan bero på polisens arbete',
		activityDrivenLead:
			'De här anmälningarna beror mycket på hur mycket polisen kontrollerar, eller på att fler vågar anmäla. Att de är många är i sig inget tecken på att problemet har vuxit.'
	},
	cause: {
		heading: 'Aktiviteter utan orsak',
		lead: (without: number, all: number) =>
			`${formatNumber(without)} av ${activities(all)} anger ingen orsak till problemet. Utan orsak är det svårt att veta om åtgärden träffar rätt.`,
		none: 'Alla aktiviteter anger en orsak.',
		needHeading: 'Orsak eller behov?',
		needLead: 'De här orsakerna säger vad som behövs snarare än varför problemet finns.',
		question: 'Är detta en orsak eller ett behov?',
		show: (count: number) => `Visa ${activities(count)}`
	},
	unfollowed: {
		heading: 'Kan inte följas med någon siffra',
		lead: (count: number, all: number) =>
			`${formatNumber(count)} av ${activities(all)} kan ingen offentlig siffra följa. Det gör dem inte sämre, men de behöver följas på annat sätt.`,
		none: 'Alla aktiviteter har minst ett mått som kan visa om något ändras.',
		noNote: 'Inget tema känns igen. Bestäm själva vad som ska räknas eller beskrivas.'
	},
	goals: {
		heading: 'Planens mål',
		kind: GOALS,
		none: 'Inga mål hittades i planen.',
		onlyProduction:
			'Alla mål är produktionsmål: de säger hur mycket som ska göras, inte vad som ska bli annorlunda. Lägg till ett effektmål för att kunna se om problemet minskar.'
	}
} as const;
