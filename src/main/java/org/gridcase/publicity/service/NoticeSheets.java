package org.gridcase.publicity.service;

import java.util.function.Supplier;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.persistence.SheetRows;
import org.springframework.stereotype.Service;

/** The sheets for the notice board: printed when what stands on them has changed, and not each time somebody asks. */
@Service
public class NoticeSheets {

    private final SheetRows sheets;

    NoticeSheets(SheetRows sheets) {
        this.sheets = sheets;
    }

    /** @param content digest of everything that stands on it */
    public byte[] of(CaseNumber number, String content, Supplier<byte[]> print) {
        return sheets.find(number, content).orElseGet(() -> {
            byte[] printed = print.get();
            sheets.keep(number, content, printed);
            return printed;
        });
    }
}
