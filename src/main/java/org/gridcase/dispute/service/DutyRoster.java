package org.gridcase.dispute.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Finds who is on duty. A vacancy (空缺) never swallows a case: it is put on the timeline and the next level is asked. */
@Component
class DutyRoster {

    private final Territory territory;
    private final CaseFiles cases;

    DutyRoster(Territory territory, CaseFiles cases) {
        this.territory = territory;
        this.cases = cases;
    }

    /** The mediators of exactly this stage. */
    Duty mediators(CaseFacts facts, Stage stage) {
        return duty(facts, stage, stage.posts());
    }

    /** The mediators of this stage or of the first one above it where somebody is in post; the top when nobody is. */
    Duty mediatorsFrom(CaseFacts facts, Stage stage) {
        Duty duty = mediators(facts, stage);
        while (!duty.manned() && stage.above().isPresent()) {
            recordVacancy(facts, stage);
            stage = stage.above().get();
            duty = mediators(facts, stage);
        }
        return duty;
    }

    /** The people who answer a whistle at this stage or the first one above it where somebody is in post. */
    Duty whistleFrom(CaseFacts facts, Stage stage) {
        Duty duty = duty(facts, stage, stage.whistlePosts());
        while (!duty.manned() && stage.aboveForWhistle().isPresent()) {
            recordVacancy(facts, stage);
            stage = stage.aboveForWhistle().get();
            duty = duty(facts, stage, stage.whistlePosts());
        }
        return duty;
    }

    /**
     * Who gathers the parties of a matter: the property secretary (红领书记) of the community, without one its party secretary,
     * and otherwise the mediators.
     */
    Duty convenors(CaseFacts facts, Stage stage) {
        PlaceCode community = Stage.COMMUNITY.placeFor(facts.place()).orElseThrow();
        return Stream.of(Post.PROPERTY_SECRETARY, Post.COMMUNITY_SECRETARY)
                .filter(post -> !territory.holders(community, post).isEmpty())
                .findFirst()
                .map(post -> new Duty(stage, community, List.of(post), true))
                .orElseGet(() -> mediatorsFrom(facts, stage));
    }

    /** Usernames of the people whose turn it is. */
    Set<String> people(Duty duty) {
        return territory.holders(duty.place(), duty.posts().toArray(Post[]::new)).stream()
                .map(Person::username)
                .collect(Collectors.toSet());
    }

    void recordVacancy(CaseFacts facts, Stage stage) {
        cases.record(facts.number(), TimelineEntry.byService("vacancy", stage.code(), stage.word()));
    }

    private Duty duty(CaseFacts facts, Stage stage, List<Post> posts) {
        PlaceCode place = stage.placeFor(facts.place())
                .orElseThrow(() -> new IllegalStateException(facts.number() + " has no place for " + stage));
        List<Post> manned = posts.stream()
                .filter(post -> !territory.holders(place, post).isEmpty())
                .toList();
        return new Duty(stage, place, manned.isEmpty() ? posts : manned, !manned.isEmpty());
    }
}
