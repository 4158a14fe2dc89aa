import { formatNumber } from './format.ts';

/** Words of the map. Numbers and periods come in already formatted. */
export const mapText = {
	title: 'Karta',
	lead: 'Ett mått i en period, område för område. Tabellen bredvid har samma siffror.',
	link: 'Visa på karta',
	linkAll: 'Visa områdena på en karta',
	areas: (count: number) => `${formatNumber(count)} ${count === 1 ? 'område' : 'områden'}`,
	choose: { indicator: 'Mått', period: 'Period', within: 'Inom', level: 'Områden' },
	heading: (indicator: string, measure: string, period: string) =>
		measure === '' ? `${indicator}, ${period}` : `${indicator} ${measure}, ${period}`,
	counts: (unit: string) => `(antal ${unit})`,
	subtitle: (level: string, within: string) => `${level} i ${within}.`,
	handling: {
		internal: 'Arbetsmaterial: små antal visas och ska inte spridas.',
		public: 'Offentlig visning: prickade områden är dolda, för små antal och andra tal som skulle avslöja dem.'
	},
	groundTitle: (title: string) => `Kartans gränser: ${title}.`,
	subtitleRate: 'Antal i förhållande till folkmängden.',
	withIntervals: 'Tabellen visar 95\u00a0% osäkerhet för varje område.',
	intervals:
		'Där osäkerheten för två områden överlappar säger skillnaden mellan dem ingenting säkert. Se osäkerheten i tabellen innan du jämför färger.',
	chance: 'Osäkerheten är slumpens, som om händelserna kom en och en. Är de beroende av varandra är den större.',
	countsAlone:
		'Kartan visar antal och inte antal per invånare, eftersom folkmängden inte är inläst för områdena. Ett område där många bor har fler händelser bara därför. Läs in folkmängden för att kunna jämföra.',
	classOpen: (low: string, high: string) => `${low} till under ${high}`,
	classClosed: (low: string, high: string) => `${low} till ${high}`,
	missing: 'värde saknas',
	hidden: 'dolt',
	ofArea: (area: string, value: string, extra: string) =>
		extra === '' ? `${area}: ${value}` : `${area}: ${value}, ${extra}`,
	interval: (interval: string) => `95\u00a0% osäkerhet ${interval}`,
	ground: (title: string, publisher: string, file: string, published: string) =>
		`Gränser: ${[...new Set([title, publisher])].filter((part) => part !== '').join(', ')}${
			title === file ? '' : `, fil ${file}`
		}, utgiven ${published}.`,
	licence: (licence: string) => `Villkor: ${licence}.`,
	prose: {
		whole: (areas: string, measured: string, heading: string) =>
			`${heading}. Kartan har ${areas}, och ${measured} har ett värde.`,
		one: (name: string, value: string) => `${name} har ${value}.`,
		extremes: (high: string, highest: string, low: string, lowest: string) =>
			`Högst är ${high} med ${highest} och lägst ${low} med ${lowest}.`,
		missing: (parts: readonly string[]) => `Utan värde: ${parts.join('; ')}.`,
		missingPart: (area: string, reason: string) => `${area} (${reason})`,
		none: 'Inget område har ett värde i perioden.'
	},
	noFigures: 'Inget mått har uppgifter för områdena på kartan.',
	noFiguresAdvice: 'Läs in statistik för områdena, eller välj andra områden.',
	noGround: 'Ingen karta är inläst',
	noGroundPublic:
		'De kartor som är inlästa är arbetsmaterial. Ange vid källan att kartan är offentlig för att visa den här.',
	noGroundLead:
		'Områdenas gränser följer inte med programmet. Läs in dem som GeoJSON, så känns områdena igen på kod eller namn. Så här får du tag på dem:',
	sources: [
		{
			name: 'Kommun och län',
			text: 'SCB och Lantmäteriet har kommun- och länsgränser som öppna data. Välj GeoJSON, eller spara om till GeoJSON i QGIS.'
		},
		{
			name: 'DeSO och RegSO',
			text: 'SCB:s öppna geodata. Koden på varje yta räcker för att känna igen området, och koordinater i SWEREF 99 TM räknas om.'
		},
		{
			name: 'Stadsdelar i Stockholm',
			text: 'Finns som GeoJSON med fri licens (CC0): «stockholm-stadsdelar» från KTH Health Data.'
		},
		{
			name: 'Egna områden',
			text: 'Kommunens kartavdelning kan ta ut dem som GeoJSON. Varje yta ska ha områdets namn så som det skrivs här.'
		}
	],
	noGroundImport: 'Läs in en karta'
} as const;
