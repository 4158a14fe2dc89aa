UPDATE source
SET visibility = 'offentlig'
WHERE
	simulated
	OR importer IN (
		'reported-crime',
		'crime-counts',
		'municipality-indicators',
		'ntu-table',
		'kolada',
		'open-comparisons',
		'school-survey',
		'citizen-survey',
		'scb-population',
		'police-news'
	);
COMMENT ON COLUMN source.visibility IS 'arbetsmaterial: bara för arbetet. offentlig: får användas i offentlig visning.';
