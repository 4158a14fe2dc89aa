UPDATE activity_area
SET
	state = $state,
	decided_at = $at::TIMESTAMP,
	decided_by = $who
WHERE activity_id = $activityId AND area_code = $areaCode
