-- NOT NULL is the only constraint and defaults are literals, so that the same tables work in DuckLake.
-- Uniqueness and references are checked inside the transaction that writes.

CREATE TABLE source (
	id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	importer VARCHAR NOT NULL,
	importer_version INTEGER NOT NULL,
	publisher VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	url VARCHAR,
	licence VARCHAR,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	size BIGINT NOT NULL,
	published_on DATE NOT NULL,
	imported_at TIMESTAMP NOT NULL,
	imported_by VARCHAR NOT NULL,
	accepted INTEGER NOT NULL,
	rejected INTEGER NOT NULL,
	simulated BOOLEAN NOT NULL,
	visibility VARCHAR NOT NULL,
	min_count INTEGER NOT NULL,
	withdrawn_at TIMESTAMP
);
COMMENT ON TABLE source IS 'Inlästa filer. Varje uppgift pekar på den fil och den rad den kom från.';
COMMENT ON COLUMN source.id IS 'Källans id: början av filens kontrollsumma.';
COMMENT ON COLUMN source.kind IS 'Vad filen innehåller: plan, statistics, survey, population eller events.';
COMMENT ON COLUMN source.importer IS 'Den inläsare som kände igen filen.';
COMMENT ON COLUMN source.importer_version IS 'Inläsarens version när filen lästes.';
COMMENT ON COLUMN source.publisher IS 'Den som gett ut uppgifterna.';
COMMENT ON COLUMN source.title IS 'Källans rubrik.';
COMMENT ON COLUMN source.url IS 'Webbadress till utgivaren, om den är känd.';
COMMENT ON COLUMN source.licence IS 'Villkor för vidareanvändning, om de är kända.';
COMMENT ON COLUMN source.file_name IS 'Filens namn när den lästes in.';
COMMENT ON COLUMN source.sha256 IS 'Filens kontrollsumma (SHA-256), som också visar om den redan är inläst.';
COMMENT ON COLUMN source.size IS 'Filens storlek i byte.';
COMMENT ON COLUMN source.published_on IS 'När uppgifterna gavs ut. Senare utgivning går före tidigare.';
COMMENT ON COLUMN source.imported_at IS 'När filen lästes in (UTC).';
COMMENT ON COLUMN source.imported_by IS 'Vem som läste in filen.';
COMMENT ON COLUMN source.accepted IS 'Antal inlästa uppgifter.';
COMMENT ON COLUMN source.rejected IS 'Antal rader som inte kunde användas.';
COMMENT ON COLUMN source.simulated IS 'Sant om uppgifterna är påhittade exempel.';
COMMENT ON COLUMN source.visibility IS 'arbetsmaterial eller offentlig.';
COMMENT ON COLUMN source.min_count IS 'Antal under detta döljs i det som är offentligt, för områden under kommunnivå.';
COMMENT ON COLUMN source.withdrawn_at IS 'När källan drogs tillbaka; tomt medan den används.';

CREATE TABLE source_finding (
	source_id VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL,
	code VARCHAR NOT NULL,
	severity VARCHAR NOT NULL,
	place VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	details VARCHAR NOT NULL
);
COMMENT ON TABLE source_finding IS 'Anmärkningar vid inläsningen av en fil.';
COMMENT ON COLUMN source_finding.source_id IS 'Källan som anmärkningen gäller.';
COMMENT ON COLUMN source_finding.ordinal IS 'Anmärkningens ordning i filen.';
COMMENT ON COLUMN source_finding.code IS 'Anmärkningens kod.';
COMMENT ON COLUMN source_finding.severity IS 'error, warning eller info.';
COMMENT ON COLUMN source_finding.place IS 'Platsen i filen (JSON).';
COMMENT ON COLUMN source_finding.text IS 'Filens egna ord.';
COMMENT ON COLUMN source_finding.details IS 'Det som anmärkningens mening fylls i med (JSON).';

CREATE TABLE rejected_row (
	source_id VARCHAR NOT NULL,
	source_row INTEGER NOT NULL,
	verbatim VARCHAR NOT NULL,
	code VARCHAR NOT NULL
);
COMMENT ON TABLE rejected_row IS 'Rader som inte kunde användas, ordagrant.';
COMMENT ON COLUMN rejected_row.source_id IS 'Källan som raden står i.';
COMMENT ON COLUMN rejected_row.source_row IS 'Radens nummer i filen.';
COMMENT ON COLUMN rejected_row.verbatim IS 'Raden ordagrant; personuppgifter kan vara utelämnade.';
COMMENT ON COLUMN rejected_row.code IS 'Koden för anmärkningen som säger varför.';

