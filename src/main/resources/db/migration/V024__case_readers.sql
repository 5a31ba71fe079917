-- People who see a case for what they do in it themselves, whatever posts they hold: a member of a panel. Module casefile.
CREATE TABLE gridcase.case_reader (
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    username    text        NOT NULL REFERENCES gridcase.person,
    since       timestamptz NOT NULL,
    PRIMARY KEY (username, case_number)
);
