-- duckdb < examples/query_with_duckdb.sql
-- The records are read as they are: every key is in every record, so one schema fits all.

-- Which essays were damaged most?
SELECT source.name, quality.words, quality.lettersRepairedPer1000 AS repaired
FROM read_json('corpus/essays.jsonl', format = 'newline_delimited')
ORDER BY repaired DESC;

-- Whom do the essays speak of?
SELECT name.name, name.type, sum(len(name.mentions)) AS mentions
FROM (SELECT unnest(names) AS name FROM read_json('corpus/essays.jsonl', format = 'newline_delimited'))
GROUP BY ALL
ORDER BY mentions DESC
LIMIT 20;
