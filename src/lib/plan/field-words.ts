/**
 * The words by which the columns and keys of plans are recognised. Data, not logic: a new synonym is one word in a list.
 * A word with `*` stands for every word that begins so; a phrase matches from the header's first word.
 */

/** What a column or key of a plan can be about. */
export type Field =
	| 'number'
	| 'focusArea'
	| 'title'
	| 'activities'
	| 'prioritised'
	| 'possible'
	| 'forum'
	| 'challenge'
	| 'cause'
	| 'measure'
	| 'measures'
	| 'goal'
	| 'responsible'
	| 'organisation'
	| 'commitment'
	| 'others'
	| 'when'
	| 'meetings'
	| 'starts'
	| 'ends'
	| 'status'
	| 'followUp'
	| 'month'
	| 'where'
	| 'group'
	| 'detail'
	| OwnField;

/** Columns that say outright what is otherwise worked out of a plan's sentences, as the product writes them itself. */
export type OwnField =
	| 'activityId'
	| 'activityKind'
	| 'firstDay'
	| 'lastDay'
	| 'timesPerYear'
	| 'goalQuantity'
	| 'goalKind'
	| 'measurePoints'
	| 'parties'
	| 'particulars'
	| 'focusDescription'
	| 'followedOn'
	| 'doneCount'
	| 'note'
	| 'notedBy'
	| 'planTitle'
	| 'planId'
	| 'planArea'
	| 'firstYear'
	| 'lastYear'
	| 'simulated';

