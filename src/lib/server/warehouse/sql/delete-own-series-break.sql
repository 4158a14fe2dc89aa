DELETE FROM series_break
WHERE
	origin = 'user'
	AND indicator_id = $indicatorId
	AND area_code IS NOT DISTINCT FROM $areaCode
	AND "at" = $at::DATE
