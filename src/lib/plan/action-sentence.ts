import { actorOf, isActor, isPresent, promiserOf } from './party.ts';

/** Verbs that tell how something is, is thought to be or is counted: what they say is background. */
const STATES =
	/^(?:är|har|visar|upplever|bedömer|anser|menar|behöver|finns|utgör|består|innebär|syftar|ligger|vill|kan|bör|måste|tycker|känner|uppger|beskriver|gäller|omfattar|tillhör|beror|ökar|minskar|saknar|rapporterar|konstaterar|vet|tror|ansluter|önskar|noterar|redovisar|informerade|framför|anmäler|påverkar|bidrar|kräver|lider|fortsätter)$/u;
/** What should be reached or be true, and not what is done. */
const GOAL =
	/(?<!\p{L})(?:ska|skall|kommer att|bör)\s+(?:\p{L}+\s+){0,3}?(?:minska|öka|vara|bli|känna|känner|kunna|ha|få|uppleva|präglas|verka|sträva|eftersträva|värna|främja|bidra|utgå|prioritera|fokusera|halveras|upphöra|omfatta|följas|följa upp|revideras|uppdateras|redovisas|rapporteras)(?!\p{L})/u;
/** Ways of saying that work goes on without saying what is done. */
const VAGUE =
	/(?<!\p{L})(?:verkar för|strävar|värnar|främjar|arbeta\p{L}* (?:\p{L}+ )?(?:för (?:att )?(?:ett|en|att)|aktivt|systematiskt|långsiktigt|med (?:\p{L}+ )?områden)|har som mål|har ansvar\p{L}* för planen|följer upp|reviderar|uppdaterar planen|ansvarar för (?:uppföljning|planen|denna plan|revidering))/u;
const ADVERBIAL =
	/^(?:under|i|på|varje|från|genom|för att|tillsammans|dessutom|inför|senast|efter|vid|inom|två|tre|fyra|minst|årligen|löpande)\s/iu;
const PASSIVE_WORK =
	/\s(?:genomförs|hålls|anordnas|ordnas|erbjuds|startas|inrättas|installeras|utbildas|införs|bjuds in|patrulleras|bemannas|arrangeras|förstärks|utökas|byts ut|sätts upp|delas ut|tas fram)(?=[\s.,])/u;
const FOLLOW_UP =
	/^(?:uppföljning|utvärdering|mätning|resultat|planen|målet|målen|syftet|avstämning|revidering|redovisning|lägesbild|kartläggning)/iu;
const MOST_ADVERBIAL = 9; // words before the verb

/** Whether the sentence says that somebody does, or will do, something: not how it is, was or should become. */
export function isAction(sentence: string): boolean {
	if (GOAL.test(sentence) || VAGUE.test(sentence) || FOLLOW_UP.test(sentence)) return false;
	if (promiserOf(sentence) !== null) return true;
	const verb = verbAfter(sentence, actorOf(sentence)) ?? verbAfter(sentence, /^vi\s/iu.test(sentence) ? 'Vi' : null);
	if (verb !== null) return isWork(verb);
	const inverted = ADVERBIAL.test(sentence) ? invertedVerb(sentence) : null;
	if (inverted !== null) return isWork(inverted);
	return PASSIVE_WORK.test(sentence) && !/\s(?:har|hade|skulle|kan|bör)\s/u.test(sentence);
}

/** The verb after who does it, with the word after the verb: «ser över» is work, «ser» is not. */
type Verb = { verb: string; next: string };

function verbAfter(sentence: string, subject: string | null): Verb | null {
	if (subject === null) return null;
	const [verb = '', next = ''] = sentence
		.slice(subject.length)
		.replace(/^,?\s+/, '')
		.split(/\s+/);
	return isPresent(verb) || STATES.test(verb) ? { verb, next } : null;
}

/** Who does it in «Under hösten genomför polisen …»; null for sentences in another order. */
export function invertedActor(sentence: string): string | null {
	if (!ADVERBIAL.test(sentence) || invertedVerb(sentence) === null) return null;
	const words = sentence.split(/\s+/);
	const start = words.findIndex(
		(word, index) => index > 0 && (isPresent(word) || word === 'ska') && isActor(words[index + 1] ?? '')
	);
	if (start === -1) return null;
	const rest = words.slice(start + 1);
	const end = rest.findIndex((word) => !isActor(word) && !/^(?:och|samt)$/u.test(word));
	return rest
		.slice(0, end === -1 ? undefined : end)
		.join(' ')
		.replace(/[.,]$/, '')
		.replace(/\s(?:och|samt)$/u, '');
}

/** «Under hösten genomför polisen …»: the verb stands before who does it. */
function invertedVerb(sentence: string): Verb | null {
	const words = sentence.split(/\s+/);
	const at = words.findIndex((word, index) => {
		const next = words[index + 1] ?? '';
		return index > 0 && (isPresent(word) || word === 'ska') && (isActor(next) || next === 'vi');
	});
	const verb = words[at];
	return verb !== undefined && at <= MOST_ADVERBIAL ? { verb, next: words[at + 2] ?? '' } : null;
}

function isWork({ verb, next }: Verb): boolean {
	if (verb === 'ser') return next === 'över' || next === 'till';
	return !STATES.test(verb);
}
