SELECT max(name) AS name FROM migration
