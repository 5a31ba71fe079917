package org.gridcase.meeting.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.document.PdfDocuments;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes (会议记录) as a PDF, made from the record and from nothing else. */
@Service
@Transactional(readOnly = true)
public class MinutesDocuments {

    private static final String TEMPLATE = "meeting-minutes";

    /** Paper is Chinese, whoever prints it. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MeetingReading reading;
    private final MeetingWords words;
    private final PdfDocuments pdf;
    private final CaseFiles cases;

    MinutesDocuments(MeetingReading reading, MeetingWords words, PdfDocuments pdf, CaseFiles cases) {
        this.reading = reading;
        this.words = words;
        this.pdf = pdf;
        this.cases = cases;
    }

    /** As the record stands, for whoever may see the meeting. */
    public byte[] draft(String number) {
        return render(reading.visible(number));
    }

    @Transactional
    void keep(MeetingRecord meeting) {
        cases.keepDocument(
                meeting.number(),
                "会议记录-" + meeting.number() + ".pdf",
                "application/pdf",
                render(reading.sheet(meeting)));
    }

    private byte[] render(MeetingSheet sheet) {
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", words.of(sheet, LANGUAGE));
        model.put("title", cases.facts(sheet.meeting().number()).title());
        return pdf.render(TEMPLATE, model);
    }
}
