CREATE TABLE area_geometry (
	area_code VARCHAR NOT NULL,
	geometry VARCHAR NOT NULL,
	source_id VARCHAR NOT NULL,
	source_row INTEGER NOT NULL
);
COMMENT ON TABLE area_geometry IS 'Områdenas gränser på kartan, förenklade ur filen. Filen själv finns kvar.';
COMMENT ON COLUMN area_geometry.area_code IS 'Området.';
COMMENT ON COLUMN area_geometry.geometry IS 'Områdets ytor som JSON: en lista av ytor, var och en med sin yttre gräns medurs och sedan hålen. Longitud och latitud i grader, WGS 84.';
COMMENT ON COLUMN area_geometry.source_id IS 'Källan.';
COMMENT ON COLUMN area_geometry.source_row IS 'Vilken i ordningen av filens ytor som är områdets första.';
COMMENT ON COLUMN source.kind IS 'Vad filen innehåller: plan, statistics, survey, population, events eller geography.';

-- The ground of each area as it was published last.
CREATE VIEW area_geometry_current AS
SELECT
	g.*,
	s.published_on
FROM area_geometry AS g
INNER JOIN source AS s ON s.id = g.source_id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY g.area_code
	ORDER BY s.published_on DESC, s.sha256
) = 1;
