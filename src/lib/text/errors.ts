/** What is said when something goes wrong outside a file's content. */
export const errorText = {
	title: (status: number) =>
		status === 404 ? 'Sidan finns inte' : status === 403 ? 'Sidan visas inte offentligt' : 'Något gick fel',
	notFound: 'Sidan finns inte. Den kan ha flyttats, eller så är adressen felskriven.',
	ours: 'Felet är vårt. Inget har sparats. Försök igen, och ange numret om du ber om hjälp.',
	number: (id: string) => `Felnummer ${id}`,
	home: 'Till översikten',
	wrongHost: 'Servern svarar inte på den adressen.',
	tooLarge: (limit: string) => `Filen är för stor. Gränsen är ${limit}. Dela upp den, till exempel ett år i taget.`,
	noArea: 'Det finns inget sådant område.',
	noReport: 'Lägesbilden finns inte.',
	noPlan: 'Det finns ingen sådan plan, eller så är den tillbakadragen.',
	noActivity: 'Det finns ingen sådan aktivitet, eller så är planen tillbakadragen.',
	noFigure: 'Det finns inga uppgifter för den indikatorn i området.',
	noSource: 'Det finns ingen sådan källa.',
	noInbox: 'Filen väntar inte längre på att läsas in.',
	cannotWrite: 'Filen kan inte läsas in så här. Se anmärkningarna nedan.',
	badForm: 'Formuläret saknar något. Ladda om sidan och försök igen.',
	exampleIsReadOnly: 'Exemplet kan inte ändras. Börja med egna data för att arbeta vidare.'
} as const;

/** Lines that the server prints as it starts. */
export const logText = {
	'building-example': 'Bygger exemplet …'
} as const;
