-- Who of the supervision committee has agreed first, while another member is still to look at it.
ALTER TABLE gridcase.consultation_visit
    ADD COLUMN agreed_by text CHECK (agreed_by IS NULL OR step = 'oversee');
