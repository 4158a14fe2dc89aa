// Makes more of the cases that are not text files: `node tests/cases/plans/make-layouts.mjs`. See make.mjs.
import { docxOf } from './docx-file.mjs';
import { printPages, workbook, write } from './write-case.mjs';

write('docx-agreement-with-appendix', 'plan.docx', docxOf([
	'# Samverkansöverenskommelse mellan Stavreds kommun och Polismyndigheten 2025–2028',
	'## Parter',
	'Överenskommelsen gäller mellan Stavreds kommun och lokalpolisområde Söder.',
	'## Organisation',
	'- Styrgrupp: kommunchef och lokalpolisområdeschef',
	'- Arbetsgrupp: säkerhetssamordnare och kommunpolis',
	'## Prioriterade områden',
	'- Ungdomsbrott',
	'- Trygghet på landsbygden',
	'## Uppföljning',
	'Parterna möts fyra gånger per år.',
	'# Bilaga 1: Aktiviteter 2025',
	[
		['Prioriterat område', 'Aktivitet', 'Kommunens åtagande', 'Polisens åtagande', 'Tid'],
		['Ungdomsbrott', 'Veckobrev om läget', 'Skolorna lämnar uppgifter varje torsdag', 'Sammanställer och skickar', 'Varje fredag'],
		['^', 'Gemensamma föräldrasamtal', 'Socialsekreterare deltar', 'Ungdomsutredare deltar', 'Vid behov'],
		['Trygghet på landsbygden', 'Polisen på besök i bygden', 'Ordnar lokal', 'Bemannar', '1 gång/månad']
	]
]));

write('docx-andts-plan', 'plan.docx', docxOf([
	'# Handlingsplan ANDTS 2025–2027',
	'## Tobak och nikotin',
	[
		['Mål 1: Färre unga ska börja använda nikotin', '<', '<', '<'],
		['Aktivitet', 'Ansvarig', 'När', 'Uppföljning'],
		['Tillsyn hos butiker som säljer vitt snus', 'Miljöenheten', 'Minst 10 butiker per år', 'Antal tillsyner'],
		['Rökfria skolgårdar', 'Rektorer', '2025', 'Elevenkät']
	],
	'## Alkohol',
	[
		['Mål 2: Föräldrar ska inte bjuda', '<', '<', '<'],
		['Aktivitet', 'Ansvarig', 'När', 'Uppföljning'],
		['Brev till vårdnadshavare inför Valborg', 'Drogsamordnare', 'April varje år', 'Antal utskick']
	],
	'## Spel om pengar',
	'Inga aktiviteter planeras.'
]));

write('docx-activities-as-columns', 'plan.docx', docxOf([
	'# Aktivitetsplan 2026 för Brukets trygghetsgrupp',
	'## Centrum',
	[
		['', 'Aktivitet 1', 'Aktivitet 2', 'Aktivitet 3'],
		['Åtgärd', 'Tryggare gångtunnel', 'Vaktbolag under julhandeln', 'Ordning i parkeringshuset'],
		['Ansvarig', 'Gatukontoret', 'Centrumföreningen', 'Parkeringsbolaget'],
		['Tidplan', 'Mars 2026', 'December 2026', 'Hela året'],
		['Uppföljning', 'Foto före och efter', 'Antal larm', 'Enkät']
	],
	'## Bostäder',
	[
		['', 'Aktivitet 1', 'Aktivitet 2'],
		['Åtgärd', 'Tvättstugor med tagg', 'Källarronder'],
		['Ansvarig', 'Bruksbostäder', 'Hyresgästföreningen'],
		['Tidplan', '2026', 'Två gånger per år'],
		['Uppföljning', '', 'Antal ronder']
	]
]));

write('docx-party-as-row-header', 'plan.docx', docxOf([
	'# Åtgärdsplan mot skolbränder 2026',
	[
		['Ansvarig', 'Åtgärd', 'Klart'],
		['Räddningstjänsten', 'Brandutbildning i årskurs sex', 'Maj 2026'],
		['^', 'Kontroll av containrar', 'September 2026'],
		['Fastighetsbolaget', 'Flytta sopkärl från fasad', 'Juni 2026'],
		['Polisen', 'Samtal med dem som har eldat', 'Löpande']
	]
]));

write('docx-activity-boxes', 'plan.docx', docxOf([
	'# Verksamhetsplan 2025 för rådet för trygghet i Fallsta',
	'## Fokusområde 1: Narkotika i parken',
	'**Vad ska vi göra?**',
	'Hundpatrullering tre kvällar i veckan under sommaren',
	'**Vem ansvarar?**',
	'Polisen',
	'**När?**',
	'Juni–augusti 2025',
	'## Fokusområde 2: Tysta tunnlar',
	'**Vad ska vi göra?**',
	'Måla och belysa tunneln vid Norra bron',
	'**Vem ansvarar?**',
	'Samhällsbyggnadskontoret och konstföreningen',
	'**När?**',
	'Klart senast 2025-10-31'
]));

