package org.gridcase.publicity.domain.masking;

import java.util.stream.Stream;

/** Looks for one sort of personal data; positions are those of {@link Folded#plain()}. */
interface Scan {

    Stream<Found> scan(Folded text);
}
