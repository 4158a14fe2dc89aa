INSERT INTO setting (key, value)
VALUES ($key, $value)
