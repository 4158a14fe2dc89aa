import { UNPLACED, type Perspective } from '#lib/model/problem.ts';

/** Words that tell whose part of the event a cause speaks of, as plans write them. A word counts by its beginning. */
const WORDS: readonly [Perspective, RegExp][] = [
	[
		'brottsutsatt',
		/(?<!\p{L})(?:brottsoffer|brottsutsatt|våldsutsatt|(?:sär|ut)skilt utsatt|utsatta (?:grupp|person|barn|kvinn|äldre|brotts)|offer|äldre|funktionshind|funktionsned|målgrupp|målsägand|vittne|boende|förtroendevald)/gu
	],
	[
		'gärningsperson',
		/(?<!\p{L})(?:gärnings|förövar|våldsutöv|kriminel|ungdom|unga|nyrekryter|riskbeteend|destruktiv|missbruk|gäng|rekryter|bedragare|kamrat)/gu
	],
	[
		'plats',
		/(?<!\p{L})(?:plats|torg|gångtunn|tunnl|belysning|mörk|miljö|centrum|område|park|lokal|gata|gatu|buske|buskar|skolgård|station|vuxna ute|kapabla väktare|klott|industri|krog|överserver)/gu
	]
];

/** The perspective whose words a cause has most of, as a suggestion to start from; unplaced where none has more than others. */
export function suggestPerspective(cause: string): Perspective {
	const text = cause.toLocaleLowerCase('sv');
	const scores = WORDS.map(([perspective, words]) => ({ perspective, hits: [...text.matchAll(words)].length }));
	const [first, second] = [...scores].sort((a, b) => b.hits - a.hits);
	return first && first.hits > (second?.hits ?? 0) ? first.perspective : UNPLACED;
}
