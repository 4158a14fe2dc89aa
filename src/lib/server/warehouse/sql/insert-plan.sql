INSERT INTO plan (id, title, area_code, created_at)
VALUES ($id, $title, $areaCode, $at::TIMESTAMP)
