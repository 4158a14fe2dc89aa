DELETE FROM indicator
WHERE origin = 'reference'
