-- Objections are not the only door without an account: what is counted there is counted alike at all of them.
ALTER TABLE gridcase.objection_day RENAME TO door_day;
ALTER TABLE gridcase.objection_source RENAME TO door_source;
