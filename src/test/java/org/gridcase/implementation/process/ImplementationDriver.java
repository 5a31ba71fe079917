package org.gridcase.implementation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.implementation.ImplementationState;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.NewImplementation;
import org.gridcase.rectification.RectificationTown;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out tasks in a town of its own as its people would. */
public class ImplementationDriver extends ProcessDriver {

    public final RectificationTown town;

    private final Implementations implementations;
    private final Clock clock;

    ImplementationDriver(BeanFactory beans, Implementations implementations, Clock clock) {
        super(beans);
        this.implementations = implementations;
        this.clock = clock;
        this.town = RectificationTown.of(beans.getBean(JdbcClient.class));
    }

    public Assigned assigned() {
        return assigned(Post.COMMUNITY_SECRETARY, town.community(), 20);
    }

    Assigned assigned(Post owner, PlaceCode place, int days) {
        CaseNumber about = cases.open(new NewCase(
                "consultation", "决议", "内容", "other", town.community(), "resident", null, List.of(), null, null, null));
        return new Assigned(
                implementations.assign(
                        new NewImplementation(about, place, owner, "更换楼道灯", "更换三号楼楼道灯十盏。", inDays(days)),
                        town.townOfficer),
                about);
    }

    public LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    /** One task on its way. */
    public final class Assigned extends DrivenCase<Assigned> {

        public final CaseNumber about;

        Assigned(CaseNumber number, CaseNumber about) {
            super(number);
            this.about = about;
        }

        Assigned done(String spent) {
            return completes(town.secretary, "carryOut", "outcome", "done", "text", "十盏灯已换。", "spent", spent);
        }

        Assigned looked(String user, String outcome) {
            return completes(user, "confirmDone", "outcome", outcome, "reason", "现场查看。");
        }

        Assigned decided(String user, String outcome) {
            return completes(
                    user,
                    "decideOnDelay",
                    "outcome",
                    outcome,
                    "reason",
                    "材料未到。",
                    "dueOn",
                    inDays(30).toString());
        }

        ImplementationState state() {
            return implementations.of(about).get(0);
        }
    }
}
