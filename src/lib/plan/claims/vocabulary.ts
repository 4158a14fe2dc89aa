/**
 * The words by which statements that figures can confirm or contradict are found. Data, not logic: regular expressions in
 * lower case; a new word is one entry in a list.
 */

/** What a statement says of its subject. `highest`: more than everything it is set beside. */
export type ClaimDirection = 'rising' | 'falling' | 'same' | 'high' | 'low' | 'highest';

const VERY = '(?:mycket|särskilt|hårt|extra|ofta|relativt|ganska|väldigt|speciellt|generellt)';

/** Words that say what happens; of two that overlap the first in the list counts. */
export const DIRECTION_WORDS: readonly { direction: ClaimDirection; words: readonly string[] }[] = [
	{
		direction: 'same',
		words: [
			'(?:på )?(?:ungefär |i stort sett |i princip )?samma nivå',
			'oförändra\\p{L}+',
			'(?:är|varit|ligger|legat) (?:relativt |i stort sett )?stabil\\p{L}*',
			'(?:varken|inte) (?:ökat|minskat|ökar|minskar)'
		]
	},
	{
		direction: 'rising',
		words: [
			'(?:ett )?(?:ökande|växande|tilltagande) problem',
			'ökar',
			'ökade',
			'ökat',
			'stiger',
			'steg',
			'stigit',
			'växer(?! upp)',
			'växt',
			'tilltar',
			'tilltagit',
			'(?:för|tre|fyr)?dubbl(?:as|ats|ades)',
			'allt fler',
			'(?:sett|ser|skett|märkt|noterat|finns) (?:\\p{L}+ )?(?:ökning|uppgång)\\p{L}*(?= av| i)',
			'uppåtgående',
			'(?:går|gått|pekar) upp(?:åt)?',
			'(?:blivit|blir) (?:allt )?(?:fler|vanligare|högre|större|vanligt)'
		]
	},
	{
		direction: 'falling',
		words: [
			'minskar',
			'minskade',
			'minskat',
			'sjunker',
			'sjönk',
			'sjunkit',
			'halver(?:as|ats|ades)',
			'avtagit',
			'avtar',
			'(?:går|gått) ne[dr]',
			'pekar nedåt',
			'nedåtgående',
			'(?:sett|ser|skett|märkt|noterat|finns) (?:\\p{L}+ )?(?:minskning|nedgång)\\p{L}*(?= av| i)',
			'färre(?= \\p{L}+ (?:uppger|utsätts|drabbas|anmäl|känner|har|upplever))',
			'allt färre',
			'(?:blivit|blir) (?:allt )?(?:färre|ovanligare|lägre|mindre)'
		]
	},
	{
		direction: 'highest',
		words: [
			'vanligast\\p{L}*',
			'(?:är|var) (?:som )?störst',
			'(?:är|var) (?:som )?högst',
			'mest (?:utsatt|drabbad|otrygg)\\p{L}*'
		]
	},
	{
		direction: 'low',
		words: [
			'lägre än',
			'under (?:läns|riks|genom)?(?:genom)?snittet',
			'(?:är|har|ligger|vara|varit) (?:\\p{L}+ )?låg(?:t|a)?',
			'(?:har|relativt|ovanligt) få',
			'färre än',
			'ovanlig(?:t|a)?'
		]
	},
	{
		direction: 'high',
		words: [
			'högre än',
			'över (?:läns|riks|genom)?(?:genom)?snittet',
			'överrepresentera\\p{L}*',
			'aldrig varit så hög\\p{L}*',
			'(?:är|har|ligger|vara|varit) (?:\\p{L}+ )?hög(?:t|a)?',
			`${VERY} (?:utsatt|drabba[dt])\\p{L}*(?=\\s+(?:för|av|i|på|under|vid|och)(?!\\p{L})|\\s*(?:$|[.,;]))`,
			'(?:brotts|klotter|inbrotts)drabba[dt]\\p{L}*',
			`är (?:${VERY} )?(?:vanlig|utbred|utbrett)\\p{L}*`,
			'vanligt förekommande',
			'är (?:ett )?(?:stort|återkommande|utbrett|påtagligt|allvarligt|omfattande) (?:och \\p{L}+ )?problem',
			'fler än'
		]
	}
];

