// The pages that become PDF cases, as HTML.
const page = (/** @type {string} */ css, /** @type {string} */ body) =>
	`<!doctype html><html lang="sv"><meta charset="utf-8"><style>
	@page { size: A4; margin: 20mm } body { font: 11pt/1.35 'Liberation Sans', Arial, sans-serif; margin: 0 }
	h1 { font-size: 22pt } h2 { font-size: 15pt } td, th { text-align: left; vertical-align: top; padding: 4pt 5pt }
	${css}</style><body>${body}`;
const row = (/** @type {string[]} */ cells, tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const list = (/** @type {string[]} */ points) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
const BORDERS = 'table { border-collapse: collapse; width: 100% } td, th { border: 1px solid black }';

export const PAGES = {
	'pdf-landscape-four-columns': page(
		`@page { size: A4 landscape } ${BORDERS}`,
		`<h1>Trygghetsplan för Almby 2026</h1>
		<h2>Fokusområde 1: Buskörning kring skolorna</h2>
		<p>Under 2025 kom 41 klagomål om mopeder på gångvägarna mellan skolan och idrottsplatsen.</p>
		<table>${row(['Aktivitet', 'Beskrivning', 'Ansvarig', 'Tidplan'], 'th')}
		${row(['Mopedkontroller', 'Polisen kontrollerar mopeder vid skolans infart. Minst åtta kontroller/år.', 'Polisen', 'Våren 2026'])}
		${row(['Fartgupp på Skolgatan', 'Gupp anläggs vid båda övergångsställena.', 'Kommunen/Gatuenheten', 'Andra kvartalet 2026'])}
		${row(['Samtal med vårdnadshavare', `${list(['Brev till alla hem i årskurs åtta', 'Kvällsmöte i aulan'])}`, 'Rektor', 'Höstterminen'])}</table>
		<h2>Fokusområde 2: Skadegörelse i centrum</h2>
		<table>${row(['Aktivitet', 'Beskrivning', 'Ansvarig', 'Tidplan'], 'th')}
		${row(['Klottersanering inom ett dygn', 'Entreprenören tar bort klotter samma dag som det anmäls.', 'Kommunen/Park', 'Kontinuerligt'])}
		${row(['Kvällsöppen fritidsgård', 'Gården håller öppet till klockan 23 på fredagar.', 'Kommunen/Fritid', '2026-01-15 – 2026-12-15'])}</table>`
	),
	'pdf-borderless-table': page(
		`@page { size: A4 } table { width: 100%; border-spacing: 0 } td, th { padding: 0 14pt 12pt 0; width: 25% }`,
		`<h1>Handlingsplan mot stölder 2025</h1>
		<p>Planen gäller hela kommunen och följs upp i december av det lokala rådet. Den bygger på medborgarnas synpunkter och polisens bild.</p>
		<h2>Cykelstölder</h2>
		<table>${row(['Orsak', 'Åtgärd', 'Ansvarig', 'När'], 'th')}
		${row(['Få platser där ramen kan låsas fast vid resecentrum', 'Bygga väderskyddade cykelställ med ramlås', 'Kommunen', '2025'])}
		${row(['Cyklar saknar märkning', 'Märkdagar på torget två gånger om året', 'Polisen', 'Vår och höst'])}</table>
		<h2>Stölder ur bilar</h2>
		<table>${row(['Orsak', 'Åtgärd', 'Ansvarig', 'När'], 'th')}
		${row(['Mörka pendlarparkeringar', 'Ny belysning på tre parkeringar', 'Trafikverket', 'Hösten 2025'])}
		${row(['Värdesaker lämnas synliga', 'Informationsblad i vindrutan', 'Grannsamverkan', 'Vid behov'])}</table>`
	),
	'pdf-headers-and-footers': page(
		`${BORDERS} @page { size: A4; margin: 22mm 20mm; @top-right { content: 'Dnr KS 2025/0412'; font-size: 9pt }
		@bottom-left { content: 'Hagby kommun | Antagen av kommunstyrelsen'; font-size: 9pt } @bottom-right { content: 'Sida ' counter(page) ' (' counter(pages) ')'; font-size: 9pt } }
		.toc td { border: 0; padding: 1pt 5pt } .new { break-before: page }`,
		`<h1>Brottsförebyggande åtgärdsplan 2025–2026</h1>
		<p>Innehåll</p><table class="toc">${row(['Inledning', '1'])}${row(['Våld i nära relation', '2'])}${row(['Ungas utsatthet', '3'])}</table>
		<h2>Inledning</h2><p>Kommunen och polisen har skrivit planen tillsammans efter en gemensam genomgång av läget under hösten.</p>
		<h2 class="new">Våld i nära relation</h2><p>Syfte: Fler ska söka stöd tidigt.</p>
		<table><thead>${row(['Insats', 'Ansvarig', 'Samverkan med', 'Klart senast', 'Uppföljning'], 'th')}</thead>
		${row(['Utbilda receptionister i att fråga om våld', 'Kommunen/Socialtjänsten', 'Region', '2025-06-30', 'Antal utbildade'])}
		${row(['Rutin för akut skydd på helger', 'Polisen', 'Kvinnojouren', '2025-10-01', 'Rutinen finns'])}
		${row(['Samtalsgrupp för män', 'Kommunen/Socialtjänsten', 'Mansmottagningen', '2026-12-31', 'Deltagarnas enkät'])}</table>
		<h2 class="new">Ungas utsatthet</h2><p>Syfte: Unga ska känna sig trygga på väg hem.</p>
		<table><thead>${row(['Insats', 'Ansvarig', 'Samverkan med', 'Klart senast', 'Uppföljning'], 'th')}</thead>
		${row(['Följa-mig-hem-telefon', 'Föreningen Nattro', 'Kommunen', '2025-09-01', 'Antal samtal'])}
		${row(['Vuxna på perrongen', 'Kollektivtrafiken', 'Polisen', '2026-03-31', 'Resenärsundersökning'])}</table>`
	),
	'pdf-two-columns-of-text': page(
		`.text { columns: 2; column-gap: 14mm; text-align: left }`,
		`<h1>Medborgarlöfte 2026 för Vikby</h1>
		<div class="text"><h2>Bakgrund</h2><p>I september svarade 512 invånare på frågor om vad som gör dem oroliga där de bor. De flesta nämnde
		mopeder på gångbanor, mörka stråk mellan busstorget och bostäderna samt berusade personer utanför affären på kvällarna. Svaren har
		vägts samman med polisens statistik och med vad skolans personal har berättat under våren. Löftena gäller i ett år.</p>
		<h2>Vi lovar</h2><ul><li>Polisen patrullerar till fots kring busstorget minst två gånger i veckan.</li>
		<li>Kommunen byter ut alla trasiga lampor längs gångstråket före november 2026.</li>
		<li>Kommunen och polisen bjuder in till öppet möte varje kvartal.</li></ul>
		<h2>Uppföljning</h2><p>Löftena följs upp i januari av samverkansgruppen. Resultatet läggs ut på kommunens webbplats och visas på
		biblioteket, där besökare kan lämna synpunkter på nästa års löften. En ny enkät skickas ut i september till samma hushåll som förra
		gången för att se om oron har minskat eller flyttat till andra platser i orten.</p></div>`
	),
	'pdf-table-over-pages': page(
		`${BORDERS} @page { size: A5; margin: 15mm } tr { break-inside: auto }`,
		`<h1>Plan för tryggare stationsområden</h1>
		<table><tr><th>Åtgärd</th><th>Bakgrund</th><th>Vem</th></tr>
		${row(['Trygghetsvärdar på kvällar', 'Resenärer undviker stationen efter klockan 20. I resenärsundersökningen svarar fyra av tio att de väljer en annan väg eller avstår från att resa. Särskilt gäller det tunneln under spåren, där sikten är dålig och belysningen ofta är sönder. Väntsalen stänger klockan 19 och därefter finns ingen personal på plats. Taxibilarna står på andra sidan spåren.', 'Kommunen'])}
		${row(['Ljusare tunnel', 'Tunneln har sex lampor varav hälften brukar vara trasiga. Väggarna är mörkgrå och det finns en vinkel där man inte ser vem som kommer. Barn på väg till idrottshallen går hellre över spåren, vilket är livsfarligt. Trafikverket äger tunneln men kommunen sköter belysningen, och ingen har haft ansvar för helheten. Efter samråd i april har parterna enats om en gemensam lösning som ska vara på plats före vintern.', 'Trafikverket'])}
		${row(['Öppen väntsal', 'Väntsalen är den enda platsen inomhus i närheten och den stänger tidigt, trots att tågen går till midnatt.', 'Stationsbolaget'])}</table>`
	)
};
