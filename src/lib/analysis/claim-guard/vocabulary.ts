import type { ClaimDirection } from '../../plan/claims/vocabulary.ts';

/** «Mer än i andra områden» compares places; «lägre än förra året» tells of a change. */
const NOT_THAN = '(?!\\s(?:\\p{L}+\\s){0,2}än(?!\\p{L}))';
const THAN_BEFORE =
	'(?=\\s+än\\s+(?:förra|föregående|i\\s+fjol|tidigare|förut|(?:år\\s+)?20\\d\\d|före|innan|för\\s+ett))';

/**
 * The words by which a note's or a report's sentences are told to say that something has changed, or has been brought about. Data, not
 * logic: regular expressions in lower case, for whole words; a new word is one entry in a list. What plans say of change is known to
 * `plan/claims/vocabulary.ts`; here is what notes say besides.
 */
export const NOTE_DIRECTIONS: readonly { direction: ClaimDirection; words: readonly string[] }[] = [
	{
		direction: 'falling',
		words: [
			'minskning\\p{L}*',
			'minsk(?:ad|ade|at|ar|ande)',
			'(?<=fortsätter (?:att )?)minska',
			'nedgång\\p{L}*',
			'färre',
			`mindre${NOT_THAN}`,
			`lägre${THAN_BEFORE}`,
			'hälften så (?:många|mycket)',
			'avtog',
			'(?:gick|går|gått|på väg) ne(?:d|r|dåt)',
			'nere på',
			'halver(?:ad|ade|at|ing)\\p{L}*',
			'försvunnit',
			'upphört'
		]
	},
	{
		direction: 'rising',
		words: [
			'ökning\\p{L}*',
			'ök(?:ad|ade|at|ar|ande)',
			'(?<=fortsätter (?:att )?)öka',
			'uppgång\\p{L}*',
			'fler',
			`mer${NOT_THAN}`,
			`högre${THAN_BEFORE}`,
			'dubbelt så (?:många|mycket)',
			'(?:gick|på väg) upp(?:åt)?',
			'(?:för|tre|fyr)dubbl\\p{L}*'
		]
	}
];
/** The measure has gone the way one wishes, or the other way, whatever that is. */
export const BETTER = ['förbättra(?:s|ts|des|t|de|d)', 'stärk(?:s|ts|tes|t|te)'];
export const WORSE = ['försämra(?:s|ts|des|t|de|d)', 'förvärra(?:s|ts|des|t|de|d)'];
/** How safe people feel: the measure may count those who do, or those who do not. */
export const SAFER = ['tryggare', 'trygghet(?:en)?'];
export const LESS_SAFE = ['otryggare', 'otrygg(?:a|het|heten)?'];
/** A word that says subject and direction at once. */
export const SAFER_ALONE = 'tryggare';
export const LESS_SAFE_ALONE = 'otryggare';

/** What stands for whatever the measure counts. */
export const GENERIC =
	'brott(?:en|et|sligheten)?|anmälningar(?:na)?|händelser(?:na)?|problem(?:en|et)?|siffror(?:na)?|nivån|utvecklingen';
/** Work of the kind that a plan has: what is said to have an effect. */
export const INTERVENTION =
	'(?:\\p{L}*insats|\\p{L}*åtgärd|aktivitet|\\p{L}*arbet|satsning|metod|projekt|\\p{L}*värd|\\p{L}*vandring|belysning|kamer|\\p{L}*sanering|patruller|program|modell|besök|samtal)\\p{L}*';
/** Where work together is what functions, nothing is said of a measure. */
export const TOGETHER = '(?:samarbete|samverkan|samsyn|kommunikation|dialog|rutin|schema|kontakt)\\p{L}*';

