-- Mistakes that any file can have are worded in the shared bundle now; what was refused before is still told in words.
UPDATE gridcase.territory_import
SET outcome = regexp_replace(
    outcome::text,
    '"territory\.import\.((file\.(empty|noRows|workbook|encoding))|(line\.(quotes|tooWide))|(column\.(missing|unknown|twice))|missing|tooLong|controlCharacter|spreadsheetNumber)"',
    '"shared.csv.\1"', 'g')::jsonb
WHERE outcome IS NOT NULL;
