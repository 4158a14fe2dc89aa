SELECT id
FROM plan
WHERE id = $planId
