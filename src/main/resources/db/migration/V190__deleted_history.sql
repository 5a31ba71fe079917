-- What the engine deletes from its history (when the time to live is over, or an administrator deletes it) is no visit any more:
-- the time for which it is known who did what and when is that of the history. Statements of the engine delete, no event tells
-- of it, so the tables themselves touch the cases, in the transaction that deletes.
CREATE FUNCTION gridcase.monitor_instances_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number)
    SELECT DISTINCT business_key_ FROM deleted WHERE business_key_ ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6,}$';
    RETURN NULL;
END $$;

-- Of an instance that was deleted before, the function above has told.
CREATE FUNCTION gridcase.monitor_activities_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number)
    SELECT DISTINCT run.business_key_ FROM deleted JOIN act_hi_procinst run ON run.id_ = deleted.proc_inst_id_
     WHERE run.business_key_ ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6,}$';
    RETURN NULL;
END $$;

-- The engine creates its tables after the migrations have run: called whenever a node has built its engine. What is there is
-- left alone, so that a node that starts does not lock the history of those that run.
CREATE FUNCTION gridcase.monitor_watch_history() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_hi_procinst'::regclass AND tgname = 'monitor_touched_delete') THEN
        CREATE TRIGGER monitor_touched_delete AFTER DELETE ON act_hi_procinst REFERENCING OLD TABLE AS deleted
            FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_instances_deleted();
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_hi_actinst'::regclass AND tgname = 'monitor_touched_delete') THEN
        CREATE TRIGGER monitor_touched_delete AFTER DELETE ON act_hi_actinst REFERENCING OLD TABLE AS deleted
            FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_activities_deleted();
    END IF;
END $$;
