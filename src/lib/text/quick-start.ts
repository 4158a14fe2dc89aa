import type { Material, Step, StepId } from '#lib/model/quick-start.ts';
import { formatNumber } from './format.ts';

const NAMES: Record<StepId, string> = {
	area: 'Område',
	files: 'Siffror',
	plan: 'Plan',
	links: 'Kopplingar',
	report: 'Första lägesbilden'
};
const STATES: Record<Step['state'], string> = { done: 'Klart', next: 'Nu', later: 'Sedan' };
const MATERIALS: Record<Material, { name: string; gives: string; where: string }> = {
	crime: {
		name: 'Anmälda brott',
		gives: 'Vad som anmäls, månad för månad.',
		where:
			'Brås webbplats, ”Sök statistik över anmälda brott”: välj kommunen och ta ut databasfilen. Ett år per fil går bra.'
	},
	survey: {
		name: 'Trygghetsundersökning',
		gives: 'Hur trygga invånarna känner sig, och vad de har varit med om utan att anmäla.',
		where: 'Kommunens eller polisens egen trygghetsmätning, eller Brås NTU för kommunen.'
	},
	population: {
		name: 'Befolkning',
		gives: 'Antal per 100 000 invånare, så att områden av olika storlek kan jämföras.',
		where: 'Hämta från SCB under ”Hämta siffror”, eller en fil med område, år och folkmängd.'
	},
	events: {
		name: 'Lokala händelser',
		gives: 'Det som händer i varje kommundel: klotter, skadegörelse, incidenter.',
		where: 'Kommunens felanmälan, bostadsbolagen eller väktarnas rapporter, som tabell.'
	},
	map: {
		name: 'Karta',
		gives: 'Områdena på karta.',
		where: 'Kommunens kartavdelning: områdenas gränser som GeoJSON.'
	}
};

/** Words of the five steps to a first lägesbild. */
export const quickStartText = {
	title: 'Börja med egna data',
	lead: 'Fem steg till en första lägesbild. Det tar omkring tio minuter om filerna finns till hands, och du kan sluta när som helst och fortsätta senare.',
	heading: 'Fem steg till första lägesbilden',
	progress: (done: number, all: number) => `${done} av ${all} klara`,
	step: (number: number, id: StepId) => `${number}. ${NAMES[id]}`,
	names: NAMES,
	states: STATES,
	area: {
		ask: 'Vilken kommun arbetar du i?',
		hint: 'Skriv namnet eller välj i listan.',
		choose: 'Välj kommunen',
		change: 'Byt kommun',
		unclear: (alike: readonly string[]) =>
			alike.length === 0
				? 'Ingen kommun heter så. Skriv namnet som i ”Nacka”.'
				: `Flera kommuner kan menas: ${alike.join(', ')}. Skriv hela namnet.`,
		chosen: (name: string) => `${name} visas först överallt och föreslås när filer läses in.`,
		parts: (count: number) =>
			count === 0
				? 'Inga kommundelar är kända än. De kan läggas till nu, eller när en fil nämner dem.'
				: `${formatNumber(count)} ${count === 1 ? 'kommundel' : 'kommundelar'} är kända.`,
		addParts: 'Lägg till kommundelar'
	},
	files: {
		text: 'Släpp filerna som de är, flera på en gång.',
		button: 'Läs in siffror',
		more: 'Läs in fler siffror',
		fetch: 'Hämta från SCB och Kolada',
		read: (count: number) => `${formatNumber(count)} ${count === 1 ? 'fil' : 'filer'} inlästa.`,
		materials: MATERIALS,
		there: 'finns',
		missing: 'saknas',
		mostNow: 'Det här ger mest härnäst',
		find: 'Finns hos'
	},
	plan: {
		text: 'Åtgärdsplan, samverkansplan eller medborgarlöfte, som Word, PDF, Excel eller text.',
		button: 'Läs in planen',
		bare: 'Hittas inga aktiviteter i filen kan du lägga till dem ur texten eller skriva dem själv.',
		read: (title: string, activities: number) =>
			`${title}: ${formatNumber(activities)} ${activities === 1 ? 'aktivitet' : 'aktiviteter'}.`
	},
	links: {
		text: 'Varje aktivitet kopplas till områden och mått. Förslagen kommer ur planens ord, och du bekräftar eller avvisar dem.',
		waits: 'Förslagen kommer när planen är inläst.',
		open: (count: number) => `${formatNumber(count)} ${count === 1 ? 'förslag' : 'förslag'} att ta ställning till.`,
		button: 'Gå igenom förslagen',
		done: 'Alla förslag har fått ett beslut.'
	},
	report: {
		text: 'Ett dokument med diagram och ett textförslag ur det som är inläst. Du skriver om och lägger till.',
		waits: 'Kan skapas när siffrorna är inlästa.',
		about: (area: string, from: number, to: number) => `Om ${area}, ${from}–${to}.`,
		button: 'Skapa lägesbilden',
		other: 'Välj annat område eller andra år',
		done: 'Alla lägesbilder'
	},
	hide: 'Göm stegen',
	showAgain: 'Visa de fem stegen'
} as const;
