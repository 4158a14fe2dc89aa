/** Words around every page. */
export const layoutText = {
	product: 'Lägesbild',
	title: (page: string) => `${page} – Lägesbild`,
	exampleOwn: 'Börja med egna data',
	exampleBack: 'Tillbaka till egna data',
	showExample: 'Titta på exemplet',
	footer: 'Lägesbild är fri programvara. Inga uppgifter lämnar den här datorn.'
} as const;
