import type { ClaimFinding, GuardReason, GuardWhy, KnownChange, ToldFinding } from '#lib/model/claim-finding.ts';
import { formatDateLong, formatInterval, formatNumber, formatPeriod, formatShare } from './format.ts';

const FEW = 10;
const signed = (ratio: number) => `${ratio > 1 ? '+' : ''}${formatShare(ratio - 1)}`;
const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, 0)} procentenheter`;

/** How much, with its interval; '' where nothing may or can be told. */
function size({ scale, estimate, low, high, n, verdict }: KnownChange): string {
	if (estimate === null || low === null || high === null || verdict === 'dold') return '';
	if (scale === 'share')
		return `${points(estimate)} (95\u00a0% osäkerhet: ${formatNumber(low * 100, 0)} till ${formatNumber(high * 100, 0)})`;
	if (Math.min(n.before, n.after) < FEW) return 'antalen är för små för att räknas om till procent';
	const interval = `95\u00a0% osäkerhet: ${formatInterval(low - 1, high - 1, 'share')}`;
	return `${signed(estimate)}${scale === 'ratio-per-year' ? ' om året' : ''} (${interval})`;
}

function period({ since, last, scale }: KnownChange): string {
	const until = last ? ` till och med ${formatPeriod(last)}` : '';
	if (since !== null) return ` efter den ${formatDateLong(since)}${until}, jämfört med före,`;
	return scale === 'share' ? ` sedan mätningen före${last ? ` (${formatPeriod(last)})` : ''}` : until;
}

const place = ({ measure, areaName }: GuardWhy) => `${measure?.name ?? ''} i ${areaName ?? ''}`;

/** What the figures say of the measure, as a sentence that may stand in a note. */
function fact(why: GuardWhy): string {
	const { change } = why;
	if (!change)
		return `Det finns inga siffror över ${(why.measure?.name ?? '').toLocaleLowerCase('sv')} i ${why.areaName ?? ''}.`;
	const much = size(change);
	const tail = much === '' ? '.' : `: ${much}.`;
	const when = period(change)
		.replace(/,$/, much === '' ? '' : ',')
		.replace(/,$/, '');
	switch (change.verdict) {
		case 'minskning-i-omradet':
			return `${place(why)} har minskat${when}${tail}`;
		case 'okning-i-omradet':
			return `${place(why)} har ökat${when}${tail}`;
		case 'minskning-mer-an-jamforelse':
		case 'minskning-starkare-stod':
			return `${place(why)} har minskat mer än i jämförelseområdena${when}${tail}`;
		case 'okning-mer-an-jamforelse':
		case 'okning-starkare-stod':
			return `${place(why)} har ökat mer än i jämförelseområdena${when}${tail}`;
		case 'ingen-storre-forandring':
			return `${place(why)} är ungefär oförändrat${when}${tail}`;
		case 'ingen-saker-forandring':
			return `${place(why)} visar ingen säker förändring${when}${tail}`;
		case 'dold':
			return `Antalet för ${place(why)} är för litet för att visas, så vi kan inte säga om det har ändrats.`;
		case 'seriebrott':
			return `Det går inte att säga om ${place(why)} har ändrats, eftersom sättet att mäta har ändrats.`;
		case 'for-fa-svar':
			return `Det går inte att säga om ${place(why)} har ändrats, eftersom för få har svarat.`;
		case 'nulage-ej-forandring':
			return `Det finns bara en mätning av ${place(why)}, så det går inte att säga om något har ändrats.`;
		case 'underlaget-racker-inte':
			return `Underlaget räcker inte för att säga om ${place(why)} har ändrats.`;
	}
}

const REASONS: Record<GuardReason, (why: GuardWhy) => string> = {
	supported: () => 'Stöds av siffrorna.',
	opposite: () => 'Siffrorna visar något annat.',
	'not-certain': () => 'Siffrorna visar ingen säker förändring: skillnaden ryms inom vad slumpen brukar ge.',
	unchanged: () => 'Siffrorna visar ungefär oförändrat läge.',
	'cannot-know': () => 'Siffrorna räcker inte för att säga om något har ändrats.',
	'few-for-percent': () => 'Procent säger för mycket när något av antalen är under tio.',
	'other-area': ({ areaName, askedArea }) =>
		`Siffrorna gäller ${areaName ?? ''}${askedArea ? `, inte ${askedArea}` : ''}. Ett större områdes siffror säger inte hur det är i en del av det.`,
	'no-figures': ({ measure, areaName, askedArea }) =>
		`Det finns inga siffror över ${(measure?.name ?? '').toLocaleLowerCase('sv')} för ${askedArea ?? areaName ?? ''}.`,
	'no-comparison': () =>
		'Utan jämförelse med andra områden går det inte att säga vad en förändring beror på, eller om arbetet har haft betydelse.',
	'compared-only': () => 'Jämförelsen är förenlig med att arbetet har haft betydelse, men visar det inte.',
	'compared-not-certain': () => 'Jämförelsen med andra områden visar ingen säker skillnad.',
	unnamed: () => 'Det framgår inte vilket mått som skulle visa det, och ingen jämförelse är gjord.'
};

const NO_CAUSE = 'Vad det beror på går inte att säga utan jämförelse med andra områden.';
const SUGGESTIONS: Record<Exclude<GuardReason, 'supported'>, (why: GuardWhy) => string> = {
	opposite: fact,
	'not-certain': fact,
	unchanged: fact,
	'cannot-know': fact,
	'few-for-percent': fact,
	'other-area': (why) => (why.askedArea ? `${fact(why)} För ${why.askedArea} finns inga egna siffror.` : fact(why)),
	'no-figures': ({ measure, areaName, askedArea }) =>
		`Vi har inga siffror över ${(measure?.name ?? '').toLocaleLowerCase('sv')} för ${askedArea ?? areaName ?? ''}, så vi kan inte säga om något har ändrats.`,
	'no-comparison': (why) => `${fact(why)} ${NO_CAUSE}`,
	'compared-only': (why) => `${fact(why)} Det är förenligt med att arbetet har haft betydelse, men visar det inte.`,
	'compared-not-certain': (why) => `${fact(why)} Det går inte att säga om arbetet har haft betydelse.`,
	unnamed: () => 'Arbetet är genomfört. Om det har haft betydelse går inte att säga med de siffror som finns.'
};

const reasonOf = (why: GuardWhy) =>
	why.measure?.isEffort && why.key === 'supported'
		? 'Stöds av siffrorna, men måttet visar mest hur mycket polis eller kommun arbetar.'
		: REASONS[why.key](why);

/** Findings in words. Where a sentence says several things, its suggestion tells of them all. */
function tell(findings: readonly ClaimFinding[]): ToldFinding[] {
	return findings.map((one) => {
		const { start, end, sentence, mark, kind, isSupported, why } = one;
		const beside = findings.filter((other) => other.start === start);
		const parts = beside.map((other) =>
			other.why.key === 'supported' ? fact(other.why) : SUGGESTIONS[other.why.key](other.why)
		);
		const suggestion = isSupported ? null : [...new Set(parts)].join(' ');
		const told = isSupported ? `${reasonOf(why)} ${fact(why)}` : reasonOf(why);
		return { start, end, sentence, mark, kind, isSupported, reason: told, suggestion };
	});
}

/** Words for sentences that say more, or something else, than the figures do. */
export const claimGuardText = {
	tell,
	title: 'Kontroll mot siffrorna',
	check: 'Kontrollera texten',
	checking: 'Kontrollerar …',
	/** Announced: how many sentences there are of each kind. */
	summary: (flagged: number, supported: number) => {
		if (flagged + supported === 0) return 'Ingen mening säger något som siffrorna kan pröva.';
		const parts = [
			flagged === 0
				? ''
				: `${formatNumber(flagged)} ${flagged === 1 ? 'mening säger' : 'meningar säger'} mer än siffrorna visar.`,
			supported === 0
				? ''
				: `${formatNumber(supported)} ${supported === 1 ? 'mening stöds' : 'meningar stöds'} av siffrorna.`
		];
		return parts.filter((part) => part !== '').join(' ');
	},
	suggestion: 'Förslag',
	use: 'Använd förslaget',
	useLong: (number: number) => `Använd förslaget i stället för mening ${formatNumber(number)}`,
	note: 'Texten går att spara ändå.',
	supportedMark: '✓',
	badForm: 'Texten kunde inte kontrolleras. Den går att spara ändå.',
	tooLong: 'Texten är för lång för att kontrolleras på en gång.'
} as const;
