package org.gridcase.call.process;

import org.gridcase.call.MakeCall;
import org.gridcase.casefile.process.FormInput;

/** What the two forms that make a call have in common. */
final class CallForm {

    private CallForm() {}

    static MakeCall read(FormInput form, String by) {
        return new MakeCall(
                form.text("title"),
                form.text("description"),
                form.text("entry"),
                form.text("urgency"),
                form.text("matter"),
                form.text("placeCode"),
                form.text("evidenceUrl"),
                null,
                by);
    }
}
