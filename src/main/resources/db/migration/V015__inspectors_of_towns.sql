-- An inspector (民情巡察员) looks at the whole district, or at the towns that were assigned: one post held at each. Module territory.
ALTER TABLE gridcase.post_held DROP CONSTRAINT post_fits_level;
ALTER TABLE gridcase.post_held ADD CONSTRAINT post_fits_level CHECK (
    length(place_code) = CASE post
        WHEN 'building-head' THEN 18
        WHEN 'grid-worker' THEN 15
        WHEN 'volunteer' THEN 15
        WHEN 'station-member' THEN 15
        WHEN 'community-mediator' THEN 12
        WHEN 'community-secretary' THEN 12
        WHEN 'property-secretary' THEN 12
        WHEN 'supervision-member' THEN 12
        WHEN 'town-officer' THEN 9
        WHEN 'district-centre' THEN 6
        WHEN 'department-officer' THEN 8
        WHEN 'inspector' THEN 6
        WHEN 'administrator' THEN 6
        ELSE -1
    END
    OR post = 'inspector' AND length(place_code) = 9
    -- What was held before departments were places stays on record.
    OR post = 'department-officer' AND length(place_code) = 6 AND held_to IS NOT NULL);
