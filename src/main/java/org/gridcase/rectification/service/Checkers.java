package org.gridcase.rectification.service;

import java.util.List;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.Line;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may say whether a problem stands or is put right: whoever found it, and nobody of the unit. */
@Component
class Checkers {

    private final Territory territory;

    Checkers(Territory territory) {
        this.territory = territory;
    }

    Asked first(RectificationRecord problem) {
        return Asked.first(finderInPost(problem), !colleagues(problem).isEmpty());
    }

    Asked afterSilence(RectificationRecord problem) {
        return problem.asked().next(finderInPost(problem), !colleagues(problem).isEmpty());
    }

    /** Whose task it is when this one is asked. */
    HeldPost post(RectificationRecord problem, Asked asked) {
        return asked == Asked.SUPERIOR ? above(problem.unit()) : problem.finderPost();
    }

    /** The level that answers for this one: the first above where somebody is in post, else the district. */
    HeldPost above(HeldPost held) {
        return territory.superiors(held.place(), held.post()).posts().stream()
                .findFirst()
                .orElseGet(() -> Line.top(held));
    }

    /** Who is asked, with somebody who held the post when it was pointed out and has left it since taken for gone. */
    List<Person> people(RectificationRecord problem, Asked asked) {
        HeldPost post = post(problem, asked);
        return territory.holders(post.place(), post.post()).stream()
                .filter(person -> asked != Asked.FINDER || person.username().equals(problem.finder()))
                .toList();
    }

    /**
     * As what this person says it.
     *
     * @throws Refusal (403) when the person is of the unit, or not the one who is asked
     */
    Asked require(RectificationRecord problem, String username) {
        requireNotOfUnit(problem.unit(), username);
        boolean finder = username.equals(problem.finder()) && holds(username, problem.finderPost());
        if (finder) {
            return Asked.FINDER;
        }
        Asked asked = problem.asked() == Asked.FINDER && !finderInPost(problem) ? Asked.POST : problem.asked();
        if (asked == Asked.FINDER || asked == Asked.RESIDENT || !holds(username, post(problem, asked))) {
            throw Refusal.forbidden("rectification.notFinder");
        }
        return asked;
    }

    /** @throws Refusal (403) when the person is of the unit */
    void requireNotOfUnit(HeldPost unit, String username) {
        if (holds(username, unit)) {
            throw Refusal.forbidden("rectification.ownUnit");
        }
    }

    private boolean finderInPost(RectificationRecord problem) {
        return problem.finder() != null && holds(problem.finder(), problem.finderPost());
    }

    private List<Person> colleagues(RectificationRecord problem) {
        HeldPost post = problem.finderPost();
        return territory.holders(post.place(), post.post()).stream()
                .filter(person -> !person.posts().contains(problem.unit()))
                .filter(person -> !person.username().equals(problem.finder()))
                .toList();
    }

    private boolean holds(String username, HeldPost post) {
        return territory
                .person(username)
                .filter(person -> person.posts().contains(post))
                .isPresent();
    }
}
