DELETE FROM indicator_label
WHERE origin = 'reference'
