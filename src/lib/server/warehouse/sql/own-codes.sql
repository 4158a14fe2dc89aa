-- Codes and ids that are not from the reference files, and win over them.
SELECT code AS id
FROM area
WHERE origin <> 'reference'
UNION
SELECT id
FROM indicator
WHERE origin <> 'reference'
