package org.gridcase.implementation;

import org.gridcase.casefile.CaseNumber;

/** A task is done and confirmed, or was given up with a reason; told inside the transaction that ends it. */
public record ImplementationEnded(CaseNumber task, CaseNumber about) {}
