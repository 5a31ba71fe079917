package org.gridcase.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.document.QrSvg;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.gridcase.publicity.service.ObjectionReceipts;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.OtherLanguage;
import org.gridcase.shared.PublicAddress;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever wrote objections down for residents prints a receipt for each of them. */
@Controller
@RequestMapping(ReceiptPages.ROOT)
class ReceiptPages {

    static final String ROOT = NoticePages.ROOT + "/receipts";

    private final ObjectionReceipts receipts;
    private final PublicAddress address;
    private final FormPages forms;
    private final Words words;
    private final Territory territory;

    ReceiptPages(ObjectionReceipts receipts, PublicAddress address, FormPages forms, Words words, Territory territory) {
        this.receipts = receipts;
        this.address = address;
        this.forms = forms;
        this.words = words;
        this.territory = territory;
    }

    /** @param issued whether the resident has a code */
    record Row(String receipt, String notice, String title, String filed, boolean issued) {}

    @ModelAttribute("person")
    String person() {
        return territory.currentPerson().name();
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "rows",
                receipts.ofCurrentPerson().stream()
                        .map(one -> new Row(
                                one.objection().number().value(),
                                one.objection().notice().value(),
                                one.title(),
                                words.at(one.objection().filedAt()),
                                one.objection().receiptAt() != null))
                        .toList());
        return "publicity/receipts";
    }

    /** The code is on this one answer only: nothing of it is in an address or a log. */
    @PostMapping("/{number}")
    String issue(@PathVariable String number, Model model, HttpServletResponse response, Locale locale) {
        FormPages.keepNothing(response);
        try {
            Receipt receipt = receipts.issue(new CaseNumber(number));
            String follow = address.of(ObjectionPages.FOLLOW + "/" + number);
            model.addAttribute("receipt", receipt.number().value());
            model.addAttribute("code", receipt.code().value());
            model.addAttribute("follow", follow);
            model.addAttribute("qr", QrSvg.of(follow));
            return "publicity/receipts";
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
            return list(model);
        }
    }
}
