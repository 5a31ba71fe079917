-- Units (a department, a town) that were called to a case: their people see it, wherever it lies. Module casefile.
CREATE TABLE gridcase.case_unit (
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    unit        text        NOT NULL REFERENCES gridcase.place,
    since       timestamptz NOT NULL,
    -- In this order it answers both questions: the cases of a unit, and whether a case is open to it.
    PRIMARY KEY (unit, case_number)
);

CREATE FUNCTION gridcase.case_unit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a unit that was called to a case stays called' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER case_unit_refuse_change BEFORE UPDATE OR DELETE ON gridcase.case_unit
    FOR EACH ROW EXECUTE FUNCTION gridcase.case_unit_refuse_change();
CREATE TRIGGER case_unit_refuse_truncate BEFORE TRUNCATE ON gridcase.case_unit
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.case_unit_refuse_change();
