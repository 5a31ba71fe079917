-- Where cases are now is read from the index alone: which case, in whose territory, by which version of the model.
DROP INDEX gridcase.monitor_visit_here;
CREATE INDEX monitor_visit_here ON gridcase.monitor_visit (process, element) INCLUDE (number, place, version) WHERE ended IS NULL;

-- Which open cases owe something is as well.
DROP INDEX gridcase.case_file_due;
CREATE INDEX case_file_due ON gridcase.case_file (due_at) INCLUDE (number) WHERE status <> 'closed';
