/**
 * The words by which headings and sentences of plans are recognised. Data, not logic: a new synonym is one word in a list.
 * The words of columns and keys are in `field-words.ts`.
 */

/** «Prioriterat samverkansområde: X» names the focus area X. */
export const AREA_PREFIXES: readonly string[] = [
	'prioriterat samverkansområde',
	'prioriterat problemområde',
	'prioriterat område',
	'prioriterat problem',
	'fokusområde',
	'samverkansområde',
	'insatsområde',
	'område'
];

/** «Aktivitet: X» names an activity. The first of these that a document uses is its own word; the others are then labels. */
export const ACTIVITY_PREFIXES: readonly string[] = ['aktivitet', 'insats', 'åtgärd', 'löfte', 'medborgarlöfte'];

/** Headings over a list of the plan's focus areas (the list names them, it does not describe them). */
export const AREA_LIST_HEADINGS: readonly string[] = [
	'prioriterade samverkansområden',
	'prioriterade områden',
	'prioriterade problem',
	'fokusområden',
	'samverkansområden',
	'insatsområden',
	'mål för perioden'
];

/** Headings that open a part of the document and are never a focus area. */
export const SECTION_WORDS: readonly string[] = [
	'inledning',
	'sammanfattning',
	'innehåll',
	'innehållsförteckning',
	'källor',
	'referenser',
	'bilaga',
	'bilagor',
	'organisation',
	'syfte och bakgrund',
	'bakgrund och syfte',
	'om',
	'så här',
	'så har',
	'underskrifter',
	'undertecknande',
	'kontakt',
	'kontaktuppgifter',
	'giltighet',
	'giltighetstid',
	'förord',
	'definitioner',
	'begrepp',
	'ekonomi',
	'sekretess',
	'uppföljning och utvärdering',
	'lägesbild och statistik',
	'kommunikationsstrategi',
	'aktivitetslista',
	'aktivitetslistor',
	'instruktion'
];

/** Lines that look like headings and tell of the document, of what was heard, or of how the work is followed. */
export const NOT_AN_AREA =
	/^(?:gäller|giltig|antagen|antogs|beslutad|fastställd|reviderad|senast (?:uppdaterad|reviderad)|version|diarienummer|dnr|datum|upprättad|kontakta|läs mer|vill du|tack|nästa steg|(?:så|hur) (?:följ|mät|utvärder|ser vi|vet vi)|(?:det här|detta|vad) har (?:ni|vi|du)|vad (?:ni|du) (?:har )?(?:sagt|tyck)|uppföljning)/u;

/** Headings that are these words and nothing more open a list of activities, whatever it is about. */
export const LIST_HEADINGS: readonly string[] = [
	'aktiviteter',
	'åtgärder',
	'insatser',
	'löften',
	'åtaganden',
	'vi lovar',
	'det lovar vi',
	'det här lovar vi',
	'detta lovar vi',
	'våra löften',
	'våra insatser',
	'våra åtgärder',
	'planerade aktiviteter',
	'planerade åtgärder',
	'planerade insatser',
	'gemensamma aktiviteter',
	'gemensamma åtgärder',
	'gemensamma insatser',
	'det här gör vi',
	'det gör vi',
	'så gör vi'
];

/**
 * Words that make a heading the name of a plan. Not every word in -plan: «Fridhemsplan» is a place.
 * An agreement is a name too, but a plan that belongs to it goes before.
 */
export const PLAN_WORD =
	/(?:^|[\s-])(?:(?:(?:åtgärds|handlings|trygghets|samverkans|aktivitets|insats|genomförande|verksamhets|säkerhets|arbets|preventions)?plan(?:en)?)|\p{L}*löften?)(?=$|[\s,.:(–-])/iu;
export const AGREEMENT_WORD = /(?:överenskommelse|strategi)n?(?=$|[\s,.:(–-])/iu;

/** Words of a heading, or of a sentence ending in a colon, after which a list is a list of activities. */
export const PROMISE_WORDS =
	/(?:^|[\s(/])(?:aktiviteter(?:na)?|åtgärder(?:na)?|insatser(?:na)?|(?:medborgar)?löften(?:a)?|åtaganden(?:a)?|lovar)(?=$|[\s,.:;)/–-])/iu;

/** A template's own instruction begins so; a measure written by a municipality does not. */
export const HELP_WORDS =
	/^(?:beskriv|ange|koppla|skriv|fyll|fylls|här (?:anges|beskrivs|fyller|skriver)|välj|lista|denna kolumn|exempel:)(?=$|[\s,.:])/iu;

/** «Polisen ska genomföra …»: between who promises and what. */
export const PROMISE_VERBS: readonly string[] = [
	'ska',
	'skall',
	'kommer att',
	'lovar att',
	'åtar sig att',
	'avser att',
	'ansvarar för att'
];

/** Numbers that plans write as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
	en: 1,
	ett: 1,
	två: 2,
	tre: 3,
	fyra: 4,
	fem: 5,
	sex: 6,
	sju: 7,
	åtta: 8,
	nio: 9,
	tio: 10,
	elva: 11,
	tolv: 12,
	tretton: 13,
	fjorton: 14,
	femton: 15,
	tjugo: 20,
	trettio: 30,
	femtio: 50,
	hundra: 100
};

/** Months by their first three letters, which are enough in Swedish. */
export const MONTHS: readonly string[] = [
	'jan',
	'feb',
	'mar',
	'apr',
	'maj',
	'jun',
	'jul',
	'aug',
	'sep',
	'okt',
	'nov',
	'dec'
];

export const ORDINAL_WORDS: Readonly<Record<string, number>> = { första: 1, andra: 2, tredje: 3, fjärde: 4 };
