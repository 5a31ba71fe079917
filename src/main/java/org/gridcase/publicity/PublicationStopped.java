package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * Nothing comes of a notice: it was dropped before it was public, or taken down; told inside the transaction that does it.
 *
 * @param about the case of which it tells, or null
 * @param wasPublic whether residents have seen it
 */
public record PublicationStopped(CaseNumber notice, CaseNumber about, boolean wasPublic) {}
