-- A plan can be working material too. Those that are here were shown to anybody whatever was said of them: they stay public, but for
-- those of which somebody has said how they may be seen.
UPDATE source
SET visibility = 'offentlig'
WHERE
	kind = 'plan'
	AND id NOT IN (SELECT split_part(what, ':', 2) FROM audit WHERE action = 'describe-source');
