package org.gridcase.dispute.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.Party;
import org.gridcase.dispute.domain.Agreement;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.document.PdfDocuments;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The paper of an agreement: the written agreement (调解协议书) or the record of an oral one (口头协议登记). */
@Component
class AgreementDocuments {

    private final PdfDocuments pdf;
    private final CaseFiles cases;
    private final Territory territory;
    private final JointMeetings meetings;

    AgreementDocuments(PdfDocuments pdf, CaseFiles cases, Territory territory, JointMeetings meetings) {
        this.pdf = pdf;
        this.cases = cases;
        this.territory = territory;
        this.meetings = meetings;
    }

    void produce(CaseFacts facts, DisputeRecord dispute) {
        Agreement agreement = new Agreement(
                Agreement.Kind.of(dispute.agreementKind()),
                dispute.agreementTerms(),
                dispute.performanceDate(),
                dispute.signedOn());
        boolean written = agreement.kind() == Agreement.Kind.WRITTEN;
        String title = (written ? "调解协议书" : "口头协议登记") + (agreement.signedOn() == null ? "（草稿）" : "");
        byte[] content =
                pdf.render(written ? "mediation-agreement" : "oral-agreement-record", model(facts, dispute, agreement));
        cases.keepDocument(facts.number(), title + "-" + facts.number() + ".pdf", "application/pdf", content);
    }

    private Map<String, Object> model(CaseFacts facts, DisputeRecord dispute, Agreement agreement) {
        Stage stage = Stage.of(dispute.settledStage());
        Map<String, Object> model = new HashMap<>();
        model.put("caseNumber", facts.number().value());
        model.put("organisation", committee(stage, facts.place()));
        model.put("parties", signing(facts));
        model.put(
                "mediator",
                territory.person(dispute.settledBy()).map(Person::name).orElse(dispute.settledBy()));
        model.put("facts", facts.description());
        model.put("terms", agreement.terms());
        model.put("performanceDate", agreement.performanceDate());
        model.put("signedOn", agreement.signedOn());
        model.put("confirmationUntil", agreement.confirmationUntil());
        return model;
    }

    /** The parties of the case, and whoever agreed with them at a joint meeting. */
    private List<Party> signing(CaseFacts facts) {
        return Stream.concat(
                        facts.parties().stream(),
                        meetings.signatories(facts.number()).stream().map(name -> new Party(name, null, null)))
                .toList();
    }

    /** Mediators below the community belong to the community's mediation committee (人民调解委员会), above it to the town's. */
    private String committee(Stage stage, PlaceCode place) {
        Level level = stage.compareTo(Stage.COMMUNITY) > 0 ? Level.TOWN : Level.COMMUNITY;
        return place.at(level).flatMap(territory::find).map(Place::name).orElse("") + "人民调解委员会";
    }
}
