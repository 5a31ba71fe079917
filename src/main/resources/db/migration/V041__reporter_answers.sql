-- What the reporter of a dispute says of the department that was called (响应、解决、满意); each visit asks anew.
CREATE TABLE gridcase.reporter_answer (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.dispute (case_number),
    responded   boolean     NOT NULL,
    solved      boolean     NOT NULL,
    satisfied   boolean     NOT NULL,
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL
);
CREATE INDEX reporter_answer_case ON gridcase.reporter_answer (case_number);