write('xlsx-merged-problems-and-legend', 'plan.xlsx', workbook([['Verksamhetsplan', [
	['Verksamhetsplan BRÅ Tunadal 2026', '', '', '', '', ''],
	['Senast uppdaterad 2026-02-03', '', '', '', '', ''],
	[],
	['Problem', 'Orsaker', 'Åtgärd', 'Ansvarig', 'Tidplan', 'Status'],
	['Langning vid skolan', 'Lätt att komma åt parkeringen', 'Bom vid infarten', 'Gatukontoret', 'Kv 2', 'Grön'],
	['', 'Få vuxna ute på rasterna', 'Rastvärdar', 'Skolan', 'Vårterminen', 'Gul'],
	['', '', 'Hundsök två gånger per termin', 'Polisen', 'Löpande', 'Grön'],
	['Inbrott i förråd', 'Svaga dörrar', 'Byta dörrar i åtta trapphus', 'Tunabostäder', 'Klart okt', 'Röd'],
	[],
	['Förklaring', '', '', '', '', ''],
	['Grön = klart', '', '', '', '', ''],
	['Gul = pågår', '', '', '', '', ''],
	['Röd = ej påbörjat', '', '', '', '', '']
], ['A1:F1', 'A5:A7']]], 'xlsx'));

write('xlsx-cover-and-tabs', 'plan.xlsx', workbook([
	['Framsida', [['Handlingsplan för Lövsta stadsdel 2027'], ['Beslutad i stadsdelsnämnden 2026-12-09'], ['Kontakt: trygghetssamordnaren']]],
	['Läs mig', [['Så fyller du i'], ['Varje flik är ett fokusområde. Fyll i en rad per aktivitet.']]],
	['Unga', [['Aktivitet', 'Ansvarig', 'Start', 'Slut', 'Status'], ['Kvällsfotboll', 'Idrottsföreningen', '2027-03-01', '2027-11-30', 'Pågår'], ['Sommarjobb för dem som slutat nian', 'Arbetsmarknadsenheten', '2027-06-14', '2027-08-13', 'Ej startad']]],
	['Torget', [['Aktivitet', 'Ansvarig', 'Start', 'Slut', 'Status'], ['Julmarknad med värdar', 'Torghandlarna', '2027-12-04', '2027-12-19', '']]]
], 'xlsx'));

write('xlsx-month-crosses', 'plan.xlsx', workbook([['Årshjul', [
	['Aktivitetsplan 2026 – trygg i Hedby', ...Array(13).fill('')],
	['Aktivitet', 'Ansvarig', 'Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'],
	['Grannsamverkansmöten', 'Polisen', '', '', 'x', '', '', '', '', '', '', 'x', '', ''],
	['Badvakter', 'Fritidsenheten', '', '', '', '', '', 'X', 'X', 'X', '', '', '', ''],
	['Nattvandring', 'Föräldraföreningen', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'],
	['Trygghetsvandring', 'Kommunen', '', '', '', '', '', '', '', '', '', '', 'x', '']
]]], 'xlsx'));

const list = (/** @type {string[]} */ points) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
printPages({
	'pdf-slides': `<!doctype html><html lang="sv"><meta charset="utf-8"><style>
		@page { size: 254mm 143mm; margin: 15mm } body { font: 20pt/1.3 'Liberation Sans', Arial, sans-serif; margin: 0 }
		section { break-after: page } h1 { font-size: 40pt } h2 { font-size: 30pt; margin: 0 0 8mm }</style>
		<section><h1>Medborgarlöften 2026</h1><p>Polisen och Gransjö kommun</p></section>
		<section><h2>Vad har vi hört?</h2>${list(['Mopeder kör på gångbanor', 'Det är stökigt vid kiosken'])}</section>
		<section><h2>Polisen lovar</h2>${list(['Mopedkontroller minst två gånger i månaden', 'Fotpatrull vid kiosken fredagar'])}</section>
		<section><h2>Kommunen lovar</h2>${list(['Bygga fartgupp på Badvägen före juni', 'Klippa häckarna vid kiosken varje vår'])}</section>
		<section><h2>Så följer vi upp</h2>${list(['Vi räknar kontrollerna', 'Vi berättar hur det gick i december'])}</section>`,
	'pdf-promises-in-two-columns': `<!doctype html><html lang="sv"><meta charset="utf-8"><style>
		@page { size: A4; margin: 18mm } body { font: 11pt/1.35 'Liberation Sans', Arial, sans-serif; margin: 0 }
		.two { columns: 2; column-gap: 12mm } h1 { font-size: 22pt } h2 { font-size: 14pt; margin: 0 0 3mm; break-after: avoid } p { margin: 0 0 3mm }</style>
		<h1>Trygghetslöften för Södra Åsen 2025</h1>
		<div class="two"><h2>Bakgrund</h2><p>Under fjolåret pratade vi med boende, butiker och föreningar på Åsen. Många uppskattar området men undviker gångvägen bakom skolan när det har blivit mörkt, och flera har blivit av med sin cykel vid tvärbanan.</p>
		<p>Tillsammans har vi kommit fram till vad vi ska göra under året. Löftena gäller från januari till december och skrivs av polisen, stadsdelen och bostadsbolaget.</p>
		<h2>Polisens löften</h2>${list(['Vi patrullerar gångvägen bakom skolan varje torsdag', 'Vi märker cyklar vid tvärbanan i maj och september'])}
		<h2>Stadsdelens löften</h2>${list(['Vi sätter upp ny belysning längs hela gångvägen före oktober', 'Vi har fältarbetare på plats varje fredag och lördag'])}
		<h2>Bostadsbolagets löften</h2>${list(['Vi bygger om cykelrummen i samtliga sju hus', 'Vi bjuder in till grillkväll på gården i juni'])}
		<h2>Uppföljning</h2><p>Vi redovisar vad som har gjorts på områdets webbplats i januari nästa år och frågar de boende igen på våren.</p></div>`
});
