package org.gridcase.dispute.domain;

/** An officer's decision to begin at another stage than the table says, with the reason that is recorded. */
public record EntryOverride(Stage stage, String reason) {}