CREATE TABLE area (
	code VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	parent_code VARCHAR,
	valid_from DATE,
	valid_to DATE,
	successor_code VARCHAR,
	municipality_group VARCHAR,
	origin VARCHAR NOT NULL
);
COMMENT ON TABLE area IS 'Områden på alla nivåer, från riket till plats.';
COMMENT ON COLUMN area.code IS 'Områdets kod: SCB:s där det finns en, annars produktens egen.';
COMMENT ON COLUMN area.name IS 'Områdets namn.';
COMMENT ON COLUMN area.kind IS 'Nivån: riket, län, polisregion, lokalpolisområde, kommun, stadsdelsområde, kommundel, stadsdel, regso, deso eller plats.';
COMMENT ON COLUMN area.parent_code IS 'Området som detta ligger i.';
COMMENT ON COLUMN area.valid_from IS 'Första dagen området finns; tomt om okänd.';
COMMENT ON COLUMN area.valid_to IS 'Sista dagen området finns; tomt om det finns kvar.';
COMMENT ON COLUMN area.successor_code IS 'Området som tog över när detta upphörde.';
COMMENT ON COLUMN area.municipality_group IS 'SKR:s kommungrupp enligt 2017 års indelning.';
COMMENT ON COLUMN area.origin IS 'reference: följer med produkten. user: tillagt av användaren.';

CREATE TABLE area_alias (
	alias VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	origin VARCHAR NOT NULL
);
COMMENT ON TABLE area_alias IS 'Andra skrivsätt för områden.';
COMMENT ON COLUMN area_alias.alias IS 'Skrivsättet i normaliserad form.';
COMMENT ON COLUMN area_alias.area_code IS 'Området som menas.';
COMMENT ON COLUMN area_alias.origin IS 'reference: följer med produkten. user: sparat av användaren.';

CREATE TABLE area_member (
	area_code VARCHAR NOT NULL,
	member_code VARCHAR NOT NULL
);
COMMENT ON TABLE area_member IS 'Områden som ett annat består av utan att ligga under det, som lokalpolisområdets kommuner.';
COMMENT ON COLUMN area_member.area_code IS 'Området som består av andra.';
COMMENT ON COLUMN area_member.member_code IS 'Området som ingår.';

CREATE TABLE population (
	area_code VARCHAR NOT NULL,
	year INTEGER NOT NULL,
	count DOUBLE NOT NULL,
	implied BOOLEAN NOT NULL,
	source_id VARCHAR NOT NULL,
	source_row INTEGER NOT NULL
);
COMMENT ON TABLE population IS 'Invånare per område och år.';
COMMENT ON COLUMN population.area_code IS 'Området.';
COMMENT ON COLUMN population.year IS 'Året.';
COMMENT ON COLUMN population.count IS 'Antal invånare.';
COMMENT ON COLUMN population.implied IS 'Sant om antalet är uträknat ur utgivarens avrundade tal per 100 000.';
COMMENT ON COLUMN population.source_id IS 'Källan.';
COMMENT ON COLUMN population.source_row IS 'Raden i källan.';

