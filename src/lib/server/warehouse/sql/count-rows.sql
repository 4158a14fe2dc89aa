SELECT count(*)::DOUBLE AS rows FROM any_table
