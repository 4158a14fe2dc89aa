/** Words around every page. */
export const layoutText = {
	product: 'Lägesbild',
	title: (page: string) => `${page} – Lägesbild`,
	exampleOwn: 'Börja med egna data',
	exampleBack: 'Tillbaka till egna data',
	showExample: 'Titta på exemplet',
	viewed: 'Så visas siffrorna',
	asOf: (day: string) => `Så som det såg ut den ${day}.`,
	asOfNote: 'Källor och planer som gavs ut senare räknas inte.',
	asOfBack: 'Visa det som gäller nu',
	public: 'Offentlig visning.',
	publicNote:
		'Små antal för områden under kommunnivå är dolda, och andra tal som skulle avslöja dem. Källor som är arbetsmaterial visas inte alls.',
	publicBack: 'Visa arbetsmaterialet',
	footerNav: 'Om tjänsten',
	footer: 'Lägesbild är fri programvara. Inga uppgifter lämnar den här datorn.',
	footerShared: 'Lägesbild är fri programvara. Inga uppgifter lämnar kommunens server.'
} as const;