CREATE TABLE indicator (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	unit VARCHAR NOT NULL,
	parent_id VARCHAR,
	publisher VARCHAR NOT NULL,
	polarity VARCHAR NOT NULL,
	reading VARCHAR NOT NULL,
	finest_area_kind VARCHAR,
	group_name VARCHAR NOT NULL,
	definition VARCHAR NOT NULL,
	caveat VARCHAR NOT NULL,
	origin VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL
);
COMMENT ON TABLE indicator IS 'Indikatorer: det som mäts.';
COMMENT ON COLUMN indicator.id IS 'Indikatorns id.';
COMMENT ON COLUMN indicator.name IS 'Indikatorns namn.';
COMMENT ON COLUMN indicator.kind IS 'count (antal), share (andel 0–1), index eller mean (medelvärde).';
COMMENT ON COLUMN indicator.unit IS 'Enhet, till exempel anmälda brott.';
COMMENT ON COLUMN indicator.parent_id IS 'Indikatorn som denna är en del av.';
COMMENT ON COLUMN indicator.publisher IS 'Den som ger ut indikatorn; tomt om det varierar med källan.';
COMMENT ON COLUMN indicator.polarity IS 'lower eller higher är bättre; none när en ändring inte kan värderas ensam.';
COMMENT ON COLUMN indicator.reading IS 'Hur en ändring kan läsas: effect, survey, activity-driven, production eller none.';
COMMENT ON COLUMN indicator.finest_area_kind IS 'Den minsta områdesnivå som indikatorn finns för.';
COMMENT ON COLUMN indicator.group_name IS 'Rubriken som indikatorn visas under.';
COMMENT ON COLUMN indicator.definition IS 'Vad indikatorn mäter.';
COMMENT ON COLUMN indicator.caveat IS 'Vad man ska tänka på när man läser den.';
COMMENT ON COLUMN indicator.origin IS 'reference: följer med produkten. import: skapad av en inläst fil.';
COMMENT ON COLUMN indicator.ordinal IS 'Ordning på sidorna.';

CREATE TABLE indicator_label (
	label VARCHAR NOT NULL,
	indicator_id VARCHAR NOT NULL,
	origin VARCHAR NOT NULL
);
COMMENT ON TABLE indicator_label IS 'Namn som källorna använder för indikatorer.';
COMMENT ON COLUMN indicator_label.label IS 'Källans namn i normaliserad form; överordnade namn står före, åtskilda av >.';
COMMENT ON COLUMN indicator_label.indicator_id IS 'Indikatorn som menas.';
COMMENT ON COLUMN indicator_label.origin IS 'reference, import eller user.';

CREATE TABLE series_break (
	indicator_id VARCHAR NOT NULL,
	area_code VARCHAR,
	"at" DATE NOT NULL,
	bridgeable BOOLEAN NOT NULL,
	reason VARCHAR NOT NULL,
	reference VARCHAR NOT NULL,
	origin VARCHAR NOT NULL
);
COMMENT ON TABLE series_break IS 'Tidsseriebrott: före och efter går inte att jämföra rakt av.';
COMMENT ON COLUMN series_break.indicator_id IS 'Indikatorn, eller början på dess id följd av *.';
COMMENT ON COLUMN series_break.area_code IS 'Området som brottet gäller; tomt om alla.';
COMMENT ON COLUMN series_break."at" IS 'Första dagen efter brottet.';
COMMENT ON COLUMN series_break.bridgeable IS 'Sant om nivåskillnaden kan räknas bort.';
COMMENT ON COLUMN series_break.reason IS 'Varför serien bryts.';
COMMENT ON COLUMN series_break.reference IS 'Var det framgår.';
COMMENT ON COLUMN series_break.origin IS 'reference eller user.';

CREATE TABLE observation (
	indicator_id VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	period_start DATE NOT NULL,
	period_end DATE NOT NULL,
	grain VARCHAR NOT NULL,
	population_group VARCHAR NOT NULL,
	value DOUBLE,
	base DOUBLE,
	low DOUBLE,
	high DOUBLE,
	reporters INTEGER,
	status VARCHAR NOT NULL,
	missing VARCHAR,
	raw VARCHAR NOT NULL,
	source_id VARCHAR NOT NULL,
	source_row INTEGER NOT NULL
);
COMMENT ON TABLE observation IS 'Uppgifter: ett värde för en indikator, ett område och en period, så som en källa anger det.';
COMMENT ON COLUMN observation.indicator_id IS 'Indikatorn.';
COMMENT ON COLUMN observation.area_code IS 'Området.';
COMMENT ON COLUMN observation.period_start IS 'Periodens första dag.';
COMMENT ON COLUMN observation.period_end IS 'Periodens sista dag.';
COMMENT ON COLUMN observation.grain IS 'Periodens längd: month, quarter, half eller year.';
COMMENT ON COLUMN observation.population_group IS 'Befolkningsgruppen; tomt för alla.';
COMMENT ON COLUMN observation.value IS 'Värdet: antal, andel 0–1 eller index. Tomt när uppgift saknas, aldrig 0 i stället.';
COMMENT ON COLUMN observation.base IS 'Antal svarande, för enkäter.';
COMMENT ON COLUMN observation.low IS 'Nedre gräns för osäkerhetsintervallet, om källan anger den.';
COMMENT ON COLUMN observation.high IS 'Övre gräns för osäkerhetsintervallet, om källan anger den.';
COMMENT ON COLUMN observation.reporters IS 'Antal rapportörer, för lokala händelser.';
COMMENT ON COLUMN observation.status IS 'final (slutlig) eller preliminary (preliminär).';
COMMENT ON COLUMN observation.missing IS 'Varför värdet saknas: not-collected, not-selected, confidential eller not-applicable.';
COMMENT ON COLUMN observation.raw IS 'Värdet så som det står i filen.';
COMMENT ON COLUMN observation.source_id IS 'Källan.';
COMMENT ON COLUMN observation.source_row IS 'Raden i källan.';

