package org.gridcase.deadline;

import org.gridcase.casefile.CaseNumber;

/** A step's period has ended, whatever came of it; published inside the transaction that ends it. */
public record PeriodEnded(CaseNumber caseNumber, long period) {}
