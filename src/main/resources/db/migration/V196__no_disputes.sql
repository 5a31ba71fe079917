-- What turned out to be no dispute, said once: lists leave it out of the cases of a read model, and need not look each of them up
-- in the records to know it. Module monitor.
CREATE VIEW gridcase.no_dispute AS
    SELECT case_number AS number FROM gridcase.case_timeline WHERE kind = 'notADispute';

CREATE OR REPLACE VIEW gridcase.dispute_counted AS
    SELECT number, linked_to, matter, place, reported_at
    FROM gridcase.case_file file
    WHERE kind = 'dispute-resolution'
      AND NOT EXISTS (SELECT FROM gridcase.no_dispute line WHERE line.number = file.number);
