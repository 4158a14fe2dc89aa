DELETE FROM area_member
