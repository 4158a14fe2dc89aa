import type { AreaRefusal } from '#lib/model/area-refusal.ts';

const REFUSALS: Record<AreaRefusal, string> = {
	'unknown-area': 'Det överordnade området eller efterträdaren finns inte.',
	'already-there': 'Det finns redan ett område med det namnet på samma plats. Ändra det i stället.',
	'holds-itself': 'Ett område kan inte ligga i sig självt, i en av sina delar eller efterträda sig självt.',
	'ends-before': 'Området kan inte upphöra innan det finns.',
	'alias-taken': 'Ett av skrivsätten används redan för ett annat område.'
};

/** Words of the page where areas are added and changed. */
export const ownAreaText = {
	title: 'Hantera områden',
	lead: 'Lägg till kommunens egna delar, ändra ett område, eller ange att ett område har upphört och vad som tog över.',
	link: 'Lägg till eller ändra områden',
	own: 'Områden som ni har lagt till eller ändrat',
	noOwn: 'Inga än. Områdena som följer med produkten står på sidan Områden.',
	choose: 'Ändra ett område',
	chooseSubmit: 'Hämta',
	add: 'Lägg till ett område',
	change: (name: string) => `Ändra ${name}`,
	fields: {
		name: 'Namn',
		kind: 'Nivå',
		parent: 'Ligger i',
		noParent: 'Inget område',
		validFrom: 'Finns från',
		validTo: 'Finns till och med',
		successor: 'Efterträds av',
		noSuccessor: 'Inget område',
		aliases: 'Andra skrivsätt, ett på varje rad'
	},
	save: 'Spara',
	saved: (name: string) => `${name} är sparat.`,
	bad: 'Området kunde inte sparas. Ange namn och nivå, och skriv dagar som 2026-11-20.',
	refused: REFUSALS,
	columns: { name: 'Område', kind: 'Nivå', valid: 'Finns', successor: 'Efterträds av' },
	valid: (from: string | null, to: string | null) => {
		if (from === null && to === null) return '';
		if (to === null) return `från ${from}`;
		return from === null ? `till och med ${to}` : `${from} till ${to}`;
	}
} as const;