/** Words of intentions, conditions and possibilities: what stands with them is no statement of how things are. */
export const NOT_STATED: readonly string[] = [
	'ska',
	'skall',
	'skulle',
	'bör',
	'vill',
	'måste',
	'kan',
	'kunna',
	'behöver',
	'behov',
	'mål\\p{L}*',
	'syfta\\p{L}*',
	'syfte\\p{L}*',
	'avser',
	'förhoppning\\p{L}*',
	'hoppas',
	'ambition\\p{L}*',
	'vision\\p{L}*',
	'önska\\p{L}*',
	'risk(?:en)?',
	'befara\\p{L}*',
	'för att',
	'så att',
	'i syfte',
	'bidra\\p{L}*',
	'leder till',
	'leda till',
	'ifall',
	'(?:upp|se|mäta|undersöka|utreda|veta|avgöra|frågan) om',
	'genom att'
];

/** A sentence that begins so tells what to do. */
export const ORDERS: readonly string[] = [
	'skapa',
	'öka',
	'minska',
	'verka',
	'arbeta',
	'bidra',
	'främja',
	'förbättra',
	'stärka',
	'säkerställa',
	'förebygga',
	'motverka',
	'utveckla',
	'att',
	'färre blir'
];

/** Work and other things that rise and fall without being what the figures follow. */
export const WORK: readonly string[] = [
	'insats\\p{L}*',
	'samverkan\\p{L}*',
	'samarbete\\p{L}*',
	'\\p{L}*kontroll\\p{L}*',
	'tillsyn\\p{L}*',
	'närvaro\\p{L}*',
	'resurs\\p{L}*',
	'kompetens\\p{L}*',
	'kunskap\\p{L}*',
	'stöd(?:et)?',
	'skydd(?:et)?',
	'fokus(?:et)?',
	'arbete\\p{L}*',
	'mörkertal\\p{L}*',
	'benägenhet\\p{L}*',
	'anmälningsbenägenhet\\p{L}*',
	'\\p{L}*vandring\\p{L}*',
	'utbildning\\p{L}*'
];

/** Who sees: after these, «ett ökat bruk» is a statement. */
export const OBSERVED: readonly string[] = [
	'ser',
	'sett',
	'noterar',
	'noterat',
	'märker',
	'märkt',
	'konstaterar',
	'vittnar',
	'visar',
	'upplever',
	'rapporterar'
];

/** Where an order of words with the verb first is still a statement: «Under året ökade inbrotten». */
export const OPENINGS: readonly string[] = [
	'under',
	'i',
	'på',
	'enligt',
	'sedan',
	'de senaste',
	'senaste',
	'förra',
	'vid',
	'mellan',
	'samtidigt',
	'dessutom',
	'även',
	'bland'
];

/** Words that point to answers of a survey, or to reports to the police. */
export const SURVEY_WORDS = 'enkät|mätning|undersökning|uppger|upplev|känner|andel|ntu';
export const REPORT_WORDS = 'anmäl|polisanmäl|statistik|brå';
/** «Nästan 40 %», «en tredjedel»: how much a statement says. */
export const QUANTITY =
	'(?:nästan|ca|cirka|ungefär|omkring|drygt|knappt|över|minst)?\\s*\\d{1,3}(?:,\\d+)?\\s*(?:%|procent)|en tredjedel|hälften|en fjärdedel';
/** More than the figures themselves say. */
export const STRONG = 'drastisk\\p{L}*|kraftig\\p{L}*|markant\\p{L}*|explosionsartat|dramatisk\\p{L}*';
