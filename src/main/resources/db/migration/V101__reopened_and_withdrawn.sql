-- A call that whoever made it withdraws (撤回): its open parts end with it.
ALTER TABLE gridcase.department_call
    DROP CONSTRAINT department_call_result_check,
    ADD CONSTRAINT department_call_result_check CHECK (result IN ('declined', 'done', 'notSolved', 'withdrawn'));
ALTER TABLE gridcase.call_part
    DROP CONSTRAINT call_part_state_check,
    ADD CONSTRAINT call_part_state_check CHECK (state IN ('open', 'done', 'released', 'withdrawn'));

-- A result is sent back by whoever called, or by the centre, which has one such word in a call: so every call ends.
ALTER TABLE gridcase.call_return ADD COLUMN by_centre boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX call_return_one_by_centre ON gridcase.call_return (call_number) WHERE by_centre;
