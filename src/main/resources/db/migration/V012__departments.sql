-- The departments of a district become places (区直部门): 8 digits, beside the towns, so that a department can hold a case,
-- be reminded and have superiors as every other unit. Module territory.

-- A generated column cannot be given another expression before PostgreSQL 17. With the column go its foreign key and index.
ALTER TABLE gridcase.place DROP COLUMN parent;
ALTER TABLE gridcase.place ADD COLUMN parent text GENERATED ALWAYS AS (
    CASE length(code)
        WHEN 8 THEN left(code, 6)
        WHEN 9 THEN left(code, 6)
        WHEN 12 THEN left(code, 9)
        WHEN 15 THEN left(code, 12)
        WHEN 18 THEN left(code, 15)
        WHEN 20 THEN left(code, 18)
    END) STORED;
ALTER TABLE gridcase.place
    ADD CONSTRAINT place_lies_in_known_place FOREIGN KEY (parent) REFERENCES gridcase.place (code);
CREATE INDEX place_by_parent ON gridcase.place (parent);

ALTER TABLE gridcase.place DROP CONSTRAINT place_code_fits_level;
ALTER TABLE gridcase.place ADD CONSTRAINT place_code_fits_level CHECK (
    code ~ '^[0-9]+$'
    AND length(code) = CASE level
        WHEN 'district' THEN 6
        WHEN 'department' THEN 8
        WHEN 'town' THEN 9
        WHEN 'community' THEN 12
        WHEN 'grid' THEN 15
        WHEN 'building' THEN 18
        WHEN 'unit' THEN 20
        ELSE -1
    END);

-- Whether a place is the other one or lies in it. Nothing lies in a department, although the codes of ten towns may begin
-- with its digits. An empty code stands for everywhere.
CREATE FUNCTION gridcase.place_covers(place text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN other = place OR length(place) <> 8 AND starts_with(other, place);

-- Until now an officer was one of the whole district, and which department's could not be told. Those posts end here:
-- the district's next list of people must name the department's code, and the officers are in post again.
UPDATE gridcase.post_held SET held_to = greatest(now(), held_from)
    WHERE post = 'department-officer' AND held_to IS NULL;

ALTER TABLE gridcase.post_held DROP CONSTRAINT post_fits_level;
ALTER TABLE gridcase.post_held ADD CONSTRAINT post_fits_level CHECK (
    length(place_code) = CASE post
        WHEN 'building-head' THEN 18
        WHEN 'grid-worker' THEN 15
        WHEN 'volunteer' THEN 15
        WHEN 'station-member' THEN 15
        WHEN 'community-mediator' THEN 12
        WHEN 'community-secretary' THEN 12
        WHEN 'town-officer' THEN 9
        WHEN 'district-centre' THEN 6
        WHEN 'department-officer' THEN 8
        WHEN 'inspector' THEN 6
        WHEN 'administrator' THEN 6
        ELSE -1
    END
    -- What was held before departments were places stays on record.
    OR post = 'department-officer' AND length(place_code) = 6 AND held_to IS NOT NULL);

-- Nobody keeps a right whose post has ended. On an empty database the engine has no tables yet, and nobody has a right.
DO $$
BEGIN
    IF to_regclass('public.act_id_membership') IS NOT NULL THEN
        DELETE FROM public.act_id_membership m
            WHERE m.group_id_ ~ '^department-officer\.[0-9]{6}$'
               OR m.group_id_ = 'staff'
                  AND EXISTS (SELECT FROM gridcase.post_held h
                              WHERE h.username = m.user_id_ AND h.post = 'department-officer')
                  AND NOT EXISTS (SELECT FROM gridcase.post_held h
                                  WHERE h.username = m.user_id_ AND h.held_to IS NULL);
    END IF;
END $$;
