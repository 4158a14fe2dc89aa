/** What a statement can be about, and the series that can confirm or contradict it, the best first. */
export type ClaimSubject = {
	key: string;
	/** Regular expressions in lower case, for the beginning of a word. */
	words: readonly string[];
	reported: readonly string[];
	survey: readonly string[];
	local: readonly string[];
};

const subject = (
	key: string,
	words: readonly string[],
	series: { reported?: readonly string[]; survey?: readonly string[]; local?: readonly string[] } = {}
): ClaimSubject => ({ key, words, reported: [], survey: [], local: [], ...series });

/** More special subjects stand before those that hold them. One without series has none that is public and local. */
export const CLAIM_SUBJECTS: readonly ClaimSubject[] = [
	subject('orosanmälningar', ['(?:oros)?anmälning\\p{L}* till socialtjänst\\p{L}*', 'orosanmälning\\p{L}*']),
	subject('bedrägeri mot äldre', ['bedrägeri\\p{L}* (?:mot|riktade mot|bland) (?:äldre|funktions)\\p{L}*'], {
		reported: ['brott.bedrageri-aldre']
	}),
	subject('bostadsinbrott', ['bostadsinbrott\\p{L}*', 'villainbrott\\p{L}*', 'lägenhetsinbrott\\p{L}*'], {
		reported: ['brott.bostadsinbrott'],
		survey: ['enkat.utsatt-inbrott'],
		local: ['lokala.inbrott']
	}),
	subject('oro för inbrott', ['(?:oro\\p{L}*|rädsla\\p{L}*) för (?:bostads)?inbrott'], {
		survey: ['enkat.oro-inbrott', 'ntu.oro-bostadsinbrott']
	}),
	subject(
		'oro för överfall',
		['(?:oro\\p{L}*|rädsla\\p{L}*) för (?:att )?(?:bli )?(?:överfall|överfallen|misshandel|våld)\\p{L}*'],
		{
			survey: ['enkat.oro-overfall', 'ntu.oro-misshandel']
		}
	),
	subject('inbrott hos företag', ['industriområde\\p{L}*', 'företagsinbrott\\p{L}*', 'inbrott (?:hos|i) företag'], {
		reported: ['brott.inbrott-foretag']
	}),
	subject('källarinbrott', ['källarinbrott\\p{L}*', 'förrådsinbrott\\p{L}*', 'vindsinbrott\\p{L}*'], {
		reported: ['brott.kallarinbrott']
	}),
	subject('inbrott', ['inbrott\\p{L}*'], {
		reported: ['brott.bostadsinbrott', 'brott.inbrott'],
		survey: ['enkat.utsatt-inbrott'],
		local: ['lokala.inbrott']
	}),
	subject(
		'våld i nära relation',
		['(?:våld\\p{L}*|misshandel) (?:i|inom) nära relation\\p{L}*', 'relationsvåld\\p{L}*', 'mäns våld mot kvinnor'],
		{
			reported: ['brott.misshandel-parrelation', 'brott.vald-nara-kvinnor']
		}
	),
	subject('personrån', ['personrån\\p{L}*', 'ungdomsrån\\p{L}*'], {
		reported: ['brott.personran'],
		survey: ['ntu.ran']
	}),
	subject('butiksrån', ['butiksrån\\p{L}*'], { reported: ['brott.butiksran'] }),
	subject('rån', ['rån(?:en|et|brott\\p{L}*)?(?!\\p{L})'], {
		reported: ['brott.ran'],
		survey: ['ntu.ran', 'enkat.utsatt-ran']
	}),
	subject('sexualbrott', ['sexualbrott\\p{L}*', 'sexuella övergrepp', 'sexuella ofredande\\p{L}*'], {
		reported: ['brott.sexual'],
		survey: ['ntu.sexualbrott']
	}),
	subject('våldtäkt', ['våldtäkt\\p{L}*'], { reported: ['brott.valdtakt'] }),
	subject('misshandel', ['misshandel\\p{L}*'], {
		reported: ['brott.misshandel'],
		survey: ['ntu.misshandel', 'enkat.utsatt-vald']
	}),
	subject('hot', ['olaga hot', 'hotbrott\\p{L}*'], { reported: ['brott.olaga-hot'], survey: ['enkat.utsatt-hot'] }),
	subject('ofredande', ['ofredande\\p{L}*'], { reported: ['brott.ofredande'] }),
	subject('våld', ['våldsbrott\\p{L}*', 'våld(?:et)?(?!\\p{L})'], {
		reported: ['brott.person', 'brott.misshandel'],
		survey: ['enkat.utsatt-vald', 'ntu.misshandel']
	}),
	subject('cykelstöld', ['cykelstöld\\p{L}*', 'cykelbrott\\p{L}*'], {
		reported: ['brott.cykelstold'],
		survey: ['ntu.cykelstold']
	}),
	subject('butiksstöld', ['snatteri\\p{L}*', 'butiksstöld\\p{L}*', 'stöld\\p{L}* i butik\\p{L}*'], {
		reported: ['brott.butiksstold']
	}),
	subject('bilbrott', ['bilbrott\\p{L}*', 'bilinbrott\\p{L}*', 'fordonsbrott\\p{L}*'], {
		reported: ['brott.bilbrott']
	}),
	subject('stöld', ['\\p{L}*stöld\\p{L}*', 'tillgrepp\\p{L}*'], {
		reported: ['brott.stold-ran'],
		survey: ['enkat.utsatt-stold']
	}),
	subject('bedrägeri', ['\\p{L}*bedrägeri\\p{L}*'], {
		reported: ['brott.bedrageri'],
		survey: ['enkat.utsatt-bedrageri', 'ntu.forsaljningsbedrageri']
	}),
	subject('klotter', ['(?:polisanmält )?klott\\p{L}*', 'graffiti'], {
		reported: ['brott.klotter'],
		survey: ['enkat.problem-klotter', 'ntu.klotter'],
		local: ['lokala.klotter']
	}),
	subject('anlagda bränder', ['anlagda bränder', 'bilbränder\\p{L}*', 'anlagd brand'], {
		reported: ['brott.skadegorelse-brand'],
		local: ['lokala.brand']
	}),
	subject('skadegörelse', ['skadegörelse\\p{L}*', 'vandalisering\\p{L}*'], {
		reported: ['brott.skadegorelse'],
		survey: ['enkat.problem-skadegorelse', 'ntu.skadegorelse'],
		local: ['lokala.skadegorelse']
	}),
	subject('nedskräpning', ['nedskräpning\\p{L}*'], {
		survey: ['enkat.problem-nedskrapning'],
		local: ['lokala.nedskrapning']
	}),
	subject(
		'öppen narkotikahandel',
		['(?:den )?öppna?e? narkotikahandel\\p{L}*', 'narkotikaförsäljning\\p{L}*', 'öppen drogscen'],
		{
			survey: ['ntu.oppen-narkotikahandel', 'enkat.problem-narkotika'],
			local: ['lokala.narkotika']
		}
	),
	subject(
		'droganvändning',
		[
			'droganvänd\\p{L}*',
			'användandet av droger',
			'drogbruk\\p{L}*',
			'ungdomar som brukar \\p{L}+',
			'unga som brukar \\p{L}+',
			'narkotikaanvänd\\p{L}*'
		],
		{
			survey: ['enkat.unga-narkotika']
		}
	),
	subject('narkotika', ['narkotika(?:brott\\p{L}*)?(?!\\p{L})', 'droger(?!\\p{L})'], {
		reported: ['brott.narkotika'],
		survey: ['enkat.problem-narkotika', 'ntu.oppen-narkotikahandel'],
		local: ['lokala.narkotika']
	}),
	subject('ungas alkohol', ['ungdomsfylleri\\p{L}*', 'berusade (?:ungdomar|unga|elever)', 'varit berusad\\p{L}*'], {
		survey: ['enkat.unga-alkohol']
	}),
	subject('ungas tobak', ['rökt', 'röker', 'rökning\\p{L}*', 'tobaksbruk\\p{L}*'], { survey: ['enkat.unga-tobak'] }),
	subject('buskörning', ['(?:moped)?buskörning\\p{L}*', 'störande körning\\p{L}*', 'mopedkörning\\p{L}*'], {
		survey: ['enkat.problem-buskorning', 'ntu.storande-korning'],
		local: ['lokala.buskorning']
	}),
	subject('fortkörning', ['fortkörning\\p{L}*'], { survey: ['ntu.fortkorning', 'enkat.problem-fortkorning'] }),
	subject('rattfylleri', ['rattfylleri\\p{L}*', 'rattonykterhet\\p{L}*'], { reported: ['brott.rattfylleri'] }),
	subject('trafik', ['trafikbrott\\p{L}*'], { reported: ['brott.trafik'] }),
	subject('vapen', ['vapenbrott\\p{L}*'], { reported: ['brott.vapen'] }),
	subject('skjutningar', ['skjutning\\p{L}*', 'sprängning\\p{L}*']),
	subject('hatbrott', ['hatbrott\\p{L}*', 'våldsbejakande extremism\\p{L}*']),
	subject('nyrekrytering', [
		'nyrekrytering\\p{L}*',
		'gängkriminalitet\\p{L}*',
		'organiserad\\p{L}* brottslighet\\p{L}*'
	]),
	subject('ungdomsgäng', ['ungdomsgäng\\p{L}*', 'stökiga samlingar', 'gäng som stör'], {
		survey: ['enkat.problem-ungdomsgang', 'ntu.gang'],
		local: ['lokala.samlingar']
	}),
	subject('förtroende för polisen', ['förtroende\\p{L}* för polisen'], { survey: ['enkat.fortroende-polisen'] }),
	subject('tillit', ['tillit\\p{L}*'], { survey: ['enkat.tillit'] }),
	subject('otrygghet', ['otrygg\\p{L}*'], {
		survey: ['enkat.otrygg-kvall', 'ntu.otrygghet'],
		local: ['lokala.otrygga-platser']
	}),
	subject('trygghet', ['trygghet(?:en)?(?!\\p{L})', 'känner sig trygg', 'känner sig trygga'], {
		survey: ['enkat.trygg-kvall', 'enkat.trygg-dag']
	}),
	subject(
		'brott totalt',
		[
			'anmälda brott(?:en)?(?!\\p{L})',
			'brottslighet(?:en)?(?!\\p{L})',
			'brottsligheten',
			'antalet brott',
			'brottsdrabba[dt]\\p{L}*'
		],
		{
			reported: ['brott.totalt']
		}
	)
];
