DELETE FROM area_alias
WHERE origin = 'reference'
