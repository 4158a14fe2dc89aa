import { formatNumber } from './format.ts';

/** Words of the page where suggested links are decided one after the other. */
export const linkReviewText = {
	title: 'Föreslagna kopplingar',
	lead: 'Varje aktivitet kopplas till områden och mått. Bekräfta det som stämmer och avvisa resten, så vet diagrammen vad de ska visa.',
	left: (count: number) =>
		count === 1
			? '1 koppling kvar att ta ställning till.'
			: `${formatNumber(count)} kopplingar kvar att ta ställning till.`,
	none: 'Inga föreslagna kopplingar väntar på beslut.',
	nonePlan: 'Ingen plan är inläst, så det finns inga kopplingar att ta ställning till.',
	plan: 'Plan',
	allPlans: 'Alla planer',
	show: 'Visa',
	keys: 'Med tangentbordet: B bekräftar, A avvisar, och markören går till nästa rad. Piltangenterna väljer inom raden.',
	kinds: { area: 'Område', indicator: 'Mått' },
	choices: { confirmed: 'Bekräfta', rejected: 'Avvisa', suggested: 'Vänta' },
	save: 'Spara',
	saveRest: 'Spara och bekräfta resten på sidan',
	saveRestNote:
		'Det du har markerat sparas så som du har markerat det. Allt omarkerat på sidan bekräftas, utom det som ska vänta.',
	readOnly: 'Det här är exemplet. Kopplingar går att besluta när du arbetar med egna data.',
	saved: (count: number) => (count === 1 ? '1 beslut är sparat.' : `${formatNumber(count)} beslut är sparade.`),
	meanwhile: (count: number) =>
		count === 1
			? 'En koppling hade någon annan redan beslutat. Den är kvar som den var.'
			: `${formatNumber(count)} kopplingar hade någon annan redan beslutat. De är kvar som de var.`,
	nothingChosen: 'Inget var markerat, så inget har sparats.',
	onward: 'Tillbaka till stegen',
	after: (count: number) => `Efter de här väntar ${formatNumber(count)} till. De kommer när du har sparat.`
} as const;
