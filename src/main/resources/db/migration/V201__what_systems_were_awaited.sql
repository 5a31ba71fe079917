-- At which service tasks of a version of a model a system is awaited: such a one is a visit, whatever other versions say of it, and
-- also when the version has been deleted and its history has not. Written as versions are deployed, never taken back. Module monitor.
CREATE TABLE gridcase.monitor_awaited (
    definition text NOT NULL,
    element    text NOT NULL,
    PRIMARY KEY (definition, element)
);

-- The visits that this may change, and those whose version was deleted: the history says which it was.
INSERT INTO gridcase.monitor_touched (number)
SELECT DISTINCT number FROM gridcase.monitor_visit WHERE kind = 'serviceTask' OR version = 0;
