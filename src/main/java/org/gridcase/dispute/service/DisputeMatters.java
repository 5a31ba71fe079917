package org.gridcase.dispute.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.dispute.domain.Matter;
import org.gridcase.responsibility.Matters;
import org.springframework.stereotype.Component;

/** What the entries of responsibility lists may be about: what disputes can be about. */
@Component
class DisputeMatters implements Matters {

    @Override
    public Set<String> codes() {
        return Arrays.stream(Matter.values()).map(Matter::code).collect(Collectors.toUnmodifiableSet());
    }
}
