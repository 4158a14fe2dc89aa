/** Why nothing could be fetched from a publisher. */
export type FetchTrouble =
	| 'no-network'
	| 'refused-request'
	| 'server-trouble'
	| 'not-json'
	| 'answer-too-large'
	| 'cancelled'
	| 'strange-answer';
