-- Which open cases tell of a case: asked before something about it may end.
CREATE INDEX case_file_linked ON gridcase.case_file (linked_to, kind) WHERE linked_to IS NOT NULL;
