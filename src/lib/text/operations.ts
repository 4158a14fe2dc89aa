import { formatFileSize, formatNumber } from './format.ts';

const GIGABYTE = 1e9;

/** The page for those who keep the server running. */
export const operationsText = {
	title: 'Drift',
	link: 'Drift',
	lead: 'Säkerhetskopior av kommunens egna uppgifter, och hur servern mår.',
	public: 'Sidan hör till arbetsmaterialet och visas inte offentligt.',
	facts: {
		lastCopy: 'Senaste säkerhetskopian',
		noCopy: 'Ingen ännu',
		nothing: 'Det finns inga egna uppgifter att kopiera än.',
		automatic: ({ daily, weekly, monthly }: { daily: number; weekly: number; monthly: number }) =>
			`Servern tar en kopia om dagen och sparar den senaste från ${formatNumber(daily)} dagar, ${formatNumber(weekly)} veckor och ${formatNumber(monthly)} månader.`,
		notAutomatic: 'Servern tar inga kopior av sig själv.',
		stored: 'Egna uppgifter',
		storedNote: (files: number) =>
			files === 1 ? 'databasen och 1 inläst fil' : `databasen och ${formatNumber(files)} inlästa filer`,
		free: 'Ledigt på disken',
		freeNote: 'där uppgifterna ligger',
		unknown: 'Okänt',
		version: 'Version',
		schema: (step: string) => `databasens form ${step.slice(0, 8)}`
	},
	problems: {
		database: 'Databasen svarar inte. Starta om servern. Hjälper inte det: återställ den senaste kopian.',
		disk: 'Det är ont om utrymme på disken. Frigör plats innan fler filer läses in.',
		'backup-failed':
			'Den senaste säkerhetskopian gick inte att ta. Kontrollera att mappen går att skriva till och att disken har plats.',
		'backup-overdue': 'Ingen säkerhetskopia har tagits på två dygn.'
	},
	copies: 'Säkerhetskopior',
	where: (folder: string) => `Kopiorna ligger i ${folder}.`,
	elsewhere:
		'En kopia på samma disk skyddar inte om disken går sönder. Se till att mappen också kopieras någon annanstans, eller ange en mapp på en annan disk i LAGESBILD_BACKUPS.',
	make: 'Ta en kopia nu',
	made: 'Säkerhetskopian är klar.',
	madeLost: (names: readonly string[]) =>
		`Säkerhetskopian är klar, men saknar ${names.length === 1 ? 'en inläst fil som inte finns' : 'inlästa filer som inte finns'} kvar eller har skadats på disken: ${names.join(', ')}. Uppgifterna ur ${names.length === 1 ? 'den' : 'dem'} finns med.`,
	columns: {
		made: 'Tagen',
		occasion: 'Hur',
		size: 'Storlek',
		name: 'Mapp'
	},
	occasion: { daily: 'automatiskt', asked: 'på begäran' },
	restore: 'Återställa en kopia',
	restoreLines: [
		'Stoppa servern och kör kommandot i programmets mapp. Kopian provas mot sina kontrollsummor innan något ändras, och databasen som finns flyttas undan.'
	],
	/** Disks are told in gigabytes. */
	size: (bytes: number) => (bytes < GIGABYTE ? formatFileSize(bytes) : `${formatNumber(bytes / GIGABYTE, 1)} GB`)
} as const;
