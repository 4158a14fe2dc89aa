import type { SourceKind } from '#lib/model/source.ts';
import { formatNumber } from './format.ts';

const KINDS: Record<SourceKind, string> = {
	plan: 'Plan',
	statistics: 'Statistik',
	survey: 'Trygghetsundersökning',
	population: 'Befolkning',
	events: 'Lokala händelser',
	geography: 'Karta'
};

/** Words of the pages where files are read in. */
export const importText = {
	title: 'Läs in filer',
	lead: 'Släpp filerna här som de är. Du ser vad som hittas innan något sparas.',
	choose: 'Filer att läsa in',
	limit: (limit: string) =>
		`Högst ${limit} per fil. Planer som Word, PDF, Excel, text eller webbsida. Siffror som Excel, CSV, JSON eller text.`,
	tooLarge: (name: string, limit: string) => `${name} är för stor. Gränsen är ${limit}.`,
	submit: 'Förhandsgranska',
	drop: 'eller släpp filer här',
	none: 'Välj minst en fil.',
	what: 'Det här går att läsa in',
	kinds: KINDS,
	examples: [
		{
			kind: 'Plan',
			text: 'Åtgärdsplan, samverkansplan eller medborgarlöfte, med rubriker, punktlistor eller tabeller.'
		},
		{ kind: 'Anmälda brott', text: 'Databasfil från Brås ”Sök statistik över anmälda brott”.' },
		{ kind: 'Trygghetsundersökning', text: 'Område;Fråga;År;Andel;Antal svar, eller åren som kolumner.' },
		{
			kind: 'Brås, Koladas, SCB:s och andras egna filer',
			text: 'Indikatorer för kommuners lägesbild, NTU, nyckeltal, Öppna jämförelser, Skolenkäten, Medborgarundersökningen och polisens utdrag per DeSO, som Excel, CSV eller JSON.'
		},
		{ kind: 'Lokala händelser', text: 'Område;Kategori;Månad;Antal.' },
		{ kind: 'Befolkning', text: 'Område;År;Folkmängd, eller SCB:s tabell per kommun, RegSO eller DeSO.' },
		{ kind: 'Karta', text: 'Områdenas gränser som GeoJSON, med kod eller namn på varje yta.' }
	],
	waiting: 'Väntar på dig',
	waitingNote: 'Filer som är uppladdade men inte inlästa.',
	state: { reading: 'läses', read: 'klar att granska', writing: 'sparas', written: 'inläst' },
	look: 'Granska',
	done: (file: string) => `${file} är inläst.`,
	doneAccepted: (count: number) => `${formatNumber(count)} ${count === 1 ? 'uppgift' : 'uppgifter'} används nu.`,
	doneRejected: (count: number) => `${formatNumber(count)} ${count === 1 ? 'rad kunde' : 'rader kunde'} inte användas.`,
	doneSee: 'Se resultatet',
	doneSource: 'Källan med alla anmärkningar',
	preview: (file: string) => `Granska ${file}`,
	reading: 'Filen läses …',
	writing: 'Filen sparas …',
	readingPage: (page: number, pages: number) => `Sida ${formatNumber(page)} av ${formatNumber(pages)}.`,
	elapsed: (seconds: number) => `Har pågått i ${formatNumber(seconds)} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
	stop: 'Avbryt',
	stillReading: 'Sidan uppdateras av sig själv.',
	refused: 'Filen kan inte läsas in.',
	refusedNote: 'Inget har sparats.',
	bare: 'Inga aktiviteter hittades i dokumentet.',
	bareNote:
		'Om det är en plan: lägg till dess aktiviteter ur texten nedan, eller skriv dem själv. Planen kan läsas in när den har minst en aktivitet. Om det inte är en plan: ange under «Läs filen som» vad filen innehåller.',
	bareHeading: 'Lägg till planens aktiviteter',
	content: 'Innehåll',
	kind: 'Läs filen som',
	auto: 'Avgör av innehållet',
	publisher: 'Utgivare',
	publisherHint: 'Den som har tagit fram uppgifterna.',
	published: 'Utgiven',
	publishedHint: 'Senare uppgifter går före tidigare.',
	period: 'Period',
	areas: 'Områden',
	indicators: 'Mått',
	rows: 'Uppgifter',
	rejected: 'Rader som inte kan användas',
	size: 'Storlek',
	people: 'Folkmängd',
	allAreasOfFile: 'Alla områden i filen',
	sample: 'De första uppgifterna',
	sampleNote: (shown: number, all: number) => `${formatNumber(shown)} av ${formatNumber(all)} uppgifter.`,
	sampleColumns: {
		area: 'Område',
		indicator: 'Mått',
		period: 'Period',
		value: 'Värde',
		base: 'Antal svar',
		row: 'Rad'
	},
	sumColumns: { year: 'År', sum: 'Summa' },
	sums: 'Kontrollsummor',
	sumsNote: 'Jämför med filen: summa per mått och år för det största området.',
	planActivities: (count: number) => `${formatNumber(count)} ${count === 1 ? 'aktivitet' : 'aktiviteter'} hittades`,
	planColumns: { focus: 'Samverkansområde', title: 'Aktivitet', when: 'När', responsible: 'Ansvarig', areas: 'Område' },
	planArea: 'Planen gäller',
	planAreaHint: 'Föreslaget efter vad som står i planen.',
	unknownAreas: 'Okända områden',
	unknownAreasNote: 'Raderna läses in först när du har sagt vilket område som menas.',
	unknownArea: (label: string, rows: number) => `${label} (${formatNumber(rows)} ${rows === 1 ? 'rad' : 'rader'})`,
	allAreas: 'Alla områden',
	dateForm: 'Skriv datumet som 2026-11-20.',
	leaveOut: 'Läs inte in raderna',
	addUnder: 'Lägg till övriga okända områden under',
	addNone: 'Lägg inte till',
	remember: 'Kom ihåg mina val till nästa fil',
	personal: 'Personuppgifter',
	personalNote:
		'E-postadresser, telefonnummer och personnummer som finns i filen. De utelämnas om du inte väljer annat.',
	keepPersonal: 'Behåll personuppgifterna',
	findings: 'Anmärkningar',
	update: 'Uppdatera granskningen',
	submitImport: 'Läs in',
	cancel: 'Ta bort filen',
	progress: (percent: string) => `${percent} sparat`,
	alreadyThere: 'Filen är redan inläst.'
} as const;
