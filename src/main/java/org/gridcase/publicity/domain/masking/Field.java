package org.gridcase.publicity.domain.masking;

/**
 * One allowed field of a notice. The label itself is not screened, but it says what the text is: after "联系人" stands a
 * name.
 */
public record Field(String key, String label, String text) {}
