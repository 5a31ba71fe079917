package org.gridcase.meeting.service;

import java.time.LocalDate;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.meeting.process.MeetingWorkflow;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with meetings outside of the tasks of the process. */
@Service
@Transactional
public class MeetingsFacade implements Meetings {

    private final Convening convening;
    private final Voting voting;
    private final VotingEnds ends;
    private final Rosters rosters;
    private final Procedures procedures;
    private final MeetingRights rights;
    private final MeetingWorkflow workflow;

    MeetingsFacade(
            Convening convening,
            Voting voting,
            VotingEnds ends,
            Rosters rosters,
            Procedures procedures,
            MeetingRights rights,
            MeetingWorkflow workflow) {
        this.convening = convening;
        this.voting = voting;
        this.ends = ends;
        this.rosters = rosters;
        this.procedures = procedures;
        this.rights = rights;
        this.workflow = workflow;
    }

    @Override
    public CaseNumber convene(NewMeeting meeting, String by) {
        CaseNumber number = convening.open(meeting, by);
        workflow.convened(number);
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> accounts(PlaceCode place, BodyKind body, LocalDate on) {
        return rosters.accounts(place, body, on);
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingProcedure record(CaseNumber meeting) {
        return procedures.of(meeting);
    }

    /** The signed-in person votes; see {@link Voting#vote}. */
    public void vote(String number, String choice, String code) {
        CaseNumber of = rights.visible(number).number();
        String me = rights.me();
        if (voting.vote(of, me, choice, code)) {
            workflow.voted(of, me);
        }
    }

    /** A voter gets a paper, and is not asked in Tasklist any more. */
    public void paper(String number, String code) {
        CaseNumber of = rights.visible(number).number();
        String caster = voting.paper(number, code);
        if (caster != null) {
            workflow.voted(of, caster);
        }
    }

    /**
     * The convenor ends the voting in Tasklist.
     *
     * @param reason why, where somebody who is there has not voted and the least time is not over; else it may be null
     */
    public void endVoting(String number, String reason) {
        workflow.votingEnded(ends.end(number, reason));
    }
}
