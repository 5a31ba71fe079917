-- Partners see the evidence of the call; parts from before, too.
INSERT INTO gridcase.case_evidence (case_number, source)
SELECT case_number, call_number FROM gridcase.call_part WHERE case_number <> call_number;
