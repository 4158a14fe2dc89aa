import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Severity } from '#lib/model/finding.ts';

const SEVERITY: Record<Severity, string> = { error: 'Fel', warning: 'Se över', info: 'Upplysning' };

const STATUS: Record<ActivityStatus, string> = {
	planerad: 'planerad',
	pågår: 'pågår',
	genomförd: 'genomförd',
	pausad: 'pausad',
	avbruten: 'avbruten'
};

/** Words of the parts that pages are built of. */
export const componentText = {
	datePattern: 'ÅÅÅÅ-MM-DD',
	dateForm: 'Skriv datumet som 2026-11-20.',
	header: {
		product: 'Lägesbild',
		skip: 'Till innehållet',
		nav: 'Huvudmeny',
		overview: 'Översikt',
		areas: 'Områden',
		compare: 'Jämför',
		plans: 'Planer',
		effect: 'Effekt',
		causes: 'Orsaksanalys',
		reports: 'Lägesbilder',
		meetings: 'Möten',
		sources: 'Källor',
		import: 'Läs in filer'
	},
	breadcrumbs: 'Du är här',
	simulated: {
		title: 'Simulerade exempeldata.',
		text: 'Inga siffror på sidan beskriver verkligheten.'
	},
	day: { legend: 'Tillbakablick', label: 'Så som det såg ut den', apply: 'Visa den dagen' },
	filters: { apply: 'Visa', legend: 'Urval' },
	findings: {
		severity: SEVERITY,
		none: 'Inget att anmärka på.',
		text: 'I filen står',
		count: (count: number) => (count === 1 ? '1 anmärkning' : `${count} anmärkningar`),
		more: (count: number) => `Visa ${count} till`
	},
	provenance: 'Alla källor',
	status: STATUS,
	noStatus: 'läge saknas'
} as const;
