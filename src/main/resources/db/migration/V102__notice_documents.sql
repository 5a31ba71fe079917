-- The supervision notice as it was printed: the document kept with its case; null for notices from before.
ALTER TABLE gridcase.supervision_notice ADD COLUMN document text;
