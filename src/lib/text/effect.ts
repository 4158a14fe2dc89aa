import type { Direction, ExpectationTiming, ShownExpectation } from '#lib/model/expected-effect.ts';
import { formatNumber, formatShare } from './format.ts';

const DIRECTION: Record<Direction, string> = { decrease: 'minska', increase: 'öka' };
const CHANGE: Record<Direction, string> = { decrease: 'minskning', increase: 'ökning' };
const CHANGE_FIRST: Record<Direction, string> = { decrease: 'Minskning', increase: 'Ökning' };
const TIMING: Record<ExpectationTiming, string> = {
	before: '',
	late: 'angiven i efterhand',
	changed: 'ändrad efter start'
};

type Change = Pick<ShownExpectation, 'direction' | 'smallestSize' | 'lagMonths'>;
type Stated = Change & Pick<ShownExpectation, 'statedOn' | 'timing'>;

/** A share as per cent, with a decimal where it has one. */
const percent = (share: number) => formatShare(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-9 ? 0 : 1);
const months = (count: number) => `${formatNumber(count)} ${count === 1 ? 'månad' : 'månader'}`;
const lag = (count: number) => (count === 0 ? 'direkt från start' : `${months(count)} efter start`);
const locked = ({ statedOn, timing }: Stated) => [`låst ${statedOn}`, TIMING[timing]].filter((part) => part).join(', ');

/** Words for the effect that somebody expects of an activity, written down before it starts. */
export const effectText = {
	title: 'Väntad effekt',
	note: 'Skriv ned vad ni väntar er innan arbetet börjar. Det är den ändringen som utvärderingen prövar först.',
	needsLink: 'Bekräfta ett mått ovan för att kunna ange vilken effekt ni väntar er.',
	activityDriven:
		'Måttet är aktivitetsstyrt. Fler anmälningar kan vara själva målet, till exempel när fler kontroller görs eller fler vågar anmäla.',
	direction: DIRECTION,
	timing: TIMING,
	/** «väntas minska minst 15 %». */
	brief: ({ direction, smallestSize }: Pick<Change, 'direction' | 'smallestSize'>) =>
		`väntas ${DIRECTION[direction]} minst ${percent(smallestSize)}`,
	short: (stated: Stated) =>
		`väntad ${CHANGE[stated.direction]} minst ${percent(stated.smallestSize)}, ${lag(stated.lagMonths)} (${locked(stated)})`,
	ofActivity: (title: string, stated: Stated) =>
		`Väntad effekt av ${title}: ${CHANGE[stated.direction]} med minst ${percent(stated.smallestSize)}, ${lag(stated.lagMonths)} (${locked(stated)}).`,
	holds: (stated: Change) =>
		`${CHANGE_FIRST[stated.direction]} med minst ${percent(stated.smallestSize)}, ${lag(stated.lagMonths)}`,
	inArea: (area: string) => `i ${area}`,
	lockedBy: (date: string, who: string) => `Låst ${date} av ${who}`,
	comparedWith: (areas: string) => `Jämförs med ${areas}`,
	noComparison: 'Inget jämförelseområde är valt.',
	earlier: (count: number) => (count === 1 ? 'En tidigare lydelse' : `${formatNumber(count)} tidigare lydelser`),
	planned: {
		title: 'Vad siffrorna skulle kunna visa',
		ratioIntro: 'Minsta minskning som skulle synas om måttet fortsätter att variera som hittills:',
		shareIntro: 'Minsta skillnad som skulle synas mellan två mätningar med lika många svar som den senaste:',
		years: (years: number) => `efter ${formatNumber(years)} år`,
		fall: (fall: number | null, scale: 'ratio' | 'share') =>
			fall === null
				? 'ingen'
				: scale === 'share'
					? `${formatNumber(fall * 100)} procentenheter`
					: `${formatNumber(Math.ceil(fall * 100), 0)}\u00a0%`,
		wanted: (size: number, years: number | null, scale: 'ratio' | 'share') =>
			years === null
				? `Den väntade minskningen, ${percent(size)}, är för liten för att synas${scale === 'ratio' ? ' inom tio år' : ''}.`
				: scale === 'share'
					? `Den väntade minskningen, ${percent(size)}, skulle synas i nästa mätning.`
					: `Den väntade minskningen, ${percent(size)}, skulle synas inom ${formatNumber(years)} år.`,
		advice:
			'Det här måttet kan knappast visa om arbetet har haft betydelse här. Följ hellre ett produktionsmål (hur mycket som har gjorts), en enkät i området eller siffror för ett större område.',
		none: 'Det finns inga siffror före starten för måttet här, så det går inte att säga vad som skulle kunna synas. Följ hellre ett produktionsmål, en enkät eller ett större område.',
		method: 'Så räknas det'
	},
	form: {
		legend: (indicator: string) => `Väntad effekt på ${indicator}`,
		open: 'Ange väntad effekt',
		change: 'Ändra väntad effekt',
		area: 'Område',
		direction: 'Riktning',
		directions: { decrease: 'Minska', increase: 'Öka' },
		size: 'Minsta ändring som betyder något, i procent',
		sizeHint: 'Jämfört med läget före start. En ändring som är mindre än så räknas inte som en effekt.',
		lag: 'Månader innan ändringen kan synas',
		comparison: 'Jämförelseområden',
		comparisonHint:
			'Områden av samma slag där arbetet inte bedrivs. Förslagen ligger intill eller tillhör samma kommungrupp.',
		comparisonSuggested: 'föreslås',
		comparisonWithout: 'saknar uppgifter',
		noComparable: 'Det finns inget område av samma slag att jämföra med.',
		noArea: 'Koppla aktiviteten till ett område först.',
		lock: 'Lås',
		lockNote: 'Lydelsen sparas med dagens datum. Om den ändras visas båda.'
	},
	saved: 'Den väntade effekten är låst.',
	errors: {
		direction: 'Välj riktning: minska eller öka.',
		size: 'Ange minsta ändring som ett tal större än 0 och högst 1 000 procent.',
		decrease: 'En minskning kan vara högst 100 procent.',
		lag: 'Ange antal månader som ett helt tal från 0 till 120.',
		area: 'Välj ett område som aktiviteten är kopplad till.',
		comparison: 'Ett jämförelseområde måste vara av samma slag som området, och ett annat område.',
		link: 'Måttet är inte bekräftat för aktiviteten.',
		changed: (who: string) =>
			`${who} har ändrat den väntade effekten sedan sidan öppnades. Läs den lydelsen och lås igen om din ska gälla.`,
		same: 'Lydelsen är densamma som den som redan är låst.'
	}
} as const;
