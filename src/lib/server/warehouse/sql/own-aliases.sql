SELECT alias
FROM area_alias
WHERE area_code = $code AND origin = 'user'
ORDER BY alias
