-- Whose evidence is shown with a case besides its own: the link and what people upload to the source, now and later, but not
-- the documents that the service makes about it. Whoever sees the case sees these, and nothing else of the source.
CREATE TABLE gridcase.case_evidence (
    case_number text NOT NULL REFERENCES gridcase.case_file,
    source      text NOT NULL REFERENCES gridcase.case_file,
    PRIMARY KEY (case_number, source),
    CHECK (case_number <> source)
);
