/** The words by which organisations and the people who answer for activities are recognised. Data, not logic. */

/** Names of organisations that answer for activities, as they stand alone or before a role: «Kommun/Fritid». */
export const ORGANISATION_WORDS: readonly string[] = [
	'kommun',
	'kommunen',
	'polis',
	'polisen',
	'polismyndigheten',
	'kommunpolis',
	'kommunpolisen',
	'områdespolis',
	'lokalpolisområdet',
	'stadsdelsförvaltning',
	'stadsdelsförvaltningen',
	'socialtjänst',
	'socialtjänsten',
	'skola',
	'skolan',
	'region',
	'regionen',
	'fastighetsägare',
	'fastighetsägarna',
	'bostadsbolag',
	'bostadsbolagen',
	'räddningstjänst',
	'räddningstjänsten',
	'kriminalvården',
	'länsstyrelsen',
	'tullverket',
	'trafikverket',
	'försäkringskassan',
	'skatteverket',
	'centrumägare',
	'stadsdelen',
	'staden',
	'civilsamhället',
	'föreningslivet',
	'näringslivet'
];

/** Municipalities; after a slash stands a unit of theirs, unless it is an authority of its own. */
export const MUNICIPALITY = /^(?:kommun(?:en)?|stadsdel(?:en|sförvaltning|sförvaltningen)?|staden)$/u;
export const NOT_OF_MUNICIPALITY =
	/^(?:\p{L}*polis(?:en|myndigheten)?|region(?:en)?|bostadsbolag(?:en|et)?|fastighetsägar\p{L}*|näringsliv\p{L}*|civilsamhäll\p{L}*|föreningsliv\p{L}*|kriminalvård\p{L}*|länsstyrelse\p{L}*|\p{L}*verket|försäkringskassan)$/u;

/** Between who answers and those who take part: «Socialnämnden i samverkan med Region Mitt». */
export const TOGETHER_WITH =
	/\s*[,(]?\s*(?<!\p{L})(?:i (?:nära )?(?:samverkan|samarbete) med|tillsammans med|med stöd (?:av|från)|i dialog med)\s+/iu;

/** Endings of the names of organisations: «fritidsförvaltningen», «Björkhyttebostäder», «elevhälsan». */
export const ORGANISATION_ENDINGS =
	/(?:förvaltning|nämnd|enhet|kontor|styrelse|avdelning|bolag|förening|myndighet|tjänst|verksamhet|sektor|organisation|kommun|polis|\p{L}{2}bostäder|elevhälsa|mottagning|fritidsgård|bibliotek|skola|skyddsråd|kyrka)(?:en|n|et|ten|na|erna|ena|orna|arna|er|ar)?$/u;

/** Endings of what people are called who answer for activities: «rektorerna», «trygghetsvärdar», «säkerhetschefen». */
export const ROLE_ENDINGS =
	/(?:rektor|chef|samordnare|handläggare?|sekreterare?|värd|vakt|väktare?|fältare?|kurator|lärare?|pedagog|ledare?|strateg|vandrare?|tjänst|service|byggnad|teknik|fritid|ungdomsteam|team|grupp|råd)(?:n|en|et|na|ar|er|arna|erna|na)?$/u;
