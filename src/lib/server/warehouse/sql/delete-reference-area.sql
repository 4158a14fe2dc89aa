DELETE FROM area
WHERE origin = 'reference'
