UPDATE activity_indicator
SET
	state = $state,
	decided_at = $at::TIMESTAMP,
	decided_by = $who
WHERE activity_id = $activityId AND indicator_id = $indicatorId
