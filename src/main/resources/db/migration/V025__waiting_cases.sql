-- While a case waits for another one it owes nothing itself: the other case has the deadline, and is named here.
ALTER TABLE gridcase.case_file
    ADD COLUMN waits_for text REFERENCES gridcase.case_file,
    ADD CONSTRAINT case_file_waiting
        CHECK (waits_for IS NULL OR (waits_for <> number AND status <> 'closed' AND due_at IS NULL));
