// Makes the cases that are not text files: `node tests/cases/plans/make.mjs`. What each must give is written by hand in its expected.json.
import { docxOf } from './docx-file.mjs';
import { PAGES } from './pages.mjs';
import { printPages, workbook, write } from './write-case.mjs';

write(
	'docx-headings-over-bullets',
	'plan.docx',
	docxOf([
		'# Trygghet i Ekhult – åtgärdsplan 2027',
		'## Inledning',
		'Planen tar upp det som invånarna har nämnt flest gånger i årets dialoger.',
		'## Otrygghet vid badplatsen',
		'Sommarkvällar samlas många vid badplatsen, och det har varit bråk.[^1]',
		'### Mål',
		'Färre anmälda bråk vid badplatsen.',
		'### Aktiviteter',
		'- Badvärdar på kvällar',
		'  - Anställa sex ungdomar',
		'  - Utbilda dem i konflikthantering',
		'  - Ansvarig: Kommunen/Fritid',
		'- Ordningsvakter under juli',
		'  - Ansvarig: Polisen',
		'  - När: juli 2027',
		'## Bedrägerier mot äldre',
		'### Aktiviteter',
		'- Föreläsning på träffpunkterna varje månad',
		'  - Ansvarig: Pensionärsrådet',
		'## Uppföljning',
		'- Rådet går igenom planen i maj',
		'- Rapport lämnas i december'
	], ['Uppgiften kommer från badpersonalen.'])
);
write(
	'docx-merged-focus-area',
	'plan.docx',
	docxOf([
		'**Samverkansplan Rosby 2026**',
		'Denna plan beskriver vad kommunen och polisen gör tillsammans.',
		[
			['Fokusområde', 'Problem', 'Åtgärd', 'Ansvarig', 'Status'],
			['Nedskräpning och skadegörelse', 'Krossade rutor på skolan', 'Larm i korridorer', 'Kommunen', 'Pågår'],
			['^', 'Sopor eldas upp', '- Låsbara kärl\n- Tätare tömning', 'Bostadsbolaget', 'Planerad'],
			['Droger', 'Öppen handel i parken', 'Riktade tillslag minst 10 gånger/år', 'Polisen', 'Pågår'],
			['^', 'Föräldrar vet för lite', 'Föräldramöten i årskurs 7', 'Skolan', ''],
			['^', 'Unga vet inte var hjälp finns', 'Chatt med fältassistenter', 'Kommunen/Socialtjänst', 'Genomförd']
		]
	])
);
write(
	'docx-two-activities-in-a-cell',
	'plan.docx',
	docxOf([
		'# Åtgärdsplan för Kvarnby',
		'## Gemensam plan med polisen 2025',
		[
			['Område', 'Aktiviteter', 'Ansvarig', 'Tidplan'],
			['Torget', '- Trygghetsvandring med handlare\n- Ny skyltning till parkeringen', 'Kommunen', 'Hösten 2025'],
			['Skolan', 'Rastvärdar på alla raster', 'Rektor', 'Läsåret 2025/2026']
		]
	])
);
write(
	'docx-promises-in-prose',
	'plan.docx',
	docxOf([
		'# Medborgarlöften för Granliden 2026',
		'## Bakgrund',
		'Polisen och kommunen träffas varje månad. I dialogerna deltog 230 personer.',
		'## Narkotika kring stationen',
		'Handel sker öppet på eftermiddagarna. Polisen ska genomföra minst fyra riktade insatser mot langning kring stationen under året. Kommunen ska gallra buskarna längs gångvägen före juni 2026.',
		'## Trafik',
		'Många kör för fort på Storgatan. Kommunen och polisen ska mäta hastigheten på Storgatan två gånger per termin. Kommunen kommer att bygga en upphöjd överfart vid förskolan under hösten 2026.',
		'## Uppföljning',
		'Löftena följs upp av styrgruppen i januari.'
	])
);
write(
	'docx-one-activity-bold-headings',
	'plan.docx',
	docxOf([
		'**Överenskommelse om trygg hemgång 2025**',
		'Parterna är eniga om en insats.',
		'**Aktivitet: Ledsagning från kvällsbussen**',
		'Vakter möter resenärer som ber om det när sista bussen kommer.',
		'**Ansvarig:** Kommunen',
		'**Tid:** oktober 2025 – mars 2026'
	])
);
write(
	'docx-two-header-rows',
	'plan.docx',
	docxOf([
		'# Plan för lokal samverkan i Tuna',
		[
			['Aktivitet', 'Ansvar', '<', 'När', 'Uppföljning'],
			['^', 'Kommun', 'Polis', '^', '^'],
			['Nattvandring', 'Samordnar föräldrar', 'Delar lägesbild', 'Fredagar', 'Antal kvällar'],
			['Cykelmärkning', 'Lånar ut lokal', 'Märker cyklar', 'maj 2026', 'Antal cyklar']
		]
	])
);
write(
	'xlsx-instructions-and-dates',
	'plan.xlsx',
	workbook(
		[
			['Läs detta', [['Så fyller du i planen'], ['Skriv en rad för varje åtgärd.'], ['Ändra inte rubrikerna.']]],
			[
				'Ungas fritid',
				[
					['Åtgärdsplan 2026'],
					[],
					['Nr', 'Orsak', 'Åtgärd', 'Startdatum', 'Slutdatum', 'Ansvarig', 'Mål', 'Status'],
					['', 'Beskriv orsaken till problemet.', 'Beskriv åtgärden.', 'Ange startdatum.', 'Ange slutdatum.', 'Ange vem.', '', ''],
					[1, 'Få öppna mötesplatser på helger', 'Öppen idrottshall på lördagar', new Date(Date.UTC(2026, 0, 10)), new Date(Date.UTC(2026, 4, 30)), 'Kommunen/Kultur och fritid', 'Minst 20 lördagar', 'Pågår'],
					[2, 'Föreningar saknar ledare', 'Ledarutbildning två gånger per år', new Date(Date.UTC(2026, 1, 1)), new Date(Date.UTC(2026, 10, 15)), 'Idrottsrådet', 'Minst 30 ledare', 'Planerad']
				]
			],
			[
				'Stölder',
				[
					['Nr', 'Orsak', 'Åtgärd', 'Startdatum', 'Slutdatum', 'Ansvarig', 'Mål', 'Status'],
					[1, 'Paket lämnas synliga', 'Paketskåp vid biblioteket', new Date(Date.UTC(2026, 2, 1)), '', 'Polisen', '', 'Planerad']
				]
			]
		],
		'xlsx'
	)
);
write(
	'xls-merged-area-rows',
	'plan.xls',
	workbook(
		[
			[
				'Plan',
				[
					['Handlingsplan 2025 för lokala rådet i Berga', '', '', ''],
					[],
					['Vad', 'Varför', 'Vem', 'Klart när'],
					['Fallande trygghet på resecentrum', '', '', ''],
					['Fler vakter på kvällen', 'Tomma plattformar', 'Trafikbolaget', '2025-05-01'],
					['Musik i gångtunneln', 'Otäck tystnad', 'Kommunen', '2025-09-30'],
					['Inbrott i källare', '', '', ''],
					['Bättre lås', 'Gamla dörrar', 'Bostadsbolaget', '2025-12-31']
				],
				['A1:D1', 'A4:D4', 'A7:D7']
			]
		],
		'biff8'
	)
);
write(
	'ods-two-hundred-activities',
	'plan.ods',
	workbook(
		[
			[
				'Aktiviteter',
				[
					['Fokusområde', 'Aktivitet', 'Ansvarig', 'Tid'],
					...Array.from({ length: 200 }, (_, index) => [
						`Fokus ${Math.floor(index / 40) + 1}`,
						`Insats nummer ${index + 1} i kvarter ${(index * 7) % 31}`,
						index % 3 === 0 ? 'Polisen' : 'Kommunen',
						`${(index % 12) + 1} ggr/år`
					])
				]
			]
		],
		'ods'
	)
);

