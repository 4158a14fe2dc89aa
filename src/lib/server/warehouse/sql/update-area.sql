-- An area that somebody has changed is theirs from then on, and a new version of the product leaves it as it is.
UPDATE area
SET
	name = $name,
	kind = $kind,
	parent_code = $parentCode,
	valid_from = $validFrom::DATE,
	valid_to = $validTo::DATE,
	successor_code = $successorCode,
	origin = 'user'
WHERE code = $code
