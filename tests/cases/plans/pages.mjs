// The pages that become PDF cases, as HTML.
const page = (/** @type {string} */ css, /** @type {string} */ body) =>
	`<!doctype html><html lang="sv"><meta charset="utf-8"><style>
	@page { size: A4; margin: 20mm } body { font: 11pt/1.35 'Liberation Sans', Arial, sans-serif; margin: 0 }
	h1 { font-size: 22pt } h2 { font-size: 15pt } td, th { text-align: left; vertical-align: top; padding: 4pt 5pt }
	${css}</style><body>${body}`;
const row = (/** @type {string[]} */ cells, tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const list = (/** @type {string[]} */ points) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
const BORDERS = 'table { border-collapse: collapse; width: 100% } td, th { border: 1px solid black }';

const TOPICS = ['mot langning', 'för lugn trafik', 'för trygga gårdar', 'mot klotter', 'i skolan'];
const LONG_ROWS = Array.from({ length: 30 }, (_, index) =>
	row([
		`Insats ${TOPICS[(index + 1) % 5]} del ${index + 1} med en rad som blir lång nog att brytas`,
		['Polisen', 'Kommunen', 'Skolan'][(index + 1) % 3] ?? '',
		`Kvartal ${((index + 1) % 4) + 1}`
	])
).join('');

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
	),
	'pdf-keys-and-values': page(`h2{font-size:14pt} td{padding:3pt 16pt 3pt 0;vertical-align:top} td:first-child{font-weight:bold;width:110pt}`, `<h1>Samverkansplan 2026</h1><h2>Trygga torg</h2>
<table><tr><td>Insats</td><td>Värdar på lördagar</td></tr><tr><td>Bakgrund</td><td>Torgbesökare känner sig otrygga på kvällarna eftersom det är folktomt och ligger mörkt sedan butikerna har stängt för dagen.</td></tr><tr><td>Ansvarig</td><td>Kommunen</td></tr><tr><td>Tidplan</td><td>Mars 2026 till juni 2026</td></tr></table><br>
<table><tr><td>Insats</td><td>Kamerabevakning</td></tr><tr><td>Ansvarig</td><td>Polisen</td></tr><tr><td>Tidplan</td><td>Hösten 2026</td></tr></table>`),
	'pdf-shaded-table': page(`table{border-collapse:collapse;width:100%} th{background:#246;color:white} td,th{padding:5pt;text-align:left;vertical-align:top} tr:nth-child(odd) td{background:#eef}`, `<h1>Åtgärdsplan mot våld</h1><table><tr><th>Vad ska göras?</th><th>Vem ansvarar?</th><th>När ska det vara klart?</th><th>Hur följs det upp?</th></tr>
<tr><td>Utbilda krogpersonal i ansvarsfull alkoholservering</td><td>Kommunen i samarbete med polisen</td><td>2026-06-01</td><td>Antal utbildade</td></tr><tr><td>Knivkontroller vid pendeltåget</td><td>Polisen</td><td>Löpande</td><td>Antal beslag</td></tr><tr><td>Trygghetsskapande belysning</td><td>Gatukontoret</td><td>2026-10-31</td><td>Ljusmätning</td></tr></table>`),
	'pdf-borderless-over-pages': page(`table{width:100%} td,th{padding:4pt 20pt 8pt 0;text-align:left;vertical-align:top}`, `<h1>Handlingsplan för trygghet 2027</h1><p>Här följer alla insatser.</p><table><thead><tr><th>Aktivitet</th><th>Ansvarig</th><th>När</th></tr></thead>${LONG_ROWS}</table>`),
	'pdf-nested-bullets': page(`ol,ul{margin:4pt 0}`, `<h1>Handlingsplan för Ekhamn 2026–2028</h1><p>1. Inledning ............ 2</p><p>2. Insatser ............ 3</p><h2>1. Inledning</h2><p>Planen är gemensam.</p><h2>2. Prioriterat område: Ungdomskriminalitet</h2><p>Lägesbilden visar att fler unga rekryteras.</p><h3>Insatser</h3><ul><li>SSPF-möten varje månad<ul><li>Ansvarig: Socialtjänsten</li><li>Uppföljning: antal ärenden</li></ul></li><li>Feriejobb för unga i riskzon<ul><li>Ansvarig: Kommunen</li><li>Tid: juni–augusti 2026</li></ul></li></ul><h2>3. Prioriterat område: Trafik</h2><h3>Insatser</h3><ul><li>Hastighetskontroller vid skolor, minst 20 per år<ul><li>Ansvarig: Polisen</li></ul></li></ul><h2>4. Uppföljning</h2><ul><li>Årlig rapport till nämnden</li></ul>`),
	'pdf-level-lines-only': page(`table{border-collapse:collapse;width:100%}td,th{padding:5pt;text-align:left;vertical-align:top;border-bottom:1px solid #555}`, `<h1>Lokal samverkansplan 2025</h1><h2>Trygghet i kollektivtrafiken</h2><table><tr><th>Nr</th><th>Problem</th><th>Insats</th><th>Ansvarig part</th></tr><tr><td>1</td><td>Resenärer känner sig otrygga på de sena turerna mot ytterområdena</td><td>Ordningsvakter åker med på linje 4 och 7 fredag och lördag</td><td>Trafikbolaget</td></tr><tr><td>2</td><td>Stenkastning</td><td>Besök i klasser</td><td>Polisen och skolan</td></tr></table><p>Planen följs upp av styrgruppen två gånger per år.</p>`),
	'pdf-promises-justified': page(`body{text-align:justify} .k{columns:1}`, `<h1>Medborgarlöfte för Solbo 2025</h1><h2>Bakgrund</h2><p>Polisen och kommunen har under flera år arbetat tillsammans för att minska otryggheten i centrala Solbo. I medborgardialogen framkom att många invånare upplever buskörning och ungdomsgäng som de största problemen, särskilt under helgkvällar när många rör sig i området kring stationen.</p><h2>Löften</h2><p>Polisen lovar att genomföra minst två trafikkontroller i månaden på Storgatan och kring skolorna under hela året.</p><p>Kommunen lovar att fältassistenter ska finnas ute varje fredag och lördag kväll fram till midnatt i samarbete med föreningslivet.</p>`)
};
