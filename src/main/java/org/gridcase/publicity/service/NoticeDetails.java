package org.gridcase.publicity.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.springframework.stereotype.Component;

/** What a notice adds to its case where it is shown. */
@Component
class NoticeDetails implements CaseDetails {

    private static final String STATE = "noticeState";

    private final PublicationRows notices;

    NoticeDetails(PublicationRows notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return Publications.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return notices.all(numbers).stream()
                .collect(Collectors.toMap(
                        NoticeRecord::number,
                        notice -> List.of(
                                new Detail(STATE, notice.state().code()),
                                new Detail("version", notice.version()),
                                new Detail("promptness", notice.promptness().code()))));
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "matter" -> "noticeKind." + value;
            case "source" -> "noticeSource." + value;
            default -> field + "." + value;
        };
    }
}