write('docx-numbered-headings', 'plan.docx', docxOf(['# Brottsförebyggande plan 2025-2027','## 1 Inledning','Text om planen.','## 2 Prioriterade områden','### 2.1 Narkotika bland unga','Problembild: Fler unga provar.','**Insats 1: Drogtester i samarbete**','Socialtjänsten erbjuder frivilliga tester.','Ansvarig: Socialtjänsten','Tidplan: 2025','**Insats 2: Föräldrakurs**','Kursen hålls i tre kvällar.','Ansvarig: Skolan','Tidplan: våren 2026','### 2.2 Bostadsinbrott','**Insats 3: Grannstöd**','Grannar går ronder.','Ansvarig: Polisen','## 3 Uppföljning','Varje år.']));
write('docx-other-headers', 'plan.docx', docxOf(['# Lokal brottsförebyggande åtgärdsplan','## Våld i offentlig miljö',[['Insats/åtgärd','Målgrupp','Huvudansvarig','Medverkande aktörer','Tidsram','Indikator/uppföljning'],['Fotpatrullering i centrum','Unga vuxna','Lokalpolisområdet','Kommunen, väktare','2025–2026','Antal timmar'],['Krogsamverkan','Krögare','Alkoholhandläggare','Polis','4 möten per år','Protokoll']],'## Otrygghet i bostadsområden',[['Insats/åtgärd','Målgrupp','Huvudansvarig','Medverkande aktörer','Tidsram','Indikator/uppföljning'],['Trygghetsvandringar','Boende','Bostadsbolaget','Kommun och polis','2 gånger per år','Åtgärdslista']]]));
write('docx-responsible-in-brackets', 'plan.docx', docxOf(['# Överenskommelse och åtgärdsplan 2026','## Ungdomsbrottslighet','Insatser:','- Utökad fältverksamhet på helger (Kommunen)','- Riktad tillsyn av folköl, minst 12 kontroller per år (Polisen och kommunen)','## Bedrägerier','Insatser:','- Informationsträffar för seniorer – ansvarig: Polisen']));
write('docx-table-for-each-activity', 'plan.docx', docxOf(['# Åtgärdsplan Nordby','## Trygg station',[['Aktivitet 1: Fler vakter','<'],['Orsak','Tomt på kvällen'],['Ansvarig','Trafikbolaget'],['När','2026']],'',[['Aktivitet 2: Kafé i stationshuset','<'],['Orsak','Ingen personal'],['Ansvarig','Kommunen'],['När','kv 3 2026']]]));
write('docx-goals-as-headings', 'plan.docx', docxOf(['# Brottsförebyggande program och handlingsplan 2026','## Mål 1: Minska våldet',[['Delmål','Aktivitet','Indikator','Ansvar','Tidplan'],['Färre våldsbrott i krogmiljö','Utbildning i ansvarsfull servering','Antal utbildade','Socialnämnden','2026'],['^','Gemensam tillsyn minst sex gånger per år','Antal tillsyner','Kommunen och polisen','Löpande']],'## Mål 2: Öka tryggheten',[['Delmål','Aktivitet','Indikator','Ansvar','Tidplan'],['Fler ska känna sig trygga','Belysningsprogram','Andel trygga','Tekniska nämnden','2026–2027']]]));
write('docx-parties-as-columns', 'plan.docx', docxOf(['# Överenskommelse om samverkan mellan Polisen och Alby kommun','## Åtaganden',[['','Polisen','Kommunen'],['Trygghetsvandringar','Deltar med områdespolis','Bjuder in och håller i vandringen'],['Krogtillsyn','Leder insatsen','Deltar med alkoholhandläggare']]]));
write('docx-labelled-paragraphs', 'plan.docx', docxOf(['**Åtgärdsplan 2026**','**Område 1. Ordningsstörningar i centrum**','Åtgärd: Ordningsvakter kvällstid','Ansvarig: Kommunen','Tidsplan: Hela året','Åtgärd: Kameror på torget','Ansvarig: Polisen','Tidsplan: Från maj 2026','**Område 2. Stöldbrott**','Åtgärd: Grannsamverkan','Ansvarig: Polisen']));
write(
	'xlsx-two-tables-on-a-sheet',
	'plan.xlsx',
	workbook(
		[
			[
				'Blad1',
				[
					['Samverkansplan'],
					['Fokusområde: Narkotika'],
					['Aktivitet', 'Beskrivning', 'Ansvarig', 'Deadline', 'Kommentar'],
					['Hundsök på skolor', 'Polisen söker med hund', 'Polisen', '2026-05-01', 'Klart'],
					['Föräldraträff', 'Kvällsmöte', 'Skolan', '2026-09-01', ''],
					[],
					['Fokusområde: Inbrott'],
					['Aktivitet', 'Beskrivning', 'Ansvarig', 'Deadline', 'Kommentar'],
					['Märk-DNA', 'Utlåning på biblioteket', 'Kommunen', '2026-12-31', '']
				]
			],
			['Blad2', [['']]]
		],
		'xlsx'
	)
);

printPages(PAGES);
