/** The accessibility statement, after the model of Myndigheten för digital förvaltning. */
export const accessibilityText = {
	title: 'Tillgänglighet',
	link: 'Tillgänglighet',
	lead: 'Tillgänglighetsredogörelse enligt lagen (2018:1937) om tillgänglighet till digital offentlig service.',
	intro:
		'Lägesbild ska kunna användas av alla, oavsett om man ser, hör, styr eller läser som andra. Här står hur väl det stämmer, vad som brister och hur man säger till.',
	sections: [
		{
			id: 'sa-tillganglig',
			name: 'Så tillgänglig är tjänsten',
			lines: [
				'Tjänsten är delvis förenlig med lagen. Den är byggd efter WCAG 2.2, nivå AA, som går längre än lagens krav i EN 301 549. Bristerna nedan är kända.',
				'Alla sidor går att läsa och fylla i med enbart tangentbord, utan JavaScript, med 390 bildpunkters bredd och i mörkt läge. De kan skrivas ut på A4.',
				'Varje diagram har en rubrik som säger vad det visar, en beskrivning i text och samma siffror som tabell. Färg är aldrig ensam bärare av en uppgift.'
			]
		},
		{
			id: 'brister',
			name: 'Kända brister',
			lines: [
				'Diagram som visar många områden eller långa serier har små tecken på smala skärmar. Tabellen under diagrammet har samma uppgifter i full storlek.',
				'Breda tabeller rullas i sidled inom sin egen ram när skärmen är smal.',
				'Orsaksträdet och fiskbenet är svåra att överblicka med skärmläsare. Vyn ”Lista” på samma sida har allt innehåll i läsordning.',
				'Utan JavaScript finns inte visning i helskärm, kontroll av texten medan man skriver eller sparade utkast i webbläsaren. Bilderna går att läsa som sida, texten kontrolleras med en knapp och sparas med formuläret.',
				'Kartan kan inte zoomas med tangentbordet. Samma värden finns i tabellen under den.',
				'Planer och andra dokument som du tar ut ärver inte alltid taggning för skärmläsare, och citat ur inlästa filer kan ha brister som fanns i originalet.',
				'Tjänsten har inte prövats av personer med funktionsnedsättning eller med flera olika skärmläsare. Förklaringarna av ord kräver en webbläsare från 2024 eller senare för att öppnas på plats; i äldre står de i löpande text.'
			]
		},
		{
			id: 'provning',
			name: 'Så har den prövats',
			lines: [
				'Leverantören har gjort en självskattning. Automatiska prov följer med programmet och körs vid varje ändring: axe på varje sida i ljust och mörkt läge, en huvudrubrik och obruten rubrikordning, ingen sidledes rullning vid 390 bildpunkter, genomgång med enbart tangentbord, samma arbete utan JavaScript och utskrift till PDF.',
				'Automatiska prov hittar en del av felen, inte alla.'
			]
		}
	],
	report: {
		id: 'kontakt',
		name: 'Säg till om något hindrar dig',
		usual:
			'Din kommun svarar för att tjänsten är tillgänglig där den används. Den har ännu inte skrivit in någon kontakt här.',
		answer:
			'Beskriv vad du ville göra och vad som hindrade dig. Kommunen ska kunna lämna uppgiften på ett annat sätt under tiden.',
		label: 'Kommunens kontakt för tillgänglighet',
		hint: 'E-post, telefon eller adress, så som invånare och kollegor ska nå er.',
		save: 'Spara kontakten',
		saved: 'Kontakten är sparad.',
		change: 'Ändra kontakten'
	},
	supervision: {
		id: 'tillsyn',
		name: 'Tillsyn',
		text: 'Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur kommunen tar hand om ditt påpekande kan du anmäla det till myndigheten.',
		link: 'Anmäl bristande tillgänglighet till myndigheten'
	},
	dated: 'Redogörelsen upprättades den 28 november 2026 och gäller den version av Lägesbild som då fanns.'
} as const;
