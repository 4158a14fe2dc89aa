/** Files as a coordinator might have them, all invented, in layouts of their own. */

type Upload = { name: string; mimeType: string; buffer: Buffer };
const upload = (name: string, text: string, encoding: BufferEncoding = 'utf8'): Upload => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text, encoding)
});
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

/** Reported crime for Nacka 2021–2023 in the form of Brå's database: Latin-1, ancestors repeated, last year preliminary. */
export function crimeFile(): Upload {
	const lines = ['Region;Brott;År;Period;Antal;/100 000 inv'];
	const block = (label: string, year: number, count: (month: number) => number) => {
		for (const [month, name] of MONTHS.entries()) {
			const n = count(month);
			const text = year === 2023 ? '2023 prel.' : String(year);
			lines.push(`Nacka kommun;${label};${text};${name};${n};${Math.round((n / 108_000) * 100_000)};`);
		}
	};
	for (const year of [2021, 2022, 2023]) {
		block('12 kap. Skadegörelsebrott', year, (month) => 60 + month);
		block('12 kap. Skadegörelsebrott', year, (month) => 60 + month);
		block('därav klotter', year, (month) => 20 + month);
	}
	return upload('anmalda-brott.txt', `${lines.join('\n')}\n\r\n`, 'latin1');
}

/** Eight years of reported crime for a municipality that no other file is about, on a level that the last year has. */
export function longCrimeFile(last: number, published: string): Upload & { published: string } {
	const lines = ['Region;Brott;År;Period;Antal;/100 000 inv'];
	for (let year = 2016; year <= 2023; year++) {
		for (const [month, name] of MONTHS.entries()) {
			const count = (year === 2023 ? last : 30) + ((year + month) % 4);
			lines.push(`Vaxholm kommun;12 kap. Skadegörelsebrott;${year};${name};${count};1;`);
			lines.push(`Vaxholm kommun;12 kap. Skadegörelsebrott;${year};${name};${count};1;`);
			lines.push(`Vaxholm kommun;därav klotter;${year};${name};${Math.floor(count / 3)};1;`);
		}
	}
	return { ...upload(`vaxholm-${published}.txt`, `${lines.join('\n')}\n`, 'latin1'), published };
}

/** A survey in wide form: a year is a column, and the number of answers stands beside it. Windows-1252, decimal comma. */
export function surveyFile(): Upload {
	const rows = [
		'Kommundel\tFråga\tAndel 2021 (%)\tn 2021\tAndel 2023 (%)\tn 2023',
		'Fisksätra\tOtrygg utomhus sen kväll\t41,5\t212\t38,0\t205',
		'Orminge\tOtrygg utomhus sen kväll\t30,2\t240\t33,1\t251',
		'Nacka\tOtrygg utomhus sen kväll\t22,4\t1510\t21,0\t1490'
	];
	return upload('trygghet-2023.csv', `${rows.join('\r\n')}\r\n`, 'latin1');
}

/** Local incidents with months as columns and headings that no publisher uses. */
export function incidentFile(): Upload {
	const head = ['Plats', 'Typ av händelse', ...MONTHS.map((_, i) => `2023-${String(i + 1).padStart(2, '0')}`)];
	const row = (area: string, kind: string, first: number) => [
		area,
		kind,
		...MONTHS.map((_, i) => String(first + (i % 5)))
	];
	const rows = [
		head,
		row('Fisksätra', 'Klotter', 4),
		row('Orminge', 'Klotter', 2),
		row('Fisksatra', 'Nedskräpning', 7)
	];
	return upload('egna-handelser.csv', rows.map((cells) => cells.join(';')).join('\n'));
}

