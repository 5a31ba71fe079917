package org.gridcase.deadline;

import org.gridcase.casefile.CaseNumber;

/** Somebody worked on a step that goes on; published inside the transaction that does it. */
public record PeriodWorkedOn(CaseNumber caseNumber, long period) {}
