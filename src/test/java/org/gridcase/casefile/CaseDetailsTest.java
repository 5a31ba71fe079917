package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.GridcaseTest;
import org.gridcase.MessagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Matter and source of a case are codes: who opens cases of a kind has the words for them. */
@GridcaseTest
class CaseDetailsTest {

    private static final String KIND = "case.kind.";

    @Autowired
    private List<CaseDetails> owners;

    @Test
    void everyKindOfCaseHasAnOwnerWithItsWords() {
        Set<String> kinds = MessagesTest.allKeys().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .collect(Collectors.toSet());

        assertThat(kinds).contains("objection");
        assertThat(owners.stream().map(CaseDetails::kind)).containsExactlyInAnyOrderElementsOf(kinds);
    }
}
