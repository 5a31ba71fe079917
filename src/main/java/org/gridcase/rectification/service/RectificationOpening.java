package org.gridcase.rectification.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.domain.Course;
import org.gridcase.rectification.domain.Line;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a problem that was pointed out; the process is started by the caller or is the caller. */
@Service
@Transactional
@EnableConfigurationProperties(RectificationProperties.class)
public class RectificationOpening {

    private static final int LONGEST_TITLE = 100;

    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final RectificationRecords records;
    private final Checkers checkers;
    private final CaseFiles cases;
    private final Territory territory;
    private final RectificationProperties properties;

    RectificationOpening(
            RectificationSteps steps,
            RectificationRows problems,
            RectificationRecords records,
            Checkers checkers,
            CaseFiles cases,
            Territory territory,
            RectificationProperties properties) {
        this.steps = steps;
        this.problems = problems;
        this.records = records;
        this.checkers = checkers;
        this.cases = cases;
        this.territory = territory;
        this.properties = properties;
    }

    /**
     * The signed-in person points something out: an inspector of the district or the town, or a member of the supervision committee.
     *
     * @param about number of the case in which it was found, or null
     * @param unit code of the post of the unit
     * @throws Refusal (403) when the person is neither for this unit, or belongs to it
     */
    public CaseNumber byPerson(String about, String place, String unit, String title, String problem) {
        Person finder = territory.currentPerson();
        CaseNumber found = about == null ? null : cases.visible(about).number();
        Post post = Post.ofCode(unit).orElseThrow(() -> Refusal.invalid("unit", "rectification.unit.unknown", unit));
        PointedOut pointedOut =
                new PointedOut(found, PlaceCode.of(place), post, title, problem, RectificationSource.INSPECTION);
        if (Line.finder(finder.posts(), unitOf(pointedOut)).isEmpty()) {
            throw Refusal.forbidden("rectification.pointOut.notInPost");
        }
        return open(pointedOut, finder.username());
    }

    CaseNumber open(PointedOut pointedOut, String by) {
        HeldPost unit = unitOf(pointedOut);
        territory.require(unit.place());
        String title = FreeText.requiredLine("title", pointedOut.title(), LONGEST_TITLE);
        String problem = FreeText.required("problem", pointedOut.problem(), RectificationSteps.LONGEST_TEXT);
        if (by != null) {
            checkers.requireNotOfUnit(unit, by);
        }
        HeldPost finderPost = finderPost(by, unit);
        boolean inPost = by != null && holds(by, finderPost);
        CaseNumber number = cases.open(new NewCase(
                Rectifications.PROCESS,
                title,
                problem,
                unit.post().code(),
                unit.place(),
                pointedOut.source().code(),
                null,
                List.of(),
                null,
                by,
                pointedOut.about()));
        RectificationRecord record = new RectificationRecord(
                number,
                pointedOut.about(),
                pointedOut.source(),
                unit,
                inPost ? by : null,
                finderPost,
                problem,
                Course.pointedOut(properties.returns()),
                null,
                null,
                null,
                null,
                steps.now(),
                null);
        problems.insert(record, record.pointedOutAt());
        steps.say(number, Steps.POINTED_OUT, by, inPost ? "finder" : RectificationSteps.SERVICE, problem, null);
        records.pointedOut(record, by);
        if (by != null) {
            cases.openToPerson(number, by);
        }
        return number;
    }

    private static HeldPost unitOf(PointedOut pointedOut) {
        return Line.unit(pointedOut.unit(), pointedOut.place())
                .orElseThrow(() -> Refusal.invalid(
                        "unit",
                        "rectification.unit.notHere",
                        pointedOut.unit().label(),
                        pointedOut.place().value()));
    }

    /** The post by which it was found; without one, that of the committee at the place, else the level above the unit. */
    private HeldPost finderPost(String by, HeldPost unit) {
        return territory
                .person(by == null ? "" : by)
                .flatMap(person -> Line.finder(person.posts(), unit))
                .or(() -> Line.committee(unit))
                .orElseGet(() -> checkers.above(unit));
    }

    private boolean holds(String username, HeldPost post) {
        return territory
                .person(username)
                .filter(person -> person.posts().contains(post))
                .isPresent();
    }
}
