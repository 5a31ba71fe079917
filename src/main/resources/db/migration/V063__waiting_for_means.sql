-- A clock may also stand still for people, money or equipment (经费、人员或者设备): whoever lacks them can say so, on record.
ALTER TABLE gridcase.clock_request
    DROP CONSTRAINT clock_request_ground_check,
    ADD CONSTRAINT clock_request_ground_check
        CHECK (ground IN ('waitingForParty', 'waitingForExpert', 'waitingForUnit', 'waitingForMeans'));
