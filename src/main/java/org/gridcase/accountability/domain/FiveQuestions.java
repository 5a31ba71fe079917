package org.gridcase.accountability.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.accountability.domain.Facts.Held;
import org.gridcase.accountability.domain.Facts.Notice;
import org.gridcase.accountability.domain.Facts.Power;
import org.gridcase.accountability.domain.Facts.Window;
import org.gridcase.territory.PlaceCode;

/** Answers the five questions, each from the facts alone. Where the record is silent the answer is no. */
public final class FiveQuestions {

    private FiveQuestions() {}

    /** All five, in their order. */
    public static List<Answer> answer(Facts facts) {
        return List.of(power(facts), holder(facts), clock(facts), notified(facts), means(facts));
    }

    private static Answer power(Facts facts) {
        Power power = facts.power();
        if (power == null) {
            return no(Question.POWER, Evidence.of("notListed", facts.subject(), facts.at()));
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of("entry", power.code(), power.version(), power.from()));
        boolean listed = power.units().contains(facts.unit());
        evidence.add(
                listed
                        ? Evidence.of("onEntry", facts.unit(), power.code())
                        : Evidence.of("notOnEntry", facts.unit(), power.code(), unit(power.lead())));
        return new Answer(Question.POWER, listed, evidence);
    }

    private static Answer holder(Facts facts) {
        List<Evidence> evidence = new ArrayList<>();
        for (Held held : facts.held()) {
            evidence.add(Evidence.of(
                    held.paused() ? "heldPaused" : "held",
                    held.place(),
                    held.from(),
                    held.to() == null || held.to().isAfter(facts.at()) ? facts.at() : held.to(),
                    held.minutes(facts.at())));
        }
        Optional<PlaceCode> holder = facts.holderAtMiss().map(Held::place);
        evidence.add(holder.map(place -> Evidence.of("holderAt", place, facts.at()))
                .orElseGet(() -> Evidence.of("nobodyHeld", facts.at())));
        return new Answer(Question.HOLDER, holder.filter(facts.unit()::equals).isPresent(), evidence);
    }

    private static Answer clock(Facts facts) {
        Window window = facts.window();
        if (window == null) {
            return no(Question.CLOCK, Evidence.of("nothingMissed", facts.at()));
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of("window", window.began(), window.due(), window.missed()));
        evidence.add(Evidence.of("ran", minutes(facts, false), minutes(facts, true)));
        Optional<Held> holder = facts.holderAtMiss();
        boolean ran = holder.filter(held -> !held.paused()).isPresent();
        holder.filter(Held::paused)
                .ifPresent(held -> evidence.add(Evidence.of("stood", facts.at(), "heldReason." + held.reason())));
        return new Answer(Question.CLOCK, ran, evidence);
    }

    private static long minutes(Facts facts, boolean paused) {
        return facts.held().stream()
                .filter(held -> held.paused() == paused)
                .mapToLong(held -> held.minutes(facts.at()))
                .sum();
    }

    /** Whoever has taken a matter up knows of it, whatever became of the reminders. */
    private static Answer notified(Facts facts) {
        List<Evidence> evidence = new ArrayList<>();
        for (Notice notice : facts.notices()) {
            if (!notice.deliveredAt().isAfter(facts.at())) {
                evidence.add(Evidence.of(
                        "delivered",
                        "accountability.notice." + notice.kind(),
                        "reminder.channel." + notice.channel(),
                        notice.target(),
                        notice.deliveredAt()));
            }
        }
        facts.held().stream()
                .filter(held -> held.place().equals(facts.unit())
                        && held.username() != null
                        && !held.from().isAfter(facts.at()))
                .forEach(held -> evidence.add(Evidence.of("takenUp", held.username(), held.from())));
        return evidence.isEmpty()
                ? no(Question.NOTIFIED, Evidence.of("nothingDelivered", facts.unit(), facts.at()))
                : new Answer(Question.NOTIFIED, true, evidence);
    }

    /** Means are there when the list names them, somebody was in post all the time, and no request for them lay unanswered. */
    private static Answer means(Facts facts) {
        List<Evidence> evidence = new ArrayList<>();
        Power power = facts.power();
        boolean granted = power != null && power.means();
        evidence.add(
                granted ? Evidence.of("meansGranted", power.code()) : Evidence.of("noMeansGranted", facts.subject()));
        Means means = facts.unitMeans();
        if (power != null && means.share() != null) {
            evidence.add(Evidence.of("share", facts.unit(), power.code(), means.share()));
        }
        boolean staffed = staffed(facts, evidence);
        means.asked().forEach(asked -> evidence.add(asked(asked, facts)));
        return new Answer(Question.MEANS, granted && staffed && !facts.unansweredForMeans(), evidence);
    }

    private static boolean staffed(Facts facts, List<Evidence> evidence) {
        Means means = facts.unitMeans();
        long people = means.people(facts.heldFrom(), facts.at());
        if (people == 0) {
            evidence.add(Evidence.of("vacant", facts.unit()));
            return false;
        }
        evidence.add(Evidence.of("staffed", facts.unit(), people));
        long vacant = facts.vacantMinutes();
        if (vacant > 0) {
            evidence.add(Evidence.of("vacantFor", facts.unit(), vacant));
        }
        return vacant == 0;
    }

    private static Evidence asked(Means.Asked asked, Facts facts) {
        if (asked.unansweredAt(facts.at())) {
            return Evidence.of("meansUnanswered", asked.at(), asked.answerDue());
        }
        if (!asked.answeredBy(facts.at())) {
            return Evidence.of("meansAsked", asked.at(), asked.answerDue());
        }
        return Evidence.of(asked.granted() ? "meansConceded" : "meansRefused", asked.at(), asked.answeredAt());
    }

    private static Object unit(PlaceCode place) {
        return place == null ? "accountability.unit.unknown" : place;
    }

    private static Answer no(Question question, Evidence evidence) {
        return new Answer(question, false, List.of(evidence));
    }
}
