package org.gridcase.consultation.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.gridcase.topic.ConsultationGroup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a consultation; the process is started by the caller or is the caller. */
@Service
@Transactional
public class ConsultationOpenings {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 5_000;

    private final CaseFiles cases;
    private final ConsultationRows consultations;
    private final ConsultationRules rules;
    private final ConsultationCourse course;
    private final Territory territory;

    ConsultationOpenings(
            CaseFiles cases,
            ConsultationRows consultations,
            ConsultationRules rules,
            ConsultationCourse course,
            Territory territory) {
        this.cases = cases;
        this.consultations = consultations;
        this.rules = rules;
        this.course = course;
        this.territory = territory;
    }

    /**
     * The secretary of a community has the committee propose of its own accord.
     *
     * @throws Refusal (403) when the person is not the secretary there
     */
    public CaseNumber openByPerson(NewConsultation asked) {
        Person person = territory.currentPerson();
        PlaceCode place = asked.place() == null ? ownCommunity(person) : asked.place();
        territory.require(place);
        if (!person.posts().contains(new HeldPost(Post.COMMUNITY_SECRETARY, place))) {
            throw Refusal.forbidden("consultation.open.notSecretary");
        }
        return open(
                new NewConsultation(place, null, asked.group(), asked.title(), asked.description()), person.username());
    }

    private static PlaceCode ownCommunity(Person person) {
        return person.posts().stream()
                .filter(held -> held.post() == Post.COMMUNITY_SECRETARY)
                .map(HeldPost::place)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("consultation.open.notSecretary"));
    }

    /** @param by null for the service */
    public CaseNumber open(NewConsultation asked, String by) {
        if (asked.place().level() != Level.COMMUNITY) {
            throw Refusal.invalid(
                    "placeCode", "consultation.open.community", asked.place().value());
        }
        if (ConsultationGroup.ofCode(asked.group()).isEmpty()) {
            throw Refusal.invalid("group", "consultation.open.group", asked.group());
        }
        String title = FreeText.requiredLine("title", asked.title(), LONGEST_TITLE);
        CaseNumber number = cases.open(new NewCase(
                Consultations.KIND,
                title,
                FreeText.required("description", asked.description(), LONGEST_TEXT),
                asked.group(),
                asked.place(),
                asked.topic() == null ? "committee" : "topic",
                null,
                List.of(),
                null,
                by,
                asked.topic()));
        consultations.insert(new ConsultationRecord(
                number,
                asked.place(),
                asked.topic(),
                asked.group(),
                title,
                Course.opened(rules.of(Stage.PROPOSE).returns()),
                0,
                null,
                by,
                course.now(),
                null,
                null,
                null,
                0,
                null,
                null,
                null));
        return number;
    }
}
