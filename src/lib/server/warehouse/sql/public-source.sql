-- The sources that anybody may see: those that somebody has said are public, or that are when they come.
SELECT *
FROM main.source
WHERE visibility = 'offentlig'
