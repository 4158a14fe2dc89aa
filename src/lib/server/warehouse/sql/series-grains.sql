SELECT DISTINCT grain
FROM observation_current
WHERE indicator_id = $indicatorId AND area_code = $areaCode
