/** Why a value is told and not set beside another's. */
export type LevelRefusal =
	'missing' | 'hidden' | 'no-population' | 'population-too-small' | 'few-events' | 'few-answers';

/** Why two areas are not set against each other. */
export type PairRefusal = 'no-population' | 'population-too-small' | 'events-too-few' | 'answers-too-few';
