-- The sources that anybody may see. Plans are decided in the open; of figures, only those that somebody has said are public.
SELECT *
FROM main.source
WHERE visibility = 'offentlig' OR kind = 'plan'