CREATE TABLE plan (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	created_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE plan IS 'Planer för samverkan, åtgärdsplaner och medborgarlöften.';
COMMENT ON COLUMN plan.id IS 'Planens id.';
COMMENT ON COLUMN plan.title IS 'Planens titel.';
COMMENT ON COLUMN plan.area_code IS 'Området som planen gäller.';
COMMENT ON COLUMN plan.created_at IS 'När planen först lästes in (UTC).';

CREATE TABLE plan_version (
	id VARCHAR NOT NULL,
	plan_id VARCHAR NOT NULL,
	source_id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	period_from INTEGER,
	period_to INTEGER,
	imported_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE plan_version IS 'Versioner av en plan: en per inläst fil.';
COMMENT ON COLUMN plan_version.id IS 'Versionens id.';
COMMENT ON COLUMN plan_version.plan_id IS 'Planen.';
COMMENT ON COLUMN plan_version.source_id IS 'Filen som versionen kom från.';
COMMENT ON COLUMN plan_version.title IS 'Titeln i denna version.';
COMMENT ON COLUMN plan_version.period_from IS 'Första året som planen säger sig gälla.';
COMMENT ON COLUMN plan_version.period_to IS 'Sista året som planen säger sig gälla.';
COMMENT ON COLUMN plan_version.imported_at IS 'När versionen lästes in (UTC).';

CREATE TABLE focus_area (
	id VARCHAR NOT NULL,
	plan_version_id VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	description VARCHAR NOT NULL
);
COMMENT ON TABLE focus_area IS 'Planens prioriterade samverkansområden.';
COMMENT ON COLUMN focus_area.id IS 'Samverkansområdets id.';
COMMENT ON COLUMN focus_area.plan_version_id IS 'Planversionen.';
COMMENT ON COLUMN focus_area.ordinal IS 'Ordning i planen.';
COMMENT ON COLUMN focus_area.name IS 'Namnet i planen.';
COMMENT ON COLUMN focus_area.description IS 'Planens egen beskrivning.';

CREATE TABLE goal (
	id VARCHAR NOT NULL,
	plan_version_id VARCHAR NOT NULL,
	focus_area_id VARCHAR,
	ordinal INTEGER NOT NULL,
	text VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	place VARCHAR NOT NULL
);
COMMENT ON TABLE goal IS 'Mål som planen anger.';
COMMENT ON COLUMN goal.id IS 'Målets id.';
COMMENT ON COLUMN goal.plan_version_id IS 'Planversionen.';
COMMENT ON COLUMN goal.focus_area_id IS 'Samverkansområdet som målet hör till.';
COMMENT ON COLUMN goal.ordinal IS 'Ordning i planen.';
COMMENT ON COLUMN goal.text IS 'Målet med planens ord.';
COMMENT ON COLUMN goal.kind IS 'effekt, process eller produktion.';
COMMENT ON COLUMN goal.place IS 'Platsen i dokumentet (JSON).';

CREATE TABLE claim (
	id VARCHAR NOT NULL,
	plan_version_id VARCHAR NOT NULL,
	activity_id VARCHAR,
	text VARCHAR NOT NULL,
	direction VARCHAR NOT NULL,
	indicator_id VARCHAR,
	area_code VARCHAR,
	place VARCHAR NOT NULL
);
COMMENT ON TABLE claim IS 'Påståenden i planen som går att pröva mot statistik.';
COMMENT ON COLUMN claim.id IS 'Påståendets id.';
COMMENT ON COLUMN claim.plan_version_id IS 'Planversionen.';
COMMENT ON COLUMN claim.activity_id IS 'Aktiviteten som påståendet står i.';
COMMENT ON COLUMN claim.text IS 'Påståendet med planens ord.';
COMMENT ON COLUMN claim.direction IS 'Vad påståendet säger: ökar, minskar, högt eller lågt.';
COMMENT ON COLUMN claim.indicator_id IS 'Indikatorn som kan pröva det.';
COMMENT ON COLUMN claim.area_code IS 'Området som det gäller.';
COMMENT ON COLUMN claim.place IS 'Platsen i dokumentet (JSON).';

CREATE TABLE activity (
	id VARCHAR NOT NULL,
	plan_version_id VARCHAR NOT NULL,
	focus_area_id VARCHAR,
	ordinal INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	forum VARCHAR,
	challenge VARCHAR,
	cause VARCHAR,
	measure VARCHAR,
	measure_items VARCHAR[] NOT NULL,
	responsible VARCHAR NOT NULL,
	responsible_text VARCHAR,
	others VARCHAR,
	when_text VARCHAR,
	starts DATE,
	ends DATE,
	times_per_year DOUBLE,
	goal_quantity DOUBLE,
	goal_kind VARCHAR,
	status_text VARCHAR,
	follow_up_text VARCHAR,
	place VARCHAR NOT NULL
);
COMMENT ON TABLE activity IS 'Aktiviteter så som en planversion beskriver dem.';
COMMENT ON COLUMN activity.id IS 'Aktivitetens id: samma i alla versioner av planen.';
COMMENT ON COLUMN activity.plan_version_id IS 'Planversionen.';
COMMENT ON COLUMN activity.focus_area_id IS 'Samverkansområdet.';
COMMENT ON COLUMN activity.ordinal IS 'Ordning i planen.';
COMMENT ON COLUMN activity.title IS 'Aktivitetens namn.';
COMMENT ON COLUMN activity.kind IS 'aktivitet, prioriterad, tänkbar eller forum.';
COMMENT ON COLUMN activity.forum IS 'Samverkansforumet som aktiviteten hör till.';
COMMENT ON COLUMN activity.challenge IS 'Utmaningen eller problemet.';
COMMENT ON COLUMN activity.cause IS 'Orsaken.';
COMMENT ON COLUMN activity.measure IS 'Åtgärden.';
COMMENT ON COLUMN activity.measure_items IS 'Åtgärdens punkter, om den är en lista.';
COMMENT ON COLUMN activity.responsible IS 'Ansvariga, delade i organisation och roll (JSON).';
COMMENT ON COLUMN activity.responsible_text IS 'Ansvariga med planens ord.';
COMMENT ON COLUMN activity.others IS 'Övriga aktörer.';
COMMENT ON COLUMN activity.when_text IS 'När, med planens ord.';
COMMENT ON COLUMN activity.starts IS 'Planerad start.';
COMMENT ON COLUMN activity.ends IS 'Planerat slut.';
COMMENT ON COLUMN activity.times_per_year IS 'Gånger per år.';
COMMENT ON COLUMN activity.goal_quantity IS 'Antal som planen sätter som mål.';
COMMENT ON COLUMN activity.goal_kind IS 'effekt, process eller produktion.';
COMMENT ON COLUMN activity.status_text IS 'Status med planens ord.';
COMMENT ON COLUMN activity.follow_up_text IS 'Uppföljning med planens ord.';
COMMENT ON COLUMN activity.place IS 'Platsen i dokumentet (JSON).';

CREATE TABLE activity_area (
	activity_id VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	decided_at TIMESTAMP,
	decided_by VARCHAR
);
COMMENT ON TABLE activity_area IS 'Områden som en aktivitet riktar sig till.';
COMMENT ON COLUMN activity_area.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN activity_area.area_code IS 'Området.';
COMMENT ON COLUMN activity_area.state IS 'suggested (föreslaget), confirmed (bekräftat) eller rejected (avvisat).';
COMMENT ON COLUMN activity_area.reason IS 'Varför kopplingen föreslås (JSON).';
COMMENT ON COLUMN activity_area.decided_at IS 'När någon tog ställning (UTC).';
COMMENT ON COLUMN activity_area.decided_by IS 'Vem som tog ställning.';

CREATE TABLE activity_indicator (
	activity_id VARCHAR NOT NULL,
	indicator_id VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	reading VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	decided_at TIMESTAMP,
	decided_by VARCHAR,
	expected_direction VARCHAR,
	expected_size DOUBLE,
	expected_lag_months INTEGER,
	locked_at TIMESTAMP
);
COMMENT ON TABLE activity_indicator IS 'Indikatorer som en aktivitet kan följas med.';
COMMENT ON COLUMN activity_indicator.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN activity_indicator.indicator_id IS 'Indikatorn.';
COMMENT ON COLUMN activity_indicator.state IS 'suggested, confirmed eller rejected.';
COMMENT ON COLUMN activity_indicator.reading IS 'Hur indikatorn kan läsas för just denna aktivitet.';
COMMENT ON COLUMN activity_indicator.reason IS 'Varför kopplingen föreslås (JSON).';
COMMENT ON COLUMN activity_indicator.decided_at IS 'När någon tog ställning (UTC).';
COMMENT ON COLUMN activity_indicator.decided_by IS 'Vem som tog ställning.';
COMMENT ON COLUMN activity_indicator.expected_direction IS 'Väntad riktning.';
COMMENT ON COLUMN activity_indicator.expected_size IS 'Minsta ändring som betyder något, som andel.';
COMMENT ON COLUMN activity_indicator.expected_lag_months IS 'Månader innan ändringen väntas.';
COMMENT ON COLUMN activity_indicator.locked_at IS 'När den väntade effekten låstes.';

CREATE TABLE activity_theme (
	activity_id VARCHAR NOT NULL,
	theme_id VARCHAR NOT NULL
);
COMMENT ON TABLE activity_theme IS 'Teman som en aktivitet hör till enligt sina ord.';
COMMENT ON COLUMN activity_theme.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN activity_theme.theme_id IS 'Temat i referensdata.';

CREATE TABLE follow_up (
	id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	on_date DATE NOT NULL,
	status VARCHAR NOT NULL,
	done_count DOUBLE,
	note VARCHAR NOT NULL,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE follow_up IS 'Uppföljning av aktiviteter.';
COMMENT ON COLUMN follow_up.id IS 'Noteringens id.';
COMMENT ON COLUMN follow_up.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN follow_up.on_date IS 'Dagen som noteringen gäller.';
COMMENT ON COLUMN follow_up.status IS 'planerad, pågår, genomförd, pausad eller avbruten.';
COMMENT ON COLUMN follow_up.done_count IS 'Antal genomförda.';
COMMENT ON COLUMN follow_up.note IS 'Kommentar.';
COMMENT ON COLUMN follow_up.made_by IS 'Vem som noterade.';
COMMENT ON COLUMN follow_up.made_at IS 'När det noterades (UTC).';

CREATE TABLE problem (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	indicator_id VARCHAR,
	description VARCHAR NOT NULL,
	period_from DATE,
	period_to DATE,
	created_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE problem IS 'Problem som ska analyseras.';
COMMENT ON COLUMN problem.id IS 'Problemets id.';
COMMENT ON COLUMN problem.title IS 'Problemet i korthet.';
COMMENT ON COLUMN problem.area_code IS 'Området.';
COMMENT ON COLUMN problem.indicator_id IS 'Indikatorn som visar problemet.';
COMMENT ON COLUMN problem.description IS 'Vad, var, när och vilka.';
COMMENT ON COLUMN problem.period_from IS 'Periodens början.';
COMMENT ON COLUMN problem.period_to IS 'Periodens slut.';
COMMENT ON COLUMN problem.created_at IS 'När problemet skrevs in (UTC).';

CREATE TABLE cause (
	id VARCHAR NOT NULL,
	problem_id VARCHAR NOT NULL,
	parent_id VARCHAR,
	kind VARCHAR NOT NULL,
	perspective VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	certainty VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL
);
COMMENT ON TABLE cause IS 'Orsaker till problem.';
COMMENT ON COLUMN cause.id IS 'Orsakens id.';
COMMENT ON COLUMN cause.problem_id IS 'Problemet.';
COMMENT ON COLUMN cause.parent_id IS 'Orsaken som denna ligger bakom.';
COMMENT ON COLUMN cause.kind IS 'direkt eller indirekt.';
COMMENT ON COLUMN cause.perspective IS 'brottsutsatt, gärningsperson eller plats.';
COMMENT ON COLUMN cause.text IS 'Orsaken.';
COMMENT ON COLUMN cause.certainty IS 'Hur säker orsaken är.';
COMMENT ON COLUMN cause.ordinal IS 'Ordning.';

CREATE TABLE cause_evidence (
	id VARCHAR NOT NULL,
	cause_id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	figure VARCHAR
);
COMMENT ON TABLE cause_evidence IS 'Underlag för orsaker.';
COMMENT ON COLUMN cause_evidence.id IS 'Underlagets id.';
COMMENT ON COLUMN cause_evidence.cause_id IS 'Orsaken.';
COMMENT ON COLUMN cause_evidence.kind IS 'figur, dokument eller dialog.';
COMMENT ON COLUMN cause_evidence.text IS 'Vad underlaget säger.';
COMMENT ON COLUMN cause_evidence.figure IS 'Adressen till figuren.';

CREATE TABLE cause_activity (
	cause_id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	prevention VARCHAR NOT NULL,
	horizon VARCHAR NOT NULL
);
COMMENT ON TABLE cause_activity IS 'Aktiviteter som riktar sig mot en orsak.';
COMMENT ON COLUMN cause_activity.cause_id IS 'Orsaken.';
COMMENT ON COLUMN cause_activity.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN cause_activity.prevention IS 'situationell eller social.';
COMMENT ON COLUMN cause_activity.horizon IS 'kort eller lång sikt.';

CREATE TABLE report (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	period_from DATE NOT NULL,
	period_to DATE NOT NULL,
	content VARCHAR NOT NULL,
	frozen_at TIMESTAMP,
	signed_by VARCHAR,
	created_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE report IS 'Lägesbilder som dokument.';
COMMENT ON COLUMN report.id IS 'Dokumentets id.';
COMMENT ON COLUMN report.title IS 'Rubrik.';
COMMENT ON COLUMN report.area_code IS 'Området.';
COMMENT ON COLUMN report.period_from IS 'Periodens början.';
COMMENT ON COLUMN report.period_to IS 'Periodens slut.';
COMMENT ON COLUMN report.content IS 'Innehållet (JSON).';
COMMENT ON COLUMN report.frozen_at IS 'När siffrorna låstes.';
COMMENT ON COLUMN report.signed_by IS 'Vem som godkände.';
COMMENT ON COLUMN report.created_at IS 'När dokumentet skapades (UTC).';

CREATE TABLE meeting (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	held_on DATE NOT NULL,
	area_code VARCHAR NOT NULL,
	note VARCHAR NOT NULL
);
COMMENT ON TABLE meeting IS 'BRÅ-möten.';
COMMENT ON COLUMN meeting.id IS 'Mötets id.';
COMMENT ON COLUMN meeting.title IS 'Rubrik.';
COMMENT ON COLUMN meeting.held_on IS 'Mötesdag.';
COMMENT ON COLUMN meeting.area_code IS 'Området.';
COMMENT ON COLUMN meeting.note IS 'Anteckningar.';

CREATE TABLE meeting_item (
	id VARCHAR NOT NULL,
	meeting_id VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	frozen_figure VARCHAR,
	decision VARCHAR NOT NULL,
	owner VARCHAR,
	due_on DATE,
	done_on DATE
);
COMMENT ON TABLE meeting_item IS 'Punkter och beslut vid BRÅ-möten.';
COMMENT ON COLUMN meeting_item.id IS 'Punktens id.';
COMMENT ON COLUMN meeting_item.meeting_id IS 'Mötet.';
COMMENT ON COLUMN meeting_item.ordinal IS 'Ordning.';
COMMENT ON COLUMN meeting_item.title IS 'Rubrik.';
COMMENT ON COLUMN meeting_item.frozen_figure IS 'Figuren så som den såg ut vid beslutet (JSON).';
COMMENT ON COLUMN meeting_item.decision IS 'Beslutet.';
COMMENT ON COLUMN meeting_item.owner IS 'Den som ansvarar.';
COMMENT ON COLUMN meeting_item.due_on IS 'När det ska vara klart.';
COMMENT ON COLUMN meeting_item.done_on IS 'När det blev klart.';

CREATE TABLE mapping_profile (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	layout VARCHAR NOT NULL,
	roles VARCHAR NOT NULL,
	created_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE mapping_profile IS 'Sparade beskrivningar av hur en fils kolumner ska läsas.';
COMMENT ON COLUMN mapping_profile.id IS 'Profilens id.';
COMMENT ON COLUMN mapping_profile.name IS 'Namn.';
COMMENT ON COLUMN mapping_profile.layout IS 'Layouten som profilen passar (JSON).';
COMMENT ON COLUMN mapping_profile.roles IS 'Kolumnernas roller (JSON).';
COMMENT ON COLUMN mapping_profile.created_at IS 'När profilen sparades (UTC).';

CREATE TABLE news_item (
	id VARCHAR NOT NULL,
	published_at TIMESTAMP NOT NULL,
	type VARCHAR NOT NULL,
	place VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	summary VARCHAR NOT NULL,
	url VARCHAR,
	source_id VARCHAR NOT NULL,
	source_row INTEGER NOT NULL
);
COMMENT ON TABLE news_item IS 'Nyhetsnotiser. Aldrig brottsstatistik.';
COMMENT ON COLUMN news_item.id IS 'Notisens id.';
COMMENT ON COLUMN news_item.published_at IS 'När notisen publicerades, inte när händelsen inträffade.';
COMMENT ON COLUMN news_item.type IS 'Typ enligt utgivaren.';
COMMENT ON COLUMN news_item.place IS 'Plats enligt utgivaren.';
COMMENT ON COLUMN news_item.title IS 'Rubrik.';
COMMENT ON COLUMN news_item.summary IS 'Sammanfattning.';
COMMENT ON COLUMN news_item.url IS 'Webbadress.';
COMMENT ON COLUMN news_item.source_id IS 'Källan.';
COMMENT ON COLUMN news_item.source_row IS 'Raden i källan.';

CREATE TABLE setting (
	key VARCHAR NOT NULL,
	value VARCHAR NOT NULL
);
COMMENT ON TABLE setting IS 'Inställningar för denna databas.';
COMMENT ON COLUMN setting.key IS 'Inställningens namn.';
COMMENT ON COLUMN setting.value IS 'Värdet.';

CREATE TABLE audit (
	"at" TIMESTAMP NOT NULL,
	who VARCHAR NOT NULL,
	action VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	before VARCHAR,
	after VARCHAR
);
COMMENT ON TABLE audit IS 'Logg över allt som ändrats.';
COMMENT ON COLUMN audit."at" IS 'När (UTC).';
COMMENT ON COLUMN audit.who IS 'Vem.';
COMMENT ON COLUMN audit.action IS 'Vad som gjordes.';
COMMENT ON COLUMN audit.what IS 'Vad det gällde.';
COMMENT ON COLUMN audit.before IS 'Värdet före (JSON).';
COMMENT ON COLUMN audit.after IS 'Värdet efter (JSON).';

-- A number wins over a missing value, final over preliminary, and then the later publication.
-- The checksum settles the rest, so that any order of import gives the same view.
CREATE VIEW observation_current AS
SELECT
	o.*,
	s.published_on
FROM observation AS o
INNER JOIN source AS s ON s.id = o.source_id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY o.indicator_id, o.area_code, o.grain, o.period_start, o.population_group
	ORDER BY o.value IS NULL, o.status <> 'final', s.published_on DESC, s.sha256
) = 1;

-- A counted population wins over one implied by rounded rates.
CREATE VIEW population_current AS
SELECT
	p.*,
	s.published_on
FROM population AS p
INNER JOIN source AS s ON s.id = p.source_id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY p.area_code, p.year
	ORDER BY p.implied, s.published_on DESC, s.sha256
) = 1;

-- The version of each plan that was published last among those not withdrawn.
CREATE VIEW plan_version_current AS
SELECT
	v.*,
	s.published_on
FROM plan_version AS v
INNER JOIN source AS s ON s.id = v.source_id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY v.plan_id
	ORDER BY s.published_on DESC, v.imported_at DESC, s.sha256
) = 1;
