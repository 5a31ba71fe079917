package org.gridcase.dispute;

import java.time.Instant;

/** What whoever reports gets back at once: the number to follow, where it begins, how urgent it is, and the first deadline. */
public record DisputeReceipt(String caseNumber, String entryLevel, String urgency, Instant dueAt, String linkedTo) {}
