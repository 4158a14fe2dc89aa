DELETE FROM mapping_profile
WHERE id = $id
