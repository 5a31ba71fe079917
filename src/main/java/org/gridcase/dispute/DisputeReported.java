package org.gridcase.dispute;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A dispute was reported; told inside the transaction that opens its case. Whoever listens writes down what is to be done
 * and does it later: a report neither waits for others nor fails because of them.
 *
 * @param place a community, or a place in it
 */
public record DisputeReported(CaseNumber dispute, PlaceCode place, String matter, Instant at) {}
