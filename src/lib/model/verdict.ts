/** What can be said, as the keys of the texts. `test` is not among them: the plan says it where the numbers must decide. */
export const VERDICTS = [
	'underlaget-racker-inte',
	'dold',
	'seriebrott',
	'for-fa-svar',
	'nulage-ej-forandring',
	'ingen-saker-forandring',
	'ingen-storre-forandring',
	'minskning-i-omradet',
	'okning-i-omradet',
	'minskning-mer-an-jamforelse',
	'okning-mer-an-jamforelse',
	'minskning-starkare-stod',
	'okning-starkare-stod'
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What can be said of something that stands out among all that was looked at, as the keys of the texts. */
export type SignalVerdict =
	'ovanlig-period' | 'okning-i-omradet' | 'minskning-i-omradet' | 'over-jamforelse' | 'under-jamforelse';

/** What cannot be ruled out, as the keys of the texts. */
export const CAUTIONS = [
	'preliminar-period-exkluderad',
	'mycket-fa-handelser',
	'fa-svar',
	'tva-punkter',
	'kort-serie',
	'antagen-designeffekt',
	'ingen-jamforelse',
	'for-fa-jamforelseomraden-for-placebo',
	'placebo-minsta-p-over-0.05',
	'olika-utveckling-fore',
	'risk-regression-mot-medelvardet',
	'flera-insatser-samtidigt',
	'enstaka-perioder',
	'autokorrelation',
	'manga-jamforelser'
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** How much the design can bear: 0 nothing of change, 1 the area alone, 2 beside others, 3 with a placebo test too. */
export type Strength = 0 | 1 | 2 | 3;

/** What came of an expectation: as it said, less than it said, the other way, or it cannot be told. */
export type AgainstExpectation = 'as-expected' | 'less-than-expected' | 'opposite' | 'undecided';
