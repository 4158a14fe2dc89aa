import { formatFileSize, formatMoment, formatNumber } from './format.ts';

const files = (count: number) => `${formatNumber(count)} ${count === 1 ? 'inläst fil' : 'inlästa filer'}`;
const rows = (count: number) => `${formatNumber(count)} ${count === 1 ? 'rad' : 'rader'}`;

/** What is said of copies of the database, on the page and by the command line. */
export const backupText = {
	made: (copy: { path: string; tables: number; rows: number; files: number; size: number }) =>
		`Säkerhetskopian ligger i ${copy.path}: ${formatNumber(copy.tables)} tabeller med ${rows(copy.rows)} och ${files(copy.files)}, ${formatFileSize(copy.size)}.`,
	onlyInMemory: 'Databasen ligger bara i minnet och går inte att kopiera.',
	lost: (names: readonly string[]) =>
		`Kopian saknar ${files(names.length)} som inte längre finns kvar eller har skadats på disken: ${names.join(', ')}. Uppgifterna ur dem finns med. Läs in filerna på nytt om du har dem.`,
	restored: (copy: { madeAt: string; rows: number; files: number }) =>
		`Återställt till ${formatMoment(copy.madeAt)}: ${rows(copy.rows)} och ${files(copy.files)}.`,
	aside: (path: string) =>
		`Databasen som fanns där ligger nu i ${path}. Ta bort den när du är säker på att inget saknas.`,
	occupied: (path: string) =>
		`Det finns redan en databas i ${path}. Inget har ändrats. Lägg till --replace för att flytta undan den och återställa kopian, eller ange en annan plats med --db.`,
	restoreNeedsStop:
		'Servern är igång och använder databasen. Stoppa servern och kör kommandot igen. Inget har ändrats.',
	trouble: {
		'no-copy': (path: string) =>
			`${path} är ingen hel säkerhetskopia: manifest.json saknas eller är ändrad. Inget har återställts. Välj en annan kopia.`,
		newer: (path: string) =>
			`${path} är gjord av en senare version av Lägesbild. Inget har återställts. Uppdatera programmet först.`,
		'absent-file': (path: string, file: string) =>
			`${path} är skadad: filen ${file} saknas. Inget har återställts. Välj en annan kopia, eller hämta filen från en kopia av mappen.`,
		'damaged-file': (path: string, file: string) =>
			`${path} är skadad: filen ${file} stämmer inte med sin kontrollsumma. Inget har återställts. Välj en annan kopia, eller hämta filen från en kopia av mappen.`
	}
} as const;

/** What is wrong with the database or its disk, and what to do. */
export const databaseText = {
	locked: (path: string) =>
		`Databasen ${path} används av ett annat program. Är Lägesbild igång i ett annat fönster? Stäng det, eller ange en annan plats. Inget har ändrats.`,
	newer: (path: string) =>
		`Databasen ${path} är skriven av en senare version av Lägesbild. Uppdatera programmet. Inget har ändrats.`,
	foreign: (path: string) =>
		`${path} är en databas av något annat slag än Lägesbilds. Ange en annan fil. Inget har ändrats.`,
	full: (path: string) => `Disken med ${path} är full. Inget har sparats. Frigör plats och försök igen.`,
	'read-only': (path: string) =>
		`Det går inte att skriva till ${path}. Kontrollera att disken och mappen går att skriva till. Inget har ändrats.`,
	damaged: (path: string) =>
		`Databasen ${path} är skadad och går inte att öppna. Inget har ändrats. Återställ en säkerhetskopia: npm run -s lagesbild -- restore MAPP --replace. Kopiorna ligger i mappen backups.`
} as const;