const KINDLY = '(?:god|gott|bra|tydlig|stor|positiv|önska|avsedd|klar|märkbar|viss|stark)\\p{L}*';
/** «Effekt» said to be there; to measure it, or to ask for it, is something else. */
export const EFFECT_NOUNS: readonly string[] = [
	`(?:haft|har|ger|gav|gett|fått|ser|sett|nått)\\s(?:\\p{L}+\\s){0,3}effekt(?:en|er|erna)?`,
	`${KINDLY}\\seffekt(?:en|er|erna)?`,
	`effekt(?:en|er|erna)?\\s(?:av\\s[^.,;]{1,40}\\s)?(?:är|var|syns|märks|har\\s(?:varit|blivit)|blev)`
];
/** The same of work that is named. */
export const EFFECT_OF_WORK: readonly string[] = [
	'(?:är|var|varit|visat sig) (?:vara )?(?:mycket )?(?:effektiv|effektivt|effektiva|verkningsfull\\p{L}*)'
];
/** One thing said to bring about another; only of a change. */
export const BROUGHT_ABOUT: readonly string[] = [
	'tack vare',
	'(?:ledde|lett) till',
	'(?:gjorde|gjort) (?:så )?att',
	'(?:bidragit|bidrog) till',
	'(?:inneburit|innebar|medfört|medförde)(?: att)?',
	'resultera(?:t|de) i',
	'(?:är|var) ett resultat av'
];
/** The same with the change in it. */
export const MADE_CHANGE: readonly string[] = ['fått (?:\\p{L}+\\s){1,4}att (?:minska|öka|sjunka)'];
/** The infinitives that a cause or a success is told with, by where they lead. */
export const LEADS_DOWN = 'minska|sjunka|få ne[dr]|få bort|pressa|dämpa|stoppa|förhindra|motverka|förebygga';
export const LEADS_UP = 'öka';
/** The same where the work is named. */
export const DUE_TO: readonly string[] = ['beror på', 'berodde på', 'på grund av', 'till följd av', 'genom'];
/** Said to have gone well. */
export const SUCCESS: readonly string[] = [
	'(?:gett|gav|ger) (?:\\p{L}+ )?resultat',
	'burit frukt',
	'gjort skillnad',
	'(?:brutit|vänt) (?:trenden|utvecklingen)',
	'(?:lyckats|lyckades) (?:minska|öka|få ne[dr]|få bort|bryta|vända|pressa|dämpa|stoppa|förhindra|motverka|förebygga)'
];
/** The same of work that is named. */
export const SUCCESS_OF_WORK: readonly string[] = [
	'lyckats',
	'lyckades',
	'lyckad[e]?',
	'lyckat',
	'(?:en )?framgång(?:srik\\p{L}*)?',
	'fungera(?:r|t|de)?'
];
/** Beside others: more or less than elsewhere. */
export const BESIDE_OTHERS =
	'(?:mer|snabbare|större|mindre|tydligare)\\s(?:\\p{L}+\\s){0,2}än\\s(?:i\\s|för\\s|på\\s)?(?:andra|övriga|resten|kommunen|länet|riket|landet|grann\\p{L}*|jämförelse\\p{L}*|snittet|genomsnittet)';

/** Denied, or not known. */
export const DENIED: readonly string[] = [
	'inte',
	'ej',
	'aldrig',
	'ingen',
	'inga',
	'inget',
	'varken',
	'knappast',
	'oklart',
	'osäkert',
	'för tidigt',
	'vet',
	'tror',
	'undrar'
];
/** Not yet so: wanted, planned, feared or asked after. */
export const NOT_YET: readonly string[] = [
	'kommer (?:\\p{L}+ )?att',
	'kommer',
	'planera\\p{L}*',
	'väntas',
	'förväntas',
	'förväntad\\p{L}*',
	'mäta',
	'mäter',
	'utvärdera\\p{L}*',
	'uppföljning\\p{L}*',
	'följa upp',
	'följer upp',
	'vilken',
	'vilka'
];
/** Words of intentions that causes are told with too. */
export const SAID_OF_CAUSES: readonly string[] = ['bidra', 'leder till', 'leda till', 'genom att', 'så att', 'för att'];
/** «Fler fall av skadegörelse»: cases stand between. */
export const CASES_OF = '(?:nya |anmälda )?fall av ';
/** Of more or fewer: what follows is counted, unless it is one of these. */
export const AFTER_QUANTITY = 'än|nu|i|på|under|sedan|jämfört|och|men|till|efter|de|den|det|denna|vid|från';
/** A share of a hundred. */
export const PERCENT = '\\d\\s*(?:%|procent(?!enhet))|halver\\p{L}*|hälften|(?:för|tre|fyr)?dubbl\\p{L}*';
