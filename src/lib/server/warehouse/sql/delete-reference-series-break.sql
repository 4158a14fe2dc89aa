DELETE FROM series_break
WHERE origin = 'reference'