/** Headers and keys for each field. `detail` is known words for which an activity has no field. */
export const FIELD_WORDS: readonly { field: Field; words: readonly string[] }[] = [
	{ field: 'number', words: ['löpnr', 'nr', 'nummer', 'id', '#', 'löpnummer'] },
	{
		field: 'focusArea',
		words: [
			'prioriterat samverkansområde',
			'prioriterat område',
			'prioriterat problemområde',
			'fokusområde',
			'samverkansområde',
			'insatsområde',
			'problemområde',
			'utvecklingsområde',
			'fokus',
			'prioritering*',
			'prioriterad fråga',
			'målområde',
			'temaområde',
			'delområde',
			'tema'
		]
	},
	{
		field: 'title',
		words: [
			'initiativ',
			'delaktivitet',
			'namn',
			'aktivitet',
			'insats',
			'vad',
			'aktivitetens namn',
			'namn på aktivitet*',
			'rubrik',
			'benämning',
			'löfte*'
		]
	},
	{ field: 'activities', words: ['aktiviteter', 'insatser', 'planerade aktiviteter', 'medborgarlöfte*'] },
	{ field: 'measures', words: ['åtgärder', 'åtgärderna', 'planerade åtgärder'] },
	{ field: 'prioritised', words: ['prioriterade aktiviteter', 'prioriterade åtgärder', 'prioriterade insatser'] },
	{
		field: 'possible',
		words: [
			'tänkbara aktiviteter',
			'tänkbara åtgärder',
			'tänkbara insatser',
			'möjliga aktiviteter',
			'möjliga åtgärder',
			'möjliga insatser'
		]
	},
	{ field: 'forum', words: ['samverkansforum', 'forum'] },
	{
		field: 'challenge',
		words: ['utgångsläge*', 'riskbild*', 'utmaning*', 'problem*', 'bakgrund*', 'lägesbild*', 'nuläge*', 'behov*']
	},
	{
		field: 'cause',
		words: [
			'orsak*',
			'varför',
			'bakomliggande orsak*',
			'möjlig orsak',
			'möjliga orsaker',
			'trolig orsak',
			'troliga orsaker'
		]
	},
	{
		field: 'measure',
		words: [
			'åtgärd',
			'åtgärden',
			'hur',
			'beskrivning',
			'genomförande',
			'metod',
			'arbetssätt',
			'arbetsätt',
			'arbetsmetod'
		]
	},
	{
		field: 'goal',
		words: [
			'önskat läge',
			'önskad effekt',
			'förväntat resultat',
			'förväntad effekt',
			'effekt',

			'mål',
			'målet',
			'målsättning*',
			'delmål',
			'effektmål',
			'processmål',
			'produktionsmål',
			'syfte*',
			'önskat resultat'
		]
	},
	{
		field: 'responsible',
		words: [
			'av vem',
			'vem gör',

			'ägare',
			'åtgärdsägare',
			'sammankallande',
			'samordnare',
			'projektledare',
			'huvudman',
			'aktör',
			'genomförs av',

			'ansvar*',
			'huvudansvar*',
			'aktivitetsansvarig*',
			'åtgärdsansvarig*',
			'vem',
			'vilka',
			'utförare',
			'utförs av'
		]
	},
	{
		field: 'organisation',
		words: [
			'kommun',
			'kommunen',
			'kommunens ansvar',
			'polis',
			'polisen',
			'polisens ansvar',
			'polismyndigheten',
			'stadsdelsförvaltning*',
			'stadsdelsförvaltningens ansvar',
			'region',
			'regionen',
			'fastighetsägare'
		]
	},
	{
		field: 'commitment',
		words: [
			'kommunens åtagande*',
			'polisens åtagande*',
			'polismyndighetens åtagande*',
			'stadsdelsförvaltningens åtagande*',
			'regionens åtagande*',
			'åtagande*'
		]
	},
	{
		field: 'others',
		words: [
			'samarbetspart*',
			'samarbete med',
			'tillsammans med',
			'med vem',
			'med vilka',
			'vilka är med',
			'vilka deltar',
			'vilka medverkar',
			'involverade*',
			'berörda*',
			'partner',
			'partners',
			'samverkande*',
			'i samverkan med',
			'stöd av',
			'övriga',

			'övriga aktörer',
			'tänkbara övriga aktörer',
			'övriga parter',
			'andra aktörer',
			'aktörer',
			'samverkanspart*',
			'samverkan med',
			'samverkar med',
			'medverkande',
			'medverkar',
			'deltagare',
			'deltar',
			'kommunikation'
		]
	},
	{
		field: 'when',
		words: [
			'tidsram*',
			'tidhorisont',
			'genomförandetid*',
			'planerad tid',
			'tidsangivelse',

			'när',
			'tid',
			'tider',
			'tidplan*',
			'tidsplan*',
			'tidpunkt*',
			'tidsperiod',
			'period*',
			'genomförs',
			'frekvens',
			'datum',
			'år',
			'hur ofta',
			'månad',
			'månader',
			'vecka',
			'veckor',
			'kvartal',
			'termin'
		]
	},
	{ field: 'meetings', words: ['mötesfrekvens', 'möten', 'mötestider'] },
	{ field: 'starts', words: ['start', 'startar', 'startdatum', 'starttid', 'påbörjas', 'från', 'från och med'] },
	{
		field: 'ends',
		words: [
			'slut',
			'slutar',
			'slutdatum',
			'sluttid',
			'klar',
			'klart',
			'klar senast',
			'när ska det vara klart',
			'när är det klart',
			'klart när',
			'klart senast',
			'senast',
			'till',
			'till och med',
			'avslutas',
			'deadline'
		]
	},
	{ field: 'status', words: ['status*', 'läge'] },
	{
		field: 'followUp',
		words: [
			'hur mät*',
			'hur vet',
			'hur utvärder*',
			'så mät*',
			'mätning*',
			'avstämning*',
			'så följs',
			'mätmetod',

			'uppföljning*',
			'indikator*',
			'utvärdering*',
			'utfall*',
			'resultat*',
			'mätetal',
			'nyckeltal',
			'mått',
			'kommentar*',
			'hur följ*'
		]
	},
	{
		field: 'where',
		words: ['plats', 'platser', 'var', 'område', 'områden', 'geografiskt område', 'stadsdel', 'kommundel', 'ort']
	},
	{
		field: 'group',
		words: [
			'arbetsgrupp*',
			'styrgrupp*',
			'polisens deltagare',
			'kommunens deltagare',
			'stadsdelsförvaltningens deltagare'
		]
	},
	{
		field: 'detail',
		words: [
			'diarienummer',
			'dnr',
			'koppling till',

			'budget',
			'kostnad*',
			'finansiering',
			'resurs*',
			'målgrupp*',
			'kontakt*',
			'polisens kontakt*',
			'kommunens kontakt*',
			'stadsdelsförvaltningens kontakt*',
			'prioritet',
			'prio'
		]
	},
	{ field: 'activityId', words: ['aktivitetens id', 'aktivitets-id', 'aktivitetsid'] },
	{ field: 'activityKind', words: ['aktivitetens sort', 'typ av aktivitet', 'aktivitetstyp'] },
	{ field: 'firstDay', words: ['första dag', 'första dagen'] },
	{ field: 'lastDay', words: ['sista dag', 'sista dagen'] },
	{ field: 'timesPerYear', words: ['gånger per år', 'antal gånger per år', 'tillfällen per år'] },
	{ field: 'goalQuantity', words: ['antal i målet'] },
	{ field: 'goalKind', words: ['målets sort', 'sort av mål', 'måltyp', 'typ av mål'] },
	{ field: 'measurePoints', words: ['åtgärdens punkter'] },
	{ field: 'parties', words: ['part och roll'] },
	{ field: 'particulars', words: ['fler uppgifter'] },
	{ field: 'focusDescription', words: ['samverkansområdets beskrivning', 'fokusområdets beskrivning'] },
	{ field: 'followedOn', words: ['uppföljd den', 'uppföljningsdatum', 'uppföljt den'] },
	{ field: 'doneCount', words: ['antal genomförda', 'antal genomförda tillfällen'] },
	{ field: 'note', words: ['anteckning', 'anteckningar', 'notering'] },
	{ field: 'notedBy', words: ['noterat av', 'antecknat av'] },
	{ field: 'planTitle', words: ['planens titel'] },
	{ field: 'planId', words: ['planens id'] },
	{ field: 'planArea', words: ['planens områdeskod'] },
	{ field: 'firstYear', words: ['planen gäller från', 'planens första år'] },
	{ field: 'lastYear', words: ['planen gäller till', 'planens sista år'] },
	{ field: 'simulated', words: ['simulerade exempeldata'] }
];

/** Words before a header that do not change what it is about. */
export const LEADING_WORDS: readonly string[] = [
	'beskrivning av',
	'beskriv',
	'gemensam',
	'gemensamma',
	'konkret',
	'konkreta',
	'lokal',
	'lokala',
	'planerad',
	'föreslagen',
	'föreslagna',
	'övergripande',
	'vår',
	'våra'
];
