SELECT
	area_code AS "areaCode",
	member_code AS "memberCode"
FROM area_member
ORDER BY area_code, member_code
