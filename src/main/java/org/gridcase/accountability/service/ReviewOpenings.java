package org.gridcase.accountability.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.PanelRule;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.call.Calls;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.deadline.MissedWindows.Missed;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a review. Whoever accuses names a case and a unit; everything else is looked up. */
@Service
@Transactional
public class ReviewOpenings {

    private static final Set<Post> MAY_ACCUSE = Set.of(Post.TOWN_OFFICER, Post.INSPECTOR, Post.DISTRICT_CENTRE);
    private static final String CODE = "[0-9]{6,20}";

    private final CaseFiles cases;
    private final ReviewRows reviews;
    private final FactCollector facts;
    private final Calls calls;
    private final Territory territory;
    private final Clock clock;

    ReviewOpenings(
            CaseFiles cases, ReviewRows reviews, FactCollector facts, Calls calls, Territory territory, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.facts = facts;
        this.calls = calls;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * The signed-in person accuses a unit. The process is started by the caller or is the caller.
     *
     * @throws Refusal when the person may not, or there is nothing of that kind to review
     */
    public CaseNumber accuse(String caseNumber, String unit) {
        Person accuser = territory.currentPerson();
        CaseFacts about = cases.visible(caseNumber == null ? "" : caseNumber.strip());
        boolean inPost = accuser.posts().stream()
                .anyMatch(
                        held -> MAY_ACCUSE.contains(held.post()) && held.place().covers(about.place()));
        if (!inPost) {
            throw Refusal.forbidden("accountability.accuse.notYours");
        }
        if (about.kind().equals(AccountabilityReviews.PROCESS)) {
            throw Refusal.invalid("caseNumber", "accountability.accuse.ofReview");
        }
        Unit accused = unit(unit, about);
        Optional<Missed> window = facts.window(about.number(), accused);
        reviews.of(about.number(), accused.place(), window.map(Missed::period).orElse(null))
                .ifPresent(earlier -> {
                    throw Refusal.conflict("accountability.accuse.already", earlier.value());
                });
        return open(
                about,
                accused,
                accuser.username(),
                calls.entryOf(about.number()).orElse(null),
                window);
    }

    private Unit unit(String text, CaseFacts about) {
        if (text == null || !text.strip().matches(CODE)) {
            throw Refusal.invalid("unit", "accountability.unit.malformed", text);
        }
        PlaceCode place = PlaceCode.of(text.strip());
        Unit unit = new Unit(place);
        if (territory.find(place).isEmpty()) {
            throw Refusal.invalid("unit", "accountability.unit.unknown.place", place.value());
        }
        if (!place.at(Level.DISTRICT).equals(about.place().at(Level.DISTRICT))) {
            throw Refusal.invalid("unit", "accountability.unit.elsewhere", place.value());
        }
        return unit;
    }

    /** The review of a unit that has missed a window again; empty when the same window is reviewed already. */
    Optional<CaseNumber> missedAgain(CaseNumber number, PlaceCode place, String entry) {
        Unit unit = new Unit(place);
        Optional<Missed> window = facts.window(number, unit);
        return reviews.of(number, place, window.map(Missed::period).orElse(null))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(open(cases.facts(number), unit, null, entry, window));
    }

    private CaseNumber open(CaseFacts about, Unit unit, String accuser, String cited, Optional<Missed> window) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PlaceCode district = about.place().at(Level.DISTRICT).orElseThrow();
        PanelRule rule = reviews.rule(district, now).orElseThrow(() -> Refusal.conflict("accountability.rule.missing"));
        CaseNumber number = cases.open(new NewCase(
                AccountabilityReviews.PROCESS,
                "问责审核：" + territory.find(unit.place()).map(Place::name).orElse("") + "，事项 " + about.number(),
                "审核该单位在事项 " + about.number() + " 中是否失职。事实由系统从清单、计时台账、时限和送达记录中收集，不由提出人陈述。",
                AccountabilityReviews.PROCESS,
                district,
                accuser == null ? "missedAgain" : "accused",
                null,
                List.of(),
                now,
                accuser,
                about.number()));
        ReviewRecord review = new ReviewRecord(
                number,
                about.number(),
                unit,
                accuser,
                cited,
                window.map(Missed::period).orElse(null),
                window.map(Missed::missedAt).orElse(now),
                rule,
                Course.opened());
        try {
            reviews.insert(review, now);
        } catch (DuplicateKeyException somebodyElseDidMeanwhile) {
            throw Refusal.conflict("accountability.accuse.meanwhile");
        }
        openToUnit(number, unit);
        return number;
    }

    /** The unit sees its review from the first moment on. */
    private void openToUnit(CaseNumber number, Unit unit) {
        if (unit.place().isUnit()) {
            cases.openTo(number, unit.place(), "accountability.ofUnit");
        } else {
            facts.people(unit).forEach(person -> cases.openToPerson(number, person.username()));
        }
    }
}
