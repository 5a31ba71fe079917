-- Why nothing has to be done after a resolution, in the words of whoever planned it.
ALTER TABLE gridcase.consultation
    ADD COLUMN nothing_to_do text CHECK (char_length(nothing_to_do) BETWEEN 1 AND 1000);