/** A plan with two focus areas; one activity names both districts, another no place at all. */
export function planFile(): Upload {
	return upload(
		'samverkansplan.txt',
		[
			'Samverkansplan för Nacka kommun och polisen 2022–2023',
			'',
			'Trygga platser',
			'',
			'Mål',
			'',
			'Färre ska känna sig otrygga ute på kvällen i Fisksätra.',
			'',
			'Aktivitet: Kvällsvandring i Fisksätra och Orminge',
			'',
			'Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus',
			'Många känner sig otrygga ute sent.\tVuxna vandrar fredag och lördag kväll.\tKommun/Trygghetsenheten Polis\t2022-03-01 – 2023-10-31\tPågår',
			'',
			'Aktivitet: Sanera klotter i Fisksätra inom två dygn',
			'',
			'Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus',
			'Klotter sitter kvar länge. Ring Kim på 070-123 45 67.\t<script>window.owned = true</script>Allt klotter tas bort.\tKommun/Gatuenheten\t2023-02-01 – tillsvidare\tPågår',
			'',
			'Samordning',
			'',
			'Aktivitet: Möten i det lokala brottsförebyggande rådet',
			'',
			'Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus',
			'Lägesbilden behöver delas.\tFyra möten per år.\tKommun\tfyra gånger per år\t',
			''
		].join('\n')
	);
}

/** Words that begin like a PDF, with an ending that says otherwise. */
export function falseFile(): Upload {
	return upload('siffror.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');
}

/** A plan whose «Vem» stands in a table of its own with another number of rows; `year` after the first it has changed. */
export function reviewedPlanFile(year: 2025 | 2026): Upload {
	const next = year === 2026;
	const row = (...cells: string[]) => cells.join('\t');
	return upload(
		next ? 'handlingsplan-2026.md' : 'atgardsplan-2025.txt',
		[
			next ? 'Handlingsplan för trygghet i Värmdö kommun 2026' : 'Åtgärdsplan för Värmdö kommun 2025',
			'',
			'Rådet beslutade om planen i januari.',
			'',
			'Prioriterat område: Trygga hamnar',
			'',
			row('Aktivitet', 'Orsak', 'Åtgärd', 'När'),
			row(
				next ? 'Båtvakter i gästhamnen' : 'Båtvakt i gästhamnen',
				'Motorer stjäls nattetid.',
				'Båtägare går vakt två och två.',
				next ? 'Juni 2026' : 'Maj 2025'
			),
			row(
				'Märkning av motorer och',
				'Stöldgods går inte att spåra.',
				'Polisen märker motorer på bryggan.',
				'Under året'
			),
			row('Kameror och belysning', 'Bryggorna är mörka.', 'Kameror sätts upp. Lampor byts ut.', 'Under året'),
			...(next
				? [row('Sjösäker sommar', 'Unga kör utan väst.', 'Västar lånas ut i hamnen.', 'Juli 2026')]
				: [row('Möten med båtklubbar', 'Klubbarna vet för lite.', 'Ett möte per klubb.', 'April 2025')]),
			'',
			'Vem\tUppföljning',
			'Kommun/Hamnkontoret\tVaktlistor',
			'Polis\t',
			''
		].join('\n')
	);
}

/** Two years of incidents as months in columns, for two districts, under headings of its own. */
export function twoYearsOfIncidents(): Upload {
	const months = [2022, 2023].flatMap((year) => MONTHS.map((_, i) => `${year}-${String(i + 1).padStart(2, '0')}`));
	const row = (area: string, least: number) => [area, 'Buskörning', ...months.map((_, i) => String(least + (i % 4)))];
	const rows = [['Plats', 'Typ av händelse', ...months], row('Fisksätra', 12), row('Orminge', 6)];
	return upload('buskorning-2022-2023.csv', rows.map((cells) => cells.join(';')).join('\n'));
}

/** How many live where, in a layout of its own. */
export function peopleFile(): Upload {
	const rows = ['Kommundel;Folkmängd 2022;Folkmängd 2023', 'Fisksätra;8050;8100', 'Orminge;14000;14150'];
	return upload('invanare.csv', rows.join('\n'));
}

/** A survey in wide form with a question that no other file asks. */
export function worrySurvey(): Upload {
	const rows = [
		'Kommundel\tFråga\tAndel 2021 (%)\tn 2021\tAndel 2023 (%)\tn 2023',
		'Fisksätra\tOro för inbrott\t21,5\t312\t19,0\t305',
		'Orminge\tOro för inbrott\t30,2\t340\t34,1\t351',
		'Nacka\tOro för inbrott\t26,4\t1510\t27,0\t1490'
	];
	return upload('oro-2023.csv', `${rows.join('\r\n')}\r\n`, 'latin1');
}
