import { invertedActor } from './action-sentence.ts';
import { fold } from './fold.ts';
import { actorOf, isActor, isPresent, partyOf } from './party.ts';
import { SENTENCE_END } from './sentences.ts';

/** «Samordnas av kommunens säkerhetsenhet.»: in the passive, who does it stands after «av». */
const PASSIVE =
	/(?<!\p{L})(?:samordnas|genomförs|utförs|leds|drivs|hålls|bemannas|arrangeras|anordnas|ordnas|följs|tas fram|startas|planeras|erbjuds|görs|sköts|organiseras)\s+(?:\p{L}+\s+){0,3}?av\s+(?<party>[^.;:]+)/iu;
/** What comes after the party and is no part of its name. */
const PARTY_END =
	/\s+(?:en|ett|två|tre|minst|varje|varannan|under|från|senast|före|efter|inom|vid|genom|för att|för|som|i samband|en gång)(?!\p{L}).*$/iu;
const IN_PLACE = /\s+(?:i|på)\s+\p{Ll}.*$/u;
const ANSWERS =
	/^(?<party>\p{L}[^.;:]{2,60}?)\s+(?:är\s+)?(?:huvudansvarig\p{L}*|ansvarig\p{L}*|ansvarar|svarar|samordnar|sammankallar|håller i|leder)(?!\p{L})/iu;
const ANSWERER = /^(?:(?:huvud)?ansvarig\p{L}*|samordnare)\s+(?:är|för\s+\p{L}+\s+är)\s+(?<party>[^.;:]{3,60})/iu;
const MOST_WORDS = 7;

/**
 * Who answers, as the grammar of a promise tells: «Samordnas av kommunen», «Kommunpolis ansvarar», «X och Y genomför
 * tillsammans …», «Polisen ska …». Null where no sentence says so.
 */
export function responsibleInWords(text: string): string | null {
	const sentences = fold(text).split(SENTENCE_END);
	for (const read of [answererOf, passiveOf, partyOf, actorOf, invertedActor]) {
		for (const sentence of sentences) {
			const party = read(sentence);
			if (party !== null) return party;
		}
	}
	return null;
}

function answererOf(sentence: string): string | null {
	const named = ANSWERER.exec(sentence)?.groups?.party;
	if (named !== undefined) return checked(named);
	const party = ANSWERS.exec(sentence)?.groups?.party ?? '';
	// «Kommunen bjuder in den som ansvarar …» has another verb before.
	return party.split(' ').some(isPresent) ? null : checked(party);
}

function passiveOf(sentence: string): string | null {
	const party = PASSIVE.exec(sentence)?.groups?.party ?? '';
	return checked(party.replace(PARTY_END, '').replace(IN_PLACE, ''));
}

function checked(party: string): string | null {
	const text = party.replace(/[\s.,]+$/, '').trim();
	const words = text.split(/\s+/);
	return text !== '' && words.length <= MOST_WORDS && words.some(isActor) ? text : null;
}
