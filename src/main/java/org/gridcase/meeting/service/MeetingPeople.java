package org.gridcase.meeting.service;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.publicity.KnownPeople;
import org.springframework.stereotype.Component;

/**
 * Whoever sat in the meetings about a case, the convenor and the members in office among them: a notice tells what a body
 * resolved and by how many votes, and never needs the name of any of them.
 */
@Component
class MeetingPeople implements KnownPeople {

    private final SignRows rosters;

    MeetingPeople(SignRows rosters) {
        this.rosters = rosters;
    }

    @Override
    public Collection<Recorded> of(CaseNumber number) {
        return rosters.namesAt(number).stream().map(Recorded::named).toList();
    }
}
